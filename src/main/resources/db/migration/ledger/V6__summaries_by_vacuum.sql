-- A batch of 100,000 rows asks for more summaries at once than PostgreSQL notes down, and its log fills with those it did not. Vacuum makes them just as well;
-- until then the newest pages are looked through, which are those of the newest batch.
do $$
declare
    mend text;
begin
    for mend in
        select format('alter index %s reset (autosummarize)', oid::regclass)
        from pg_class
        where relnamespace = current_schema()::regnamespace and relkind = 'i' and 'autosummarize=on' = any (reloptions)
    loop
        execute mend;
    end loop;
end
$$;
