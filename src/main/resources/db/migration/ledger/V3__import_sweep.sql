-- Imports that nobody confirmed are cleared away after a day; from when on nothing but this line is left of one.
alter table imports add column swept_at timestamptz;
create index imports_unswept on imports (made_at) where swept_at is null;
