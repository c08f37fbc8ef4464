-- Columns of words, 备注: what is typed there is no figure and needs no reason.
alter table form_statements
    add column words text,
    drop constraint form_statements_check,
    add constraint form_statements_typed check (
        kind <> 'manual' or words is not null or num_nonnulls(value, numerator, denominator) = 1
        or value is null and num_nonnulls(numerator, denominator) = 2);

comment on column form_statements.words is 'what was typed in a column of words; null for a figure';
