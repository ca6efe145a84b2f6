-- An older server can run on this schema: yes
--
-- What the HITs of a large HITType come to, so that a page of HITTypes need not read all their HITs.

create table hit_type_sum (
  requester_id text not null,
  hit_type_id text not null,
  last_hit_at timestamptz,
  hits bigint not null,
  hits_assignable bigint not null,
  max_assignments bigint not null,
  available bigint not null,
  pending bigint not null,
  submitted bigint not null,
  completed bigint not null,
  counted_at timestamptz not null,
  primary key (requester_id, hit_type_id)
);
comment on table hit_type_sum is 'requester: sums over the HITs of a HITType that has many, counted anew by the clock a few seconds after each change';

insert into hit_type_sum (requester_id, hit_type_id, last_hit_at, hits, hits_assignable, max_assignments, available, pending, submitted, completed, counted_at)
select requester_id, hit_type_id, max(created_at), count(*), count(*) filter (where is_open and expires_at > now()), sum(max_assignments),
  coalesce(sum(available) filter (where expires_at > now()), 0), sum(pending), sum(submitted), sum(completed), now()
from hit where disposed_at is null group by requester_id, hit_type_id having count(*) > 10000;
