"""Times that a race took: `ran 800 m in 1:58.4`, `a half of 68:20`, `first in 2.11.04`."""

from __future__ import annotations

import re
from fractions import Fraction

from pincite.model.quantity import Kind
from pincite.quantity.draft import Draft, number
from pincite.quantity.tokens import Sentence
from pincite.quantity.wordset import word_set

RACES = word_set(
    """
    race races raced marathon finish finished finishing finishes winner won win record clocked clocking ran runner runners best lap laps
    swam rode crossed completed winning
    """
)


_HOURS_DOTTED = re.compile(r"(\d)\.([0-5]\d)\.([0-5]\d)")


def time_taken(s: Sentence, i: int) -> Draft | None:
    """`ran 800 m in 1:58.4`: minutes, and seconds with a decimal."""
    minutes, rest = s.raw[i], s.raw[i + 2]
    dotted = _HOURS_DOTTED.fullmatch(minutes)
    if dotted is not None:  # `first in 2.11.04`
        seconds = int(dotted[1]) * 3600 + int(dotted[2]) * 60 + int(dotted[3])
        return Draft(i, i + 1, Kind.DURATION, number(seconds), "time taken", "seconds", 1)
    long = minutes.isdecimal() and 25 <= int(minutes[:3]) < 100 and len(rest) == 2 and rest.isdecimal() and int(rest) < 60
    if s.raw[i + 1] == ":" and s.glued(i + 1) and s.glued(i + 2) and long and s.mentions(RACES):
        return Draft(i, i + 3, Kind.DURATION, number(int(minutes) * 60 + int(rest)), "time taken", "seconds", 1)  # `a half of 68:20`
    if s.raw[i + 1] != ":" or not s.glued(i + 1) or not s.glued(i + 2) or not minutes.isdecimal() or "." not in rest:
        return None
    if len(minutes) > 2 or len(rest) < 4 or rest[2] != "." or not s.mentions(RACES):
        return None
    return Draft(i, i + 3, Kind.DURATION, number(int(minutes) * 60 + Fraction(rest)), "time taken", "seconds", Fraction(1, 10))
