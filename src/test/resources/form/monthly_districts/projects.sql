-- Lines 5 to 7, 9 to 11, 13 to 15: projects of the year's plan by level, how many of a hundred have begun, how many are finished.
, planned as (
    select coalesce(region, 'other') as region, level, p.id
    from ledger_project p
    join units on units.id = p.unit_id
    left join regions on regions.id = p.place_id
    where p.state in ('planned', 'closed') and p.business_date between :first and :last
),
progress as (
    select coalesce(region, 'other') as region, p.level, p.id, step in ('completed', 'accepted') as finished
    from ledger_project_progress g
    join ledger_project p on p.id = g.project
    join units on units.id = g.unit_id
    left join regions on regions.id = g.place_id
    where g.state = 'recorded'
      and g.step in ('started', 'underway', 'completed', 'accepted')
      and g.business_date between :first and :last
      and extract(year from p.business_date) = extract(year from g.business_date)
),
counts as (
    select region,
           count(*) filter (where level = 'city') as city,
           count(*) filter (where level = 'district') as district,
           count(*) filter (where level = 'township') as township
    from planned
    group by grouping sets ((region), ())
),
deeds as (
    select region,
           count(distinct id) filter (where level = 'city') as city_begun,
           count(distinct id) filter (where level = 'city' and finished) as city_finished,
           count(distinct id) filter (where level = 'district') as district_begun,
           count(distinct id) filter (where level = 'district' and finished) as district_finished,
           count(distinct id) filter (where level = 'township') as township_begun,
           count(distinct id) filter (where level = 'township' and finished) as township_finished
    from progress
    group by grouping sets ((region), ())
)
select counts.region,
       nullif(city, 0) as "5",
       100.0 * coalesce(city_begun, 0) / nullif(city, 0) as "6",
       nullif(city_finished, 0) as "7",
       nullif(district, 0) as "9",
       100.0 * coalesce(district_begun, 0) / nullif(district, 0) as "10",
       nullif(district_finished, 0) as "11",
       nullif(township, 0) as "13",
       100.0 * coalesce(township_begun, 0) / nullif(township, 0) as "14",
       nullif(township_finished, 0) as "15"
from counts
left join deeds on deeds.region is not distinct from counts.region
