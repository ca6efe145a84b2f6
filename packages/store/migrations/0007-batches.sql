-- An older server can run on this schema: no
--
-- Projects, batches and what is believed of their items and Workers; rejections with reasons, and appeals.

create table project (
  requester_id text not null,
  project_id text not null,
  name text not null,
  version integer not null,
  created_at timestamptz not null,
  primary key (requester_id, project_id)
);
comment on table project is 'requester: a kind of task; what it asks stands in its versions';

create table project_version (
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
  answer_kind text not null check (answer_kind in ('Categorical', 'Numeric', 'Text', 'Boxes', 'Polygons', 'Entities', 'Other')),
  classes text[] not null,
  created_at timestamptz not null,
  primary key (requester_id, project_id, version)
);
comment on table project_version is 'requester: template, guidelines and answers of a project as they were at a time; never changed';

create table batch (
  requester_id text not null,
  batch_id text not null,
  project_id text not null,
  name text not null,
  state text not null check (state in ('Draft', 'Pilot', 'Priced', 'Publishing', 'Open', 'Paused', 'Cancelling', 'Cancelled', 'Finished')),
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
  fitted_at timestamptz,
  is_plan_changed boolean not null default false,
  reserve_micros bigint not null default 0 check (reserve_micros >= 0),
  top_up_micros bigint not null default 0,
  topped_up_at timestamptz,
  created_at timestamptz not null,
  published_at timestamptz,
  expires_at timestamptz,
  finished_at timestamptz,
  event_id text not null,
  primary key (requester_id, batch_id)
);
comment on table batch is 'requester: rows of a file to be labelled, by a plan; reserve_micros is cached from requester_transfer';
create index batch_by_project on batch (requester_id, project_id);
create index batch_at_work on batch (created_at) where state in ('Pilot', 'Publishing', 'Open', 'Paused', 'Cancelling');

create table batch_item (
  requester_id text not null,
  batch_id text not null,
  item_id text not null,
  ordinal integer not null,
  row_values jsonb not null,
  row_hash bytea not null,
  state text not null check (state in ('Waiting', 'Open', 'InReview', 'Finished', 'Cancelled')),
  gold_label text,
  hit_id text,
  answers integer not null default 0,
  label jsonb,
  probability real,
  posterior jsonb,
  source text check (source in ('People', 'Reviewer', 'Gold')),
  is_audit boolean not null default false,
  finished_at timestamptz,
  primary key (requester_id, batch_id, item_id)
);
comment on table batch_item is 'requester: a row of a batch, its HIT, and what is believed of it';
create unique index batch_item_ordinal on batch_item (requester_id, batch_id, ordinal);
create unique index batch_item_hit on batch_item (requester_id, hit_id) where hit_id is not null;
create index batch_item_unfinished on batch_item (requester_id, batch_id, state) where state in ('Waiting', 'Open', 'InReview');

create table vote (
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
  at timestamptz not null,
  primary key (requester_id, assignment_id)
);
comment on table vote is 'requester: what an answer says about its item; not counted where its assignment is rejected';
create index vote_by_item on vote (requester_id, batch_id, item_id);
create index vote_by_worker on vote (requester_id, batch_id, worker_id);

create table project_worker (
  requester_id text not null,
  project_id text not null,
  worker_id text not null,
  pseudonym text not null,
  taken integer not null default 0,
  gold_right integer not null default 0,
  gold_wrong integer not null default 0,
  stopped_at timestamptz,
  stop_reason text,
  screened_out_at timestamptz,
  primary key (requester_id, project_id, worker_id)
);
comment on table project_worker is 'requester: what is known of a Worker in a project: gold answers, quality, whether work is still given';

create table project_reviewer (
  requester_id text not null,
  project_id text not null,
  worker_id text not null,
  created_at timestamptz not null,
  primary key (requester_id, project_id, worker_id)
);
comment on table project_reviewer is 'requester: who decides the items of a project that stay in doubt';

create table worker_review (
  worker_id text not null,
  requester_id text not null,
  project_id text not null,
  primary key (worker_id, requester_id, project_id)
);
comment on table worker_review is 'worker: the projects that a Worker reviews, for finding them';

create table verdict (
  requester_id text not null,
  batch_id text not null,
  item_id text not null,
  worker_id text not null,
  label jsonb not null,
  comment text,
  at timestamptz not null,
  primary key (requester_id, batch_id, item_id)
);
comment on table verdict is 'requester: what a reviewer decided about an item';

create table batch_worker (
  requester_id text not null,
  batch_id text not null,
  worker_id text not null,
  answers integer not null default 0,
  model jsonb,
  top_up_micros bigint not null default 0,
  primary key (requester_id, batch_id, worker_id)
);
comment on table batch_worker is 'requester: how a Worker answers in a batch, and what was paid beside rewards, so that nothing is topped up twice';

create table invitation (
  code text not null,
  requester_id text not null,
  batch_id text not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (code)
);
comment on table invitation is 'everywhere: codes that let a Worker into a batch';
create index invitation_by_batch on invitation (requester_id, batch_id);

create table rejection (
  requester_id text not null,
  assignment_id text not null,
  batch_id text,
  worker_id text not null,
  reason text not null,
  evidence text not null,
  rejected_at timestamptz not null,
  primary key (requester_id, assignment_id)
);
comment on table rejection is 'requester: why an answer was rejected, and the evidence';

create table rejection_allowance (
  requester_id text not null,
  subject_id text not null,
  number_of_rejections integer not null default 0 check (number_of_rejections >= 0),
  reason text,
  allowed_at timestamptz,
  primary key (requester_id, subject_id)
);
comment on table rejection_allowance is 'requester: how many answers of a batch or HITType an operator lets be rejected; its row is held while they are counted';

create table appeal (
  requester_id text not null,
  assignment_id text not null,
  worker_id text not null,
  text text not null,
  state text not null check (state in ('Open', 'Overturned', 'Upheld')),
  appealed_at timestamptz not null,
  decided_at timestamptz,
  decided_by text,
  decision text,
  primary key (requester_id, assignment_id)
);
comment on table appeal is 'requester: what a Worker says against a rejection, and what was decided';
create index appeal_open on appeal (appealed_at) where state = 'Open';

create table appeal_reviewer (
  worker_id text not null,
  created_at timestamptz not null,
  primary key (worker_id)
);
comment on table appeal_reviewer is 'worker: who may decide appeals, named by an operator';

alter table requester add column rejection_gate text not null default 'Batches' check (rejection_gate in ('Batches', 'Everything'));
comment on column requester.rejection_gate is 'which rejections need a reason and evidence, and are limited';

alter table requester_transfer add column batch_id text;

alter table outbox add column event_state jsonb;
comment on column outbox.event_state is 'what happened in full, of events that MTurk does not have';

alter table hit_type add column batch_id text;
alter table hit_group
  add column batch_id text,
  add column is_paused boolean not null default false;

-- A known answer is given by the marketplace's own choice, so its HIT is not open to whoever takes the next of the group.
alter table hit
  add column batch_id text,
  add column project_version integer,
  add column is_gold boolean not null default false;
drop index hit_open;
alter table hit drop column is_open;
alter table hit
  add column is_open boolean generated always as (available > 0 and not is_released and disposed_at is null and not is_gold) stored;
create index hit_open on hit (requester_id, hit_group_id, hit_id) where is_open;
-- Of a batch's HITs those that have been asked about least come first.
create index hit_open_in_batch on hit (requester_id, hit_group_id, max_assignments, hit_id) where is_open and batch_id is not null;
create index hit_gold on hit (requester_id, hit_group_id, hit_id) where is_gold and available > 0 and not is_released and disposed_at is null;

alter table assignment
  add column batch_id text,
  add column project_version integer,
  add column awaits_count boolean not null default false;
comment on column assignment.awaits_count is 'the answer is still to be counted for its item';
create index assignment_by_batch on assignment (requester_id, batch_id) where batch_id is not null;
create index assignment_uncounted on assignment (submitted_at) where awaits_count and submitted_at is not null;

alter table assignment add column is_sealed boolean not null default false;
comment on column assignment.is_sealed is 'rejected where that needs a reason: what is not paid for is not shown to the Requester';

alter table worker_assignment
  add column rejection_reason text,
  add column rejection_evidence text,
  add column appeal_state text;
