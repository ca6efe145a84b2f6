"""Texts of crowd-kit's ROVER: the yardstick for texts.

    crowd_kit_texts.py TEXTS.JSON

TEXTS.JSON is a list of [worker, task, words], with words joined by blanks. Prints task -> text as JSON.
"""

import json
import sys

import pandas as pd
from crowdkit.aggregation import ROVER


def main():
    with open(sys.argv[1]) as file:
        texts = pd.DataFrame(json.load(file), columns=["worker", "task", "text"])
    model = ROVER(tokenizer=lambda text: text.split(), detokenizer=" ".join, silent=True)
    print(json.dumps(model.fit_predict(texts).to_dict()))


if __name__ == "__main__":
    main()
