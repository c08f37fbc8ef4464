-- Stands before every query: whose entries count, and in which column. Written by hand from the form's notes, over nothing but the directory's tables.
-- :filer is a district or the city, :first the first of January, :last the last day of the month.
with recursive
unit_tree as (
    select organisation_id as id, parent_id
    from organisation_versions
    where valid_from <= :last and (valid_until is null or valid_until > :last)
),
below as (
    select id from unit_tree where id = :filer
    union
    select unit_tree.id from unit_tree join below on unit_tree.parent_id = below.id
),
-- The districts themselves and everything below them; the city's own departments file another table.
units as (
    select below.id from below join organisations using (id) where kind = 'DISTRICT'
    union
    select unit_tree.id from unit_tree join units on unit_tree.parent_id = units.id
),
place_tree as (
    select place_id as id, parent_id, code
    from place_versions
    where valid_from <= :last and (valid_until is null or valid_until > :last)
),
provinces (code, region) as (
    values ('15', 'inner_mongolia'), ('13', 'hebei'), ('54', 'tibet'), ('63', 'qinghai'), ('65', 'xinjiang')
),
-- Places elsewhere, and entries without a place, count under 'other'.
regions as (
    select place_tree.id, provinces.region from place_tree join provinces using (code)
    union
    select place_tree.id, regions.region from place_tree join regions on place_tree.parent_id = regions.id
)
