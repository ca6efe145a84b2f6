"""Makes one call through boto3 for each line of standard input, and prints on a line what came of it.

Arguments: the address of the marketplace, an access key and its secret.
"""

import json
import sys

import boto3
import botocore
import botocore.exceptions

url, key, secret = sys.argv[1:]
client = boto3.client(
    "mturk", endpoint_url=url, region_name="us-east-1", aws_access_key_id=key, aws_secret_access_key=secret
)


def outcome(operation, given):
    try:
        output = getattr(client, botocore.xform_name(operation))(**given)
        output.pop("ResponseMetadata")
        return {"output": output}
    except botocore.exceptions.ClientError as error:
        response = error.response
        shown = {
            "type": response["Error"]["Code"],
            "message": response["Error"]["Message"],
            "status": response["ResponseMetadata"]["HTTPStatusCode"],
        }
        if "TurkErrorCode" in response:
            shown["code"] = response["TurkErrorCode"]
        return {"error": shown}


for line in sys.stdin:
    call = json.loads(line)
    # Times become text; nobody reads them here.
    print(json.dumps(outcome(call["operation"], call["input"]), default=str), flush=True)
