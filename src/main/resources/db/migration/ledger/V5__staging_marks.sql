-- Up to which number staging tables had been made at a moment: so the age of one that no import knows of can be told.
create table staging_marks (
    at      timestamptz primary key,
    last_id bigint not null
);
