"""Whole runs of crowd-kit: the yardstick for our methods.

    crowd_kit.py FOLDER METHOD

FOLDER holds task.i32, worker.i32 and label.i32; METHOD is MajorityVote, DawidSkene or GLAD, as crowd-kit calls them.
Prints the seconds of one run, from a data frame to labels, as JSON.
"""

import json
import sys
import time

import numpy as np
import pandas as pd
from crowdkit.aggregation import GLAD, DawidSkene, MajorityVote

METHODS = {
    "MajorityVote": lambda: MajorityVote(),
    "DawidSkene": lambda: DawidSkene(n_iter=100, tol=1e-5),
    "GLAD": lambda: GLAD(n_iter=100, tol=1e-5, silent=True),
}


def main():
    folder, method = sys.argv[1:3]
    columns = {name: np.fromfile(f"{folder}/{name}.i32", dtype=np.int32) for name in ("task", "worker", "label")}
    frame = pd.DataFrame(columns)
    model = METHODS[method]()
    began = time.perf_counter()
    model.fit_predict(frame)
    print(json.dumps(time.perf_counter() - began))


if __name__ == "__main__":
    main()
