"""Scores of crowd-kit's Bradley-Terry: the yardstick for rankings.

    crowd_kit_pairs.py PAIRS.CSV

PAIRS.CSV has the columns worker, left, right and label, which names the winner. Prints item -> score as JSON.
"""

import json
import sys

import pandas as pd
from crowdkit.aggregation import BradleyTerry


def main():
    pairs = pd.read_csv(sys.argv[1], dtype=str)
    print(json.dumps(BradleyTerry(n_iter=1000).fit_predict(pairs).to_dict()))


if __name__ == "__main__":
    main()
