-- Lines 4, 8 and 12: money since January in 亿元. What project lines carry of a row of the table counts there, what the table contains counts here.
, money as (
    select unit_id, place_id, level, amount - coalesce(in_projects, 0) as yuan
    from ledger_fund_allocation
    where state = 'recorded' and business_date between :first and :last
    union all
    select unit_id, place_id, level, amount
    from ledger_project_funding
    where state = 'recorded' and business_date between :first and :last and in_table is not true
)
select coalesce(region, 'other') as region,
       sum(yuan) filter (where level = 'city') / 100000000 as "4",
       sum(yuan) filter (where level in ('district', 'department')) / 100000000 as "8",
       sum(yuan) filter (where level = 'township') / 100000000 as "12"
from money
join units on units.id = money.unit_id
left join regions on regions.id = money.place_id
group by grouping sets ((coalesce(region, 'other')), ())
