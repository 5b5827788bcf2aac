"""Hours without `o'clock`: `under fire by seven`, `it was past ten when`, `from two until five in the afternoon`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pincite.model.quantity import Kind, Moment, Number, Quantity, Role
from pincite.quantity.amounts import amount_at
from pincite.quantity.day_halves import NAMED_HOURS
from pincite.quantity.draft import Draft
from pincite.quantity.marks import END
from pincite.quantity.sentence_before import Told
from pincite.quantity.tokens import Sentence
from pincite.quantity.verbs import is_verb
from pincite.quantity.words import SMALL
from pincite.quantity.wordset import word_set


def hour_alone(s: Sentence, d: Draft, found: list[Quantity], first: int, told: Sequence[Told] = ()) -> Draft | None:
    """`under fire by seven`, after a clock time in the same sentence; `shortly after three`; ``told`` are claims of sentences before."""
    low = s.low
    hour = d.value.value.numerator if isinstance(d.value, Number) and d.value.value.denominator == 1 else 0
    is_hour = 1 <= hour <= 12 and d.j == d.i + 1
    known = any(other.kind is Kind.TIME and other.role is Role.CLAIM for other in found)
    dotted = _DOTTED.fullmatch(s.raw[d.i]) if known and d.j == d.i + 1 else None
    if dotted is not None and first and low[first - 1] in _BY_THE_CLOCK and low[d.j] not in _TIME_WORDS:
        moment = Moment(hour=int(dotted[1]), minute=int(dotted[2]))
        return d._replace(kind=Kind.TIME, value=moment, rule="clock time beside another", counts=False, precision=None)
    before, earlier = low[first - 1], low[first - 2]
    till_morning = _DOTTED.fullmatch(s.raw[d.i]) if before == "and" and earlier in _LIGHT and low[first - 3] == "between" else None
    if till_morning is not None:  # `between dusk and 6.15 the next morning`
        moment = Moment(hour=int(till_morning[1]), minute=int(till_morning[2]))
        return d._replace(kind=Kind.TIME, value=moment, rule="clock time", counts=False, precision=None)
    if before == "to" and earlier in _CLOSING:
        return None  # `at 17 miles; by 1715 she had closed to nine`
    so_late = low[d.j] in ("before", "when") and low[d.j + 1].isalpha() and not s.mentions(_PAID)
    it_was_so_late = _DOTTED.fullmatch(s.raw[d.i]) if so_late and first > 1 and low[first - 2 : first] == ["it", "was"] else None
    if it_was_so_late is not None:  # `it was 7.40 before we had him in a tent`
        moment = Moment(hour=int(it_was_so_late[1]), minute=int(it_was_so_late[2]))
        return d._replace(kind=Kind.TIME, value=moment, rule="clock time", counts=False, precision=None)
    if known and before in _BY_THE_CLOCK | {"and", "from"} and _FOUR_FIGURES.fullmatch(s.raw[d.i]) and low[d.j] in _DAY_FOLLOWS:
        moment = Moment(hour=int(s.raw[d.i][:2]), minute=int(s.raw[d.i][2:]))  # `between 0730 on the 14th and 2245 on the 17th`
        return d._replace(kind=Kind.TIME, value=moment, rule="clock time beside another", counts=False, precision=None)
    until_noon = before == "between" and low[d.j] == "and" and low[d.j + 1] in NAMED_HOURS  # `between eight and noon`
    until = amount_at(s, d.j + 1) if before == "between" and low[d.j] == "and" and low[d.i] in SMALL else None
    until_noon = until_noon or (until is not None and 0 < until.value < hour and low[until.j] in END)  # `between eleven and two, he slept`
    it_was_after = before in ("after", "past") and low[first - 3 : first - 1] == ["it", "was"] and low[d.j] in _BEFORE_IT
    if is_hour and (until_noon or it_was_after):
        return d._replace(kind=Kind.TIME, value=Moment(hour=hour, minute=0), rule="hour alone", counts=False, precision=None)
    beside = known and before == "or" and found[-1].kind is Kind.TIME and s.start[first - 1] - found[-1].end < 3
    if is_hour and beside and (low[d.j] in END or low[d.j] == "at"):
        return d._replace(kind=Kind.TIME, value=Moment(hour=hour, minute=0), rule="hour alone", counts=False, precision=None)
    for_dinner = (
        before == "for" and known and found[-1].kind is Kind.TIME and s.start[first - 1] - found[-1].end < 2
    )  # `half-seven for eight`
    if is_hour and low[d.i] in SMALL and (for_dinner or before == "since") and (low[d.j] in END or low[d.j] == "and"):
        return d._replace(kind=Kind.TIME, value=Moment(hour=hour, minute=0), rule="hour alone", counts=False, precision=None)
    called = before == "for" and earlier in _CALLED and low[d.j] in END and s.mentions(_MEETINGS)
    if is_hour and called:  # `the meeting, called for 8, began at 8.20`
        return d._replace(kind=Kind.TIME, value=Moment(hour=hour, minute=0), rule="hour alone", counts=False, precision=None)
    again = before == "at" and earlier in ("and", ",", ";", "but") and known and first == d.i and is_verb(low[d.j])
    if is_hour and again:  # `gave the order at ten, and at eleven gave it again`
        return d._replace(kind=Kind.TIME, value=Moment(hour=hour, minute=0), rule="hour alone", counts=False, precision=None)
    ends = low[d.j] in END or low[d.j] in _STARTS or (low[d.j] in ("with", "by") and earlier in _AWAY)
    till = before == "from" and low[d.j] in ("until", "till")  # `from two until five in the afternoon`
    till = till or (before in ("till", "until", "to") and earlier in _LIGHT and (ends or low[d.j] in ("to", "at")))  # `from dawn till nine`
    if is_hour and (till or (before == "after" and earlier == "sometime" and ends)):
        return d._replace(kind=Kind.TIME, value=Moment(hour=hour, minute=0), rule="hour alone", counts=False, precision=None)
    if not is_hour or not ends:
        return None
    later = before == "by" and first == d.i and low[d.i] in SMALL and low[d.j] in END and not s.mentions(_BY_HOW_MUCH)
    if later and any(before.quantity.kind is Kind.TIME for before in told):  # `at 3 p.m. He was in hospital by four.`
        return d._replace(kind=Kind.TIME, value=Moment(hour=hour, minute=0), rule="hour alone", counts=False, precision=None)
    if known and before == "and" and found[-1].kind is Kind.TIME and s.text.endswith("between ", 0, found[-1].start):
        return d._replace(kind=Kind.TIME, value=Moment(hour=hour, minute=0), rule="hour alone", counts=False, precision=None)
    opening = before == "by" and low[d.i] in SMALL and first == d.i and (first == 1 or s.raw[first - 1][0].isupper())
    if opening and low[d.j] in _OPENS_CLAUSE:
        return d._replace(kind=Kind.TIME, value=Moment(hour=hour, minute=0), rule="hour alone", counts=False, precision=None)
    at_noon = before == "at" and low[d.i] in SMALL and any(low[k] == "at" and low[k + 1] in NAMED_HOURS for k in range(d.j, d.j + _SOON))
    if at_noon:  # `read 14 feet at six, 17 at noon`
        return d._replace(kind=Kind.TIME, value=Moment(hour=hour, minute=0), rule="hour alone", counts=False, precision=None)
    happened = before in _AWAY or before in _HAPPENED
    on_the_hour = before == "at" and low[d.i] in SMALL and (first == 1 or earlier in (",", ";", "and")) and low[d.j] in ("the", "a")
    if on_the_hour and not s.mentions(_OF_A_PERSON) and low[d.j + 1].isalpha():
        return d._replace(kind=Kind.TIME, value=Moment(hour=hour, minute=0), rule="hour alone", counts=False, precision=None)
    out = first < d.i and low[first] in ("about", "around") and happened and low[d.j] in ("and", ".", ",", "in", "when", "on", "but")
    if out:
        return d._replace(kind=Kind.TIME, value=Moment(hour=hour, minute=0), rule="hour alone", counts=False, precision=None)
    it_was = (
        before == "was"
        and earlier == "it"
        and (first < d.i or low[first - 3] not in _SAID)
        and d.rule == "number"
        and low[d.i] in SMALL
        and not any(other.kind in (Kind.RATIO, Kind.PERCENT, Kind.QUANTITY) for other in found)
    )  # `it was nearly six`, `it was past ten when`
    past = (before in ("until", "till") and first < d.i) or (
        low[d.i - 1] in ("towards", "toward") and (known or (low[d.i - 2] in _CLAUSE_ENDS and low[d.j] in _SUBJECTS))
    )  # `until past two to clear the ford`
    if past:
        return d._replace(kind=Kind.TIME, value=Moment(hour=hour, minute=0), rule="hour alone", counts=False, precision=None)
    near = it_was or (
        before in {"after", "before", "past"}
        and earlier
        in {
            "little",
            "shortly",
            "just",
            "soon",
            "long",
            "well",
            "minutes",
            "moments",
            "minute",
        }
    )
    home = before in _BY_THE_CLOCK - {"at", "to", "about"} and earlier in _AWAY and d.rule == "number"
    if near or home or (known and before in _BY_THE_CLOCK):
        return d._replace(kind=Kind.TIME, value=Moment(hour=hour, minute=0), rule="hour alone", counts=False, precision=None)
    return None


_SOON = 8
_CLAUSE_ENDS = frozenset({"", ".", ";"})
_SUBJECTS = word_set("it he she they we i the there his her their our")
_CALLED = word_set("called set fixed scheduled timed billed due arranged announced")
_MEETINGS = word_set(
    "meeting match game kick-off kickoff concert play performance service ceremony hearing trial dinner lunch attack assault departure "
    "train launch sitting session lecture parade execution began started opened"
)
_SAID = word_set("said says thought claimed reported believed that guessed insisted")  # `had earlier said it was two`
_BY_THE_CLOCK = word_set("by at till until after before to about")

_OPENS_CLAUSE = word_set("it he she they we the all a his her their our everything nothing nobody everyone") | {","}
_HAPPENED = word_set(
    "began started opened closed shut left arrived returned came ended woke rose sailed died dined retired departed "
    "breakfasted landed struck"
)
_OF_A_PERSON = word_set("he she his her him born age aged old boy girl eldest youngest child apprenticed orphan orphaned school")
_PAID = word_set("price cost bought paid sold worth charged fare rate odds share shares") | frozenset("£$€")
_BY_HOW_MUCH = word_set(
    """
    reduced increased cut raised lowered rose fell grew shrank won lost beat beaten exceeded outnumbered divided multiplied short long
    less more fewer higher lower wide up down overcharged miscounted wrong out feet inches metres measured
    """
)
_AWAY = word_set("across home back asleep bed out up late again ashore away abed gone breakfast there here")
_DOTTED = re.compile(r"([01]?\d|2[0-4])\.([0-5]\d)")

_FOUR_FIGURES = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d")
_DAY_FOLLOWS = word_set("on that the next")

_STARTS = word_set("had was were would all no only both a the an he she they it we its his their on and when")
_CLOSING = word_set("closed narrowed lengthened shortened widened cut reduced raised lowered down up fell rose sank dropped grew climbed")
_LIGHT = word_set("dawn daybreak sunrise daylight light noon midday sunset dusk dark nightfall midnight breakfast")
_BEFORE_IT = END | _STARTS | {"before", "that"}
_TIME_WORDS = word_set("per cent percent % years months weeks days hours minutes metres feet miles tons")
