"""WHODAS 2.0, simple and complex scoring, as an analyst would write it: once in plain Python for one person, once over a
pandas frame with a person a row.

Both give floats, where the core gives exact fractions; and neither checks what it is given: unknown items, wrong values and
answers to items that were not asked go unnoticed here.
"""

BLOCKS = {
    "D1": (["D1.1", "D1.2", "D1.3", "D1.4", "D1.5", "D1.6"], 20),
    "D2": (["D2.1", "D2.2", "D2.3", "D2.4", "D2.5"], 16),
    "D3": (["D3.1", "D3.2", "D3.3", "D3.4"], 10),
    "D4": (["D4.1", "D4.2", "D4.3", "D4.4", "D4.5"], 12),
    "D5_household": (["D5.1", "D5.2", "D5.3", "D5.4"], 10),
    "D5_work": (["D5.5", "D5.6", "D5.7", "D5.8"], 14),
    "D6": (["D6.1", "D6.2", "D6.3", "D6.4", "D6.5", "D6.6", "D6.7", "D6.8"], 24),
}
FULL = {
    "D1.1", "D1.2", "D1.3", "D1.4", "D2.1", "D2.4", "D2.5", "D3.2", "D4.4", "D5.3", "D5.6", "D5.7", "D5.8", "D6.2", "D6.4",
    "D6.5", "D6.7",
}  # fmt: skip
ITEMS = [item for items, _ in BLOCKS.values() for item in items]
COLLAPSED = (0, 1, 1, 2, 2)


def recoded(item, answer):
    return answer if item in FULL else COLLAPSED[answer]


def by_row(person):
    """One person as `assessment whodas` takes it; None if there is no score."""
    answers = person["answers_0_4"]
    works = person["works_or_studies"]
    blocks = {name: block for name, block in BLOCKS.items() if works or name != "D5_work"}
    missing = sum(answers.get(item) is None for items, _ in blocks.values() for item in items)
    if missing > 2:
        return None
    raw_sum = recoded_sum = 0
    simple, complex_ = {}, {}
    for name, (items, highest) in blocks.items():
        given = {item: answers[item] for item in items if answers.get(item) is not None}
        total, lacking = sum(given.values()), len(items) - len(given)
        mean = total / len(given)
        raw = total + lacking * mean
        # Half up: Python's round() goes to the even neighbour.
        fill = int(mean + 0.5)
        recode = sum(recoded(item, given.get(item, fill)) for item in items)
        raw_sum += raw
        recoded_sum += recode
        withheld = lacking > 1
        simple[name] = None if withheld else 25 * raw / len(items)
        complex_[name] = None if withheld else 100 * recode / highest
    count, highest = (36, 106) if works else (32, 92)
    return {
        "simple": 25 * raw_sum / count,
        "complex": 100 * recoded_sum / highest,
        "simple_domains": simple,
        "complex_domains": complex_,
    }


def frame_of(people):
    """A person a row: `works_or_studies` and a column an item, NaN where nothing was answered."""
    import pandas as pd

    frame = pd.DataFrame.from_records([person["answers_0_4"] for person in people], columns=ITEMS).astype("float64")
    frame["works_or_studies"] = [person["works_or_studies"] for person in people]
    return frame


def by_frame(frame):
    """All people at once; a row of NaN where there is no score."""
    import numpy as np
    import pandas as pd

    works = frame["works_or_studies"].to_numpy()
    out, raw_sum, recoded_sum = {}, 0.0, 0.0
    missing = np.zeros(len(frame), dtype=int)
    for name, (items, highest) in BLOCKS.items():
        block = frame[items].to_numpy()
        asked = works if name == "D5_work" else np.ones(len(frame), dtype=bool)
        lacking = np.isnan(block)
        lack = lacking.sum(axis=1)
        missing += np.where(asked, lack, 0)
        answered = np.maximum(len(items) - lack, 1)
        mean = np.nansum(block, axis=1) / answered
        raw = np.nansum(block, axis=1) + lack * mean
        filled = np.where(lacking, np.floor(mean + 0.5)[:, None], block)
        full = np.array([item in FULL for item in items])
        recode = np.where(full, filled, np.ceil(filled / 2)).sum(axis=1)
        raw_sum = raw_sum + np.where(asked, raw, 0.0)
        recoded_sum = recoded_sum + np.where(asked, recode, 0.0)
        shown = asked & (lack < 2)
        out["simple_" + name] = np.where(shown, 25 * raw / len(items), np.nan)
        out["complex_" + name] = np.where(shown, 100 * recode / highest, np.nan)
    out["simple"] = 25 * raw_sum / np.where(works, 36, 32)
    out["complex"] = 100 * recoded_sum / np.where(works, 106, 92)
    scores = pd.DataFrame(out)
    scores.loc[missing > 2] = np.nan
    return scores


def rows_of(scores):
    """The frame's scores in the shape of `by_row`."""
    for row in scores.astype(object).where(scores.notna(), None).to_dict("records"):
        if row["simple"] is None:
            yield None
            continue
        # A block that wasn't asked and one that is withheld look the same in a frame.
        yield {
            "simple": row["simple"],
            "complex": row["complex"],
            "simple_domains": {name: row["simple_" + name] for name in BLOCKS},
            "complex_domains": {name: row["complex_" + name] for name in BLOCKS},
        }
