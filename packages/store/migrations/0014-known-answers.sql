-- An older server can run on this schema: yes
--
-- What known answers have told of a Worker can be taken back when an answer turns out not to be known.

alter table project_worker
  add column stopped_below real,
  add column allowed_at timestamptz;
comment on column project_worker.stopped_below is 'the accuracy below which known answers stopped the Worker; null where the Requester or a survey did';
comment on column project_worker.allowed_at is 'known answers from before are no longer counted';

update project_worker set stopped_below = substring(stop_reason from 'this work asks for (\d+) % or more')::real / 100
where stopped_at is not null and stop_reason like 'Of % tasks with a known answer you gave it % times; this work asks for %';
