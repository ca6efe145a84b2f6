-- Written by `npm run schema` from the migrations; change those.

-- better-auth
create table auth.account (
  id text not null,
  account_id text not null,
  provider_id text not null,
  user_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  password text,
  created_at timestamp with time zone not null default CURRENT_TIMESTAMP,
  updated_at timestamp with time zone not null,
  constraint account_pkey PRIMARY KEY (id),
  constraint account_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth."user"(id) ON DELETE CASCADE
);
CREATE INDEX account_user_id_idx ON auth.account USING btree (user_id);

-- better-auth
create table auth.session (
  id text not null,
  expires_at timestamp with time zone not null,
  token text not null,
  created_at timestamp with time zone not null default CURRENT_TIMESTAMP,
  updated_at timestamp with time zone not null,
  ip_address text,
  user_agent text,
  user_id text not null,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_key UNIQUE (token),
  constraint session_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth."user"(id) ON DELETE CASCADE
);
CREATE INDEX session_user_id_idx ON auth.session USING btree (user_id);

-- better-auth
create table auth."user" (
  id text not null,
  name text not null,
  email text not null,
  email_verified boolean not null,
  image text,
  created_at timestamp with time zone not null default CURRENT_TIMESTAMP,
  updated_at timestamp with time zone not null default CURRENT_TIMESTAMP,
  constraint user_email_key UNIQUE (email),
  constraint user_pkey PRIMARY KEY (id)
);

-- better-auth
create table auth.verification (
  id text not null,
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null default CURRENT_TIMESTAMP,
  updated_at timestamp with time zone not null default CURRENT_TIMESTAMP,
  constraint verification_pkey PRIMARY KEY (id)
);
CREATE INDEX verification_identifier_idx ON auth.verification USING btree (identifier);

-- local: keys for signing requests; the secret is sealed with the instance key, since checking a signature needs it back
create table public.access_key (
  access_key_id text not null,
  requester_id text not null,
  secret_sealed bytea not null,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint access_key_pkey PRIMARY KEY (access_key_id)
);
CREATE INDEX access_key_by_owner ON public.access_key USING btree (requester_id);

-- local: which Worker, Requester or operator a signed-in person is
create table public.account (
  user_id text not null,
  worker_id text,
  requester_id text,
  is_operator boolean not null default false,
  constraint account_pkey PRIMARY KEY (user_id),
  constraint account_requester_id_key UNIQUE (requester_id),
  constraint account_worker_id_key UNIQUE (worker_id)
);

-- requester: one Worker's turn at a HIT
create table public.assignment (
  requester_id text not null,
  assignment_id text not null,
  hit_id text not null,
  hit_type_id text not null,
  worker_id text not null,
  state text not null,
  accepted_at timestamp with time zone not null,
  deadline_at timestamp with time zone not null,
  auto_approval_delay_seconds integer not null,
  submitted_at timestamp with time zone,
  auto_approve_at timestamp with time zone,
  approved_at timestamp with time zone,
  rejected_at timestamp with time zone,
  contested_until timestamp with time zone,
  feedback text,
  answer text,
  reward_micros bigint not null,
  fee_micros bigint not null,
  unit text not null,
  bonus_micros bigint not null default 0,
  constraint assignment_pkey PRIMARY KEY (requester_id, assignment_id),
  constraint assignment_state_check CHECK ((state = ANY (ARRAY['Accepted'::text, 'Submitted'::text, 'Approved'::text, 'Rejected'::text, 'Returned'::text, 'Abandoned'::text])))
);
CREATE INDEX assignment_by_hit ON public.assignment USING btree (requester_id, hit_id, submitted_at, assignment_id) WHERE (submitted_at IS NOT NULL);
CREATE INDEX assignment_by_type ON public.assignment USING btree (requester_id, hit_type_id, submitted_at, assignment_id) WHERE (submitted_at IS NOT NULL);
CREATE INDEX assignment_contested ON public.assignment USING btree (contested_until) WHERE (contested_until IS NOT NULL);
CREATE INDEX assignment_due ON public.assignment USING btree (deadline_at) WHERE (state = 'Accepted'::text);
CREATE INDEX assignment_unreviewed ON public.assignment USING btree (auto_approve_at) WHERE (state = 'Submitted'::text);
CREATE UNIQUE INDEX assignment_once ON public.assignment USING btree (requester_id, hit_id, worker_id) WHERE (state <> ALL (ARRAY['Returned'::text, 'Abandoned'::text]));

-- local: tokens for programs; only the hash of the secret is kept
create table public.bearer_token (
  token_hash bytea not null,
  worker_id text,
  requester_id text,
  is_operator boolean not null default false,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint bearer_token_pkey PRIMARY KEY (token_hash)
);

-- requester: money beside the reward
create table public.bonus_payment (
  requester_id text not null,
  bonus_id text not null,
  assignment_id text not null,
  hit_id text not null,
  worker_id text not null,
  amount_micros bigint not null,
  fee_micros bigint not null,
  unit text not null,
  reason text not null,
  granted_at timestamp with time zone not null,
  constraint bonus_payment_amount_micros_check CHECK ((amount_micros > 0)),
  constraint bonus_payment_pkey PRIMARY KEY (requester_id, bonus_id)
);
CREATE INDEX bonus_payment_by_hit ON public.bonus_payment USING btree (requester_id, hit_id, granted_at DESC, bonus_id DESC);

-- requester: every act, with the whole state after it and the events before it; no personal text in clear
create table public.event (
  requester_id text not null,
  event_id text not null,
  type text not null,
  at timestamp with time zone not null,
  actor text not null,
  subject_id text not null,
  parents text[] not null,
  state jsonb not null,
  constraint event_pkey PRIMARY KEY (requester_id, event_id)
);

-- requester: a task, its places and the money held for it
create table public.hit (
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
  available integer not null,
  pending integer not null default 0,
  submitted integer not null default 0,
  completed integer not null default 0,
  held_micros bigint not null,
  contested_micros bigint not null default 0,
  is_released boolean not null default false,
  is_reviewing boolean not null default false,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  active_at timestamp with time zone not null,
  disposed_at timestamp with time zone,
  event_id text not null,
  is_open boolean generated always as (((available > 0) AND (NOT is_released) AND (disposed_at IS NULL))) stored,
  constraint hit_available_check CHECK ((available >= 0)),
  constraint hit_check CHECK ((max_assignments = (((available + pending) + submitted) + completed))),
  constraint hit_contested_micros_check CHECK ((contested_micros >= 0)),
  constraint hit_held_micros_check CHECK ((held_micros >= 0)),
  constraint hit_pending_check CHECK ((pending >= 0)),
  constraint hit_pkey PRIMARY KEY (requester_id, hit_id),
  constraint hit_submitted_check CHECK ((submitted >= 0))
);
CREATE INDEX hit_ageing ON public.hit USING btree (is_released, expires_at) WHERE (disposed_at IS NULL);
CREATE INDEX hit_by_time ON public.hit USING btree (requester_id, created_at DESC, hit_id DESC) WHERE (disposed_at IS NULL);
CREATE INDEX hit_by_type ON public.hit USING btree (requester_id, hit_type_id);
CREATE INDEX hit_open ON public.hit USING btree (requester_id, hit_group_id, hit_id) WHERE is_open;

-- everywhere: what Workers browse; the counters are rolled up about once a second
create table public.hit_group (
  hit_group_id text not null,
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
  created_at timestamp with time zone not null,
  published_at timestamp with time zone not null,
  expires_at timestamp with time zone,
  hits_available integer not null default 0,
  search tsvector generated always as (to_tsvector('simple'::regconfig, ((((((title || ' '::text) || requester_name) || ' '::text) || COALESCE(keywords, ''::text)) || ' '::text) || description))) stored,
  constraint hit_group_pkey PRIMARY KEY (hit_group_id)
);
CREATE INDEX hit_group_by_type ON public.hit_group USING btree (hit_type_id);
CREATE INDEX hit_group_count ON public.hit_group USING btree (hits_available DESC, hit_group_id DESC) WHERE (hits_available > 0);
CREATE INDEX hit_group_newest ON public.hit_group USING btree (published_at DESC, hit_group_id DESC) WHERE (hits_available > 0);
CREATE INDEX hit_group_reward ON public.hit_group USING btree (reward_micros DESC, hit_group_id DESC) WHERE (hits_available > 0);
CREATE INDEX hit_group_search ON public.hit_group USING gin (search);
CREATE INDEX hit_group_title ON public.hit_group USING btree (title, hit_group_id) WHERE (hits_available > 0);

-- everywhere: what a group asks of Workers, for browsing
create table public.hit_group_requirement (
  hit_group_id text not null,
  ordinal integer not null,
  qualification_type_id text not null,
  comparator text not null,
  integer_values bigint[],
  countries text[],
  subdivisions text[],
  actions_guarded text not null,
  constraint hit_group_requirement_hit_group_id_fkey FOREIGN KEY (hit_group_id) REFERENCES hit_group(hit_group_id),
  constraint hit_group_requirement_pkey PRIMARY KEY (hit_group_id, ordinal)
);

-- requester: the properties that HITs share
create table public.hit_type (
  requester_id text not null,
  hit_type_id text not null,
  hit_group_id text not null,
  identity_hash bytea not null,
  title text not null,
  description text not null,
  keywords text,
  reward_micros bigint not null,
  unit text not null,
  assignment_duration_seconds integer not null,
  auto_approval_delay_seconds integer not null,
  requirements jsonb not null,
  created_at timestamp with time zone not null,
  constraint hit_type_pkey PRIMARY KEY (requester_id, hit_type_id),
  constraint hit_type_requester_id_identity_hash_key UNIQUE (requester_id, identity_hash),
  constraint hit_type_reward_micros_check CHECK ((reward_micros >= 0))
);
CREATE INDEX hit_type_by_group ON public.hit_type USING btree (requester_id, hit_group_id);
CREATE INDEX hit_type_by_time ON public.hit_type USING btree (requester_id, created_at DESC, hit_type_id DESC);

-- local: which files of packages/store/migrations have run
create table public.migration (
  number integer not null,
  name text not null,
  applied_at timestamp with time zone not null default now(),
  constraint migration_pkey PRIMARY KEY (number)
);

-- local: one-time links that make an operator
create table public.operator_invitation (
  token_hash bytea not null,
  created_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint operator_invitation_pkey PRIMARY KEY (token_hash)
);

-- requester: UniqueRequestTokens of the last day
create table public.request_token (
  requester_id text not null,
  operation text not null,
  token text not null,
  subject_id text not null,
  created_at timestamp with time zone not null,
  constraint request_token_pkey PRIMARY KEY (requester_id, operation, token)
);
CREATE INDEX request_token_ageing ON public.request_token USING btree (created_at);

-- everywhere: who posts HITs
create table public.requester (
  requester_id text not null,
  name text not null,
  created_at timestamp with time zone not null,
  constraint requester_pkey PRIMARY KEY (requester_id)
);

-- requester: what can be spent, cached from requester_transfer
create table public.requester_balance (
  requester_id text not null,
  unit text not null,
  available_micros bigint not null,
  constraint requester_balance_available_micros_check CHECK ((available_micros >= 0)),
  constraint requester_balance_pkey PRIMARY KEY (requester_id, unit)
);

-- requester: immutable movements of money; the id names cause and subject, so it is also the idempotency key
create table public.requester_transfer (
  requester_id text not null,
  transfer_id text not null,
  group_id text not null,
  code text not null,
  debit_account text not null,
  credit_account text not null,
  amount_micros bigint not null,
  unit text not null,
  hit_id text,
  assignment_id text,
  created_at timestamp with time zone not null,
  constraint requester_transfer_amount_micros_check CHECK ((amount_micros >= 0)),
  constraint requester_transfer_check CHECK ((debit_account <> credit_account)),
  constraint requester_transfer_credit_account_check CHECK ((credit_account = ANY (ARRAY['cash'::text, 'available'::text, 'held'::text, 'contested'::text, 'reserve'::text, 'clearing'::text, 'fees'::text]))),
  constraint requester_transfer_debit_account_check CHECK ((debit_account = ANY (ARRAY['cash'::text, 'available'::text, 'held'::text, 'contested'::text, 'reserve'::text, 'clearing'::text, 'fees'::text]))),
  constraint requester_transfer_pkey PRIMARY KEY (requester_id, transfer_id)
);
CREATE INDEX requester_transfer_by_time ON public.requester_transfer USING btree (requester_id, created_at DESC, transfer_id DESC);

-- worker: who does HITs, a person or a model
create table public.worker (
  worker_id text not null,
  kind text not null,
  country text,
  subdivision text,
  created_at timestamp with time zone not null,
  constraint worker_kind_check CHECK ((kind = ANY (ARRAY['Person'::text, 'Model'::text]))),
  constraint worker_pkey PRIMARY KEY (worker_id)
);

-- worker: the same turn as its Worker sees it, written in the same transaction
create table public.worker_assignment (
  worker_id text not null,
  assignment_id text not null,
  requester_id text not null,
  hit_id text not null,
  hit_group_id text not null,
  state text not null,
  accepted_at timestamp with time zone not null,
  deadline_at timestamp with time zone not null,
  submitted_at timestamp with time zone,
  auto_approve_at timestamp with time zone,
  decided_at timestamp with time zone,
  contested_until timestamp with time zone,
  feedback text,
  reward_micros bigint not null,
  bonus_micros bigint not null default 0,
  unit text not null,
  active_seconds real not null default 0,
  last_beat_at timestamp with time zone,
  constraint worker_assignment_pkey PRIMARY KEY (worker_id, assignment_id)
);
CREATE INDEX worker_assignment_by_time ON public.worker_assignment USING btree (worker_id, accepted_at DESC, assignment_id DESC);

-- worker: what has been earned and not paid out, cached from worker_transfer
create table public.worker_balance (
  worker_id text not null,
  unit text not null,
  available_micros bigint not null,
  constraint worker_balance_available_micros_check CHECK ((available_micros >= 0)),
  constraint worker_balance_pkey PRIMARY KEY (worker_id, unit)
);

-- worker: acts that concern a Worker and no Requester
create table public.worker_event (
  worker_id text not null,
  event_id text not null,
  type text not null,
  at timestamp with time zone not null,
  actor text not null,
  subject_id text not null,
  parents text[] not null,
  state jsonb not null,
  constraint worker_event_pkey PRIMARY KEY (worker_id, event_id)
);

-- worker: assignments held now, the guard of the cap
create table public.worker_load (
  worker_id text not null,
  held integer not null default 0,
  constraint worker_load_held_check CHECK ((held >= 0)),
  constraint worker_load_pkey PRIMARY KEY (worker_id)
);

-- worker: the Worker's leg of a transfer
create table public.worker_transfer (
  worker_id text not null,
  transfer_id text not null,
  group_id text not null,
  code text not null,
  debit_account text not null,
  credit_account text not null,
  amount_micros bigint not null,
  unit text not null,
  requester_id text not null,
  assignment_id text,
  created_at timestamp with time zone not null,
  constraint worker_transfer_amount_micros_check CHECK ((amount_micros >= 0)),
  constraint worker_transfer_check CHECK ((debit_account <> credit_account)),
  constraint worker_transfer_credit_account_check CHECK ((credit_account = ANY (ARRAY['clearing'::text, 'pending'::text, 'available'::text, 'payout'::text]))),
  constraint worker_transfer_debit_account_check CHECK ((debit_account = ANY (ARRAY['clearing'::text, 'pending'::text, 'available'::text, 'payout'::text]))),
  constraint worker_transfer_pkey PRIMARY KEY (worker_id, transfer_id)
);
CREATE INDEX worker_transfer_by_time ON public.worker_transfer USING btree (worker_id, created_at DESC, transfer_id DESC);
