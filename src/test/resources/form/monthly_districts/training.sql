-- Lines 18 to 21 and 49: classes and people trained since January.
, classes as (
    select coalesce(region, 'other') as region,
           case
               when audience = 'cadre' then 'cadres'
               when audience = 'leader' then 'leaders'
               when audience in ('professional', 'teacher', 'principal', 'medical', 'agricultural', 'science', 'social_worker')
                   then 'professionals'
           end as audience,
           sessions,
           trainees
    from ledger_training t
    join units on units.id = t.unit_id
    left join regions on regions.id = t.place_id
    where t.state = 'recorded' and t.business_date between :first and :last
)
select region,
       sum(sessions) filter (where audience = 'cadres') as "18",
       sum(trainees) filter (where audience = 'cadres') as "19",
       sum(sessions) filter (where audience = 'professionals') as "20",
       sum(trainees) filter (where audience = 'professionals') as "21",
       sum(trainees) filter (where audience = 'leaders') as "49"
from classes
group by grouping sets ((region), ())
