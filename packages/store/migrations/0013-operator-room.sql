-- An older server can run on this schema: yes
--
-- The operator's room: pay-outs, suspensions, what operators did, and counters of the marketplace by hour and day.

create table payout_method (
  worker_id text not null,
  destination_sealed bytea not null,
  hint text not null,
  is_weekly boolean not null,
  next_weekly_at timestamptz,
  updated_at timestamptz not null,
  primary key (worker_id)
);
comment on table payout_method is 'worker: where earnings go; the account is sealed with the instance key, the hint tells it apart';
create index payout_method_weekly on payout_method (next_weekly_at) where is_weekly;

create table payout (
  worker_id text not null,
  payout_id text not null,
  amount_micros bigint not null check (amount_micros > 0),
  unit text not null,
  state text not null check (state in ('Requested', 'InFile', 'Paid', 'Returned')),
  destination_sealed bytea not null,
  hint text not null,
  requested_at timestamptz not null,
  payout_file_id text,
  paid_at timestamptz,
  bank_reference text,
  returned_at timestamptz,
  return_reason text,
  primary key (worker_id, payout_id)
);
comment on table payout is 'worker: earnings on their way to a bank account, as it was when they were asked for';
create unique index payout_requested_once on payout (worker_id, unit) where state = 'Requested';
create index payout_by_state on payout (state, requested_at, payout_id);
create index payout_by_file on payout (payout_file_id) where payout_file_id is not null;

create table payout_file (
  payout_file_id text primary key,
  unit text not null,
  payouts integer not null,
  amount_micros bigint not null,
  debtor_sealed bytea,
  created_at timestamptz not null,
  created_by text not null
);
create index payout_file_by_time on payout_file (created_at desc, payout_file_id desc);
comment on table payout_file is 'local: orders to a bank; the account that pays is sealed with the instance key';

-- A pay-out has no Requester; its other side is the bank.
alter table worker_transfer alter column requester_id drop not null;
alter table worker_transfer drop constraint worker_transfer_credit_account_check;
alter table worker_transfer drop constraint worker_transfer_debit_account_check;
alter table worker_transfer add constraint worker_transfer_credit_account_check check (credit_account in ('clearing', 'pending', 'available', 'payout', 'cash'));
alter table worker_transfer add constraint worker_transfer_debit_account_check check (debit_account in ('clearing', 'pending', 'available', 'payout', 'cash'));

create table suspension (
  suspension_id text primary key,
  kind text not null check (kind in ('Worker', 'Requester', 'Person')),
  subject_id text not null,
  reason text not null,
  notice text not null,
  suspended_at timestamptz not null,
  suspended_by text not null,
  until timestamptz,
  is_carried_out boolean not null default false,
  appeal text,
  appealed_at timestamptz,
  ended_at timestamptz,
  ended_by text,
  end_note text
);
create unique index suspension_once on suspension (subject_id) where ended_at is null;
create index suspension_by_subject on suspension (subject_id, suspended_at desc);
create index suspension_of_requesters on suspension (subject_id) where ended_at is null and kind <> 'Worker';
create index suspension_to_carry_out on suspension (suspended_at) where not is_carried_out;
create index suspension_over on suspension (until) where ended_at is null and until is not null;
create index suspension_appealed on suspension (appealed_at, suspension_id) where ended_at is null and appealed_at is not null;
comment on table suspension is 'local: who may not work or post, why, and what they say to it';

create table market_event (
  event_id text primary key,
  type text not null,
  at timestamptz not null,
  actor text not null,
  subject_id text not null,
  state jsonb not null
);
create index market_event_by_time on market_event (at desc, event_id desc);
create index market_event_by_subject on market_event (subject_id, at desc, event_id desc);
comment on table market_event is 'local: acts of operators that concern the marketplace or a person';

create table market_count (
  span text not null check (span in ('hour', 'day')),
  begins_at timestamptz not null,
  name text not null,
  value bigint not null,
  primary key (span, begins_at, name)
);
comment on table market_count is 'local: what happened in an hour or a day (UTC), counted by the clock in steps';

create table worker_at_work (
  worker_id text not null,
  span text not null,
  begins_at timestamptz not null,
  primary key (worker_id, span, begins_at)
);
create index worker_at_work_by_time on worker_at_work (begins_at);
comment on table worker_at_work is 'worker: who was seen at work in the hours and days that are still being counted';

create table market_fact (
  name text primary key,
  at timestamptz not null,
  value jsonb not null
);
comment on table market_fact is 'local: the last of each: backup, check of the books, test mail, count';

create index rejection_by_worker on rejection (worker_id, rejected_at desc);
create index appeal_by_worker on appeal (worker_id, appealed_at desc);
create index problem_report_by_worker on problem_report (worker_id, reported_at desc);
create index project_worker_stopped on project_worker (worker_id) where stopped_at is not null or screened_out_at is not null;
create index worker_by_time on worker (created_at desc, worker_id desc);
create index requester_by_time on requester (created_at desc, requester_id desc);
create index person_by_time on auth."user" (created_at desc, id desc);
create index requester_transfer_deposits on requester_transfer (created_at desc, transfer_id desc) where code = 'deposit';
create index outbox_newest on outbox (created_at desc, delivery_id desc);
