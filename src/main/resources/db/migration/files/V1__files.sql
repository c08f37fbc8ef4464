-- One row per content, whatever name it came under. The content lies in the data folder under its hash; it is there before its row is.
create table files (
    hash       text primary key check (hash ~ '^[0-9a-f]{64}$'),
    size       bigint not null check (size > 0),
    media_type text not null,
    name       text not null,
    stored_at  timestamptz not null,
    stored_by  text not null
);
