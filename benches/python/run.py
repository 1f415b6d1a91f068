"""Runs the baseline: `run.py MODEL WAY FILE [--time ROUNDS]`.

MODEL is `whodas` or `measures`. WAY is how it is written:

- `lines`: reads a line, computes in plain Python, writes a line; the script that most would write
- `rows`:  reads all into memory, computes person by person in plain Python
- `apply`: reads all into a pandas frame, computes row by row with `DataFrame.apply`
- `frame`: reads all into a pandas frame, computes all at once

Answers go to standard output as JSON lines, in the order of the input. With `--time` only the computing is done, so many
times over, and the seconds of each round, by the clock and of processors, are printed as a JSON list of pairs: neither reading
nor writing counts.
"""

import argparse
import json
import sys
import time

import measures
import whodas

MODELS = {"whodas": whodas, "measures": measures}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("model", choices=MODELS)
    parser.add_argument("way", choices=["lines", "rows", "apply", "frame"])
    parser.add_argument("file")
    parser.add_argument("--time", type=int, metavar="ROUNDS")
    arguments = parser.parse_args()
    model = MODELS[arguments.model]

    if arguments.way == "lines" and not arguments.time:
        with open(arguments.file, encoding="utf-8") as lines:
            for line in lines:
                person = json.loads(line)
                print(json.dumps({"id": person["id"], "answer": model.by_row(person)}))
        return

    with open(arguments.file, encoding="utf-8") as lines:
        people = [json.loads(line) for line in lines]
    ids = [person["id"] for person in people]
    if arguments.way in ("lines", "rows"):
        compute, read = lambda: [model.by_row(person) for person in people], iter
    elif arguments.way == "apply":
        # The frame holds each person's answers as they came; this is what `apply` is mostly used for.
        import pandas as pd

        frame = pd.DataFrame(people)
        compute, read = lambda: frame.apply(model.by_row, axis=1), iter
    else:
        frame = model.frame_of(people)
        del people
        compute, read = lambda: model.by_frame(frame), model.rows_of

    if arguments.time:
        rounds = []
        for _ in range(arguments.time):
            start, worked = time.perf_counter(), time.process_time()
            compute()
            rounds.append((time.perf_counter() - start, time.process_time() - worked))
        json.dump(rounds, sys.stdout)
    else:
        for number, answer in zip(ids, read(compute())):
            print(json.dumps({"id": number, "answer": answer}, default=int))


if __name__ == "__main__":
    main()
