-- An older server can run on this schema: no
--
-- Every table names its kind in its comment: requester, worker, everywhere or local (docs/decisions/0003). Money is in
-- micro-units. Times are given by the server, never taken from now(), so that the clock can be moved in tests.

create table requester (
  requester_id text primary key,
  name text not null,
  created_at timestamptz not null
);
comment on table requester is 'everywhere: who posts HITs';

create table requester_balance (
  requester_id text not null,
  unit text not null,
  available_micros bigint not null check (available_micros >= 0),
  primary key (requester_id, unit)
);
comment on table requester_balance is 'requester: what can be spent, cached from requester_transfer';

create table worker (
  worker_id text primary key,
  kind text not null check (kind in ('Person', 'Model')),
  country text,
  subdivision text,
  created_at timestamptz not null
);
comment on table worker is 'worker: who does HITs, a person or a model';

create table worker_load (
  worker_id text primary key,
  held integer not null default 0 check (held >= 0)
);
comment on table worker_load is 'worker: assignments held now, the guard of the cap';

create table worker_balance (
  worker_id text not null,
  unit text not null,
  available_micros bigint not null check (available_micros >= 0),
  primary key (worker_id, unit)
);
comment on table worker_balance is 'worker: what has been earned and not paid out, cached from worker_transfer';

create table hit_type (
  requester_id text not null,
  hit_type_id text not null,
  hit_group_id text not null,
  identity_hash bytea not null,
  title text not null,
  description text not null,
  keywords text,
  reward_micros bigint not null check (reward_micros >= 0),
  unit text not null,
  assignment_duration_seconds integer not null,
  auto_approval_delay_seconds integer not null,
  requirements jsonb not null,
  created_at timestamptz not null,
  primary key (requester_id, hit_type_id),
  unique (requester_id, identity_hash)
);
comment on table hit_type is 'requester: the properties that HITs share';
create index hit_type_by_time on hit_type (requester_id, created_at desc, hit_type_id desc);
create index hit_type_by_group on hit_type (requester_id, hit_group_id);

create table hit_group (
  hit_group_id text primary key,
  requester_id text not null,
  hit_type_id text not null,
  requester_name text not null,
  title text not null,
  description text not null,
  keywords text,
  reward_micros bigint not null,
  unit text not null,
  assignment_duration_seconds integer not null,
  auto_approval_delay_seconds integer not null,
  requirements jsonb not null,
  created_at timestamptz not null,
  published_at timestamptz not null,
  expires_at timestamptz,
  hits_available integer not null default 0,
  search tsvector generated always as (to_tsvector('simple', title || ' ' || requester_name || ' ' || coalesce(keywords, '') || ' ' || description)) stored
);
comment on table hit_group is 'everywhere: what Workers browse; the counters are rolled up about once a second';
create index hit_group_by_type on hit_group (hit_type_id);
create index hit_group_newest on hit_group (published_at desc, hit_group_id desc) where hits_available > 0;
create index hit_group_reward on hit_group (reward_micros desc, hit_group_id desc) where hits_available > 0;
create index hit_group_count on hit_group (hits_available desc, hit_group_id desc) where hits_available > 0;
create index hit_group_title on hit_group (title, hit_group_id) where hits_available > 0;
create index hit_group_search on hit_group using gin (search);

create table hit_group_requirement (
  hit_group_id text not null references hit_group,
  ordinal integer not null,
  qualification_type_id text not null,
  comparator text not null,
  integer_values bigint[],
  countries text[],
  subdivisions text[],
  actions_guarded text not null,
  primary key (hit_group_id, ordinal)
);
comment on table hit_group_requirement is 'everywhere: what a group asks of Workers, for browsing';

create table hit (
  requester_id text not null,
  hit_id text not null,
  hit_type_id text not null,
  hit_group_id text not null,
  question text not null,
  question_kind text not null,
  external_url text,
  frame_height integer not null,
  annotation text,
  reward_micros bigint not null,
  fee_micros bigint not null,
  unit text not null,
  assignment_duration_seconds integer not null,
  auto_approval_delay_seconds integer not null,
  max_assignments integer not null,
  available integer not null check (available >= 0),
  pending integer not null default 0 check (pending >= 0),
  submitted integer not null default 0 check (submitted >= 0),
  completed integer not null default 0,
  held_micros bigint not null check (held_micros >= 0),
  contested_micros bigint not null default 0 check (contested_micros >= 0),
  is_released boolean not null default false,
  is_reviewing boolean not null default false,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  active_at timestamptz not null,
  disposed_at timestamptz,
  event_id text not null,
  is_open boolean generated always as (available > 0 and not is_released and disposed_at is null) stored,
  primary key (requester_id, hit_id),
  check (max_assignments = available + pending + submitted + completed)
) with (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.05);
comment on table hit is 'requester: a task, its places and the money held for it';
comment on column hit.is_released is 'the money for places nobody took has been given back';
comment on column hit.is_open is 'can be accepted until it expires; a column of its own keeps updates of the counters off the indexes';
comment on column hit.event_id is 'the last event about this HIT, parent of the next';
create index hit_by_time on hit (requester_id, created_at desc, hit_id desc) where disposed_at is null;
create index hit_open on hit (requester_id, hit_group_id, hit_id) where is_open;
create index hit_by_type on hit (requester_id, hit_type_id);
create index hit_ageing on hit (is_released, expires_at) where disposed_at is null;

create table assignment (
  requester_id text not null,
  assignment_id text not null,
  hit_id text not null,
  hit_type_id text not null,
  worker_id text not null,
  state text not null check (state in ('Accepted', 'Submitted', 'Approved', 'Rejected', 'Returned', 'Abandoned')),
  accepted_at timestamptz not null,
  deadline_at timestamptz not null,
  auto_approval_delay_seconds integer not null,
  submitted_at timestamptz,
  auto_approve_at timestamptz,
  approved_at timestamptz,
  rejected_at timestamptz,
  contested_until timestamptz,
  feedback text,
  answer text,
  reward_micros bigint not null,
  fee_micros bigint not null,
  unit text not null,
  bonus_micros bigint not null default 0,
  primary key (requester_id, assignment_id)
) with (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.05);
comment on table assignment is 'requester: one Worker''s turn at a HIT';
create unique index assignment_once on assignment (requester_id, hit_id, worker_id) where state not in ('Returned', 'Abandoned');
create index assignment_by_hit on assignment (requester_id, hit_id, submitted_at, assignment_id) where submitted_at is not null;
create index assignment_by_type on assignment (requester_id, hit_type_id, submitted_at, assignment_id) where submitted_at is not null;
create index assignment_due on assignment (deadline_at) where state = 'Accepted';
create index assignment_unreviewed on assignment (auto_approve_at) where state = 'Submitted';
create index assignment_contested on assignment (contested_until) where contested_until is not null;

create table worker_assignment (
  worker_id text not null,
  assignment_id text not null,
  requester_id text not null,
  hit_id text not null,
  hit_group_id text not null,
  state text not null,
  accepted_at timestamptz not null,
  deadline_at timestamptz not null,
  submitted_at timestamptz,
  auto_approve_at timestamptz,
  decided_at timestamptz,
  contested_until timestamptz,
  feedback text,
  reward_micros bigint not null,
  bonus_micros bigint not null default 0,
  unit text not null,
  active_seconds real not null default 0,
  last_beat_at timestamptz,
  primary key (worker_id, assignment_id)
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05);
comment on table worker_assignment is 'worker: the same turn as its Worker sees it, written in the same transaction';
create index worker_assignment_by_time on worker_assignment (worker_id, accepted_at desc, assignment_id desc);

create table bonus_payment (
  requester_id text not null,
  bonus_id text not null,
  assignment_id text not null,
  hit_id text not null,
  worker_id text not null,
  amount_micros bigint not null check (amount_micros > 0),
  fee_micros bigint not null,
  unit text not null,
  reason text not null,
  granted_at timestamptz not null,
  primary key (requester_id, bonus_id)
);
comment on table bonus_payment is 'requester: money beside the reward';
create index bonus_payment_by_hit on bonus_payment (requester_id, hit_id, granted_at desc, bonus_id desc);

create table request_token (
  requester_id text not null,
  operation text not null,
  token text not null,
  subject_id text not null,
  created_at timestamptz not null,
  primary key (requester_id, operation, token)
);
comment on table request_token is 'requester: UniqueRequestTokens of the last day';
create index request_token_ageing on request_token (created_at);

-- A transfer that stays with the Requester is one row here; one that crosses to a Worker is a leg here and a leg there
-- with the same id, each against its family's clearing account.
create table requester_transfer (
  requester_id text not null,
  transfer_id text not null,
  group_id text not null,
  code text not null,
  debit_account text not null check (debit_account in ('cash', 'available', 'held', 'contested', 'reserve', 'clearing', 'fees')),
  credit_account text not null check (credit_account in ('cash', 'available', 'held', 'contested', 'reserve', 'clearing', 'fees')),
  amount_micros bigint not null check (amount_micros >= 0),
  unit text not null,
  hit_id text,
  assignment_id text,
  created_at timestamptz not null,
  primary key (requester_id, transfer_id),
  check (debit_account <> credit_account)
);
comment on table requester_transfer is 'requester: immutable movements of money; the id names cause and subject, so it is also the idempotency key';
create index requester_transfer_by_time on requester_transfer (requester_id, created_at desc, transfer_id desc);

create table worker_transfer (
  worker_id text not null,
  transfer_id text not null,
  group_id text not null,
  code text not null,
  debit_account text not null check (debit_account in ('clearing', 'pending', 'available', 'payout')),
  credit_account text not null check (credit_account in ('clearing', 'pending', 'available', 'payout')),
  amount_micros bigint not null check (amount_micros >= 0),
  unit text not null,
  requester_id text not null,
  assignment_id text,
  created_at timestamptz not null,
  primary key (worker_id, transfer_id),
  check (debit_account <> credit_account)
);
comment on table worker_transfer is 'worker: the Worker''s leg of a transfer';
create index worker_transfer_by_time on worker_transfer (worker_id, created_at desc, transfer_id desc);

create table event (
  requester_id text not null,
  event_id text not null,
  type text not null,
  at timestamptz not null,
  actor text not null,
  subject_id text not null,
  parents text[] not null,
  state jsonb not null,
  primary key (requester_id, event_id)
);
comment on table event is 'requester: every act, with the whole state after it and the events before it; no personal text in clear';

create table worker_event (
  worker_id text not null,
  event_id text not null,
  type text not null,
  at timestamptz not null,
  actor text not null,
  subject_id text not null,
  parents text[] not null,
  state jsonb not null,
  primary key (worker_id, event_id)
);
comment on table worker_event is 'worker: acts that concern a Worker and no Requester';

create table account (
  user_id text primary key,
  worker_id text unique,
  requester_id text unique,
  is_operator boolean not null default false
);
comment on table account is 'local: which Worker, Requester or operator a signed-in person is';

create table access_key (
  access_key_id text primary key,
  requester_id text not null,
  secret_sealed bytea not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
comment on table access_key is 'local: keys for signing requests; the secret is sealed with the instance key, since checking a signature needs it back';
create index access_key_by_owner on access_key (requester_id);

create table bearer_token (
  token_hash bytea primary key,
  worker_id text,
  requester_id text,
  is_operator boolean not null default false,
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
comment on table bearer_token is 'local: tokens for programs; only the hash of the secret is kept';

create table operator_invitation (
  token_hash bytea primary key,
  created_at timestamptz not null,
  used_at timestamptz
);
comment on table operator_invitation is 'local: one-time links that make an operator';
