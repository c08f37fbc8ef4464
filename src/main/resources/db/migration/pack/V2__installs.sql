-- Every install with its files, so that it can be told who put what in force when, and what an earlier version said.
create table pack_installs (
    id           bigint generated always as identity primary key,
    pack         text not null,
    version      int not null,
    installed_at timestamptz not null,
    installed_by text not null,
    files        jsonb not null
);
create index on pack_installs (pack, id desc);

insert into pack_installs (pack, version, installed_at, installed_by, files)
select p.code, p.version, p.installed_at, p.installed_by, jsonb_object_agg(f.path, f.content)
from packs p join pack_files f on f.pack = p.code
group by p.code;

-- Packs that somebody uploaded to look at, not in force.
create table pack_drafts (
    id          bigint generated always as identity primary key,
    files       jsonb not null,
    uploaded_at timestamptz not null,
    uploaded_by text not null
);
