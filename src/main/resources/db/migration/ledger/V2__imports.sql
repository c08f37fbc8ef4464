-- Imports on their way: a browser may leave and come back. Staging tables of imports that nobody confirmed are swept after a day.
create table imports (
    id          bigint generated always as identity primary key,
    ledger      text not null,
    unit_id     int not null,
    layout      text,
    file_hash   text not null,
    file_name   text not null,
    state       text not null check (state in ('reading', 'previewed', 'refused', 'saving', 'saved', 'given_up')),
    -- Numbers of the staging tables, the first ledger's first.
    stagings    bigint[] not null default '{}',
    batches     bigint[] not null default '{}',
    -- Sentences: why it was refused as a whole, and what is worth knowing.
    broken      text[] not null default '{}',
    findings    text[] not null default '{}',
    rows        int not null default 0,
    added       int not null default 0,
    changed     int not null default 0,
    same        int not null default 0,
    wrong       int not null default 0,
    made_at     timestamptz not null,
    made_by     text not null,
    ended_at    timestamptz
);
create index imports_recent on imports (ledger, made_at desc);
