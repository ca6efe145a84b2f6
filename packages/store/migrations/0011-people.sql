-- An older server can run on this schema: no
--
-- Conversations between Workers and Requesters; ways to sign in; what Workers say about themselves; accounts that are gone.

alter table worker_message
  alter column subject drop not null,
  add column author text not null default 'Requester' check (author in ('Worker', 'Requester')),
  add column hit_group_id text,
  add column assignment_id text;
create index worker_message_by_conversation on worker_message (worker_id, requester_id, message_id desc);
comment on column worker_message.subject is 'of what was sent to many at once; a letter within a conversation has none';

create table requester_message (
  requester_id text not null,
  message_id text not null,
  worker_id text not null,
  author text not null check (author in ('Worker', 'Requester')),
  written_by text not null,
  subject text,
  text text not null,
  hit_group_id text,
  assignment_id text,
  sent_at timestamptz not null,
  primary key (requester_id, message_id)
);
create index requester_message_by_conversation on requester_message (requester_id, worker_id, message_id desc);
comment on table requester_message is 'requester: the same messages as the Requester sees them; written_by is the actor, whom the Worker is not told';

create table worker_conversation (
  worker_id text not null,
  requester_id text not null,
  last_message_id text not null,
  unread integer not null default 0,
  primary key (worker_id, requester_id)
);
create index worker_conversation_newest on worker_conversation (worker_id, last_message_id desc);
comment on table worker_conversation is 'worker: with whom a Worker has exchanged messages, and how many he has not read';

create table requester_conversation (
  requester_id text not null,
  worker_id text not null,
  last_message_id text not null,
  unread integer not null default 0,
  waiting_since timestamptz,
  asked integer not null default 0,
  answered integer not null default 0,
  reply_seconds real,
  primary key (requester_id, worker_id)
);
create index requester_conversation_newest on requester_conversation (requester_id, last_message_id desc);
comment on table requester_conversation is 'requester: the same as the Requester sees it; a Worker waits since the first letter after the last answer, and asked and answered count such waits';

insert into requester_message (requester_id, message_id, worker_id, author, written_by, subject, text, sent_at)
select requester_id, message_id, worker_id, 'Requester', requester_id, subject, text, sent_at from worker_message;
insert into worker_conversation (worker_id, requester_id, last_message_id)
select worker_id, requester_id, max(message_id) from worker_message group by worker_id, requester_id;
insert into requester_conversation (requester_id, worker_id, last_message_id)
select requester_id, worker_id, max(message_id) from worker_message group by requester_id, worker_id;

alter table outbox drop constraint outbox_transport_check;
alter table outbox add constraint outbox_transport_check
  check (transport in ('SQS', 'SNS', 'Email', 'Webhook', 'Message', 'Question', 'MemberInvitation', 'AccountLetter'));
create index outbox_by_destination on outbox (destination) where transport in ('Message', 'AccountLetter', 'MemberInvitation', 'Email');

alter table worker
  add column languages text[],
  add column time_zone text,
  add column erased_at timestamptz;
comment on column worker.erased_at is 'since when nobody stands behind this WorkerId any more';

create table worker_about (
  worker_id text not null,
  question text not null,
  said_at timestamptz not null,
  answer_sealed bytea not null,
  primary key (worker_id, question, said_at)
);
comment on table worker_about is 'worker: what Workers say about themselves of their own free will, sealed; the newest of each question holds';

alter table account add column exported_at timestamptz;

alter table requester add column closed_at timestamptz;

-- As better-auth 1.7.6 and its plugins of the same version have them.
alter table auth."user" add column "two_factor_enabled" boolean;

create table auth."two_factor" (
  "id" text not null primary key,
  "secret" text not null,
  "backup_codes" text not null,
  "user_id" text not null references auth."user" ("id") on delete cascade,
  "verified" boolean,
  "failed_verification_count" integer,
  "locked_until" timestamptz
);
create index "two_factor_secret_idx" on auth."two_factor" ("secret");
create index "two_factor_user_id_idx" on auth."two_factor" ("user_id");

create table auth."passkey" (
  "id" text not null primary key,
  "name" text,
  "public_key" text not null,
  "user_id" text not null references auth."user" ("id") on delete cascade,
  "credential_id" text not null,
  "counter" integer not null,
  "device_type" text not null,
  "backed_up" boolean not null,
  "transports" text,
  "created_at" timestamptz,
  "aaguid" text
);
create index "passkey_user_id_idx" on auth."passkey" ("user_id");
create index "passkey_credential_id_idx" on auth."passkey" ("credential_id");
