-- An older server can run on this schema: yes
--
-- What Requesters ask of Workers, who has it, who asks for it, and whom a Requester does not want. Each fact that both
-- sides list stands twice, once in the Requester's family and once in the Worker's, written in one transaction.

create table qualification_type (
  requester_id text not null,
  qualification_type_id text not null,
  name text not null,
  description text not null,
  keywords text,
  status text not null check (status in ('Active', 'Inactive', 'Disposing')),
  test text,
  test_duration_seconds bigint,
  answer_key text,
  retry_delay_seconds bigint,
  is_auto_granted boolean not null,
  auto_granted_value integer not null,
  created_at timestamptz not null,
  primary key (requester_id, qualification_type_id),
  check (test is null or not is_auto_granted),
  check ((test is null) = (test_duration_seconds is null)),
  check (answer_key is null or test is not null)
);
comment on table qualification_type is 'requester: something that a Worker can have, such as a passed test';
create unique index qualification_type_name on qualification_type (requester_id, name) where status <> 'Disposing';
create index qualification_type_by_name on qualification_type (name collate "C", qualification_type_id);

create table qualification (
  worker_id text not null,
  qualification_type_id text not null,
  requester_id text not null,
  value integer not null,
  status text not null check (status in ('Granted', 'Revoked')),
  granted_at timestamptz not null,
  reason text,
  primary key (worker_id, qualification_type_id)
);
comment on table qualification is 'worker: what a Worker has been granted; a reason stands with what was revoked';

create table qualification_holder (
  requester_id text not null,
  qualification_type_id text not null,
  worker_id text not null,
  value integer not null,
  status text not null check (status in ('Granted', 'Revoked')),
  granted_at timestamptz not null,
  primary key (requester_id, qualification_type_id, worker_id)
);
comment on table qualification_holder is 'requester: the same qualifications as their Requester lists them';
create index qualification_holder_by_time on qualification_holder (requester_id, qualification_type_id, status, granted_at, worker_id);

create table qualification_request (
  requester_id text not null,
  qualification_request_id text not null,
  qualification_type_id text not null,
  worker_id text not null,
  test text,
  answer text,
  state text not null check (state in ('Pending', 'Granted', 'Rejected')),
  submitted_at timestamptz not null,
  decided_at timestamptz,
  primary key (requester_id, qualification_request_id)
);
comment on table qualification_request is 'requester: Workers who ask for a qualification, with their answers to its test';
create index qualification_request_pending on qualification_request (requester_id, submitted_at, qualification_request_id) where state = 'Pending';

create unique index qualification_request_once on qualification_request (requester_id, qualification_type_id, worker_id) where state = 'Pending';

create table worker_qualification_request (
  worker_id text not null,
  qualification_type_id text not null,
  requester_id text not null,
  qualification_request_id text not null,
  state text not null check (state in ('Testing', 'Pending', 'Granted', 'Rejected')),
  requested_at timestamptz not null,
  test_until timestamptz,
  decided_at timestamptz,
  reason text,
  primary key (worker_id, qualification_type_id)
);
comment on table worker_qualification_request is 'worker: the last time that a Worker asked for each qualification';
create index worker_qualification_request_open on worker_qualification_request (requester_id, qualification_type_id) where state in ('Pending', 'Testing');

create table worker_block (
  requester_id text not null,
  worker_id text not null,
  reason text not null,
  created_at timestamptz not null,
  primary key (requester_id, worker_id)
);
comment on table worker_block is 'requester: Workers who are not to see or accept this Requester''s HITs';
create index worker_block_by_time on worker_block (requester_id, created_at, worker_id);

create table worker_blocker (
  worker_id text not null,
  requester_id text not null,
  primary key (worker_id, requester_id)
);
comment on table worker_blocker is 'worker: the Requesters who block a Worker, for browsing';

alter table worker add column accepts_adult boolean not null default false;

create index hit_group_requirement_by_type on hit_group_requirement (qualification_type_id);
create index worker_assignment_by_group on worker_assignment (worker_id, hit_group_id);
