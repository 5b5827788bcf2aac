"""Clock times: `10:30 am`, `0430 hours`, `half past two`, `eight o'clock`, `noon`, `zero hour`."""

from __future__ import annotations

from dataclasses import replace

from pincite.model.quantity import Kind, Moment, Period
from pincite.quantity.draft import Draft, number
from pincite.quantity.nouns import STOPS
from pincite.quantity.race_times import RACES
from pincite.quantity.tokens import Sentence
from pincite.quantity.units import SYMBOLS, WORDS
from pincite.quantity.words import DASHES, HYPHENS, SMALL, TENS
from pincite.quantity.wordset import word_set

_NAMED = {"noon": (12, 0), "midday": (12, 0), "midnight": (0, 0)}
_ZONES = word_set("GMT UTC BST CET EST EDT PST JST HKT IST AEST AEDT NZST NZDT CST CDT PDT MST MDT EET EEST WEST SGT KST WIB MSK Z CEST")
_MINUTE_WORDS = {"quarter": 15, "half": 30, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
_EVENING = word_set("evening afternoon night tonight")


def clock(s: Sentence, i: int) -> Draft | None:
    """The clock time that begins at token `i`, with a second one if it is a span."""
    one = _one(s, i)
    if one is None or (s.low[i - 1] == "by" and s.low[i + 1] == "to" and s.mentions(_VOTING)):
        return None  # `convicted on three counts by ten to two`
    j, moment, rule = one
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
        two = _one(s, j + 1)
        if two is not None and rule != "named time":
            return Draft(i, two[0], Kind.TIME, Period(moment, _later(s, j + 1, two, moment)), "span of times")
    return Draft(i, j, Kind.TIME, moment, rule)


def _later(s: Sentence, i: int, two: tuple[int, Moment, str], start: Moment) -> Moment:
    """`10 a.m. until half past three`: the end in the afternoon, where it is said without one and the day is spoken of in halves."""
    end = two[1]
    words = s.low[i : two[0]]
    said = ":" in words or "hours" in words or any(word in ("am", "pm", "a", "p") for word in words) or two[2] == "named time"
    if said or start.hour is None or end.hour is None or not 0 < end.hour < 12 or s.raw[i].startswith("0"):
        return end
    clock, first = (end.hour, end.minute or 0), (start.hour, start.minute or 0)
    return replace(end, hour=end.hour + 12) if clock < first < (end.hour + 12, end.minute or 0) else end


_VOTING = word_set("jury jurors convicted acquitted voted majority carried panel judges divided")
_TAKEN = word_set("in of to with from was is ran clocked clocking record best a than time") | {":", "("}


def _one(s: Sentence, i: int) -> tuple[int, Moment, str] | None:
    raw, low = s.raw[i], s.low
    if raw[:1].isdecimal():
        if raw == "12" and low[i + 1] in _NAMED:
            return i + 2, Moment(hour=_NAMED[low[i + 1]][0], minute=0), "named time"  # `12 noon`
        return _figures(s, i)
    if low[i] in _NAMED:
        if low[i] == "noon" and low[i + 1] == "day":
            return None
        hour, minute = _NAMED[low[i]]
        return i + 1, Moment(hour=hour, minute=minute), "named time"
    if low[i] == "zero" and low[i + 1] == "hour":
        return i + 2, Moment(hour=0, minute=0, name="zero hour"), "zero hour"
    return _words(s, i)


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
    half = _half_of_day(s, j)
    if minute is not None and s.raw[j] in _ZONES and hour < 25 and s.raw[j] != "Z":
        return j, Moment(hour=hour, minute=minute, second=second), "time and zone"
    if half is not None:
        if not 1 <= hour <= 12 and minute is None and len(raw) != 4:
            return None
        return half[0], Moment(hour=_to_24(hour, half[1]), minute=minute or 0, second=second), "clock time"
    if len(raw) == 4 and raw.isdecimal() and not colon:
        return _military(s, i)
    if len(raw) == 2 and minute is None and hour <= 24 and s.raw[j] in _ZONES and s.raw[j] != "Z" and not s.glued(j):
        return j, Moment(hour=hour, minute=0), "hour and zone"
    if colon:
        if s.low[j] in {"hours", "hrs", "hour"} and minute is not None:
            j += 1
        hour = _evening(s, j, hour)
        return j, Moment(hour=hour, minute=minute, second=second), "clock time"
    if s.low[j] == "o'clock":
        return _oclock(s, j, hour)
    if (
        minute is not None
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
        | ({"a", "an"} if s.low[j + 1] not in _SOLD_BY else set())
    ):
        j = j + 1 if s.low[j] in ("hours", "hrs") else j
        return j, Moment(hour=_evening(s, j, hour), minute=minute), "clock time"
    if minute is not None and not colon and _measured_alike(s, i):
        return None
    if minute is not None and s.low[i - 1] == "the" and s.low[j] in ("from", "to") and s.raw[j + 1][:1].isupper() and hour < 24:
        return j, Moment(hour=hour, minute=minute), "a train by its hour"  # `the 4.50 from Paddington`
    if minute is not None and s.low[i - 1] == "at" and hour < 24 and s.raw[j][:1].isupper() and s.raw[j].isalpha() and s.mentions(_DAYTIME):
        return j, Moment(hour=hour, minute=minute), "clock time"  # `at 2.20 PC Shah heard a cry`
    if minute is None and 1 <= hour <= 12 and len(raw) <= 2:
        return _bare(s, i, j, hour)
    return None


def _bare(s: Sentence, i: int, j: int, hour: int) -> tuple[int, Moment, str] | None:
    """`at eight that evening`, `at six`, `3 in the morning`: an hour without `o'clock`."""
    low = s.low
    if low[j] == "in" and low[j + 1] == "the" and low[j + 2] in {"morning", "afternoon", "evening"}:
        return j, Moment(hour=_evening(s, j, hour), minute=0), "hour and part of day"
    if (
        (low[j] == "at" and low[j + 1] == "night")
        or (
            low[j] in {"that", "this", "the", "next", "tomorrow", "last", "yesterday"}
            and (low[j + 1] in {"morning", "evening", "night", "afternoon"} or low[j + 2] in {"morning", "evening", "afternoon"})
        )
    ) and low[i - 1] in {"at", "by", "until", "till", "about", "around", "before", "after", "past"}:
        return j, Moment(hour=_evening(s, j, hour), minute=0), "hour and part of day"
    if (low[i - 1] == "at" or (low[i - 1] in ("about", "around") and low[i - 2] == "at")) and (
        low[j] in {".", ",", "", ";", "sharp", "and", "on", "precisely", "exactly", "?", "!", "but", "or", "to", "when"}
        and not (low[j] in {"and", "or", ","} and (low[j + 1] in SMALL or s.raw[j + 1][:1].isdecimal()))
    ):
        if s.mentions(_INTEREST):
            return None  # `4½ per cent on the first £100,000 and at 4 on the balance`
        if _beside_measure(s, i):
            return None  # `given at six weeks, the second at ten`
        put = s.mentions(_PUT) and low[i - 2].endswith("s") and low[i - 1] == "at"
        if put or low[i - 2] in _NOT_A_TIME or low[i - 3] in _NOT_A_TIME or (low[j] == "to" and _number_follows(s, j + 1)):
            return None
        return j, Moment(hour=hour, minute=0), "hour after `at`"
    return None


def _measured_alike(s: Sentence, i: int) -> bool:
    """Whether a number with a point and a unit stands a little before: `jumped 1.96 m, 1.98 at the third and failed at 2.00`."""
    for k in range(max(0, i - 24), i - 1):
        if "." in s.raw[k][1:] and s.raw[k][0].isdecimal() and (s.raw[k + 1] in SYMBOLS or s.low[k + 1] in WORDS):
            return True
    return False


def _beside_measure(s: Sentence, i: int) -> bool:
    """Whether an `at` before token `i` opens a measure, of which the number may be another."""
    for k in range(max(0, i - 24), i - 3):
        number = s.low[k + 1] in SMALL or s.raw[k + 1][:1].isdecimal()
        if s.low[k] == "at" and number and (s.low[k + 2] in WORDS or s.low[k + 3] in WORDS or s.raw[k + 2] in SYMBOLS):
            return True
    return False


def _number_follows(s: Sentence, j: int) -> bool:
    return s.low[j] in SMALL or s.raw[j][:1].isdecimal()


_INTEREST = word_set("% percent interest rate lent borrowed loan loans yield yields coupon mortgage discount")
_PUT = word_set("put puts reckoned reckons estimated estimates counted counts sets gives")
_DAYTIME = word_set("midnight noon dawn dusk morning evening afternoon night o'clock hours heard arrived left entered reported rang called")
_SOLD_BY = word_set(
    "share unit barrel ton tonne kilo kilogram pound ounce head litre gallon bushel case dozen piece copy metre yard day week year"
)
_NOT_A_TIME = word_set(
    """
    stood stands put estimated estimate set reckoned losses toll casualties fixed remained remains stayed
    steady total stopped number numbers numbered figure rate price prices interest orphaned died married aged
    age valued age-limit counted strength starting peaked dead killed deaths complement ages limit level
    capped out all
    """
)


_PAST_OR_TO = {"past": 1, "after": 1, "to": -1, "before": -1}


def _words(s: Sentence, i: int) -> tuple[int, Moment, str] | None:
    low = s.low
    word = low[i]
    minutes = SMALL.get(word) if word in SMALL else {"quarter": 15, "half": 30}.get(word)
    start = i
    if word == "a" and low[i + 1] == "quarter":
        minutes, i = 15, i + 1
    if minutes is None:
        return None
    j = i + 1
    if word in TENS and low[j] in HYPHENS and low[j + 1] in SMALL:
        minutes, j = minutes + SMALL[low[j + 1]], j + 2
    if low[j] in HYPHENS and low[j + 1] == "past":
        j += 1
    if low[j] == "minutes" and low[j + 1] in {"past", "to", "after", "before"} and low[j + 2] in (*SMALL, "noon", "midnight"):
        j += 1
    if low[j] in _PAST_OR_TO and minutes < 60 and (minutes % 5 == 0 or low[j - 1] == "minutes"):
        at = j + 2 if low[j + 1] in HYPHENS else j + 1
        hour = _hour_word(s, at)
        if low[j] in ("before", "after") and not (low[j - 1] == "minutes" and (low[at] in _NAMED or low[at + 1] == "o'clock")):
            hour = None  # `eight minutes before twelve men came`
        if hour is not None and (
            low[j] == "past"
            or word in ("quarter", "a")
            or low[j - 1] == "minutes"
            or low[start - 1] in _AT
            or low[start - 2] in _AT
            or _tells_the_time(s, start, minutes, at, hour)
        ):
            end = at + 2 if low[at + 1] == "o'clock" else at + 1
            hour = _evening(s, end, hour)
            half = _half_of_day(s, end)
            if half is not None:
                end, hour = half[0], _to_24(hour, half[1])
            total = hour * 60 + _PAST_OR_TO[low[j]] * minutes
            return end, Moment(hour=total // 60 % 24, minute=total % 60), "time in words"
    if word == "half" and low[start - 1] in {"at", "until", "by"}:
        at = i + 2 if low[i + 1] in HYPHENS else i + 1
        hour = _hour_word(s, at)  # `at half five`, half past five in British speech
        if hour is not None and not (low[at + 1].isalpha() and low[at + 1] not in ("and", "on", "in", "for", "the", "when", "a")):
            return at + 1, Moment(hour=_evening(s, at + 1, hour), minute=30), "half past the hour"
    hour = _hour_word(s, i)
    if hour is None:
        return None
    j = i + 1
    if low[j] == "o'clock":
        return _oclock(s, j, hour)
    if low[j : j + 3] == ["of", "the", "clock"]:
        return j + 3, Moment(hour=_evening(s, j + 3, hour), minute=0), "o'clock"
    half = _half_of_day(s, j)
    if half is not None:
        return half[0], Moment(hour=_to_24(hour, half[1]), minute=0), "clock time"
    if (
        (
            low[j] in {"thirty", "fifteen", "forty-five", "ten", "twenty"}
            and low[i - 1] in {"at", "about", "until", "till", "by"}
            and low[j + 1] not in HYPHENS
        )
        and not (low[j + 1][:1].isalpha() and low[j + 1] in {"men", "years", "per", "feet", "yards", "pounds"})
        and SMALL[low[j]] < 60
    ):
        return j + 1, Moment(hour=_evening(s, j + 1, hour), minute=SMALL[low[j]]), "hour and minutes in words"
    if low[j] in HYPHENS and s.glued(j) and low[j + 1] in _PAST and low[i - 1] in {"at", "by", "until", "till", "about", "around", "the"}:
        return j + 2, Moment(hour=_evening(s, j + 2, hour), minute=_PAST[low[j + 1]]), "hour and minutes in words"  # `at five-thirty`
    if (low[j] in HYPHENS and low[j + 1] == "thirty") or low[j] == "thirty" or low[j] == "fifteen":
        return None
    if low[j] == "hundred" and low[j + 1] == "hours":
        return j + 2, Moment(hour=hour, minute=0), "military time in words"
    return _bare(s, i, j, hour)


_AT = word_set("at until till by")


def _tells_the_time(s: Sentence, i: int, minutes: int, at: int, hour: int) -> bool:
    """`it was twenty to ten`: more minutes than hours, so no range, and nothing that is counted, voted or betted on."""
    after = s.low[at + 1]
    if minutes not in (5, 10, 20, 25) or minutes <= hour or hour == 1 or s.low[i - 1] == "from" or s.mentions(_CONTESTED):
        return False
    return not after.isalpha() or after in STOPS or after == "o'clock"


_CONTESTED = word_set("odds vote votes voted outnumbered majority score beat won lost ratio against cut reduced fell")
_PAST = {"thirty": 30, "fifteen": 15, "forty-five": 45, "twenty": 20, "ten": 10}


def _hour_word(s: Sentence, i: int) -> int | None:
    if s.low[i] in _NAMED:
        return 12 if s.low[i] != "midnight" else 24
    if s.raw[i].isdecimal() and len(s.raw[i]) < 3 and 1 <= int(s.raw[i]) <= 12:
        return int(s.raw[i])
    value = SMALL.get(s.low[i])
    return value if value is not None and value <= 12 else None


def _military(s: Sentence, i: int) -> tuple[int, Moment, str] | None:
    """`0430 hours`, `at 0800`, `1400 GMT`."""
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
    if raw[0] == "0" or (
        (s.low[i - 1] in ("at", "timed") or (s.low[i - 1] in ("about", "around") and s.low[i - 2] == "at"))
        and after not in {"men", "metres", "feet", "yards", "per", "%", "prices", "rpm", "m"}
    ):
        if (s.glued(i) and s.raw[i - 1] not in DASHES) or (s.glued(i + 1) and s.raw[i + 1].isalnum()):
            return None
        return i + 1, Moment(hour=hour, minute=minute), "military time"
    return None


def _half_of_day(s: Sentence, j: int) -> tuple[int, str] | None:
    """End of `am`, `a.m.`, `p.m.`, `PM` at token `j`, and its first letter."""
    low = s.low[j]
    if low in ("am", "pm") and (s.glued(j) or (s.raw[j] != "Am" and s.raw[j] != "Pm")):
        if low == "am" and s.low[j - 1] == "i":
            return None
        return j + 1, low[0]
    if low in ("a", "p") and s.raw[j + 1] == "." and s.low[j + 2] == "m" and s.glued(j + 1):
        return (j + 4 if s.raw[j + 3] == "." and s.glued(j + 3) else j + 3), low
    return None


def _to_24(hour: int, half: str) -> int:
    if half == "p":
        return hour + 12 if hour < 12 else hour
    return 0 if hour == 12 else hour


def _oclock(s: Sentence, j: int, hour: int) -> tuple[int, Moment, str]:
    """`12 o'clock`, `twelve o'clock noon`: `o'clock` stands at token `j`."""
    if hour == 12 and s.low[j + 1] in ("noon", "midday", "midnight"):
        return j + 2, Moment(hour=0 if s.low[j + 1] == "midnight" else 12, minute=0), "o'clock, of noon or midnight"
    return j + 1, Moment(hour=_evening(s, j + 1, hour), minute=0), "o'clock"


def _evening(s: Sentence, j: int, hour: int) -> int:
    words = s.low[j : j + 4]
    if (
        hour < 12 and (words[1:2] and words[0] in {"in", "that", "this", "the", "at", "on", "last"} and not _EVENING.isdisjoint(words[1:3]))
    ) and (not (words[:2] == ["at", "night"] and hour < 5)):
        return hour + 12
    return hour
