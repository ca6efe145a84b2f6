-- An older server can run on this schema: no
--
-- Requesters with several members, tokens that people make, what a Requester knows of its Workers, and reading of events.

create table requester_member (
  requester_id text not null,
  member_id text not null,
  user_id text not null,
  role text not null check (role in ('Viewer', 'Reviewer', 'Manager', 'Owner')),
  joined_at timestamptz not null,
  ended_at timestamptz,
  primary key (requester_id, member_id)
);
create unique index requester_member_once on requester_member (requester_id, user_id) where ended_at is null;
create index requester_member_by_user on requester_member (user_id) where ended_at is null;
comment on table requester_member is 'local: who acts for a Requester, and as what; a membership that ended stays, so that what was done keeps its name';

create table requester_invitation (
  invitation_id text not null primary key,
  requester_id text not null,
  code_hash bytea not null unique,
  role text not null check (role in ('Viewer', 'Reviewer', 'Manager', 'Owner')),
  email text,
  invited_by text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz
);
create index requester_invitation_open on requester_invitation (requester_id) where accepted_at is null and revoked_at is null;
comment on table requester_invitation is 'local: links that make a member of a Requester, once; only the hash of the code is kept';

insert into requester_member (requester_id, member_id, user_id, role, joined_at)
select account.requester_id, 'M' || upper(substr(md5(account.requester_id || account.user_id), 1, 13)), account.user_id, 'Owner', requester.created_at
from account join requester on requester.requester_id = account.requester_id;
alter table account drop column requester_id;

alter table access_key
  add column role text not null default 'Manager' check (role in ('Viewer', 'Reviewer', 'Manager')),
  add column made_by text;
comment on column access_key.made_by is 'the member or the key that made it';
alter table bearer_token
  -- Names a token without telling it: of the 64 characters of its hash, sixteen.
  add column token_id text generated always as ('T' || upper(substr(encode(token_hash, 'hex'), 1, 16))) stored,
  add column name text,
  add column role text not null default 'Manager' check (role in ('Viewer', 'Reviewer', 'Manager')),
  add column made_by text,
  add column expires_at timestamptz;
create index bearer_token_by_requester on bearer_token (requester_id, created_at) where requester_id is not null;

alter table outbox drop constraint outbox_transport_check;
alter table outbox add constraint outbox_transport_check
  check (transport in ('SQS', 'SNS', 'Email', 'Webhook', 'Message', 'MemberInvitation'));

-- The newest first; the id only parts what happened in the same millisecond.
create index event_by_time on event (requester_id, at);

-- With the Requester in it one Requester's part is counted without looking at the rows of others.
drop index assignment_unreviewed;
create index assignment_unreviewed on assignment (auto_approve_at, requester_id) where state = 'Submitted';

create table requester_worker (
  requester_id text not null,
  worker_id text not null,
  submitted integer not null,
  approved integer not null,
  rejected integer not null,
  bonus_micros bigint not null,
  recent_seconds real[] not null,
  last_submitted_at timestamptz not null,
  counted_at timestamptz not null,
  primary key (requester_id, worker_id)
);
create index requester_worker_by_time on requester_worker (requester_id, last_submitted_at desc, worker_id desc);
comment on table requester_worker is 'requester: what a Worker has done for a Requester, counted anew by the clock a few seconds after each change';

insert into requester_worker (requester_id, worker_id, submitted, approved, rejected, bonus_micros, recent_seconds, last_submitted_at, counted_at)
select requester_id, worker_id, count(*), count(*) filter (where state = 'Approved'), count(*) filter (where state = 'Rejected'),
  sum(bonus_micros),
  (array_agg(case when active_seconds > 0 then active_seconds else extract(epoch from submitted_at - accepted_at) end order by submitted_at desc))[1:25],
  max(submitted_at), now()
from worker_assignment where submitted_at is not null group by requester_id, worker_id;

create index qualification_holder_by_worker on qualification_holder (requester_id, worker_id);
