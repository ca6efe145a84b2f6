"""The other side of a story: asks the runner, by a line on standard output, to do a HIT as a Worker."""
import json
import sys


def do(hit_id):
    """Has a Worker accept and submit the HIT; gives (assignment id, worker id)."""
    return tell({"do": hit_id})


def tell(line):
    print(json.dumps(line), flush=True)
    answer = json.loads(sys.stdin.readline())
    return answer["AssignmentId"], answer["WorkerId"]


def done(step):
    print(json.dumps({"done": step}), flush=True)
