"""Dawid and Skene's EM with numpy, as fast as arrays allow: the yardstick for one step.

    numpy_ds.py FOLDER TASKS WORKERS CLASSES STEPS

FOLDER holds task.i32, worker.i32 and label.i32, ordered by task. Prints the seconds of each step as JSON.
"""

import json
import sys
import time

import numpy as np


def main():
    folder, tasks, workers, classes, steps = sys.argv[1], *map(int, sys.argv[2:6])
    task, worker, label = (np.fromfile(f"{folder}/{name}.i32", dtype=np.int32) for name in ("task", "worker", "label"))
    starts = np.searchsorted(task, np.arange(tasks))
    # Where each answer of each worker stands in a flat table; it is the same in every step.
    cell = worker.astype(np.int64) * classes + label

    votes = np.bincount(task.astype(np.int64) * classes + label, minlength=tasks * classes).reshape(tasks, classes)
    posterior = votes / votes.sum(axis=1, keepdims=True)
    seconds = []
    for _ in range(steps):
        began = time.perf_counter()
        prior, table = maximise(posterior, task, cell, workers, classes)
        posterior = expect(prior, table, starts, cell)
        seconds.append(time.perf_counter() - began)
    print(json.dumps(seconds))


def maximise(posterior, task, cell, workers, classes):
    of_labels = posterior[task]
    counts = np.empty((classes, workers * classes))
    for k in range(classes):
        counts[k] = np.bincount(cell, weights=of_labels[:, k], minlength=workers * classes)
    counts += 0.01
    by_worker = counts.reshape(classes, workers, classes)
    table = by_worker / by_worker.sum(axis=2, keepdims=True)
    return posterior.mean(axis=0), table.reshape(classes, -1)


def expect(prior, table, starts, cell):
    logs = np.ascontiguousarray(np.log(table).T)
    sums = np.add.reduceat(logs[cell], starts, axis=0) + np.log(prior)
    sums -= sums.max(axis=1, keepdims=True)
    posterior = np.exp(sums)
    posterior /= posterior.sum(axis=1, keepdims=True)
    return posterior


if __name__ == "__main__":
    main()
