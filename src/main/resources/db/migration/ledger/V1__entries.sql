-- Where entries come from: one line for each import, bulk write or sample. Typed entries have none; they carry who and when themselves.
create table batches (
    id          bigint generated always as identity primary key,
    ledger      text not null,
    kind        text not null check (kind in ('import', 'api', 'sample')),
    unit_id     int not null,
    file_hash   text,
    file_name   text,
    layout      text,
    made_at     timestamptz not null,
    made_by     text not null,
    added       int not null default 0,
    changed     int not null default 0,
    same        int not null default 0,
    undone_at   timestamptz,
    undone_by   text
);
create index batches_recent on batches (ledger, made_at desc);

-- Every change of an existing entry, with all its fields before and after. The history of a new entry is its batch.
create table entry_changes (
    id         bigint generated always as identity primary key,
    ledger     text not null,
    entry_id   bigint not null,
    version    int not null,
    batch_id   bigint references batches,
    action     text not null check (action in ('change', 'state', 'undo')),
    before     jsonb not null,
    after      jsonb,
    reason     text not null default '',
    made_at    timestamptz not null,
    made_by    text not null
);
create index entry_changes_of on entry_changes (ledger, entry_id, version);
create index entry_changes_batch on entry_changes (batch_id) where batch_id is not null;

-- Files that prove entries; one file may prove many.
create table evidence (
    id            bigint generated always as identity primary key,
    ledger        text not null,
    entry_id      bigint not null,
    file_hash     text not null,
    file_name     text not null,
    kind          text not null default '',
    note          text not null default '',
    added_at      timestamptz not null,
    added_by      text not null,
    verdict       text check (verdict in ('valid', 'invalid')),
    verdict_why   text not null default '',
    verdict_by    text,
    verdict_at    timestamptz,
    unique (ledger, entry_id, file_hash)
);
create index evidence_file on evidence (file_hash);

-- A ledger's revision is the sum of its lines here. Writers only append, so that no writer waits for another, and a sum shows every committed write,
-- which a counter or a maximum would not.
create table ledger_commits (
    ledger  text not null,
    writes  bigint not null
);
create index ledger_commits_of on ledger_commits (ledger);

-- Rows on their way in stand in tables of their own, staging.s<number>, until they are taken over or given up.
create schema staging;
create sequence staging_ids;
