"""Mephisto's own mturk_utils, with the client of its live provider, which names no endpoint."""
import uuid

import boto3
from crowd import do, done
from mephisto.abstractions.providers.mturk import mturk_utils as mturk
from omegaconf import OmegaConf

client = boto3.client("mturk", region_name="us-east-1", config=mturk.botoconfig)
assert mturk.get_requester_balance(client) == 10000.0
name = "story-qualification"
group = mturk.find_or_create_qualification(client, name, "Took part in the story")
assert mturk.find_or_create_qualification(client, name, "Took part in the story") == group
task = OmegaConf.create(
    {
        "task_title": "Chat about a picture",
        "task_description": "Say what you see.",
        "task_tags": "chat,picture",
        "task_reward": 0.5,
        "assignment_duration_in_seconds": 3600,
    }
)
hit_type = mturk.create_hit_type(client, task, [], skip_locale_qual=True)
link, hit_id, _ = mturk.create_hit_with_hit_type(client, 0, "https://example.org/task?a=1&b=2", hit_type, 1)
assert link.endswith(f"groupId={hit_type}")
done("publish")
assignment_id, worker_id = do(hit_id)
assert [one["AssignmentId"] for one in mturk.get_assignments_for_hit(client, hit_id)] == [assignment_id]
mturk.approve_work(client, assignment_id, override_rejection=True)
assert mturk.get_assignment(client, assignment_id)["Assignment"]["AssignmentStatus"] == "Approved"
done("approve")
assert mturk.pay_bonus(client, worker_id, 0.25, assignment_id, "Thank you", str(uuid.uuid4()))
done("bonus")
assert mturk.email_worker(client, worker_id, "Thank you", "That was a good story.") == (True, "")
mturk.give_worker_qualification(client, worker_id, group, 1)
mturk.remove_worker_qualification(client, worker_id, group, "The story is over")
mturk.block_worker(client, worker_id, "Once only")
assert mturk.is_worker_blocked(client, worker_id)
mturk.unblock_worker(client, worker_id, "Changed our mind")
mturk.expire_hit(client, hit_id)
done("expire")
assert hit_type in mturk.get_outstanding_hits(client)
assert mturk.expire_and_dispose_hits(client, [mturk.get_hit(client, hit_id)["HIT"]], quiet=True) == []
assert mturk.get_hit(client, hit_id)["HIT"]["HITStatus"] == "Disposed"
mturk.delete_qualification(client, group)
