import type { Marketplace } from './marketplace.ts'
import { firstWorkerId } from './parties.ts'

export const groupCount = 20_000
export const hitCount = 1_000_000
export const workerCount = 200
const requesterCount = 200

/**
 * A large market: groups of very different rewards and sizes with 0 to 4 requirements each (40,000 in all, of 60 types), a
 * common word in a tenth of them and a rare one in 40, and Workers whose records reach from nothing to 2,000 HITs and who
 * have a third of the types each.
 */
export async function fillBrowse({ database: { pool } }: Marketplace): Promise<void> {
  await pool.query('select setseed(0.5)')
  await pool.query(
    `insert into requester select 'ABROWSE' || lpad(number::text, 7, '0'), 'Laboratory ' || number, now()
     from generate_series(1, $1::integer) number`,
    [requesterCount],
  )
  await pool.query(
    `create table bench_requirement as
     select number, ordinal,
       case when kind < 0.3 then '00000000000000000040' when kind < 0.6 then '000000000000000000L0'
         when kind < 0.75 then '00000000000000000071' else '3QUALIFICATION' || lpad(floor(random() * 57)::text, 16, '0') end as type_id,
       case when kind < 0.3 then 'GreaterThan' when kind < 0.6 then 'GreaterThanOrEqualTo' when kind < 0.75 then 'In'
         when random() < 0.5 then 'Exists' else 'DoesNotExist' end as comparator,
       case when kind < 0.3 then array[floor(random() * 2000)::bigint] when kind < 0.6 then array[80 + floor(random() * 20)::bigint] end as integer_values,
       case when kind >= 0.6 and kind < 0.75 then array['US', 'DE'] end as countries,
       case when guarded < 0.5 then 'Accept' when guarded < 0.7 then 'PreviewAndAccept' else 'DiscoverPreviewAndAccept' end as actions_guarded
     from (
       select number, ordinal, random() as kind, random() as guarded
       from generate_series(1, $1::integer) number, generate_series(1, 4) ordinal where ordinal <= number % 5
     ) drawn`,
    [groupCount],
  )
  await pool.query('create index on bench_requirement (number)')
  await pool.query(
    `insert into qualification_type (requester_id, qualification_type_id, name, description, status, is_auto_granted,
       auto_granted_value, created_at)
     select distinct 'AQUALIFICATION', type_id, 'Qualification ' || type_id, 'What some groups ask for.', 'Active', false, 1, now()
     from bench_requirement where type_id like '3QUALIFICATION%'`,
  )
  await pool.query(
    `insert into hit_group (hit_group_id, requester_id, hit_type_id, requester_name, title, description, keywords,
       reward_micros, unit, assignment_duration_seconds, auto_approval_delay_seconds, requirements, created_at,
       published_at, expires_at, hits_available)
     select '3BROWSEGROUP' || lpad(number::text, 18, '0'), 'ABROWSE' || lpad((1 + number % $2::integer)::text, 7, '0'),
       '3BROWSETYPES' || lpad(number::text, 18, '0'), 'Laboratory ' || (1 + number % $2::integer),
       (array['Transcribe', 'Categorise', 'Translate', 'Compare', 'Review'])[1 + number % 5] || ' '
         || case when number % 10 = 0 then 'a photograph' when number % 500 = 1 then 'a lichen' else 'a page of text' end || ', part ' || number,
       'Read the instructions, look at what is shown and answer ' || 3 + number % 7 || ' questions about it.', 'text, quick',
       10000 * (1 + floor(random() * 200)::bigint), 'USD', 3600, 259200,
       coalesce((
         select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('QualificationTypeId', type_id, 'Comparator', comparator, 'IntegerValues', integer_values,
           'LocaleValues', (select jsonb_agg(jsonb_build_object('Country', one)) from unnest(countries) one), 'ActionsGuarded', actions_guarded)) order by ordinal)
         from bench_requirement need where need.number = made.number), '[]'),
       at, at, now() + interval '7 days', $3::integer / $1::integer
     from (select number, now() - random() * interval '7 days' as at from generate_series(1, $1::integer) number) made`,
    [groupCount, requesterCount, hitCount],
  )
  await pool.query(
    `insert into hit_group_requirement
     select '3BROWSEGROUP' || lpad(number::text, 18, '0'), ordinal, type_id, comparator, integer_values, countries,
       case when countries is not null then array['', ''] end, actions_guarded
     from bench_requirement`,
  )
  await pool.query(
    `insert into hit (requester_id, hit_id, hit_type_id, hit_group_id, question, question_kind, external_url, frame_height,
       reward_micros, fee_micros, unit, assignment_duration_seconds, auto_approval_delay_seconds, max_assignments, available,
       held_micros, created_at, active_at, expires_at, event_id)
     select requester_id, left(hit_group_id, 3) || right(hit_group_id, 12) || lpad(number::text, 15, '0'), hit_type_id, hit_group_id,
       '<ExternalQuestion><ExternalURL>https://tasks.example.org/</ExternalURL></ExternalQuestion>', 'ExternalQuestion',
       'https://tasks.example.org/', 600, reward_micros, 0, unit, assignment_duration_seconds, auto_approval_delay_seconds,
       1, 1, reward_micros, created_at, created_at, expires_at, hit_group_id
     from hit_group, generate_series(1, hits_available) number
     where hit_group_id like '3BROWSEGROUP%'`,
  )
  await pool.query(
    `insert into worker_assignment (worker_id, assignment_id, requester_id, hit_id, hit_group_id, state, accepted_at, deadline_at,
       submitted_at, decided_at, reward_micros, unit)
     select ($1::bigint + worker)::text, '3DONE' || lpad((worker * 10000 + number)::text, 25, '0'), 'ABROWSE0000001', '3DONE',
       '3BROWSEGROUP' || lpad((1 + (worker * 31 + number) % $2::integer)::text, 18, '0'),
       case when random() < 0.02 * (worker % 10) then 'Rejected' else 'Approved' end, now(), now(), now(), now(), 10000, 'USD'
     from generate_series(0, $3::integer - 1) worker, generate_series(1, worker * 10) number`,
    [firstWorkerId, groupCount, workerCount],
  )
  await pool.query(
    `insert into qualification (worker_id, qualification_type_id, requester_id, value, status, granted_at)
     select ($1::bigint + worker)::text, qualification_type_id, requester_id, 1, 'Granted', now()
     from generate_series(0, $2::integer - 1) worker, qualification_type
     where requester_id = 'AQUALIFICATION' and mod(right(qualification_type_id, 2)::integer + worker, 3) = 0`,
    [firstWorkerId, workerCount],
  )
  await pool.query('vacuum analyze')
}
