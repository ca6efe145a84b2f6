"""Makes one call through the AWS CLI for each line of standard input, and prints on a line what came of it.

The CLI is entered by its own main, once for each call, in a process that has loaded it already: loading takes most of a
second. Arguments: the address of the marketplace, an access key and its secret.
"""

import contextlib
import io
import json
import os
import re
import sys

import awscli.clidriver
import botocore

url, key, secret = sys.argv[1:]
os.environ.update(
    AWS_ACCESS_KEY_ID=key,
    AWS_SECRET_ACCESS_KEY=secret,
    AWS_DEFAULT_REGION="us-east-1",
    AWS_CONFIG_FILE="/dev/null",
    AWS_SHARED_CREDENTIALS_FILE="/dev/null",
    AWS_PAGER="",
)


def outcome(operation, given):
    driver = awscli.clidriver.create_clidriver()
    came = {}
    driver.session.register("before-parse.mturk", lambda response_dict, **_: came.update(response_dict))
    printed, complained = io.StringIO(), io.StringIO()
    command = ["mturk", botocore.xform_name(operation, "-"), "--endpoint-url", url, "--output", "json"]
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(complained):
        code = driver.main([*command, "--cli-input-json", json.dumps(given)])
    if code == 0:
        return {"output": json.loads(printed.getvalue() or "{}")}
    said = re.search(r"An error occurred \((\w+)\) when calling the \w+ operation[^:]*: (.*)", complained.getvalue())
    error = {"type": said[1], "message": said[2], "status": came["status_code"]}
    # The CLI shows no TurkErrorCode; this is what it was sent.
    body = json.loads(came["body"])
    return {"error": {**error, **({"code": body["TurkErrorCode"]} if "TurkErrorCode" in body else {})}}


for line in sys.stdin:
    call = json.loads(line)
    print(json.dumps(outcome(call["operation"], call["input"])), flush=True)
