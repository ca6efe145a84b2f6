-- An older server can run on this schema: yes
--
-- Results in one state, of HITTypes that have very many in the others.

create index assignment_to_review on assignment (requester_id, hit_type_id, submitted_at, assignment_id) where state = 'Submitted';
create index assignment_rejected on assignment (requester_id, hit_type_id, submitted_at, assignment_id) where state = 'Rejected';
