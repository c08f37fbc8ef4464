-- Entries number :from + 1 to :to of all seven ledgers together, over two years.
insert into ledger_visit (unit_id, place_id, business_date, state, created_at, created_by, updated_at, updated_by,
    subject, kind, direction, leader, delegation, bureau_leaders, district_leaders, township_members, search)
select p.unit_id, p.place_id, date '2019-01-01' + (i::bigint * 7919 % 730)::int, 'recorded', now(), 'bench', now(), 'bench',
    t.title || i, (array['research', 'symposium', 'exchange', 'dispatch'])[1 + i % 4], (array['outgoing', 'outgoing', 'incoming', 'local'])[1 + i / 7 % 4],
    '示例领导' || i % 50, 20, i % 3, i % 5, i % 7, t.search
from generate_series(:from * 25 / 100 + 1, :to * 25 / 100) i
cross join bench.sizes join bench.pairs p on p.no = i % pairs join bench.titles t on t.no = i % 397;

insert into ledger_fund_allocation (unit_id, place_id, business_date, state, created_at, created_by, updated_at, updated_by,
    plan_year, number, name, level, amount, in_projects)
select p.unit_id, p.place_id, d, 'recorded', now(), 'bench', now(), 'bench',
    extract(year from d)::text, i::text, t.title, (array['city', 'district', 'department', 'township', 'social'])[1 + i / 3 % 5], i % 1000 + 0.25, nullif(i % 4, 0)
from generate_series(:from * 5 / 100 + 1, :to * 5 / 100) i
cross join bench.sizes join bench.pairs p on p.no = i % pairs join bench.titles t on t.no = i % 397
cross join lateral (select date '2019-01-01' + (i::bigint * 7919 % 730)::int as d) days;

insert into ledger_project (unit_id, place_id, business_date, state, created_at, created_by, updated_at, updated_by,
    plan_year, number, name, level, total_investment)
select p.unit_id, p.place_id, d, (array['planned', 'planned', 'closed', 'applied'])[1 + i / 5 % 4], now(), 'bench', now(), 'bench',
    extract(year from d)::text, i::text, t.title, (array['city', 'district', 'township'])[1 + i / 3 % 3], i % 1000
from generate_series(:from * 10 / 100 + 1, :to * 10 / 100) i
cross join bench.sizes join bench.pairs p on p.no = i % pairs join bench.titles t on t.no = i % 397
cross join lateral (select make_date(2019 + (i % 2)::int, 1 + (i / 2 % 3)::int, 15) as d) days
order by i;

insert into ledger_project_funding (unit_id, place_id, business_date, state, created_at, created_by, updated_at, updated_by,
    project, line, level, amount, in_table)
select p.unit_id, p.place_id, p.business_date, 'recorded', now(), 'bench', now(), 'bench',
    p.id, i::text, (array['city', 'district', 'department', 'township'])[1 + i / 3 % 4], i % 500 + 0.5, i % 6 = 0
from generate_series(:from * 15 / 100 + 1, :to * 15 / 100) i
join ledger_project p on p.id = (select min(id) from ledger_project) + (i - 1) * 2 / 3;

insert into ledger_project_progress (unit_id, place_id, business_date, state, created_at, created_by, updated_at, updated_by, project, step, invested)
select p.unit_id, p.place_id, p.business_date + (10 + i::bigint * 7919 % 270)::int, 'recorded', now(), 'bench', now(), 'bench',
    p.id, case when i % 2 = 0 then 'started' else (array['underway', 'completed', 'accepted'])[1 + i / 2 % 3] end, i % 300
from generate_series(:from * 20 / 100 + 1, :to * 20 / 100) i
join ledger_project p on p.id = (select min(id) from ledger_project) + (i - 1) / 2;

insert into ledger_training (unit_id, place_id, business_date, state, created_at, created_by, updated_at, updated_by,
    name, audience, sessions, trainees)
select p.unit_id, p.place_id, date '2019-01-01' + (i::bigint * 7919 % 730)::int, 'recorded', now(), 'bench', now(), 'bench',
    t.title || i, (array['cadre', 'professional', 'teacher', 'medical', 'leader', 'labour'])[1 + i / 3 % 6], i % 2, i % 90
from generate_series(:from * 15 / 100 + 1, :to * 15 / 100) i
cross join bench.sizes join bench.pairs p on p.no = i % pairs join bench.titles t on t.no = i % 397;

insert into ledger_pairing (unit_id, place_id, business_date, state, created_at, created_by, updated_at, updated_by,
    kind, helper, helped, quantity, ended_on)
select p.unit_id, p.place_id, date '2018-01-01' + (i::bigint * 7919 % 1000)::int, (array['active', 'active', 'signed', 'ended', 'proposed'])[1 + i / 11 % 5], now(), 'bench', now(), 'bench',
    (array['village', 'enterprise', 'school', 'hospital', 'social_organisation', 'town'])[1 + i / 3 % 6],
    '示例帮扶单位' || i / 18 % 40000, '示例受援单位' || i % 70001, case when i % 9 = 0 then i % 20 end,
    case when i % 10 = 0 then date '2019-06-01' + (i % 700)::int end
from generate_series(:from * 10 / 100 + 1, :to * 10 / 100) i
cross join bench.sizes join bench.pairs p on p.no = i % pairs
on conflict do nothing;
