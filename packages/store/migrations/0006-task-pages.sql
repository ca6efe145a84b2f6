-- An older server can run on this schema: no
--
-- Drafts of answers; layouts in Liquid; the shape that an answer must have; files that tasks show.

create table draft (
  requester_id text not null,
  assignment_id text not null,
  content text not null,
  saved_at timestamptz not null,
  primary key (requester_id, assignment_id)
);
comment on table draft is 'requester: what a Worker has entered in an assignment that is not handed in yet';

create table answer_schema (
  requester_id text not null,
  answer_schema_id text not null,
  schema text not null,
  primary key (requester_id, answer_schema_id)
);
comment on table answer_schema is 'requester: JSON Schemas that answers are held to, each under the SHA-256 of its text';

alter table hit_layout
  add column language text not null default 'MTurk' check (language in ('MTurk', 'Liquid')),
  add column answer_schema_id text;

alter table hit add column answer_schema_id text;

alter table assignment rename column is_form to is_checked;
comment on column assignment.is_checked is 'the answer is held to a QuestionForm or an answer schema before it is taken';

create table task_file (
  requester_id text not null,
  file_id text not null,
  name text not null,
  media_type text not null,
  size_bytes bigint,
  created_at timestamptz not null,
  primary key (requester_id, file_id)
);
comment on table task_file is 'requester: a picture, sound or film that tasks show; its bytes are chunks of exactly a megabyte; without a size it is still arriving';
