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
create table auth.passkey (
  id text not null,
  name text,
  public_key text not null,
  user_id text not null,
  credential_id text not null,
  counter integer not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  created_at timestamp with time zone,
  aaguid text,
  constraint passkey_pkey PRIMARY KEY (id),
  constraint passkey_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth."user"(id) ON DELETE CASCADE
);
CREATE INDEX passkey_credential_id_idx ON auth.passkey USING btree (credential_id);
CREATE INDEX passkey_user_id_idx ON auth.passkey USING btree (user_id);

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
create table auth.two_factor (
  id text not null,
  secret text not null,
  backup_codes text not null,
  user_id text not null,
  verified boolean,
  failed_verification_count integer,
  locked_until timestamp with time zone,
  constraint two_factor_pkey PRIMARY KEY (id),
  constraint two_factor_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth."user"(id) ON DELETE CASCADE
);
CREATE INDEX two_factor_secret_idx ON auth.two_factor USING btree (secret);
CREATE INDEX two_factor_user_id_idx ON auth.two_factor USING btree (user_id);

-- better-auth
create table auth."user" (
  id text not null,
  name text not null,
  email text not null,
  email_verified boolean not null,
  image text,
  created_at timestamp with time zone not null default CURRENT_TIMESTAMP,
  updated_at timestamp with time zone not null default CURRENT_TIMESTAMP,
  two_factor_enabled boolean,
  constraint user_email_key UNIQUE (email),
  constraint user_pkey PRIMARY KEY (id)
);
CREATE INDEX person_by_time ON auth."user" USING btree (created_at DESC, id DESC);

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
  role text not null default 'Manager'::text,
  made_by text,
  constraint access_key_pkey PRIMARY KEY (access_key_id),
  constraint access_key_role_check CHECK ((role = ANY (ARRAY['Viewer'::text, 'Reviewer'::text, 'Manager'::text])))
);
CREATE INDEX access_key_by_owner ON public.access_key USING btree (requester_id);

-- local: which Worker, Requester or operator a signed-in person is
create table public.account (
  user_id text not null,
  worker_id text,
  is_operator boolean not null default false,
  exported_at timestamp with time zone,
  constraint account_pkey PRIMARY KEY (user_id),
  constraint account_worker_id_key UNIQUE (worker_id)
);

-- requester: JSON Schemas that answers are held to, each under the SHA-256 of its text
create table public.answer_schema (
  requester_id text not null,
  answer_schema_id text not null,
  schema text not null,
  constraint answer_schema_pkey PRIMARY KEY (requester_id, answer_schema_id)
);

-- requester: what a Worker says against a rejection, and what was decided
create table public.appeal (
  requester_id text not null,
  assignment_id text not null,
  worker_id text not null,
  text text not null,
  state text not null,
  appealed_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  decided_by text,
  decision text,
  constraint appeal_pkey PRIMARY KEY (requester_id, assignment_id),
  constraint appeal_state_check CHECK ((state = ANY (ARRAY['Open'::text, 'Overturned'::text, 'Upheld'::text])))
);
CREATE INDEX appeal_by_worker ON public.appeal USING btree (worker_id, appealed_at DESC);
CREATE INDEX appeal_open ON public.appeal USING btree (appealed_at) WHERE (state = 'Open'::text);

-- worker: who may decide appeals, named by an operator
create table public.appeal_reviewer (
  worker_id text not null,
  created_at timestamp with time zone not null,
  constraint appeal_reviewer_pkey PRIMARY KEY (worker_id)
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
  is_checked boolean not null default false,
  awaits_policy boolean not null default false,
  batch_id text,
  project_version integer,
  awaits_count boolean not null default false,
  is_sealed boolean not null default false,
  constraint assignment_pkey PRIMARY KEY (requester_id, assignment_id),
  constraint assignment_state_check CHECK ((state = ANY (ARRAY['Accepted'::text, 'Submitted'::text, 'Approved'::text, 'Rejected'::text, 'Returned'::text, 'Abandoned'::text])))
);
CREATE INDEX assignment_awaiting_policy ON public.assignment USING btree (submitted_at) WHERE (awaits_policy AND (submitted_at IS NOT NULL));
CREATE INDEX assignment_by_batch ON public.assignment USING btree (requester_id, batch_id) WHERE (batch_id IS NOT NULL);
CREATE INDEX assignment_by_hit ON public.assignment USING btree (requester_id, hit_id, submitted_at, assignment_id) WHERE (submitted_at IS NOT NULL);
CREATE INDEX assignment_by_type ON public.assignment USING btree (requester_id, hit_type_id, submitted_at, assignment_id) WHERE (submitted_at IS NOT NULL);
CREATE INDEX assignment_contested ON public.assignment USING btree (contested_until) WHERE (contested_until IS NOT NULL);
CREATE INDEX assignment_due ON public.assignment USING btree (deadline_at) WHERE (state = 'Accepted'::text);
CREATE INDEX assignment_rejected ON public.assignment USING btree (requester_id, hit_type_id, submitted_at, assignment_id) WHERE (state = 'Rejected'::text);
CREATE INDEX assignment_to_review ON public.assignment USING btree (requester_id, hit_type_id, submitted_at, assignment_id) WHERE (state = 'Submitted'::text);
CREATE INDEX assignment_uncounted ON public.assignment USING btree (submitted_at) WHERE (awaits_count AND (submitted_at IS NOT NULL));
CREATE INDEX assignment_unreviewed ON public.assignment USING btree (auto_approve_at, requester_id) WHERE (state = 'Submitted'::text);
CREATE UNIQUE INDEX assignment_once ON public.assignment USING btree (requester_id, hit_id, worker_id) WHERE (state <> ALL (ARRAY['Returned'::text, 'Abandoned'::text]));

-- requester: rows of a file to be labelled, by a plan; reserve_micros is cached from requester_transfer
create table public.batch (
  requester_id text not null,
  batch_id text not null,
  project_id text not null,
  name text not null,
  state text not null,
  plan jsonb not null,
  reward_micros bigint not null,
  fee_micros bigint not null default 0,
  unit text not null,
  estimated_seconds integer not null,
  hit_type_id text,
  hit_group_id text,
  audience_type_id text,
  version integer not null,
  classes text[] not null,
  crowd jsonb,
  agreement real,
  gold_check jsonb,
  fitted_answers integer not null default 0,
  fitted_at timestamp with time zone,
  is_plan_changed boolean not null default false,
  reserve_micros bigint not null default 0,
  top_up_micros bigint not null default 0,
  topped_up_at timestamp with time zone,
  created_at timestamp with time zone not null,
  published_at timestamp with time zone,
  expires_at timestamp with time zone,
  finished_at timestamp with time zone,
  event_id text not null,
  constraint batch_pkey PRIMARY KEY (requester_id, batch_id),
  constraint batch_reserve_micros_check CHECK ((reserve_micros >= 0)),
  constraint batch_state_check CHECK ((state = ANY (ARRAY['Draft'::text, 'Pilot'::text, 'Priced'::text, 'Publishing'::text, 'Open'::text, 'Paused'::text, 'Cancelling'::text, 'Cancelled'::text, 'Finished'::text])))
);
CREATE INDEX batch_at_work ON public.batch USING btree (created_at) WHERE (state = ANY (ARRAY['Pilot'::text, 'Publishing'::text, 'Open'::text, 'Paused'::text, 'Cancelling'::text]));
CREATE INDEX batch_by_project ON public.batch USING btree (requester_id, project_id);

-- requester: a row of a batch, its HIT, and what is believed of it
create table public.batch_item (
  requester_id text not null,
  batch_id text not null,
  item_id text not null,
  ordinal integer not null,
  row_values jsonb not null,
  row_hash bytea not null,
  state text not null,
  gold_label text,
  hit_id text,
  answers integer not null default 0,
  label jsonb,
  probability real,
  posterior jsonb,
  source text,
  is_audit boolean not null default false,
  finished_at timestamp with time zone,
  constraint batch_item_pkey PRIMARY KEY (requester_id, batch_id, item_id),
  constraint batch_item_source_check CHECK ((source = ANY (ARRAY['People'::text, 'Reviewer'::text, 'Gold'::text]))),
  constraint batch_item_state_check CHECK ((state = ANY (ARRAY['Waiting'::text, 'Open'::text, 'InReview'::text, 'Finished'::text, 'Cancelled'::text])))
);
CREATE INDEX batch_item_unfinished ON public.batch_item USING btree (requester_id, batch_id, state) WHERE (state = ANY (ARRAY['Waiting'::text, 'Open'::text, 'InReview'::text]));
CREATE UNIQUE INDEX batch_item_hit ON public.batch_item USING btree (requester_id, hit_id) WHERE (hit_id IS NOT NULL);
CREATE UNIQUE INDEX batch_item_ordinal ON public.batch_item USING btree (requester_id, batch_id, ordinal);

-- requester: how a Worker answers in a batch, and what was paid beside rewards, so that nothing is topped up twice
create table public.batch_worker (
  requester_id text not null,
  batch_id text not null,
  worker_id text not null,
  answers integer not null default 0,
  model jsonb,
  top_up_micros bigint not null default 0,
  constraint batch_worker_pkey PRIMARY KEY (requester_id, batch_id, worker_id)
);

-- local: tokens for programs; only the hash of the secret is kept
create table public.bearer_token (
  token_hash bytea not null,
  worker_id text,
  requester_id text,
  is_operator boolean not null default false,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  token_id text generated always as (('T'::text || upper(substr(encode(token_hash, 'hex'::text), 1, 16)))) stored,
  name text,
  role text not null default 'Manager'::text,
  made_by text,
  expires_at timestamp with time zone,
  constraint bearer_token_pkey PRIMARY KEY (token_hash),
  constraint bearer_token_role_check CHECK ((role = ANY (ARRAY['Viewer'::text, 'Reviewer'::text, 'Manager'::text])))
);
CREATE INDEX bearer_token_by_requester ON public.bearer_token USING btree (requester_id, created_at) WHERE (requester_id IS NOT NULL);

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

-- requester: what a Worker has entered in an assignment that is not handed in yet
create table public.draft (
  requester_id text not null,
  assignment_id text not null,
  content text not null,
  saved_at timestamp with time zone not null,
  constraint draft_pkey PRIMARY KEY (requester_id, assignment_id)
);

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
CREATE INDEX event_by_time ON public.event USING btree (requester_id, at);

-- requester: how long the newest answers of a group took, what they were paid and how they were decided
create table public.group_measure (
  requester_id text not null,
  hit_type_id text not null,
  measured_at timestamp with time zone not null,
  answers integer not null,
  workers integer not null,
  seconds real,
  paid_micros bigint not null,
  approved integer not null,
  rejected integer not null,
  seconds_to_pay real,
  constraint group_measure_pkey PRIMARY KEY (requester_id, hit_type_id)
);
CREATE INDEX group_measure_newest ON public.group_measure USING btree (requester_id, measured_at DESC);

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
  hit_layout_id text,
  assignment_review_policy jsonb,
  hit_review_policy jsonb,
  is_policy_done boolean not null default false,
  awaits_policy boolean generated always as (((hit_review_policy IS NOT NULL) AND (NOT is_policy_done) AND (pending = 0) AND ((available = 0) OR is_released) AND (disposed_at IS NULL))) stored,
  answer_schema_id text,
  batch_id text,
  project_version integer,
  is_gold boolean not null default false,
  is_open boolean generated always as (((available > 0) AND (NOT is_released) AND (disposed_at IS NULL) AND (NOT is_gold))) stored,
  constraint hit_available_check CHECK ((available >= 0)),
  constraint hit_check CHECK ((max_assignments = (((available + pending) + submitted) + completed))),
  constraint hit_contested_micros_check CHECK ((contested_micros >= 0)),
  constraint hit_held_micros_check CHECK ((held_micros >= 0)),
  constraint hit_pending_check CHECK ((pending >= 0)),
  constraint hit_pkey PRIMARY KEY (requester_id, hit_id),
  constraint hit_submitted_check CHECK ((submitted >= 0))
);
CREATE INDEX hit_ageing ON public.hit USING btree (is_released, expires_at) WHERE (disposed_at IS NULL);
CREATE INDEX hit_awaiting_policy ON public.hit USING btree (created_at) WHERE awaits_policy;
CREATE INDEX hit_by_time ON public.hit USING btree (requester_id, created_at DESC, hit_id DESC) WHERE (disposed_at IS NULL);
CREATE INDEX hit_by_type ON public.hit USING btree (requester_id, hit_type_id, created_at);
CREATE INDEX hit_gold ON public.hit USING btree (requester_id, hit_group_id, hit_id) WHERE (is_gold AND (available > 0) AND (NOT is_released) AND (disposed_at IS NULL));
CREATE INDEX hit_open ON public.hit USING btree (requester_id, hit_group_id, hit_id) WHERE is_open;
CREATE INDEX hit_open_in_batch ON public.hit USING btree (requester_id, hit_group_id, max_assignments, hit_id) WHERE (is_open AND (batch_id IS NOT NULL));

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
  batch_id text,
  is_paused boolean not null default false,
  measured_seconds real,
  measured_workers integer not null default 0,
  pay_per_hour_micros bigint not null default 0,
  recent_hits integer not null default 0,
  measured_at timestamp with time zone,
  constraint hit_group_pkey PRIMARY KEY (hit_group_id)
);
CREATE INDEX hit_group_by_type ON public.hit_group USING btree (hit_type_id);
CREATE INDEX hit_group_count ON public.hit_group USING btree (hits_available DESC, hit_group_id DESC) WHERE (hits_available > 0);
CREATE INDEX hit_group_newest ON public.hit_group USING btree (published_at DESC, hit_group_id DESC) WHERE (hits_available > 0);
CREATE INDEX hit_group_pay ON public.hit_group USING btree (pay_per_hour_micros DESC, hit_group_id DESC) WHERE (hits_available > 0);
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
CREATE INDEX hit_group_requirement_by_type ON public.hit_group_requirement USING btree (qualification_type_id);

-- requester: pages with places for values, from which HITs are made
create table public.hit_layout (
  requester_id text not null,
  hit_layout_id text not null,
  name text not null,
  content text not null,
  frame_height integer not null,
  parameter_names text[] not null,
  created_at timestamp with time zone not null,
  language text not null default 'MTurk'::text,
  answer_schema_id text,
  constraint hit_layout_language_check CHECK ((language = ANY (ARRAY['MTurk'::text, 'Liquid'::text]))),
  constraint hit_layout_pkey PRIMARY KEY (requester_id, hit_layout_id)
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
  batch_id text,
  constraint hit_type_pkey PRIMARY KEY (requester_id, hit_type_id),
  constraint hit_type_requester_id_identity_hash_key UNIQUE (requester_id, identity_hash),
  constraint hit_type_reward_micros_check CHECK ((reward_micros >= 0))
);
CREATE INDEX hit_type_by_group ON public.hit_type USING btree (requester_id, hit_group_id);
CREATE INDEX hit_type_by_time ON public.hit_type USING btree (requester_id, created_at DESC, hit_type_id DESC);
CREATE INDEX hit_type_by_title ON public.hit_type USING btree (requester_id, title);

-- requester: sums over the HITs of a HITType that has many, counted anew by the clock a few seconds after each change
create table public.hit_type_sum (
  requester_id text not null,
  hit_type_id text not null,
  last_hit_at timestamp with time zone,
  hits bigint not null,
  hits_assignable bigint not null,
  max_assignments bigint not null,
  available bigint not null,
  pending bigint not null,
  submitted bigint not null,
  completed bigint not null,
  counted_at timestamp with time zone not null,
  constraint hit_type_sum_pkey PRIMARY KEY (requester_id, hit_type_id)
);

-- everywhere: codes that let a Worker into a batch
create table public.invitation (
  code text not null,
  requester_id text not null,
  batch_id text not null,
  created_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint invitation_pkey PRIMARY KEY (code)
);
CREATE INDEX invitation_by_batch ON public.invitation USING btree (requester_id, batch_id);

-- local: what happened in an hour or a day (UTC), counted by the clock in steps
create table public.market_count (
  span text not null,
  begins_at timestamp with time zone not null,
  name text not null,
  value bigint not null,
  constraint market_count_pkey PRIMARY KEY (span, begins_at, name),
  constraint market_count_span_check CHECK ((span = ANY (ARRAY['hour'::text, 'day'::text])))
);

-- local: acts of operators that concern the marketplace or a person
create table public.market_event (
  event_id text not null,
  type text not null,
  at timestamp with time zone not null,
  actor text not null,
  subject_id text not null,
  state jsonb not null,
  constraint market_event_pkey PRIMARY KEY (event_id)
);
CREATE INDEX market_event_by_subject ON public.market_event USING btree (subject_id, at DESC, event_id DESC);
CREATE INDEX market_event_by_time ON public.market_event USING btree (at DESC, event_id DESC);

-- local: the last of each: backup, check of the books, test mail, count
create table public.market_fact (
  name text not null,
  at timestamp with time zone not null,
  value jsonb not null,
  constraint market_fact_pkey PRIMARY KEY (name)
);

-- local: which files of packages/store/migrations have run
create table public.migration (
  number integer not null,
  name text not null,
  applied_at timestamp with time zone not null default now(),
  constraint migration_pkey PRIMARY KEY (number)
);

-- requester: where the events of a HITType go, as MTurk has it
create table public.notification_specification (
  requester_id text not null,
  hit_type_id text not null,
  transport text not null,
  destination text not null,
  version text not null,
  event_types text[] not null,
  is_active boolean not null,
  constraint notification_specification_pkey PRIMARY KEY (requester_id, hit_type_id),
  constraint notification_specification_transport_check CHECK ((transport = ANY (ARRAY['SQS'::text, 'SNS'::text, 'Email'::text])))
);

-- local: one-time links that make an operator
create table public.operator_invitation (
  token_hash bytea not null,
  created_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint operator_invitation_pkey PRIMARY KEY (token_hash)
);

-- local: what is to be delivered, one row for each document and destination; removed when it has arrived
create table public.outbox (
  delivery_id text not null,
  requester_id text not null,
  lane text not null,
  transport text not null,
  destination text not null,
  version text,
  webhook_id text,
  message_id text,
  event_type text,
  event_at timestamp with time zone,
  hit_id text,
  hit_type_id text,
  assignment_id text,
  created_at timestamp with time zone not null,
  next_attempt_at timestamp with time zone not null,
  give_up_at timestamp with time zone not null,
  attempts integer not null default 0,
  last_error text,
  dead_at timestamp with time zone,
  event_state jsonb,
  constraint outbox_pkey PRIMARY KEY (delivery_id),
  constraint outbox_transport_check CHECK ((transport = ANY (ARRAY['SQS'::text, 'SNS'::text, 'Email'::text, 'Webhook'::text, 'Message'::text, 'Question'::text, 'MemberInvitation'::text, 'AccountLetter'::text])))
);
CREATE INDEX outbox_by_destination ON public.outbox USING btree (destination) WHERE (transport = ANY (ARRAY['Message'::text, 'AccountLetter'::text, 'MemberInvitation'::text, 'Email'::text]));
CREATE INDEX outbox_by_requester ON public.outbox USING btree (requester_id, created_at DESC, delivery_id DESC);
CREATE INDEX outbox_newest ON public.outbox USING btree (created_at DESC, delivery_id DESC);
CREATE INDEX outbox_waiting ON public.outbox USING btree (lane, next_attempt_at) WHERE (dead_at IS NULL);

-- worker: earnings on their way to a bank account, as it was when they were asked for
create table public.payout (
  worker_id text not null,
  payout_id text not null,
  amount_micros bigint not null,
  unit text not null,
  state text not null,
  destination_sealed bytea not null,
  hint text not null,
  requested_at timestamp with time zone not null,
  payout_file_id text,
  paid_at timestamp with time zone,
  bank_reference text,
  returned_at timestamp with time zone,
  return_reason text,
  constraint payout_amount_micros_check CHECK ((amount_micros > 0)),
  constraint payout_pkey PRIMARY KEY (worker_id, payout_id),
  constraint payout_state_check CHECK ((state = ANY (ARRAY['Requested'::text, 'InFile'::text, 'Paid'::text, 'Returned'::text])))
);
CREATE INDEX payout_by_file ON public.payout USING btree (payout_file_id) WHERE (payout_file_id IS NOT NULL);
CREATE INDEX payout_by_state ON public.payout USING btree (state, requested_at, payout_id);
CREATE UNIQUE INDEX payout_requested_once ON public.payout USING btree (worker_id, unit) WHERE (state = 'Requested'::text);

-- local: orders to a bank; the account that pays is sealed with the instance key
create table public.payout_file (
  payout_file_id text not null,
  unit text not null,
  payouts integer not null,
  amount_micros bigint not null,
  debtor_sealed bytea,
  created_at timestamp with time zone not null,
  created_by text not null,
  constraint payout_file_pkey PRIMARY KEY (payout_file_id)
);
CREATE INDEX payout_file_by_time ON public.payout_file USING btree (created_at DESC, payout_file_id DESC);

-- worker: where earnings go; the account is sealed with the instance key, the hint tells it apart
create table public.payout_method (
  worker_id text not null,
  destination_sealed bytea not null,
  hint text not null,
  is_weekly boolean not null,
  next_weekly_at timestamp with time zone,
  updated_at timestamp with time zone not null,
  constraint payout_method_pkey PRIMARY KEY (worker_id)
);
CREATE INDEX payout_method_weekly ON public.payout_method USING btree (next_weekly_at) WHERE is_weekly;

-- requester: what a Worker says is wrong with a HIT or a group
create table public.problem_report (
  requester_id text not null,
  problem_report_id text not null,
  worker_id text not null,
  hit_group_id text not null,
  hit_id text,
  kind text not null,
  text text not null,
  reported_at timestamp with time zone not null,
  resolved_at timestamp with time zone,
  resolved_by text,
  note text,
  constraint problem_report_kind_check CHECK ((kind = ANY (ARRAY['Broken'::text, 'Adult'::text, 'AsksForPersonalData'::text, 'Underpaid'::text, 'Scam'::text, 'Other'::text]))),
  constraint problem_report_pkey PRIMARY KEY (requester_id, problem_report_id)
);
CREATE INDEX problem_report_by_worker ON public.problem_report USING btree (worker_id, reported_at DESC);
CREATE INDEX problem_report_open ON public.problem_report USING btree (reported_at, problem_report_id) WHERE (resolved_at IS NULL);
CREATE UNIQUE INDEX problem_report_once ON public.problem_report USING btree (requester_id, COALESCE(hit_id, hit_group_id), worker_id);

-- requester: a kind of task; what it asks stands in its versions
create table public.project (
  requester_id text not null,
  project_id text not null,
  name text not null,
  version integer not null,
  created_at timestamp with time zone not null,
  constraint project_pkey PRIMARY KEY (requester_id, project_id)
);

-- requester: who decides the items of a project that stay in doubt
create table public.project_reviewer (
  requester_id text not null,
  project_id text not null,
  worker_id text not null,
  created_at timestamp with time zone not null,
  constraint project_reviewer_pkey PRIMARY KEY (requester_id, project_id, worker_id)
);

-- requester: template, guidelines and answers of a project as they were at a time; never changed
create table public.project_version (
  requester_id text not null,
  project_id text not null,
  version integer not null,
  title text not null,
  description text not null,
  keywords text,
  guidelines text not null,
  hit_layout_id text not null,
  survey_url text,
  answer_field text not null,
  answer_kind text not null,
  classes text[] not null,
  created_at timestamp with time zone not null,
  constraint project_version_answer_kind_check CHECK ((answer_kind = ANY (ARRAY['Categorical'::text, 'Numeric'::text, 'Text'::text, 'Boxes'::text, 'Polygons'::text, 'Entities'::text, 'Other'::text]))),
  constraint project_version_pkey PRIMARY KEY (requester_id, project_id, version)
);

-- requester: what is known of a Worker in a project: gold answers, quality, whether work is still given
create table public.project_worker (
  requester_id text not null,
  project_id text not null,
  worker_id text not null,
  pseudonym text not null,
  taken integer not null default 0,
  gold_right integer not null default 0,
  gold_wrong integer not null default 0,
  stopped_at timestamp with time zone,
  stop_reason text,
  screened_out_at timestamp with time zone,
  stopped_below real,
  allowed_at timestamp with time zone,
  constraint project_worker_pkey PRIMARY KEY (requester_id, project_id, worker_id)
);
CREATE INDEX project_worker_stopped ON public.project_worker USING btree (worker_id) WHERE ((stopped_at IS NOT NULL) OR (screened_out_at IS NOT NULL));

-- worker: what a Worker has been granted; a reason stands with what was revoked
create table public.qualification (
  worker_id text not null,
  qualification_type_id text not null,
  requester_id text not null,
  value integer not null,
  status text not null,
  granted_at timestamp with time zone not null,
  reason text,
  constraint qualification_pkey PRIMARY KEY (worker_id, qualification_type_id),
  constraint qualification_status_check CHECK ((status = ANY (ARRAY['Granted'::text, 'Revoked'::text])))
);

-- requester: the same qualifications as their Requester lists them
create table public.qualification_holder (
  requester_id text not null,
  qualification_type_id text not null,
  worker_id text not null,
  value integer not null,
  status text not null,
  granted_at timestamp with time zone not null,
  constraint qualification_holder_pkey PRIMARY KEY (requester_id, qualification_type_id, worker_id),
  constraint qualification_holder_status_check CHECK ((status = ANY (ARRAY['Granted'::text, 'Revoked'::text])))
);
CREATE INDEX qualification_holder_by_time ON public.qualification_holder USING btree (requester_id, qualification_type_id, status, granted_at, worker_id);
CREATE INDEX qualification_holder_by_worker ON public.qualification_holder USING btree (requester_id, worker_id);

-- requester: Workers who ask for a qualification, with their answers to its test
create table public.qualification_request (
  requester_id text not null,
  qualification_request_id text not null,
  qualification_type_id text not null,
  worker_id text not null,
  test text,
  answer text,
  state text not null,
  submitted_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  constraint qualification_request_pkey PRIMARY KEY (requester_id, qualification_request_id),
  constraint qualification_request_state_check CHECK ((state = ANY (ARRAY['Pending'::text, 'Granted'::text, 'Rejected'::text])))
);
CREATE INDEX qualification_request_pending ON public.qualification_request USING btree (requester_id, submitted_at, qualification_request_id) WHERE (state = 'Pending'::text);
CREATE UNIQUE INDEX qualification_request_once ON public.qualification_request USING btree (requester_id, qualification_type_id, worker_id) WHERE (state = 'Pending'::text);

-- requester: something that a Worker can have, such as a passed test
create table public.qualification_type (
  requester_id text not null,
  qualification_type_id text not null,
  name text not null,
  description text not null,
  keywords text,
  status text not null,
  test text,
  test_duration_seconds bigint,
  answer_key text,
  retry_delay_seconds bigint,
  is_auto_granted boolean not null,
  auto_granted_value integer not null,
  created_at timestamp with time zone not null,
  constraint qualification_type_check CHECK (((test IS NULL) OR (NOT is_auto_granted))),
  constraint qualification_type_check1 CHECK (((test IS NULL) = (test_duration_seconds IS NULL))),
  constraint qualification_type_check2 CHECK (((answer_key IS NULL) OR (test IS NOT NULL))),
  constraint qualification_type_pkey PRIMARY KEY (requester_id, qualification_type_id),
  constraint qualification_type_status_check CHECK ((status = ANY (ARRAY['Active'::text, 'Inactive'::text, 'Disposing'::text])))
);
CREATE INDEX qualification_type_by_name ON public.qualification_type USING btree (name COLLATE "C", qualification_type_id);
CREATE UNIQUE INDEX qualification_type_name ON public.qualification_type USING btree (requester_id, name) WHERE (status <> 'Disposing'::text);

-- requester: why an answer was rejected, and the evidence
create table public.rejection (
  requester_id text not null,
  assignment_id text not null,
  batch_id text,
  worker_id text not null,
  reason text not null,
  evidence text not null,
  rejected_at timestamp with time zone not null,
  constraint rejection_pkey PRIMARY KEY (requester_id, assignment_id)
);
CREATE INDEX rejection_by_worker ON public.rejection USING btree (worker_id, rejected_at DESC);

-- requester: how many answers of a batch or HITType an operator lets be rejected; its row is held while they are counted
create table public.rejection_allowance (
  requester_id text not null,
  subject_id text not null,
  number_of_rejections integer not null default 0,
  reason text,
  allowed_at timestamp with time zone,
  constraint rejection_allowance_number_of_rejections_check CHECK ((number_of_rejections >= 0)),
  constraint rejection_allowance_pkey PRIMARY KEY (requester_id, subject_id)
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
  rejection_gate text not null default 'Batches'::text,
  about text,
  ethics_number text,
  closed_at timestamp with time zone,
  constraint requester_pkey PRIMARY KEY (requester_id),
  constraint requester_rejection_gate_check CHECK ((rejection_gate = ANY (ARRAY['Batches'::text, 'Everything'::text])))
);
CREATE INDEX requester_by_time ON public.requester USING btree (created_at DESC, requester_id DESC);

-- requester: what can be spent, cached from requester_transfer
create table public.requester_balance (
  requester_id text not null,
  unit text not null,
  available_micros bigint not null,
  constraint requester_balance_available_micros_check CHECK ((available_micros >= 0)),
  constraint requester_balance_pkey PRIMARY KEY (requester_id, unit)
);

-- requester: the same as the Requester sees it; a Worker waits since the first letter after the last answer, and asked and answered count such waits
create table public.requester_conversation (
  requester_id text not null,
  worker_id text not null,
  last_message_id text not null,
  unread integer not null default 0,
  waiting_since timestamp with time zone,
  asked integer not null default 0,
  answered integer not null default 0,
  reply_seconds real,
  constraint requester_conversation_pkey PRIMARY KEY (requester_id, worker_id)
);
CREATE INDEX requester_conversation_newest ON public.requester_conversation USING btree (requester_id, last_message_id DESC);

-- local: links that make a member of a Requester, once; only the hash of the code is kept
create table public.requester_invitation (
  invitation_id text not null,
  requester_id text not null,
  code_hash bytea not null,
  role text not null,
  email text,
  invited_by text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint requester_invitation_code_hash_key UNIQUE (code_hash),
  constraint requester_invitation_pkey PRIMARY KEY (invitation_id),
  constraint requester_invitation_role_check CHECK ((role = ANY (ARRAY['Viewer'::text, 'Reviewer'::text, 'Manager'::text, 'Owner'::text])))
);
CREATE INDEX requester_invitation_open ON public.requester_invitation USING btree (requester_id) WHERE ((accepted_at IS NULL) AND (revoked_at IS NULL));

-- local: who acts for a Requester, and as what; a membership that ended stays, so that what was done keeps its name
create table public.requester_member (
  requester_id text not null,
  member_id text not null,
  user_id text not null,
  role text not null,
  joined_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint requester_member_pkey PRIMARY KEY (requester_id, member_id),
  constraint requester_member_role_check CHECK ((role = ANY (ARRAY['Viewer'::text, 'Reviewer'::text, 'Manager'::text, 'Owner'::text])))
);
CREATE INDEX requester_member_by_user ON public.requester_member USING btree (user_id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX requester_member_once ON public.requester_member USING btree (requester_id, user_id) WHERE (ended_at IS NULL);

-- requester: the same messages as the Requester sees them; written_by is the actor, whom the Worker is not told
create table public.requester_message (
  requester_id text not null,
  message_id text not null,
  worker_id text not null,
  author text not null,
  written_by text not null,
  subject text,
  text text not null,
  hit_group_id text,
  assignment_id text,
  sent_at timestamp with time zone not null,
  constraint requester_message_author_check CHECK ((author = ANY (ARRAY['Worker'::text, 'Requester'::text]))),
  constraint requester_message_pkey PRIMARY KEY (requester_id, message_id)
);
CREATE INDEX requester_message_by_conversation ON public.requester_message USING btree (requester_id, worker_id, message_id DESC);

-- worker: the Requesters whose work a Worker looks for or does not want to see
create table public.requester_preference (
  worker_id text not null,
  requester_id text not null,
  preference text not null,
  set_at timestamp with time zone not null,
  constraint requester_preference_pkey PRIMARY KEY (worker_id, requester_id),
  constraint requester_preference_preference_check CHECK ((preference = ANY (ARRAY['Favorite'::text, 'Hidden'::text])))
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
  batch_id text,
  constraint requester_transfer_amount_micros_check CHECK ((amount_micros >= 0)),
  constraint requester_transfer_check CHECK ((debit_account <> credit_account)),
  constraint requester_transfer_credit_account_check CHECK ((credit_account = ANY (ARRAY['cash'::text, 'available'::text, 'held'::text, 'contested'::text, 'reserve'::text, 'clearing'::text, 'fees'::text]))),
  constraint requester_transfer_debit_account_check CHECK ((debit_account = ANY (ARRAY['cash'::text, 'available'::text, 'held'::text, 'contested'::text, 'reserve'::text, 'clearing'::text, 'fees'::text]))),
  constraint requester_transfer_pkey PRIMARY KEY (requester_id, transfer_id)
);
CREATE INDEX requester_transfer_by_time ON public.requester_transfer USING btree (requester_id, created_at DESC, transfer_id DESC);
CREATE INDEX requester_transfer_deposits ON public.requester_transfer USING btree (created_at DESC, transfer_id DESC) WHERE (code = 'deposit'::text);

-- requester: what a Worker has done for a Requester, counted anew by the clock a few seconds after each change
create table public.requester_worker (
  requester_id text not null,
  worker_id text not null,
  submitted integer not null,
  approved integer not null,
  rejected integer not null,
  bonus_micros bigint not null,
  recent_seconds real[] not null,
  last_submitted_at timestamp with time zone not null,
  counted_at timestamp with time zone not null,
  constraint requester_worker_pkey PRIMARY KEY (requester_id, worker_id)
);
CREATE INDEX requester_worker_by_time ON public.requester_worker USING btree (requester_id, last_submitted_at DESC, worker_id DESC);

-- requester: what a review policy did or means to do; the run of a policy is named by its first action, the review
create table public.review_action (
  requester_id text not null,
  action_id text not null,
  hit_id text not null,
  level text not null,
  run_id text not null,
  ordinal integer not null,
  at timestamp with time zone not null,
  name text not null,
  target_id text not null,
  target_type text not null,
  status text not null,
  feedback text,
  minimum_seconds integer not null default 0,
  maximum_assignments integer,
  result text,
  error_code text,
  completed_at timestamp with time zone,
  constraint review_action_level_check CHECK ((level = ANY (ARRAY['Assignment'::text, 'HIT'::text]))),
  constraint review_action_name_check CHECK ((name = ANY (ARRAY['review'::text, 'approve'::text, 'reject'::text, 'extend'::text]))),
  constraint review_action_pkey PRIMARY KEY (requester_id, action_id),
  constraint review_action_status_check CHECK ((status = ANY (ARRAY['Intended'::text, 'Succeeded'::text, 'Failed'::text, 'Cancelled'::text]))),
  constraint review_action_target_type_check CHECK ((target_type = ANY (ARRAY['Assignment'::text, 'HIT'::text])))
);
CREATE INDEX review_action_by_hit ON public.review_action USING btree (requester_id, hit_id, at, run_id, ordinal);
CREATE INDEX review_action_intended ON public.review_action USING btree (at) WHERE (status = 'Intended'::text);

-- requester: what a review policy found
create table public.review_result (
  requester_id text not null,
  run_id text not null,
  ordinal integer not null,
  hit_id text not null,
  level text not null,
  at timestamp with time zone not null,
  subject_id text not null,
  subject_type text not null,
  question_id text,
  key text not null,
  value text not null,
  constraint review_result_level_check CHECK ((level = ANY (ARRAY['Assignment'::text, 'HIT'::text]))),
  constraint review_result_pkey PRIMARY KEY (requester_id, run_id, ordinal),
  constraint review_result_subject_type_check CHECK ((subject_type = ANY (ARRAY['Assignment'::text, 'HIT'::text])))
);
CREATE INDEX review_result_by_hit ON public.review_result USING btree (requester_id, hit_id, at, run_id, ordinal);

-- worker: filters of the list of work, under a name
create table public.saved_search (
  worker_id text not null,
  saved_search_id text not null,
  name text not null,
  filters jsonb not null,
  created_at timestamp with time zone not null,
  constraint saved_search_pkey PRIMARY KEY (worker_id, saved_search_id)
);

-- local: identity providers that people may sign in with
create table public.sign_on_provider (
  provider_id text not null,
  kind text not null,
  name text not null,
  issuer text not null,
  client_id text,
  client_secret_sealed bytea,
  entry_point text,
  certificate text,
  email_domains text[] not null,
  created_at timestamp with time zone not null,
  constraint sign_on_provider_kind_check CHECK ((kind = ANY (ARRAY['OIDC'::text, 'SAML'::text]))),
  constraint sign_on_provider_pkey PRIMARY KEY (provider_id)
);

-- local: sign-ins that are through, so that none is used twice
create table public.sign_on_ticket (
  ticket_hash bytea not null,
  expires_at timestamp with time zone not null,
  constraint sign_on_ticket_pkey PRIMARY KEY (ticket_hash)
);

-- local: who may not work or post, why, and what they say to it
create table public.suspension (
  suspension_id text not null,
  kind text not null,
  subject_id text not null,
  reason text not null,
  notice text not null,
  suspended_at timestamp with time zone not null,
  suspended_by text not null,
  until timestamp with time zone,
  is_carried_out boolean not null default false,
  appeal text,
  appealed_at timestamp with time zone,
  ended_at timestamp with time zone,
  ended_by text,
  end_note text,
  constraint suspension_kind_check CHECK ((kind = ANY (ARRAY['Worker'::text, 'Requester'::text, 'Person'::text]))),
  constraint suspension_pkey PRIMARY KEY (suspension_id)
);
CREATE INDEX suspension_appealed ON public.suspension USING btree (appealed_at, suspension_id) WHERE ((ended_at IS NULL) AND (appealed_at IS NOT NULL));
CREATE INDEX suspension_by_subject ON public.suspension USING btree (subject_id, suspended_at DESC);
CREATE INDEX suspension_of_requesters ON public.suspension USING btree (subject_id) WHERE ((ended_at IS NULL) AND (kind <> 'Worker'::text));
CREATE INDEX suspension_over ON public.suspension USING btree (until) WHERE ((ended_at IS NULL) AND (until IS NOT NULL));
CREATE INDEX suspension_to_carry_out ON public.suspension USING btree (suspended_at) WHERE (NOT is_carried_out);
CREATE UNIQUE INDEX suspension_once ON public.suspension USING btree (subject_id) WHERE (ended_at IS NULL);

-- requester: a picture, sound or film that tasks show; its bytes are chunks of exactly a megabyte; without a size it is still arriving
create table public.task_file (
  requester_id text not null,
  file_id text not null,
  name text not null,
  media_type text not null,
  size_bytes bigint,
  created_at timestamp with time zone not null,
  constraint task_file_pkey PRIMARY KEY (requester_id, file_id)
);

-- requester: a file that a Worker sends with an answer; without a size it is still arriving
create table public.uploaded_file (
  requester_id text not null,
  file_id text not null,
  hit_id text not null,
  assignment_id text not null,
  question_identifier text not null,
  name text not null,
  size_bytes bigint,
  created_at timestamp with time zone not null,
  constraint uploaded_file_pkey PRIMARY KEY (requester_id, file_id)
);
CREATE INDEX uploaded_file_by_assignment ON public.uploaded_file USING btree (requester_id, assignment_id);
CREATE INDEX uploaded_file_by_hit ON public.uploaded_file USING btree (requester_id, hit_id);

-- requester: the bytes of a file, about a megabyte a row
create table public.uploaded_file_chunk (
  requester_id text not null,
  file_id text not null,
  ordinal integer not null,
  bytes bytea not null,
  constraint uploaded_file_chunk_pkey PRIMARY KEY (requester_id, file_id, ordinal)
);

-- requester: what a reviewer decided about an item
create table public.verdict (
  requester_id text not null,
  batch_id text not null,
  item_id text not null,
  worker_id text not null,
  label jsonb not null,
  comment text,
  at timestamp with time zone not null,
  constraint verdict_pkey PRIMARY KEY (requester_id, batch_id, item_id)
);

-- requester: what an answer says about its item; not counted where its assignment is rejected
create table public.vote (
  requester_id text not null,
  assignment_id text not null,
  batch_id text not null,
  item_id text not null,
  worker_id text not null,
  project_version integer not null,
  label text,
  value jsonb,
  is_gold boolean not null,
  is_counted boolean not null default true,
  seconds real not null,
  at timestamp with time zone not null,
  constraint vote_pkey PRIMARY KEY (requester_id, assignment_id)
);
CREATE INDEX vote_by_item ON public.vote USING btree (requester_id, batch_id, item_id);
CREATE INDEX vote_by_worker ON public.vote USING btree (requester_id, batch_id, worker_id);

-- requester: addresses that get events as signed requests; no HITType means all of them
create table public.webhook (
  requester_id text not null,
  webhook_id text not null,
  url text not null,
  secret_sealed bytea not null,
  event_types text[] not null,
  hit_type_id text,
  created_at timestamp with time zone not null,
  constraint webhook_pkey PRIMARY KEY (requester_id, webhook_id)
);

-- worker: who does HITs, a person or a model
create table public.worker (
  worker_id text not null,
  kind text not null,
  country text,
  subdivision text,
  created_at timestamp with time zone not null,
  accepts_adult boolean not null default false,
  languages text[],
  time_zone text,
  erased_at timestamp with time zone,
  constraint worker_kind_check CHECK ((kind = ANY (ARRAY['Person'::text, 'Model'::text]))),
  constraint worker_pkey PRIMARY KEY (worker_id)
);
CREATE INDEX worker_by_time ON public.worker USING btree (created_at DESC, worker_id DESC);

-- worker: what Workers say about themselves of their own free will, sealed; the newest of each question holds
create table public.worker_about (
  worker_id text not null,
  question text not null,
  said_at timestamp with time zone not null,
  answer_sealed bytea not null,
  constraint worker_about_pkey PRIMARY KEY (worker_id, question, said_at)
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
  rejection_reason text,
  rejection_evidence text,
  appeal_state text,
  constraint worker_assignment_pkey PRIMARY KEY (worker_id, assignment_id)
);
CREATE INDEX worker_assignment_by_group ON public.worker_assignment USING btree (worker_id, hit_group_id);
CREATE INDEX worker_assignment_by_time ON public.worker_assignment USING btree (worker_id, accepted_at DESC, assignment_id DESC);

-- worker: who was seen at work in the hours and days that are still being counted
create table public.worker_at_work (
  worker_id text not null,
  span text not null,
  begins_at timestamp with time zone not null,
  constraint worker_at_work_pkey PRIMARY KEY (worker_id, span, begins_at)
);
CREATE INDEX worker_at_work_by_time ON public.worker_at_work USING btree (begins_at);

-- worker: what has been earned and not paid out, cached from worker_transfer
create table public.worker_balance (
  worker_id text not null,
  unit text not null,
  available_micros bigint not null,
  constraint worker_balance_available_micros_check CHECK ((available_micros >= 0)),
  constraint worker_balance_pkey PRIMARY KEY (worker_id, unit)
);

-- requester: Workers who are not to see or accept this Requester's HITs
create table public.worker_block (
  requester_id text not null,
  worker_id text not null,
  reason text not null,
  created_at timestamp with time zone not null,
  constraint worker_block_pkey PRIMARY KEY (requester_id, worker_id)
);
CREATE INDEX worker_block_by_time ON public.worker_block USING btree (requester_id, created_at, worker_id);

-- worker: the Requesters who block a Worker, for browsing
create table public.worker_blocker (
  worker_id text not null,
  requester_id text not null,
  constraint worker_blocker_pkey PRIMARY KEY (worker_id, requester_id)
);

-- worker: with whom a Worker has exchanged messages, and how many he has not read
create table public.worker_conversation (
  worker_id text not null,
  requester_id text not null,
  last_message_id text not null,
  unread integer not null default 0,
  constraint worker_conversation_pkey PRIMARY KEY (worker_id, requester_id)
);
CREATE INDEX worker_conversation_newest ON public.worker_conversation USING btree (worker_id, last_message_id DESC);

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

-- worker: what Requesters wrote to a Worker; the id sorts by time
create table public.worker_message (
  worker_id text not null,
  message_id text not null,
  requester_id text not null,
  subject text,
  text text not null,
  sent_at timestamp with time zone not null,
  author text not null default 'Requester'::text,
  hit_group_id text,
  assignment_id text,
  constraint worker_message_author_check CHECK ((author = ANY (ARRAY['Worker'::text, 'Requester'::text]))),
  constraint worker_message_pkey PRIMARY KEY (worker_id, message_id)
);
CREATE INDEX worker_message_by_conversation ON public.worker_message USING btree (worker_id, requester_id, message_id DESC);

-- worker: the last time that a Worker asked for each qualification
create table public.worker_qualification_request (
  worker_id text not null,
  qualification_type_id text not null,
  requester_id text not null,
  qualification_request_id text not null,
  state text not null,
  requested_at timestamp with time zone not null,
  test_until timestamp with time zone,
  decided_at timestamp with time zone,
  reason text,
  constraint worker_qualification_request_pkey PRIMARY KEY (worker_id, qualification_type_id),
  constraint worker_qualification_request_state_check CHECK ((state = ANY (ARRAY['Testing'::text, 'Pending'::text, 'Granted'::text, 'Rejected'::text])))
);
CREATE INDEX worker_qualification_request_open ON public.worker_qualification_request USING btree (requester_id, qualification_type_id) WHERE (state = ANY (ARRAY['Pending'::text, 'Testing'::text]));

-- worker: the projects that a Worker reviews, for finding them
create table public.worker_review (
  worker_id text not null,
  requester_id text not null,
  project_id text not null,
  constraint worker_review_pkey PRIMARY KEY (worker_id, requester_id, project_id)
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
  requester_id text,
  assignment_id text,
  created_at timestamp with time zone not null,
  constraint worker_transfer_amount_micros_check CHECK ((amount_micros >= 0)),
  constraint worker_transfer_check CHECK ((debit_account <> credit_account)),
  constraint worker_transfer_credit_account_check CHECK ((credit_account = ANY (ARRAY['clearing'::text, 'pending'::text, 'available'::text, 'payout'::text, 'cash'::text]))),
  constraint worker_transfer_debit_account_check CHECK ((debit_account = ANY (ARRAY['clearing'::text, 'pending'::text, 'available'::text, 'payout'::text, 'cash'::text]))),
  constraint worker_transfer_pkey PRIMARY KEY (worker_id, transfer_id)
);
CREATE INDEX worker_transfer_by_time ON public.worker_transfer USING btree (worker_id, created_at DESC, transfer_id DESC);
