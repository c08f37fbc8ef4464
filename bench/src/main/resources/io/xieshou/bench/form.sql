-- 表1 (monthly_districts) by hand, as well as we can: one statement, one pass over each ledger, sums by place before places are put into columns, distinct
-- counts by hashing in two steps. Columns: line, column (total: 合计), figure in the unit of the line.
with places as (
    select place_id, column_code as col from axis_places where mapping = :mapping
),
visits as (
    select coalesce(col, 'other') as col, sum(r1) as r1, sum(r2) as r2, sum(r3) as r3
    from (
        select place_id,
            sum(district_leaders) filter (where direction = 'outgoing') as r1,
            sum(township_members) filter (where direction = 'outgoing') as r2,
            sum(bureau_leaders) filter (where direction = 'incoming') as r3
        from ledger_visit
        where unit_id = any(:units) and business_date between :first and :last and state = 'recorded'
        group by place_id
    ) e left join places using (place_id)
    group by grouping sets ((1), ())
),
allocations as (
    select coalesce(col, 'other') as col, sum(city) as city, sum(district) as district, sum(township) as township
    from (
        select place_id,
            sum(amount - coalesce(in_projects, 0)) filter (where level = 'city') as city,
            sum(amount - coalesce(in_projects, 0)) filter (where level in ('district', 'department')) as district,
            sum(amount - coalesce(in_projects, 0)) filter (where level = 'township') as township
        from ledger_fund_allocation
        where unit_id = any(:units) and business_date between :first and :last and state = 'recorded'
        group by place_id
    ) e left join places using (place_id)
    group by grouping sets ((1), ())
),
fundings as (
    select coalesce(col, 'other') as col, sum(city) as city, sum(district) as district, sum(township) as township
    from (
        select place_id,
            sum(amount) filter (where level = 'city') as city,
            sum(amount) filter (where level in ('district', 'department')) as district,
            sum(amount) filter (where level = 'township') as township
        from ledger_project_funding
        where unit_id = any(:units) and business_date between :first and :last and state = 'recorded' and not coalesce(in_table, false)
        group by place_id
    ) e left join places using (place_id)
    group by grouping sets ((1), ())
),
projects as (
    select coalesce(col, 'other') as col, sum(city) as city, sum(district) as district, sum(township) as township
    from (
        select place_id,
            count(*) filter (where level = 'city') as city,
            count(*) filter (where level = 'district') as district,
            count(*) filter (where level = 'township') as township
        from ledger_project
        where unit_id = any(:units) and business_date between :first and :last and state in ('planned', 'closed')
        group by place_id
    ) e left join places using (place_id)
    group by grouping sets ((1), ())
),
-- A project reported from two places counts once in the total, so that the total is counted apart.
steps as (
    select coalesce(col, 'other') as col, g.project, p.level, g.done
    from (
        select project, place_id, bool_or(step in ('completed', 'accepted')) as done, extract(year from business_date) as year
        from ledger_project_progress
        where unit_id = any(:units) and business_date between :first and :last and state = 'recorded'
            and step in ('started', 'underway', 'completed', 'accepted')
        group by project, place_id, extract(year from business_date)
    ) g join ledger_project p on p.id = g.project and extract(year from p.business_date) = g.year
    left join places on places.place_id = g.place_id
),
progress as (
    select col,
        count(*) filter (where level = 'city') as city, count(*) filter (where level = 'city' and done) as city_done,
        count(*) filter (where level = 'district') as district, count(*) filter (where level = 'district' and done) as district_done,
        count(*) filter (where level = 'township') as township, count(*) filter (where level = 'township' and done) as township_done
    from (select col, project, level, bool_or(done) as done from steps group by col, project, level) once
    group by col
    union all
    select null,
        count(*) filter (where level = 'city'), count(*) filter (where level = 'city' and done),
        count(*) filter (where level = 'district'), count(*) filter (where level = 'district' and done),
        count(*) filter (where level = 'township'), count(*) filter (where level = 'township' and done)
    from (select project, level, bool_or(done) as done from steps group by project, level) once
),
trainings as (
    select coalesce(col, 'other') as col, sum(r18) as r18, sum(r19) as r19, sum(r20) as r20, sum(r21) as r21, sum(r49) as r49
    from (
        select place_id,
            sum(sessions) filter (where audience = 'cadre') as r18,
            sum(trainees) filter (where audience = 'cadre') as r19,
            sum(sessions) filter (where audience in ('professional', 'teacher', 'principal', 'medical', 'agricultural', 'science', 'social_worker')) as r20,
            sum(trainees) filter (where audience in ('professional', 'teacher', 'principal', 'medical', 'agricultural', 'science', 'social_worker')) as r21,
            sum(trainees) filter (where audience = 'leader') as r49
        from ledger_training
        where unit_id = any(:units) and business_date between :first and :last and state = 'recorded'
        group by place_id
    ) e left join places using (place_id)
    group by grouping sets ((1), ())
),
pairings as materialized (
    select kind, place_id, helper, helped, quantity
    from ledger_pairing
    where unit_id = any(:units) and business_date <= :last and (ended_on is null or ended_on > :last) and state in ('signed', 'active', 'ended')
        and kind in ('village', 'enterprise', 'school', 'hospital', 'social_organisation')
),
helped as (
    select kind, coalesce(col, 'other') as col, sum(named) as named, sum(unnamed) as unnamed
    from (
        select kind, place_id, count(*) filter (where helped is not null) as named, sum(quantity) as unnamed
        from (
            select kind, place_id, helped, null::numeric as quantity from pairings where quantity is null group by 1, 2, 3
            union all
            select kind, place_id, null, sum(quantity) from pairings where quantity is not null group by 1, 2
        ) once
        group by kind, place_id
    ) e left join places using (place_id)
    group by grouping sets ((1, 2), (1))
),
helpers as (
    select kind, coalesce(col, 'other') as col, helper
    from (select kind, place_id, helper from pairings group by 1, 2, 3) once left join places using (place_id)
    group by 1, 2, 3
),
helping as (
    select kind, col, count(*) as helpers from helpers group by 1, 2
    union all
    select kind, null, count(*) from (select kind, helper from helpers group by 1, 2) once group by 1
)
select line, coalesce(col, 'total') as col, figure from visits, lateral (values (1, r1), (2, r2), (3, r3)) v (line, figure)
union all
select line, coalesce(col, 'total'), sum(figure) / 100000000
from (select * from allocations union all select * from fundings) money,
    lateral (values (4, city), (8, district), (12, township)) v (line, figure)
group by 1, 2
union all
select line, coalesce(col, 'total'), figure from projects, lateral (values (5, city), (9, district), (13, township)) v (line, figure)
union all
select line, coalesce(col, 'total'), figure
from progress, lateral (values (7, city_done), (11, district_done), (15, township_done)) v (line, figure)
union all
select line, coalesce(s.col, 'total'), 100 * started / nullif(planned, 0)
from progress s join projects p on p.col is not distinct from s.col,
    lateral (values (6, s.city, p.city), (10, s.district, p.district), (14, s.township, p.township)) v (line, started, planned)
union all
select line, coalesce(col, 'total'), figure
from trainings, lateral (values (18, r18), (19, r19), (20, r20), (21, r21), (49, r49)) v (line, figure)
union all
select line, coalesce(col, 'total'), named + coalesce(unnamed, 0)
from helped join (values ('village', 40), ('enterprise', 42), ('school', 44), ('hospital', 46), ('social_organisation', 48)) v (kind, line) using (kind)
union all
select line, coalesce(col, 'total'), helpers
from helping join (values ('enterprise', 41), ('school', 43), ('hospital', 45), ('social_organisation', 47)) v (kind, line) using (kind)
