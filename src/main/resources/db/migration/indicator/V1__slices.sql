-- Sums that are kept: one line for each additive measure, which is a pair of columns m<id>, n<id> in its ledger's slice tables. Indicators that count
-- the same share a measure. A measure is scanned until it is ready.
create table slice_measures (
    id          bigint generated always as identity primary key,
    ledger      text not null,
    fingerprint text not null unique,
    -- A transaction id drawn after the measure was visible; once no older transaction runs, every writer knows the measure.
    barrier     bigint,
    ready       boolean not null default false
);
create index slice_measures_of on slice_measures (ledger);

-- Which column of an axis a place belongs to, for each mapping that was ever asked for.
create table axis_mappings (
    id     bigint generated always as identity primary key,
    digest text not null unique
);
create table axis_places (
    mapping     bigint not null references axis_mappings on delete cascade,
    place_id    int not null,
    column_code text not null,
    primary key (mapping, place_id)
);
