"""Dallinger's own MTurkService, without its notifications by SNS, which need a second service."""
import os

from crowd import do, done
from dallinger.mturk import MTurkQualificationRequirements, MTurkQuestions, MTurkService

service = MTurkService(
    aws_access_key_id=os.environ["AWS_ACCESS_KEY_ID"],
    aws_secret_access_key=os.environ["AWS_SECRET_ACCESS_KEY"],
    region_name="us-east-1",
    sandbox=True,
    max_wait_secs=20,
)
assert service.check_credentials()
group = service.create_qualification_type("story-group", "Took part in the story")
hit = service.create_hit(
    experiment_id="story",
    title="Bartlett",
    description="Remember a story.",
    keywords=["memory", "story"],
    reward=0.5,
    duration_hours=1.0,
    lifetime_days=1,
    question=MTurkQuestions.external("https://example.org/ad?recruiter=mturk"),
    max_assignments=5,
    annotation="story",
    qualifications=[
        MTurkQualificationRequirements.min_approval(50),
        MTurkQualificationRequirements.must_not_have(group["id"]),
    ],
    do_subscribe=False,
)
hit_id = hit["id"]
done("publish")
assignment_id, worker_id = do(hit_id)
found = service.get_assignment(assignment_id)
assert found["id"] == assignment_id and found["worker_id"] == worker_id, found
# Its HITs approve themselves at submission, by an AutoApprovalDelayInSeconds of 0.
assert found["status"] == "Approved", found
done("approve")
assert service.grant_bonus(assignment_id, 0.25, "Thank you")
done("bonus")
assert service.assign_named_qualification("story-group", worker_id, 1)
assert service.increment_named_qualification_score("story-group", worker_id) is not None
score = service.current_named_qualification_score("story-group", worker_id)
assert score["score"] == 2, score
assert service.revoke_qualification(group["id"], worker_id, "The story is over")
assert service.extend_hit(hit_id, 1, duration_hours=1.0)["max_assignments"] == 6
assert service.expire_hit(hit_id)
done("expire")
# Its own disable_hit would also cancel a subscription at SNS.
service.mturk.delete_hit(HITId=hit_id)
assert service.dispose_qualification_type(group["id"])
