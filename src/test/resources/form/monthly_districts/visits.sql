-- Lines 1 to 3: person-times of visits since January, each person in one level.
select coalesce(region, 'other') as region,
       sum(district_leaders) filter (where direction = 'outgoing') as "1",
       sum(township_members) filter (where direction = 'outgoing') as "2",
       sum(bureau_leaders) filter (where direction = 'incoming') as "3"
from ledger_visit v
join units on units.id = v.unit_id
left join regions on regions.id = v.place_id
where v.state = 'recorded' and v.business_date between :first and :last
group by grouping sets ((coalesce(region, 'other')), ())
