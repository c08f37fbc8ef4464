-- Installed packs, as the text they were installed from: what is in force can always be exported again to the letter.
create table packs (
    code         text primary key,
    version      int not null,
    installed_at timestamptz not null,
    installed_by text not null
);

create table pack_files (
    pack    text not null references packs on delete cascade,
    path    text not null,
    content text not null,
    primary key (pack, path)
);

-- Counted up with every install, so that other processes on this database notice.
create table pack_revisions (
    revision bigint not null
);
insert into pack_revisions values (0);
