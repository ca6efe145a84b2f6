-- An older server can run on this schema: no
--
-- Question forms, layouts, review policies and uploaded files.

create table hit_layout (
  requester_id text not null,
  hit_layout_id text not null,
  name text not null,
  content text not null,
  frame_height integer not null,
  parameter_names text[] not null,
  created_at timestamptz not null,
  primary key (requester_id, hit_layout_id)
);
comment on table hit_layout is 'requester: pages with places for values, from which HITs are made';

alter table hit
  add column hit_layout_id text,
  add column assignment_review_policy jsonb,
  add column hit_review_policy jsonb,
  add column is_policy_done boolean not null default false,
  add column awaits_policy boolean generated always as (
    hit_review_policy is not null and not is_policy_done and pending = 0 and (available = 0 or is_released)
    and disposed_at is null) stored;
comment on column hit.is_policy_done is 'the HIT review policy has looked at the HIT since it was last extended';
comment on column hit.awaits_policy is 'the HIT review policy is to look at it now; a column of its own keeps updates of the counters off the index';
create index hit_awaiting_policy on hit (created_at) where awaits_policy;

alter table assignment
  add column is_form boolean not null default false,
  add column awaits_policy boolean not null default false;
comment on column assignment.is_form is 'the HIT asks with a QuestionForm, to which the answer is held';
comment on column assignment.awaits_policy is 'the assignment review policy has not looked at it yet, since it was accepted';
create index assignment_awaiting_policy on assignment (submitted_at) where awaits_policy and submitted_at is not null;

create table review_action (
  requester_id text not null,
  action_id text not null,
  hit_id text not null,
  level text not null check (level in ('Assignment', 'HIT')),
  run_id text not null,
  ordinal integer not null,
  at timestamptz not null,
  name text not null check (name in ('review', 'approve', 'reject', 'extend')),
  target_id text not null,
  target_type text not null check (target_type in ('Assignment', 'HIT')),
  status text not null check (status in ('Intended', 'Succeeded', 'Failed', 'Cancelled')),
  feedback text,
  minimum_seconds integer not null default 0,
  maximum_assignments integer,
  result text,
  error_code text,
  completed_at timestamptz,
  primary key (requester_id, action_id)
);
comment on table review_action is 'requester: what a review policy did or means to do; the run of a policy is named by its first action, the review';
create index review_action_by_hit on review_action (requester_id, hit_id, at, run_id, ordinal);
create index review_action_intended on review_action (at) where status = 'Intended';

create table review_result (
  requester_id text not null,
  run_id text not null,
  ordinal integer not null,
  hit_id text not null,
  level text not null check (level in ('Assignment', 'HIT')),
  at timestamptz not null,
  subject_id text not null,
  subject_type text not null check (subject_type in ('Assignment', 'HIT')),
  question_id text,
  key text not null,
  value text not null,
  primary key (requester_id, run_id, ordinal)
);
comment on table review_result is 'requester: what a review policy found';
create index review_result_by_hit on review_result (requester_id, hit_id, at, run_id, ordinal);

create table uploaded_file (
  requester_id text not null,
  file_id text not null,
  hit_id text not null,
  assignment_id text not null,
  question_identifier text not null,
  name text not null,
  size_bytes bigint,
  created_at timestamptz not null,
  primary key (requester_id, file_id)
);
comment on table uploaded_file is 'requester: a file that a Worker sends with an answer; without a size it is still arriving';
create index uploaded_file_by_hit on uploaded_file (requester_id, hit_id);
create index uploaded_file_by_assignment on uploaded_file (requester_id, assignment_id);

create table uploaded_file_chunk (
  requester_id text not null,
  file_id text not null,
  ordinal integer not null,
  bytes bytea not null,
  primary key (requester_id, file_id, ordinal)
);
comment on table uploaded_file_chunk is 'requester: the bytes of a file, about a megabyte a row';
-- Pictures, sound and archives are compressed already.
alter table uploaded_file_chunk alter column bytes set storage external;
