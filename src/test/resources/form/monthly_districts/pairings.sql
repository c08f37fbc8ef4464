-- Lines 40 to 48: pairs that stand on the last day. Each helper counts once; each helped village, school or hospital once, and where only their number is
-- known, that number.
, standing as (
    select coalesce(region, 'other') as region, kind, helper, (helped, place_id) as helped, quantity,
           helped is not null and place_id is not null and quantity is null as named
    from ledger_pairing p
    join units on units.id = p.unit_id
    left join regions on regions.id = p.place_id
    where p.state in ('signed', 'active', 'ended')
      and p.business_date <= :last
      and (p.ended_on is null or p.ended_on > :last)
),
sides as (
    select region, kind,
           nullif(count(distinct helper), 0) as helpers,
           case when count(*) filter (where named) + count(quantity) > 0
                then count(distinct helped) filter (where named) + coalesce(sum(quantity), 0) end as helped
    from standing
    group by grouping sets ((region, kind), (kind))
)
select region,
       max(helped) filter (where kind = 'village') as "40",
       max(helpers) filter (where kind = 'enterprise') as "41",
       max(helped) filter (where kind = 'enterprise') as "42",
       max(helpers) filter (where kind = 'school') as "43",
       max(helped) filter (where kind = 'school') as "44",
       max(helpers) filter (where kind = 'hospital') as "45",
       max(helped) filter (where kind = 'hospital') as "46",
       max(helpers) filter (where kind = 'social_organisation') as "47",
       max(helped) filter (where kind = 'social_organisation') as "48"
from sides
group by region
