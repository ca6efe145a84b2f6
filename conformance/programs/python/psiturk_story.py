"""psiTurk's own MTurkServices, sandbox mode."""
import datetime
import os

from crowd import do, done
from psiturk.amt_services import MTurkServices


class Config:
    """What MTurkServices reads of config.txt."""

    def get(self, _section, name):
        return os.environ[name.upper()]

    def set(self, _section, _name, _value):
        pass


def given(response):
    assert response.success, response.exception
    return response.data


services = MTurkServices(Config(), mode="sandbox")
hit = given(
    services.create_hit(
        {
            "title": "Stroop task",
            "description": "Judge the colour of words.",
            "keywords": "psychology",
            "reward": 0.5,
            "duration": datetime.timedelta(hours=1),
            "lifetime": datetime.timedelta(hours=2),
            "max_assignments": 9,
            "ad_location": "https://example.org/ad?mode=sandbox",
            "approve_requirement": 80,
            "number_hits_approved": 0,
            "require_master_workers": False,
            "us_only": False,
            "require_qualification_ids": [],
            "block_qualification_ids": [],
            "advanced_qualifications": [],
        }
    )
)
hit_id = hit["HITId"]
done("publish")
assignment_id, worker_id = do(hit_id)
waiting = given(services.get_assignments("Submitted", hit_id))
assert [one["assignmentId"] for one in waiting] == [assignment_id], waiting
listed = [one.options for one in given(services.get_all_hits()) if one.options["hitid"] == hit_id]
assert listed[0]["number_submissions_needing_action"] == 1, listed
given(services.approve_assignment(assignment_id))
done("approve")
given(services.bonus_assignment(assignment_id, worker_id, 0.25, "Thank you"))
done("bonus")
given(services.expire_hit(hit_id))
assert [one.options["is_expired"] for one in given(services.get_all_hits()) if one.options["hitid"] == hit_id] == [True]
done("expire")
