"""The life of a HIT through boto3, as a Requester's program writes it.

Reads addresses, keys and tokens as JSON from standard input, and prints the version of boto3.
"""

import datetime
import json
import sys
import urllib.request
import xml.etree.ElementTree

import boto3
import botocore.exceptions

given = json.load(sys.stdin)
client = boto3.client(
    "mturk",
    endpoint_url=given["Url"],
    region_name="us-east-1",
    aws_access_key_id=given["Requester"]["AccessKeyId"],
    aws_secret_access_key=given["Requester"]["SecretAccessKey"],
)


def as_worker(worker, operation, **fields):
    request = urllib.request.Request(
        given["Url"] + "/v1/" + operation,
        data=json.dumps(fields).encode(),
        headers={"authorization": "Bearer " + worker["Token"], "content-type": "application/json"},
    )
    return json.load(urllib.request.urlopen(request))


def work(worker, hit_id, **answers):
    assignment = as_worker(worker, "AcceptAssignment", HITId=hit_id)["Assignment"]["AssignmentId"]
    as_worker(worker, "SubmitAssignment", AssignmentId=assignment, Fields=answers)
    return assignment


def without_metadata(output):
    assert output["ResponseMetadata"]["HTTPStatusCode"] == 200
    assert len(output["ResponseMetadata"]["RequestId"]) == 36
    return {name: value for name, value in output.items() if name != "ResponseMetadata"}


def ids(operation, name, key, **arguments):
    """All pages of a list, by boto3's own paginator."""
    pages = client.get_paginator(operation).paginate(**arguments, PaginationConfig={"PageSize": 2})
    return [one[key] for page in pages for one in page[name]]


def story(kind, question):
    common = {
        "Title": "Look with boto3, " + kind,
        "Description": "Say what you see.",
        "Reward": str(0.1),
        "AssignmentDurationInSeconds": 3600,
        "Keywords": "picture, cat",
        "AutoApprovalDelayInSeconds": 600,
        "QualificationRequirements": [
            {
                "QualificationTypeId": "000000000000000000L0",
                "Comparator": "GreaterThanOrEqualTo",
                "IntegerValues": [95],
                "ActionsGuarded": "Accept",
            }
        ],
    }
    hit_type = client.create_hit_type(**common)["HITTypeId"]
    hit = client.create_hit(**common, LifetimeInSeconds=86400, MaxAssignments=2, Question=question)["HIT"]
    assert hit["HITTypeId"] == hit_type
    assert isinstance(hit["CreationTime"], datetime.datetime)
    assert hit["HITStatus"] == "Assignable" and hit["Reward"] == "0.10" and hit["Keywords"] == "picture, cat"
    assert "RequesterAnnotation" not in hit
    assert hit["QualificationRequirements"] == common["QualificationRequirements"]
    first = hit["HITId"]
    second = client.create_hit_with_hit_type(
        HITTypeId=hit_type, LifetimeInSeconds=86400, Question=question, UniqueRequestToken="token " + kind
    )["HIT"]["HITId"]
    try:
        client.create_hit_with_hit_type(
            HITTypeId=hit_type, LifetimeInSeconds=86400, Question=question, UniqueRequestToken="token " + kind
        )
        raise AssertionError("the token was taken twice")
    except client.exceptions.RequestError as error:
        assert error.response["TurkErrorCode"] == "AWS.MechanicalTurk.HitAlreadyExists"
        assert second in error.response["Error"]["Message"]
    assert client.get_hit(HITId=first)["HIT"]["Question"] == question
    assert ids("list_hits", "HITs", "HITId")[:2] == [second, first]

    extended = client.create_additional_assignments_for_hit(HITId=first, NumberOfAdditionalAssignments=1)
    assert without_metadata(extended) == {}, extended
    workers = given["Workers"]
    assignments = [work(worker, first, label="é <%d>" % number) for number, worker in enumerate(workers[:3])]
    assert ids("list_assignments_for_hit", "Assignments", "AssignmentId", HITId=first) == assignments
    got = client.get_assignment(AssignmentId=assignments[1])
    assert got["HIT"]["HITId"] == first
    answer = xml.etree.ElementTree.fromstring(got["Assignment"]["Answer"])
    assert [element.text for element in answer[0]] == ["label", "é <1>"]

    assert without_metadata(client.approve_assignment(AssignmentId=assignments[0])) == {}
    assert without_metadata(client.reject_assignment(AssignmentId=assignments[1], RequesterFeedback="")) == {}
    client.approve_assignment(AssignmentId=assignments[1], OverrideRejection=True)
    client.reject_assignment(AssignmentId=assignments[2], RequesterFeedback="No.")
    rejected = client.list_assignments_for_hit(HITId=first, AssignmentStatuses=["Rejected"])
    assert [one["AssignmentId"] for one in rejected["Assignments"]] == [assignments[2]]
    try:
        client.approve_assignment(AssignmentId=assignments[0])
        raise AssertionError("approved twice")
    except client.exceptions.RequestError as error:
        assert "status of: Submitted" in str(error)
        assert error.response["TurkErrorCode"] == "AWS.MechanicalTurk.InvalidAssignmentState"

    bonus = {
        "WorkerId": workers[0]["WorkerId"],
        "AssignmentId": assignments[0],
        "BonusAmount": "0.25",
        "Reason": "Thorough.",
    }
    assert without_metadata(client.send_bonus(**bonus, UniqueRequestToken="bonus " + kind)) == {}
    try:
        client.send_bonus(**bonus, UniqueRequestToken="bonus " + kind)
        raise AssertionError("paid twice")
    except client.exceptions.RequestError as error:
        assert "has already been processed" in str(error)
    try:
        client.send_bonus(**{**bonus, "WorkerId": "A1B2C3D4E5F6G7"})
        raise AssertionError("paid a stranger")
    except botocore.exceptions.ClientError as error:
        assert error.response["Error"]["Code"] == "ParameterValidationError"
    listed = client.list_bonus_payments(HITId=first)
    assert listed["NumResults"] == 1 and listed["BonusPayments"][0]["BonusAmount"] == "0.25"
    assert ids("list_bonus_payments", "BonusPayments", "Reason", AssignmentId=assignments[0]) == ["Thorough."]

    letter = {"Subject": "Thank you", "MessageText": "There is more."}
    notified = client.notify_workers(**letter, WorkerIds=[workers[0]["WorkerId"]])
    assert without_metadata(notified) == {"NotifyWorkersFailureStatuses": []}, notified
    failed = client.notify_workers(**letter, WorkerIds=["A1B2C3D4E5F6G7"])["NotifyWorkersFailureStatuses"]
    assert [one["NotifyWorkersFailureCode"] for one in failed] == ["HardFailure"]
    notification = {
        "Transport": "Email",
        "Destination": "events@example.org",
        "Version": "2006-05-05",
        "EventTypes": ["HITDisposed"],
    }
    updated = client.update_notification_settings(HITTypeId=hit_type, Notification=notification, Active=True)
    assert without_metadata(updated) == {}
    client.update_notification_settings(HITTypeId=hit_type, Active=False)
    tested = client.send_test_event_notification(Notification=notification, TestEventType="Ping")
    assert without_metadata(tested) == {}

    assert ids("list_reviewable_hits", "HITs", "HITId", HITTypeId=hit_type) == [first]
    assert without_metadata(client.update_hit_review_status(HITId=first)) == {}
    assert ids("list_reviewable_hits", "HITs", "HITId", HITTypeId=hit_type, Status="Reviewing") == [first]
    past = datetime.datetime.now() - datetime.timedelta(days=30)
    assert without_metadata(client.update_expiration_for_hit(HITId=second, ExpireAt=past)) == {}
    client.update_expiration_for_hit(HITId=second, ExpireAt=0)
    client.update_expiration_for_hit(HITId=second, ExpireAt="1420070400")
    for hit_id in [first, second]:
        assert without_metadata(client.delete_hit(HITId=hit_id)) == {}
    try:
        client.delete_hit(HITId=first)
        raise AssertionError("deleted twice")
    except client.exceptions.RequestError as error:
        assert "currently in the state 'Disposed'" in str(error)
    assert client.get_hit(HITId=first)["HIT"]["HITStatus"] == "Disposed"
    assert ids("list_hits", "HITs", "HITId") == []
    assert float(client.get_account_balance()["AvailableBalance"]) > 0


for kind, question in given["Questions"].items():
    story(kind, question)
print(boto3.__version__)
