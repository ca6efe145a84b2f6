-- An older server can run on this schema: yes
--
-- What Workers are told before they choose: measured time and pay of groups, cards of Requesters; what they keep for
-- themselves, and what they report.

alter table hit_group
  add column measured_seconds real,
  add column measured_workers integer not null default 0,
  add column pay_per_hour_micros bigint not null default 0,
  add column recent_hits integer not null default 0,
  add column measured_at timestamptz;
create index hit_group_pay on hit_group (pay_per_hour_micros desc, hit_group_id desc) where hits_available > 0;

create index hit_type_by_title on hit_type (requester_id, title);
drop index hit_by_type;
create index hit_by_type on hit (requester_id, hit_type_id, created_at);

create table group_measure (
  requester_id text not null,
  hit_type_id text not null,
  measured_at timestamptz not null,
  answers integer not null,
  workers integer not null,
  seconds real,
  paid_micros bigint not null,
  approved integer not null,
  rejected integer not null,
  seconds_to_pay real,
  primary key (requester_id, hit_type_id)
);
comment on table group_measure is 'requester: how long the newest answers of a group took, what they were paid and how they were decided';
create index group_measure_newest on group_measure (requester_id, measured_at desc);

alter table requester add column about text, add column ethics_number text;

create table requester_preference (
  worker_id text not null,
  requester_id text not null,
  preference text not null check (preference in ('Favorite', 'Hidden')),
  set_at timestamptz not null,
  primary key (worker_id, requester_id)
);
comment on table requester_preference is 'worker: the Requesters whose work a Worker looks for or does not want to see';

create table saved_search (
  worker_id text not null,
  saved_search_id text not null,
  name text not null,
  filters jsonb not null,
  created_at timestamptz not null,
  primary key (worker_id, saved_search_id)
);
comment on table saved_search is 'worker: filters of the list of work, under a name';

create table problem_report (
  requester_id text not null,
  problem_report_id text not null,
  worker_id text not null,
  hit_group_id text not null,
  hit_id text,
  kind text not null check (kind in ('Broken', 'Adult', 'AsksForPersonalData', 'Underpaid', 'Scam', 'Other')),
  text text not null,
  reported_at timestamptz not null,
  resolved_at timestamptz,
  resolved_by text,
  note text,
  primary key (requester_id, problem_report_id)
);
comment on table problem_report is 'requester: what a Worker says is wrong with a HIT or a group';
create unique index problem_report_once on problem_report (requester_id, coalesce(hit_id, hit_group_id), worker_id);
create index problem_report_open on problem_report (reported_at, problem_report_id) where resolved_at is null;
