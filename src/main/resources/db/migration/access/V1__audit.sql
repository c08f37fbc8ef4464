-- Append-only: who did what to what, when, from where, with what result.
-- A line is written in the transaction it tells of and is chained after that commits (see AuditChain), so writers never wait for each other.
create table audit_lines (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    account_id bigint,
    post_id bigint,
    who text not null,
    role text not null,
    unit_id integer,
    address text not null,
    action text not null,
    object text not null,
    result text not null check (result in ('DONE', 'REFUSED')),
    details text not null
);

create index audit_lines_at on audit_lines (at desc, id desc);
create index audit_lines_action on audit_lines (action, id desc);
create index audit_lines_who on audit_lines (who, id desc);

-- The chain: each link's hash covers the hash before it and the whole text of its line.
create table audit_links (
    position bigint primary key,
    line_id bigint not null unique references audit_lines,
    hash bytea not null check (length(hash) = 32)
);

-- Lines committed but not chained yet; the only one of the three tables from which rows may go.
create table audit_unlinked (
    line_id bigint primary key references audit_lines
);

create function audit_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'Audit lines are never changed or removed (% on %).', tg_op, tg_table_name using errcode = 'insufficient_privilege';
end $$;

create function audit_line_waits_for_its_link() returns trigger language plpgsql as $$
begin
    insert into audit_unlinked (line_id) values (new.id);
    return null;
end $$;

create trigger audit_lines_are_final before update or delete or truncate on audit_lines for each statement execute function audit_refuse_change();
create trigger audit_links_are_final before update or delete or truncate on audit_links for each statement execute function audit_refuse_change();
create trigger audit_lines_are_linked after insert on audit_lines for each row execute function audit_line_waits_for_its_link();
