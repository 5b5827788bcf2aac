"""Clock times in words: `half past two`, `twenty to eight`, `ten minutes past four`, `six-thirty`."""

from __future__ import annotations

from pincite.model.quantity import Moment
from pincite.quantity.bare_hours import bare_hour
from pincite.quantity.counted_shares import RATIO_WORDS
from pincite.quantity.day_halves import NAMED_HOURS, evening_hour, half_of_day, oclock, to_24
from pincite.quantity.nouns import STOPS
from pincite.quantity.scores import OUTNUMBERED
from pincite.quantity.tokens import Sentence
from pincite.quantity.words import HYPHENS, SMALL, TENS
from pincite.quantity.wordset import word_set

_MINUTE_WORDS = {"quarter": 15, "half": 30, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}


_PAST_OR_TO = {"past": 1, "after": 1, "to": -1, "before": -1}

_ODDS = frozenset({"odds"})


def time_in_words(s: Sentence, i: int, beside: bool = False) -> tuple[int, Moment, str] | None:
    """The time that begins at token `i`; `beside` another one `twenty-five to one` is no share."""
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
    if low[j] in ("minutes", "minute") and low[j + 1] in {"past", "to", "after", "before"} and low[j + 2] in (*SMALL, "noon", "midnight"):
        j += 1
    if low[j] in _PAST_OR_TO and minutes < 60 and (minutes % 5 == 0 or low[j - 1] in ("minutes", "minute")):
        at = j + 2 if low[j + 1] in HYPHENS else j + 1
        hour = _hour_word(s, at)
        clock = low[at] in NAMED_HOURS or low[at + 1] == "o'clock" or half_of_day(s, at + 1) or _in_the_morning(s, at + 1)
        if low[j] in ("before", "after") and not (low[j - 1] == "minutes" and clock):
            hour = None  # `eight minutes before twelve men came`
        if low[start - 1] == "by" and not clock and not OUTNUMBERED.isdisjoint(low[max(0, start - 12) : start]):
            hour = None  # `outnumbered the defenders by five to one`
        if low[j] == "to" and not clock and s.mentions(_ODDS):
            hour = None  # `the odds, as he reckoned, at five to two on`
        if low[j : j + 2] == ["to", "one"] and not clock and s.mentions(RATIO_WORDS):
            hour = None  # `At odds of six to one he offered battle; at ten to one he accepted`
        if hour is not None and (
            low[j] == "past"
            or word in ("quarter", "a")
            or low[j - 1] in ("minutes", "minute")
            or beside
            or low[start - 1] in _AT
            or low[start - 2] in _AT
            or _tells_the_time(s, start, minutes, at, hour)
        ):
            end = at + 2 if low[at + 1] == "o'clock" else at + 1
            hour = evening_hour(s, end, hour)
            half = half_of_day(s, end)
            if half is not None:
                end, hour = half[0], to_24(hour, half[1])
            total = hour * 60 + _PAST_OR_TO[low[j]] * minutes
            return end, Moment(hour=total // 60 % 24, minute=total % 60), "time in words"
    if word == "half" and low[start - 1] in {"at", "until", "by"}:
        at = i + 2 if low[i + 1] in HYPHENS else i + 1
        hour = _hour_word(s, at)  # `at half five`, half past five in British speech
        if hour is not None and not (low[at + 1].isalpha() and low[at + 1] not in ("and", "on", "in", "for", "the", "when", "a")):
            return at + 1, Moment(hour=evening_hour(s, at + 1, hour), minute=30), "half past the hour"
    hour = _hour_word(s, i)
    if hour is None:
        return None
    j = i + 1
    if hour == 12 and low[j] in NAMED_HOURS:
        return j + 1, Moment(hour=NAMED_HOURS[low[j]][0], minute=0), "named time"  # `twelve noon`
    if low[j] == "o'clock":
        return oclock(s, j, hour)
    if low[j : j + 3] == ["of", "the", "clock"]:
        return j + 3, Moment(hour=evening_hour(s, j + 3, hour), minute=0), "o'clock"
    half = half_of_day(s, j)
    if half is not None:
        return half[0], Moment(hour=to_24(hour, half[1]), minute=0), "clock time"
    if (
        (
            low[j] in {"thirty", "fifteen", "forty-five", "ten", "twenty"}
            and low[i - 1] in {"at", "about", "until", "till", "by"}
            and low[j + 1] not in HYPHENS
        )
        and not (low[j + 1][:1].isalpha() and low[j + 1] in {"men", "years", "per", "feet", "yards", "pounds"})
        and SMALL[low[j]] < 60
    ):
        return j + 1, Moment(hour=evening_hour(s, j + 1, hour), minute=SMALL[low[j]]), "hour and minutes in words"
    if low[j] in HYPHENS and s.glued(j) and low[j + 1] in _PAST and low[i - 1] in {"at", "by", "until", "till", "about", "around", "the"}:
        return j + 2, Moment(hour=evening_hour(s, j + 2, hour), minute=_PAST[low[j + 1]]), "hour and minutes in words"  # `at five-thirty`
    if (low[j] in HYPHENS and low[j + 1] == "thirty") or low[j] == "thirty" or low[j] == "fifteen":
        return None
    if low[j] == "hundred" and low[j + 1] == "hours":
        return j + 2, Moment(hour=hour, minute=0), "military time in words"
    return bare_hour(s, i, j, hour)


def _in_the_morning(s: Sentence, i: int) -> bool:
    return s.low[i : i + 2] == ["in", "the"] and s.low[i + 2] in ("morning", "forenoon", "afternoon", "evening")


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
    if s.low[i] in NAMED_HOURS:
        return 12 if s.low[i] != "midnight" else 24
    if s.raw[i].isdecimal() and len(s.raw[i]) < 3 and 1 <= int(s.raw[i]) <= 12:
        return int(s.raw[i])
    value = SMALL.get(s.low[i])
    return value if value is not None and value <= 12 else None
