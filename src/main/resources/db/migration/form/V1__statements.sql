-- What people say about single cells of forms: a figure typed by hand, "none in this period", or that nothing is said any more. A line is never changed;
-- the newest of a cell holds. 'replaces' makes one chain of each cell: of two people who saw the same state, the second is refused.
create sequence form_deeds;

create table form_statements (
    id bigint generated always as identity primary key,
    deed bigint not null,
    form text not null,
    filer_id int not null,
    period text not null,
    row_code text not null,
    column_code text not null,
    replaces bigint not null,
    kind text not null check (kind in ('manual', 'none', 'withdrawn')),
    measure text not null,
    value numeric(38, 10),
    numerator numeric(38, 10),
    denominator numeric(38, 10),
    computed numeric(38, 10),
    reason text not null,
    made_at timestamptz not null,
    made_by text not null,
    unique (form, period, filer_id, row_code, column_code, replaces),
    check (kind <> 'manual' or num_nonnulls(value, numerator, denominator) = 1 or value is null and num_nonnulls(numerator, denominator) = 2)
);

create index on form_statements (deed);

comment on column form_statements.deed is 'statements made together are taken back together';
comment on column form_statements.replaces is 'id of the statement of the same cell before it; 0 for the first';
comment on column form_statements.computed is 'what the entries gave when it was said';
