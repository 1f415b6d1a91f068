"""Four measures of the fifteen, as an analyst would write them from the law for one day: monthly support with its amount,
balneotherapy, personal assistance, parking card. Once in plain Python for one person, once over a pandas frame.

Neither reads what a person types (dates are ISO dates, numbers are numbers), and neither says why: no conditions with their
law, no papers, no deadlines, no question that would settle what is open. The figures of 2026 stand in the code.
"""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

DAY = date(2026, 11, 22)
POVERTY_LINE = Decimal("390.63")
SHARES = [7, 15, 25, 30, 57]
YES, NO, OPEN = "probably-yes", "probably-no", "more-information"

# In cents, half up.
SUPPORT = [
    int((POVERTY_LINE * share).quantize(Decimal("1"), rounding=ROUND_HALF_UP)) for share in SHARES
]

COLUMNS = [
    "has-decision", "decision-body", "decision-expires", "decision-percent", "birth-date", "identifier-kind",
    "living-arrangement", "receives-placement", "attendance-certified", "share-facts", "fact-attendance",
    "fact-child-benefit", "fact-residential-care", "fact-residence", "fact-veteran", "fact-prescription",
    "fact-balneo-aid", "fact-balneo-aid-date", "fact-pension",
]  # fmt: skip


# --- one person -------------------------------------------------------------------------------------------------------
# Conditions are True, False or None for "can't be told".


def all_of(*conditions):
    if any(condition is False for condition in conditions):
        return False
    return None if any(condition is None for condition in conditions) else True


def any_of(*conditions):
    if any(condition is True for condition in conditions):
        return True
    return None if any(condition is None for condition in conditions) else False


def not_(condition):
    return None if condition is None else not condition


def one_in(answer, *options):
    return None if answer in (None, "not-sure") else answer in options


def verdict(*conditions):
    return {True: YES, False: NO, None: OPEN}[all_of(*conditions)]


def age_on(born, day):
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def by_row(person):
    """One submission as `assessment assess` takes it, complete: verdicts in the order above, and cents of support."""
    answers = person["answers"]
    if answers.get("share-facts") != "yes":
        answers = {name: answer for name, answer in answers.items() if not name.startswith("fact-")}
    get = answers.get

    age = age_on(date.fromisoformat(get("birth-date")), DAY)
    percent = Decimal(get("decision-percent")) if get("decision-percent") is not None else None
    expires = get("decision-expires")
    expired = expires is not None and date.fromisoformat(expires) < DAY
    # Whether rights outlast the decision is for the directorate to say.
    decided = all_of(one_in(get("has-decision"), "yes"), None if expired else True)
    certified = all_of(decided, get("decision-body") != "lkk")
    placed = get("receives-placement") == "yes"

    def at_least(limit):
        return None if percent is None else percent >= limit

    def over(limit):
        return None if percent is None else percent > limit

    lasting = all_of(certified, at_least(50))
    attendance = one_in(get("attendance-certified"), "yes")
    if attendance is None:
        attendance = one_in(get("fact-attendance"), "yes")

    living = get("living-arrangement")
    not_in_care = any_of(
        # Where the arrangement is blank, the fact settles it both ways.
        living is not None and living in ("alone", "with-spouse", "with-family") and not placed,
        one_in(get("fact-residential-care"), "no"),
    )
    no_child_benefit = any_of(age >= 20, one_in(get("fact-child-benefit"), "no"))
    has_egn = one_in(get("identifier-kind"), "egn")
    residence = any_of(has_egn, all_of(has_egn is not None, one_in(get("fact-residence"), "yes")))
    support = verdict(decided, lasting, residence, age >= 18, no_child_benefit, not_in_care)

    pensions = get("fact-pension")
    if pensions is not None and "not-sure" in pensions:
        pensions = None

    def pension(*kinds):
        return None if pensions is None else any(kind in pensions for kind in kinds)

    over_90 = all_of(certified, over(90))
    point_4 = all_of(over_90, attendance, pension("general-illness", "work-accident"))
    point_5 = all_of(over_90, attendance, pension("social-disability", "military", "civil", "survivor"))
    tiers = [
        all_of(lasting, not_(at_least(71))),
        all_of(certified, at_least(71), not_(over(90))),
        all_of(over_90, not_(point_4), not_(point_5)),
        point_4,
        point_5,
    ]
    amount = next((amount for tier, amount in zip(tiers, SUPPORT) if tier is not False), None)
    if support == NO:
        amount = None

    balneo_person = any_of(
        all_of(certified, age >= 18, over(BALNEO_OVER)),
        all_of(age < 18, lasting),
        one_in(get("fact-veteran"), "yes"),
    )
    ever, last = one_in(get("fact-balneo-aid"), "yes"), get("fact-balneo-aid-date")
    this_year = None if ever is None else ever and (None if last is None else last[:4] == str(DAY.year))
    balneotherapy = verdict(balneo_person, residence, one_in(get("fact-prescription"), "yes"), not_(this_year))

    severe_child = all_of(certified, age < 18, at_least(90))
    in_care = living is None and one_in(get("fact-residential-care"), "yes") is True
    at_home = all_of(not_(one_in(living, "institution")), not in_care, None if placed else True)
    assistance = verdict(decided, lasting, any_of(attendance, severe_child), at_home, residence)

    parking = verdict(decided, all_of(certified, at_least(50)))
    return {"verdicts": [support, balneotherapy, assistance, parking], "support": amount}


BALNEO_OVER = 90


# --- all at once ------------------------------------------------------------------------------------------------------
# pandas' nullable booleans know the same three values: `&` and `|` are Kleene's.


def frame_of(people):
    """A person a row, a column a question; dates and percentages as such."""
    import pandas as pd

    frame = pd.DataFrame.from_records([person["answers"] for person in people], columns=COLUMNS)
    for column in ["birth-date", "decision-expires"]:
        frame[column] = pd.to_datetime(frame[column])
    frame["decision-percent"] = pd.to_numeric(frame["decision-percent"]).astype("Float64")
    return frame


def by_frame(frame):
    """All people at once: the four verdicts and the cents."""
    import numpy as np
    import pandas as pd

    day = pd.Timestamp(DAY)
    kept = frame["share-facts"].eq("yes").fillna(False)

    def column(name):
        values = frame[name]
        return values.where(kept) if name.startswith("fact-") else values

    def known(name):
        values = column(name)
        return values.where(values.ne("not-sure"))

    def one(name, *options):
        values = known(name)
        return values.isin(options).astype("boolean").mask(values.isna())

    def sure(values):
        return pd.Series(values, index=frame.index).astype("boolean")

    born = frame["birth-date"]
    later = (born.dt.month > day.month) | ((born.dt.month == day.month) & (born.dt.day > day.day))
    age = day.year - born.dt.year - later
    percent = frame["decision-percent"]
    expired = frame["decision-expires"].lt(day)
    open_if = lambda condition: sure(True).mask(condition)  # noqa: E731

    decided = one("has-decision", "yes") & open_if(expired)
    certified = decided & sure(frame["decision-body"].ne("lkk"))
    placed = frame["receives-placement"].eq("yes").fillna(False)
    lasting = certified & (percent >= 50)
    attendance = one("attendance-certified", "yes").fillna(one("fact-attendance", "yes"))

    living = one("living-arrangement", "alone", "with-spouse", "with-family").fillna(False)
    not_in_care = (living & sure(~placed)) | one("fact-residential-care", "no")
    no_child_benefit = sure(age >= 20) | one("fact-child-benefit", "no")
    has_egn = one("identifier-kind", "egn")
    residence = has_egn | (sure(has_egn.notna()) & one("fact-residence", "yes"))
    support = decided & lasting & residence & sure(age >= 18) & no_child_benefit & not_in_care

    pensions = column("fact-pension")
    joined = pensions.str.join(" ")
    open_pension = (joined.isna() | joined.str.contains("not-sure", regex=False)).fillna(True).astype(bool)

    def pension(pattern):
        return joined.str.contains(pattern).fillna(False).astype("boolean").mask(open_pension)

    over_90 = certified & (percent > 90)
    point_4 = over_90 & attendance & pension("general-illness|work-accident")
    point_5 = over_90 & attendance & pension("social-disability|military|civil|survivor")
    tiers = [
        lasting & ~(percent >= 71),
        certified & (percent >= 71) & ~(percent > 90),
        over_90 & ~point_4 & ~point_5,
        point_4,
        point_5,
    ]
    amount = np.select([tier.fillna(True).to_numpy(dtype=bool) for tier in tiers], SUPPORT, default=-1)
    amount = np.where(support.fillna(True), amount, -1)

    balneo_person = (
        (certified & sure(age >= 18) & (percent > BALNEO_OVER))
        | (sure(age < 18) & lasting)
        | one("fact-veteran", "yes")
    )
    last = column("fact-balneo-aid-date").str[:4]
    this_year = one("fact-balneo-aid", "yes") & last.eq(str(DAY.year)).astype("boolean").mask(last.isna())
    balneotherapy = balneo_person & residence & one("fact-prescription", "yes") & ~this_year

    severe_child = certified & sure(age < 18) & (percent >= 90)
    blank = sure(frame["living-arrangement"].isna())
    in_care = blank & one("fact-residential-care", "yes").fillna(False)
    at_home = ~one("living-arrangement", "institution") & ~in_care & open_if(placed)
    assistance = decided & lasting & (attendance | severe_child) & at_home & residence

    parking = decided & certified & (percent >= 50)

    def words(condition):
        return np.select([condition.isna(), condition.fillna(False).to_numpy(dtype=bool)], [OPEN, YES], default=NO)

    return pd.DataFrame(
        {
            "monthly-support": words(support),
            "balneotherapy": words(balneotherapy),
            "personal-assistance": words(assistance),
            "parking": words(parking),
            "support": amount,
        }
    )


def rows_of(results):
    """The frame's results in the shape of `by_row`."""
    for *verdicts, amount in results.itertuples(index=False):
        yield {"verdicts": verdicts, "support": None if amount < 0 else amount}
