-- What generated entries are drawn from: every unit of a district with six counties of its own to help, and titles with their search terms.
create schema bench;

create table bench.pairs as
with recursive districts as (
    select row_number() over (order by id) as district, id from organisations where kind = 'DISTRICT'
), units as (
    select district, id from districts
    union all
    select u.district, v.organisation_id
    from units u join organisation_versions v on v.parent_id = u.id and v.valid_until is null
), counties as (
    select row_number() over (order by md5(v.code)) as county, v.place_id
    from place_versions v join places p on p.id = v.place_id
    where p.level = 6 and p.kind = 'DIVISION' and v.valid_until is null and left(v.code, 2) in ('13', '15', '42', '54', '63', '65')
)
select row_number() over (order by md5(u.id || '/' || c.county)) - 1 as no, u.id as unit_id, c.place_id
from units u join counties c on c.county between u.district * 6 - 5 and u.district * 6;

create table bench.titles as
select row_number() over () - 1 as no, a || b as title
from unnest('{消费帮扶,产业合作,劳务协作,教育帮扶,医疗支援,文化交流,人才培养,结对帮扶,基础设施,乡村旅游,易地搬迁,科技扶贫,残疾人帮扶,饮水安全,危房改造,电商扶贫,特色种植,牛羊养殖,光伏发电,就业培训}'::text[]) a,
     unnest('{工作座谈会,项目推进会,实地调研,产销对接会,联席会议,签约仪式,专题培训,现场督导,捐赠活动,考察交流,慰问活动,项目验收,启动仪式,需求对接,成果展示,经验交流,走访贫困户,资金拨付,规划编制,协议续签}'::text[]) b;

alter table bench.titles add column search tsvector;

update bench.titles set search = (select array_to_tsvector(array_agg(distinct substr(title, i, 2))) from generate_series(1, length(title)) i);

create table bench.sizes as select count(*) as pairs from bench.pairs;

analyze bench.pairs;

analyze bench.titles;
