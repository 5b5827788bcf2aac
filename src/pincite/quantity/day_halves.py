"""Which half of the day an hour is in: `a.m.`, `in the evening`, `o'clock at night`."""

from __future__ import annotations

from pincite.model.quantity import Moment
from pincite.quantity.tokens import Sentence
from pincite.quantity.wordset import word_set

EVENING = word_set("evening afternoon night tonight")


def half_of_day(s: Sentence, j: int) -> tuple[int, str] | None:
    """End of `am`, `a.m.`, `p.m.`, `PM` at token `j`, and its first letter."""
    low = s.low[j]
    if low in ("am", "pm") and (s.glued(j) or (s.raw[j] != "Am" and s.raw[j] != "Pm")):
        if low == "am" and s.low[j - 1] == "i":
            return None
        return j + 1, low[0]
    if low in ("a", "p") and s.raw[j + 1] == "." and s.low[j + 2] == "m" and s.glued(j + 1):
        return (j + 4 if s.raw[j + 3] == "." and s.glued(j + 3) else j + 3), low
    return None


def to_24(hour: int, half: str) -> int:
    if half == "p":
        return hour + 12 if hour < 12 else hour
    return 0 if hour == 12 else hour


def oclock(s: Sentence, j: int, hour: int) -> tuple[int, Moment, str]:
    """`12 o'clock`, `twelve o'clock noon`: `o'clock` stands at token `j`."""
    if hour == 12 and s.low[j + 1] in ("noon", "midday", "midnight"):
        return j + 2, Moment(hour=0 if s.low[j + 1] == "midnight" else 12, minute=0), "o'clock, of noon or midnight"
    return j + 1, Moment(hour=evening_hour(s, j + 1, hour), minute=0), "o'clock"


def evening_hour(s: Sentence, j: int, hour: int) -> int:
    words = s.low[j : j + 4]
    if hour == 12 and words[:2] == ["at", "night"]:
        return 0
    if (
        hour < 12 and (words[1:2] and words[0] in {"in", "that", "this", "the", "at", "on", "last"} and not EVENING.isdisjoint(words[1:3]))
    ) and (not (words[:2] == ["at", "night"] and hour < 5)):
        return hour + 12
    return hour


NAMED_HOURS = {"noon": (12, 0), "midday": (12, 0), "midnight": (0, 0)}
