"""oTree's own TurkClient, which signs its requests itself."""
import os
import tempfile
import time
from pathlib import Path

os.chdir(tempfile.mkdtemp())
Path("settings.py").write_text(
    "from os import environ\n"
    "SESSION_CONFIGS = []\nSESSION_CONFIG_DEFAULTS = {}\nLANGUAGE_CODE = 'en'\n"
    "REAL_WORLD_CURRENCY_CODE = 'USD'\nUSE_POINTS = False\nSECRET_KEY = 'story'\n"
    "AWS_ACCESS_KEY_ID = environ['AWS_ACCESS_KEY_ID']\nAWS_SECRET_ACCESS_KEY = environ['AWS_SECRET_ACCESS_KEY']\n"
)
import sys

sys.path.insert(0, os.getcwd())
from crowd import do, done
from otree.mturk_client import MTurkError, TurkClient

# A template without any form around it, as oTree's users write it.
question = (
    '<HTMLQuestion xmlns="http://mechanicalturk.amazonaws.com/AWSMechanicalTurkDataSchemas/2011-11-11/HTMLQuestion.xsd">'
    "<HTMLContent><![CDATA[<!DOCTYPE html><script src='https://assets.crowd.aws/crowd-html-elements.js'></script>"
    "<div><a href='https://example.org/start'>Start</a><crowd-form><input name='completion'></crowd-form></div>]]></HTMLContent>"
    "<FrameHeight>500</FrameHeight></HTMLQuestion>"
)


def call(operation, **parameters):
    return getattr(TurkClient, operation)(parameters, use_sandbox=True)


hit = call(
    "create_hit",
    Title="Public goods",
    Description="An experiment.",
    Keywords="economics",
    MaxAssignments=9,
    Reward=str(float(0.5)),
    AssignmentDurationInSeconds=3600,
    LifetimeInSeconds=7200,
    UniqueRequestToken="otree_story",
    Question=question,
)["HIT"]
assert hit["HITGroupId"] and float(hit["Expiration"]) > time.time()
done("publish")
assignment_id, worker_id = do(hit["HITId"])
found, token = [], None
while True:
    page = call(
        "list_assignments_for_hit",
        HITId=hit["HITId"],
        MaxResults=100,
        AssignmentStatuses=["Submitted", "Approved", "Rejected"],
        **({"NextToken": token} if token else {}),
    )
    if not page["Assignments"]:
        break
    found += page["Assignments"]
    token = page["NextToken"]
assert [one["AssignmentId"] for one in found] == [assignment_id] and found[0]["Answer"]
bonus = dict(
    WorkerId=worker_id,
    AssignmentId=assignment_id,
    BonusAmount="0.25",
    Reason="Thank you",
    UniqueRequestToken=f"{worker_id}_{assignment_id}",
)
call("send_bonus", **bonus)
try:
    call("send_bonus", **bonus)
    raise AssertionError("a repeated bonus was paid twice")
except MTurkError as error:
    assert "idempotency token" in str(error), error
done("bonus")
call("approve_assignment", AssignmentId=assignment_id)
done("approve")
call("update_expiration", HITId=hit["HITId"], ExpireAt=time.time() - 1.5)
done("expire")
