-- An older server can run on this schema: yes
--
-- Who wants to hear of which events, what Requesters wrote to Workers, and what is still on its way. An event's rows of
-- the outbox are written by the statement that writes the event, so that neither is ever without the other.

create table notification_specification (
  requester_id text not null,
  hit_type_id text not null,
  transport text not null check (transport in ('SQS', 'SNS', 'Email')),
  destination text not null,
  version text not null,
  event_types text[] not null,
  is_active boolean not null,
  primary key (requester_id, hit_type_id)
);
comment on table notification_specification is 'requester: where the events of a HITType go, as MTurk has it';

create table webhook (
  requester_id text not null,
  webhook_id text not null,
  url text not null,
  secret_sealed bytea not null,
  event_types text[] not null,
  hit_type_id text,
  created_at timestamptz not null,
  primary key (requester_id, webhook_id)
);
comment on table webhook is 'requester: addresses that get events as signed requests; no HITType means all of them';

create table worker_message (
  worker_id text not null,
  message_id text not null,
  requester_id text not null,
  subject text not null,
  text text not null,
  sent_at timestamptz not null,
  primary key (worker_id, message_id)
);
comment on table worker_message is 'worker: what Requesters wrote to a Worker; the id sorts by time';

create table outbox (
  delivery_id text primary key,
  requester_id text not null,
  lane text not null,
  transport text not null check (transport in ('SQS', 'SNS', 'Email', 'Webhook', 'Message')),
  destination text not null,
  version text,
  webhook_id text,
  message_id text,
  event_type text,
  event_at timestamptz,
  hit_id text,
  hit_type_id text,
  assignment_id text,
  created_at timestamptz not null,
  next_attempt_at timestamptz not null,
  give_up_at timestamptz not null,
  attempts integer not null default 0,
  last_error text,
  dead_at timestamptz
);
comment on table outbox is 'local: what is to be delivered, one row for each document and destination; removed when it has arrived';
-- A lane is one destination of one Requester: what waits for it waits for nobody else.
create index outbox_waiting on outbox (lane, next_attempt_at) where dead_at is null;
create index outbox_by_requester on outbox (requester_id, created_at desc, delivery_id desc);
