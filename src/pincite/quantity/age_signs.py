"""What a row of the table of ages may ask of the place of a number, where words beside it do not say enough."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from pincite.model.quantity import Kind, Quantity
from pincite.quantity.age_words import (
    DOES_AT,
    ENDS,
    HIS,
    ONLY,
    PERSON,
    PERSONS,
    SCHOOLS,
    THINGS,
    THOUGH,
    TRIALS,
    WAS,
    WHO,
    YOUNG,
    YOUNGER,
)
from pincite.quantity.draft import Draft
from pincite.quantity.lemmas import is_plural
from pincite.quantity.persons import is_people
from pincite.quantity.tokens import Sentence
from pincite.quantity.turns_of_life import at_turn_of_life, is_told_at
from pincite.quantity.verbs import is_verb
from pincite.quantity.words import SMALL
from pincite.quantity.wordset import word_set


class Place(NamedTuple):
    """Where a number stands: its sentence, what was read before it, where hedge and number begin, and the words beside them."""

    s: Sentence
    d: Draft
    found: list[Quantity]
    first: int
    end: int
    value: int
    before: str
    after: str


def is_told(found: list[Quantity]) -> bool:
    """Whether an age has been told in the sentence."""
    return any("age" in other.trace for other in found)


def behind_age(p: Place) -> bool:
    """Whether the last number of the sentence is an age."""
    return bool(p.found) and "age" in p.found[-1].trace


def behind_age_and_rank(p: Place) -> bool:
    """Whether the last number of the sentence is an age, a rank aside: `the eldest at 22, the second daughter at 17`."""
    last = next((other for other in reversed(p.found) if other.kind is not Kind.ORDINAL), None)
    return last is not None and "age" in last.trace


def of_another(p: Place) -> bool:
    """Whether somebody else stands behind an age of the same form: `a hotel worker of 28 and a guide of 36`."""
    s, k = p.s, p.first - 3
    told = behind_age(p) and s.text.endswith(" of ", 0, p.found[-1].start)
    return told and s.low[k] in ("a", "an") and s.low[k - 1] in (",", "and") and (not p.after.isalpha() or p.after in ENDS)


def of_people(p: Place) -> bool:
    """Whether people stand before the bound, and nothing that it counts behind: `Swedes under 25`, `drivers over 70 pay more`."""
    return is_people(p.s, p.first - 1) and p.after != "of" and not is_plural(p.after)


def right_behind_age(p: Place) -> bool:
    """Whether nothing but a comma and a word stands between an age and the number: not `at 21, 30`."""
    last = p.found[-1] if p.found else None
    if last is None or "age" not in last.trace or last.end < p.s.start[p.first] - 6:
        return False
    return p.before != "," or not p.s.text.endswith(("at ", "At "), 0, last.start)


def is_placed_alike(p: Place) -> bool:
    """Whether the same word follows the age before: `61 at the date of the accident and 66 at trial`."""
    age = next((other for other in reversed(p.found) if "age" in other.trace), None)
    return age is not None and p.s.text.startswith(f" {p.after} ", age.end)


def behind_share(p: Place) -> bool:
    """Whether the last number is an age and a share was told before: `of those over 65, 71 per cent; of those under 20, 12`."""
    return behind_age(p) and any(other.unit == "%" or other.kind is Kind.RATIO for other in p.found)


def at_turn(p: Place) -> bool:
    """Whether the clause tells a turn of a life."""
    return at_turn_of_life(p.s, p.first - 1)


def to_another(p: Place) -> bool:
    """Whether others are told of before `to`, behind people who lived to an age: `Men lived to 74 on average and women to 79`."""
    told = p.found[-1] if p.found else None
    return told is not None and "age" in told.trace and p.s.text.endswith(" to ", 0, told.start) and p.s.low[p.first - 2] in PERSONS


def of_school(p: Place) -> bool:
    """Whether it is told when children come to a school or leave it: `took boys at seven and kept them until fourteen`."""
    s = p.s
    return p.after in ENDS and s.mentions(SCHOOLS) and not DOES_AT.isdisjoint(s.low[max(0, p.first - 4) : p.first])


def in_the_year(p: Place) -> bool:
    """Whether what follows says in which year, so that the number counts the years so far."""
    low, k = p.s.low, p.end
    return low[k] in ("today", "tomorrow") or (low[k] in ("this", "next", "last") and low[k + 1] in ("year", "month", "week"))


def said_then(p: Place) -> bool:
    """Whether a person says something at the age."""
    return is_told_at(p.s, p.first - 1, p.end)


def before_verb(p: Place) -> bool:
    """Whether a verb follows."""
    return is_verb(p.after)


def in_no_race(p: Place) -> bool:
    """Whether no length stands behind `at` just before: not `third at ten miles, fifth at 20`."""
    return not any(other.kind is Kind.QUANTITY and p.s.text.endswith("at ", 0, other.start) for other in p.found[-2:])


def in_no_trial(p: Place) -> bool:
    """Whether no length stands behind `at`, and no trial before it nor what is the most of something: not `10 to 60 °C; the first run,
    at 18, failed`, `the 10 µg limit; the worst, at 41, is a school`.
    """
    if p.s.low[p.first - 2] == "," and (p.s.low[p.first - 3] in _EXTREMES and p.s.low[p.first - 4] == "the"):
        return False
    many = p.after == "," and p.s.low[p.end + 1] in ("are", "were")  # `those of Qatar, at 32, are more`
    return in_no_race(p) and p.s.low[p.first - 3] not in TRIALS and not many


_EXTREMES = word_set("worst best highest lowest largest smallest longest shortest deepest hottest coldest wettest driest heaviest fastest")


def of_children(p: Place) -> bool:
    """Whether what follows tells of children at that age: `at eleven it is one boy in four`."""
    return p.s.low[p.end] in _SHARED and p.s.mentions(YOUNGER) and not p.s.low[p.end + 1][:1].isdecimal()


_SHARED = word_set("one a half most every each few many nine eight seven three two it all no")


def is_asked(p: Place) -> bool:
    """Whether the sentence asks how old somebody is: `Nobody knows how old he was: seventy, said the priest`."""
    return p.s.mentions(_HOW) and not is_told(p.found) and ("how", "old") in pairwise(p.s.low[: p.first])


_HOW = word_set("how")


def of_other_bounds(p: Place) -> bool:
    """Whether no measure was bounded in the sentence: not `nine were over 300 acres; twenty-six were under fifty`."""
    return not any(o.unit and o.kind is Kind.QUANTITY and o.hedge.lower() in _BOUNDS for o in p.found)


_BOUNDS = word_set("over under above below")


def is_compared(p: Place) -> bool:
    """Whether somebody is younger or older than so much."""
    return p.s.low[p.d.i - 2] in ("younger", "older")


def behind_rate(p: Place) -> bool:
    """Whether the bound stands right behind a rate: `the case fatality was 2.4 per cent under forty and 19 over seventy`."""
    last = p.found[-1] if p.found else None
    return last is not None and last.kind in (Kind.PERCENT, Kind.RATIO) and last.end == p.s.start[p.first] - 1 and p.after in ENDS


def in_clause_of_time(p: Place) -> bool:
    """Whether the number is all that a clause of time says, and a person follows: `Though only 17, he`, `when still fifteen she`."""
    low, k = p.s.low, p.first - 1
    while low[k] in ONLY:
        k -= 1
    return low[k] in THOUGH and (p.after in WHO or (p.after == "," and low[p.end + 1] in HIS))


def bounds_age(s: Sentence, d: Draft, first: int, found: list[Quantity]) -> bool:
    """`a child under five dies`, `one in four over 80 and one in fifty under 40 needed care`: an age whose noun does not follow."""
    if s.low[d.i - 1] == "as":
        return s.low[d.i - 2] in ("young", "old")  # `girls as young as eleven carried coal`
    if s.low[d.i - 1] not in ("over", "under"):
        return False
    young = s.low[first - 1] in YOUNG and (is_verb(s.low[d.j]) or s.low[d.j] in _THEY)  # `children under 5 receive half the dose`
    return young or s.low[first - 1] in PERSON or (is_told(found[-2:]) and not is_plural(s.low[d.j]))


_THEY = word_set("receive need get should may must can will who cannot live die go")


def bounds(p: Place) -> bool:
    """Whether it bounds an age whose noun does not follow."""
    return bounds_age(p.s, p.d, p.first, p.found)


def when_he(p: Place) -> bool:
    """Whether a name stands before the verb and a person follows `when`: `Moore was only 14 when he`."""
    k = p.first - 1
    while p.s.low[k] in ONLY or p.s.low[k] in WAS:
        k -= 1
    return p.s.raw[k][:1].isupper() and p.s.low[p.end + 1] in WHO


def when_he_alone(p: Place) -> bool:
    """Whether a person follows `when`, and nothing is counted or measured: `the 7th Earl, third son of the 6th, was 21 when he`."""
    return p.s.low[p.end + 1] in WHO and not p.s.mentions(THINGS)


def behind_no_number(p: Place) -> bool:
    """Whether no number stands before the comma: not `had become forty, then thirty-two`."""
    return p.s.low[p.first - 3] not in SMALL


def in_that_week(p: Place) -> bool:
    """Whether the number is told of a week, a month or a year: `a subaltern, 22 that week, brought back eight`."""
    return p.s.low[p.end + 1] in _WHEN_OLD and p.s.low[p.end + 2] == ","


_WHEN_OLD = word_set("day week month year spring summer autumn winter")


def beside_height(p: Place) -> bool:
    """Whether a height or a weight of somebody was told right before: `At 6 ft 9 in and 22, Vesely is the tallest`."""
    last = p.found[-1] if p.found else None
    return (
        last is not None and p.s.low[0] == "at" and last.unit in ("ft", "m", "cm", "kg", "lb", "stone") and p.s.raw[p.end + 1][:1].isupper()
    )


def of_no_side(p: Place) -> bool:
    """Whether it is no count of losses that many admit to: not `the defenders admitted to 60`."""
    return not is_plural(p.s.low[p.first - 3]) and p.s.low[p.first - 3] != "they"


def of_no_party(p: Place) -> bool:
    """Whether no number and no body of people stands before the comma: not `the party, now nine, climbed`."""
    return behind_no_number(p) and p.s.low[p.first - 3] not in _PARTIES


_PARTIES = word_set(
    "party company crew band group expedition caravan garrison column patrol team squad posse gang detachment escort fleet force household"
)
