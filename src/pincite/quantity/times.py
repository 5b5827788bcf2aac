"""Clock times: `10:30 am`, `0430 hours`, `half past two`, `eight o'clock`, `noon`, `zero hour`."""

from __future__ import annotations

from dataclasses import replace

from pincite.model.quantity import Kind, Moment, Period
from pincite.quantity.bare_hours import DAYTIME, SOLD_BY, bare_hour, is_measured_alike, is_nearly_measured
from pincite.quantity.day_halves import NAMED_HOURS, evening_hour, half_of_day, oclock, to_24
from pincite.quantity.draft import Draft, number
from pincite.quantity.months import MONTHS, WEEKDAYS
from pincite.quantity.race_times import RACES
from pincite.quantity.scores import VOTED
from pincite.quantity.times_in_words import time_in_words
from pincite.quantity.tokens import Sentence
from pincite.quantity.words import DASHES
from pincite.quantity.wordset import word_set

_SAID_OF = word_set("was is since before after for from to about around nearly past towards")
_HALVES = word_set("morning forenoon afternoon evening")
_DAILY = _HALVES | word_set("day night weekday sunday monday tuesday wednesday thursday friday saturday")
_ZONES = word_set("GMT UTC BST CET EST EDT PST JST HKT IST AEST AEDT NZST NZDT CST CDT PDT MST MDT EET EEST WEST SGT KST WIB MSK Z CEST")


_SAID_AT = word_set("at by until till since before after from")
_SLOPES = word_set("slope slopes gradient gradients batter incline inclination ratio ratios")


def clock(s: Sentence, i: int) -> Draft | None:
    """The clock time that begins at token `i`, with a second one if it is a span."""
    one = _one(s, i)
    if one is None or (s.low[i + 1] == "to" and (s.low[one[0]] == "against" or _is_vote(s, i))):
        return None  # `five to two against`
    if s.raw[i] == "1" and one[2] == "clock time" and s.raw[i + 1] == ":" and _is_scale(s, i, one[0]):
        return None
    j, moment, rule = one
    if rule == "clock time" and s.raw[i + 1] == ":" and j == i + 3 and s.mentions(_SLOPES) and s.low[i - 1] not in _SAID_AT:
        return None  # `a slope of 1 in 12, against a permitted 1:20`
    if s.raw[j] in _ZONES and rule not in ("named time", "zero hour") and not (s.raw[j] == "Z" and not s.glued(j)):
        j += 1
    if (
        rule == "clock time"
        and s.raw[i + 1] == ":"
        and s.low[i - 1] in _TAKEN
        and s.mentions(RACES)
        and s.low[j] not in ("am", "pm", "a", "p")
    ):
        if moment.second is not None:
            seconds = (moment.hour or 0) * 3600 + (moment.minute or 0) * 60 + moment.second
            return Draft(i, j, Kind.DURATION, number(seconds), "time taken", "seconds", 1)
        if s.low[i - 1] == "in":
            return Draft(i, j, Kind.DURATION, number((moment.hour or 0) * 60 + (moment.minute or 0)), "time taken", "seconds", 1)
    joint = s.low[j]
    if joint in DASHES or joint in {"to", "until", "till"} or (joint == "and" and s.low[i - 1] == "between"):
        two = _one(s, j + 1, beside=rule != "hour after `at`")
        if two is not None and rule != "named time":
            return Draft(i, two[0], Kind.TIME, Period(moment, _later(s, j + 1, two, moment)), "span of times")
    return Draft(i, j, Kind.TIME, moment, rule)


def _later(s: Sentence, i: int, two: tuple[int, Moment, str], start: Moment) -> Moment:
    """`10 a.m. until half past three`: the end in the afternoon, where it is said without one and the day is spoken of in halves."""
    end = two[1]
    words = s.low[i : two[0]]
    said = ":" in words or "hours" in words or any(word in ("am", "pm", "a", "p") for word in words) or two[2] == "named time"
    if said or start.hour is None or end.hour is None or not 0 <= end.hour < 12 or s.raw[i].startswith("0"):
        return end
    clock, first = (end.hour, end.minute or 0), (start.hour, start.minute or 0)
    return replace(end, hour=end.hour + 12) if clock < first < (end.hour + 12, end.minute or 0) else end


def _is_vote(s: Sentence, i: int) -> bool:
    """`convicted on three counts by ten to two`, `voted nine to five`."""
    return s.low[i - 1] in VOTED or (s.low[i - 1] == "," and s.low[i - 2] in VOTED) or (s.low[i - 1] == "by" and s.mentions(_VOTING))


def _is_scale(s: Sentence, i: int, j: int) -> bool:
    """`a 1:50 model`, `the 1:24 replica had it, the 1:43 had not`: so many times smaller, and no hour."""
    return s.low[j] in _MODELS or (
        (
            s.low[i - 1] in ("a", "the", "and", "an")
            or (s.mentions(_STEEP) and s.low[i - 1] in _BEFORE_SLOPE)
            or (s.low[i - 1] == "at" and s.low[i - 2] in _DRAWN)  # `on the drawing it appears at 1:50`
        )
        and s.mentions(_MODELS)
        and s.low[j] not in ("am", "pm", "a", "p")
    )


_MODELS = word_set("drawing drawings model models replica replicas scale miniature miniatures facsimile mock-up dilution gradient slope")
_STEEP = word_set("gradient slope dilution scale")
_BEFORE_SLOPE = word_set("of was is at to than from only")
_DRAWN = word_set("appears appear drawn plotted shown printed scaled made built reproduced")
_VOTING = word_set("jury jurors convicted acquitted voted majority carried panel judges divided")
_TAKEN = word_set(
    "in of to with from was is ran clocked clocking record best a than time needed took taking required recorded posted returned did"
) | {":", "("}


def _one(s: Sentence, i: int, beside: bool = False) -> tuple[int, Moment, str] | None:
    """One time; `beside` another, of which it is the end, words that may say a share or a score say a time."""
    raw, low = s.raw[i], s.low
    if raw[:1].isdecimal():
        if raw == "12" and low[i + 1] in NAMED_HOURS:
            return i + 2, Moment(hour=NAMED_HOURS[low[i + 1]][0], minute=0), "named time"  # `12 noon`
        return _figures(s, i)
    if low[i] in NAMED_HOURS:
        if low[i] == "noon" and low[i + 1] == "day":
            return None
        hour, minute = NAMED_HOURS[low[i]]
        return i + 1, Moment(hour=hour, minute=minute), "named time"
    if low[i] == "zero" and low[i + 1] == "hour":
        return i + 2, Moment(hour=0, minute=0, name="zero hour"), "zero hour"
    return time_in_words(s, i, beside)


def _figures(s: Sentence, i: int) -> tuple[int, Moment, str] | None:
    raw = s.raw[i]
    j, minute, second = i + 1, None, None
    colon = False
    if raw.isdecimal() and s.raw[j] in (":", "h") and s.glued(j) and len(raw) <= 2:
        tail = s.raw[j + 1]
        if len(tail) == 2 and tail.isdecimal() and s.glued(j + 1) and int(tail) < 60 and int(raw) < 25:
            minute, j, colon = int(tail), j + 2, True
            more = s.raw[j + 1]
            if s.raw[j] == ":" and s.glued(j) and more[:2].isdecimal() and len(more) >= 2 and s.glued(j + 1):
                second, j = int(more[:2]), j + 2
        elif not (s.raw[j] == "h" and (s.low[j + 1] in {"on", ",", ".", "the"} and s.low[i - 1] in {"at", "about", "by"})):
            return None
        hour = int(raw)
        if s.raw[j] == "h" and not colon:
            j += 1
    elif "." in raw and len(raw) - raw.index(".") == 3 and len(raw) < 6 and raw[0] != ".":
        head, tail = raw.split(".")
        if not (tail.isdecimal() and int(tail) < 60 and int(head) < 24):
            return None
        if head == "0" and s.low[j] not in ("am", "pm", "a", "p", "hours", "hrs"):
            return None  # `alpha at 0.05`
        hour, minute = int(head), int(tail)
    elif raw.isdecimal():
        hour = int(raw) if len(raw) <= 4 else 99
    else:
        return None
    half = half_of_day(s, j)
    if minute is not None and s.raw[j] in _ZONES and hour < 25 and s.raw[j] != "Z":
        return j, Moment(hour=hour, minute=minute, second=second), "time and zone"
    if half is not None:
        if not 1 <= hour <= 12 and minute is None and len(raw) != 4:
            return None
        return half[0], Moment(hour=to_24(hour, half[1]), minute=minute or 0, second=second), "clock time"
    if len(raw) == 4 and raw.isdecimal() and not colon:
        return _military(s, i)
    if len(raw) == 2 and minute is None and hour <= 24 and s.raw[j] in _ZONES and s.raw[j] != "Z" and not s.glued(j):
        return j, Moment(hour=hour, minute=0), "hour and zone"
    if colon:
        if s.low[j] in {"hours", "hrs", "hour"} and minute is not None:
            j += 1
        hour = evening_hour(s, j, hour)
        return j, Moment(hour=hour, minute=minute, second=second), "clock time"
    if s.low[j] == "o'clock":
        return oclock(s, j, hour)
    if (
        minute is not None
        and not is_nearly_measured(s, i)
        and (s.low[i - 1] in {"at", "by", "until", "till"} or (s.low[i - 1] in ("about", "around") and s.low[i - 2] == "at"))
        and hour <= 24
        and s.low[j]
        in {
            "on",
            "in",
            ",",
            ".",
            ";",
            "",
            "the",
            "and",
            "that",
            "this",
            "yesterday",
            "tomorrow",
            "for",
            "they",
            "he",
            "she",
            "it",
            "hours",
            "hrs",
            "when",
            "from",
            "sharp",
            "with",
            "after",
            "but",
            "had",
            "was",
            "were",
            "his",
            "her",
            "their",
            "we",
            "i",
            "all",
            "no",
            "one",
            "or",
        }
        | ({"local"} if s.low[j + 1] == "time" else set())
        | ({"a", "an"} if s.low[j + 1] not in SOLD_BY else set())
        | ({"each", "every"} if s.low[j + 1] in _DAILY else set())
    ):
        j = j + 1 if s.low[j] in ("hours", "hrs") else j
        return j, Moment(hour=evening_hour(s, j, hour), minute=minute), "clock time"
    if minute is not None and 0 < hour <= 12 and s.low[i - 1] in _SAID_OF and s.low[j : j + 2] == ["in", "the"] and s.low[j + 2] in _HALVES:
        return j, Moment(hour=evening_hour(s, j, hour), minute=minute), "clock time"  # `it was 11.40 in the morning`
    shared = _shared_half(s, j)
    if shared is not None and 1 <= hour <= 12 and (minute is not None or "." in s.raw[j + 1]):
        return j, Moment(hour=to_24(hour, shared), minute=minute or 0), "clock time"
    day_before = s.low[i - 2] in MONTHS or s.low[i - 2] in WEEKDAYS
    day_behind = s.low[j] == "on" and (s.low[j + 1] in WEEKDAYS or s.low[j + 1] in MONTHS or s.low[j + 2] in MONTHS)
    if minute is not None and s.low[i - 1] in _SAID_OF and (day_before or day_behind) and hour < 24:
        return j, Moment(hour=evening_hour(s, j, hour), minute=minute), "clock time"  # `on Sunday 14 April from 9.30`
    if minute is not None and not colon and is_measured_alike(s, i):
        return None
    if minute is not None and s.low[i - 1] == "the" and s.low[j] in ("from", "to") and s.raw[j + 1][:1].isupper() and hour < 24:
        return j, Moment(hour=hour, minute=minute), "a train by its hour"  # `the 4.50 from Paddington`
    if minute is not None and s.low[i - 1] == "at" and hour < 24 and s.raw[j][:1].isupper() and s.raw[j].isalpha() and s.mentions(DAYTIME):
        return j, Moment(hour=hour, minute=minute), "clock time"  # `at 2.20 PC Shah heard a cry`
    if minute is None and 1 <= hour <= 12 and len(raw) <= 2:
        return bare_hour(s, i, j, hour)
    return None


def _shared_half(s: Sentence, j: int) -> str | None:
    """`between 10.05 and 10.25 p.m.`, `6.30 to 7 a.m.`: the half of the day that stands behind the second of two hours, joined at `j`."""
    end = s.raw[j + 1]
    joined = s.low[j] in ("to", "until", "till") or s.low[j] in DASHES or (s.low[j] == "and" and "between" in s.low[max(0, j - 4) : j])
    half = half_of_day(s, j + 2) if joined and end[:1].isdecimal() and len(end) < 6 else None
    return None if half is None else half[1]


def _military(s: Sentence, i: int) -> tuple[int, Moment, str] | None:
    """`0430 hours`, `at 0800`, `1400 GMT`, the first of `1010 and 1235 hours`."""
    raw = s.raw[i]
    hour, minute = int(raw[:2]), int(raw[2:])
    if hour > 24 or minute > 59:
        return None
    after = s.low[i + 1]
    if after in {"hours", "hrs", "hour", "h"} and not (after == "hours" and raw[0] != "0" and minute % 5 and hour < 10):
        if s.low[i + 2] == "of" and raw[0] != "0":
            return None
        return i + 2, Moment(hour=hour, minute=minute), "military time"
    if s.raw[i + 1] in _ZONES:
        return i + 1, Moment(hour=hour, minute=minute), "time and zone"
    if _opens_span(s, i):
        return i + 1, Moment(hour=hour, minute=minute), "military time"
    if raw[0] == "0" or (
        (s.low[i - 1] in ("at", "timed") or (s.low[i - 1] in ("about", "around") and s.low[i - 2] == "at"))
        and after not in {"men", "metres", "feet", "yards", "per", "%", "prices", "rpm", "m"}
    ):
        if (s.glued(i) and s.raw[i - 1] not in DASHES) or (s.glued(i + 1) and s.raw[i + 1].isalnum()):
            return None
        return i + 1, Moment(hour=hour, minute=minute), "military time"
    return None


def _opens_span(s: Sentence, i: int) -> bool:
    """`between 1010 and 1235 hours`, `1130–1300 hrs`: hours behind the second of two times are those of the first too."""
    joined = s.low[i + 1] in ("to", "until", "till") or s.low[i + 1] in DASHES or (s.low[i + 1] == "and" and s.low[i - 1] == "between")
    end = s.raw[i + 2]
    if not joined or len(end) != 4 or not end.isdecimal() or s.low[i + 3] not in ("hours", "hrs") or s.low[i + 4] in ("of", "a", "per"):
        return False
    return int(end[:2]) < 25 and int(end[2:]) < 60
