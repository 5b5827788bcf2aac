"""Times that a race took: `ran 800 m in 1:58.4`, `a half of 68:20`, `first in 2.11.04`."""

from __future__ import annotations

import re
from fractions import Fraction

from pincite.model.quantity import Kind
from pincite.quantity.draft import Draft, number
from pincite.quantity.tokens import Sentence
from pincite.quantity.words import ORDINALS
from pincite.quantity.wordset import word_set

RACES = word_set(
    """
    race races raced marathon finish finished finishing finishes winner won win record clocked clocking ran runner runners best lap laps
    swam rode crossed completed winning
    """
)


_SHORT_RACES = word_set("relay sprint sprinter dash hurdles freestyle backstroke butterfly breaststroke 100m 200m 400m")
_AFTER_TIME = frozenset({"", ".", ",", ";", ")", "and", "to", "with", "behind", "ahead", "for"})
_LENGTHS = word_set("m metres meters yards yd km")
_SWAM = RACES | word_set("swam swim swims ran run runs skated skates sprinted sprints rowed cycled skied hurdled sprint")
_SECONDS = re.compile(r"\d\d\.\d\d")
_HOURS_DOTTED = re.compile(r"(\d)\.([0-5]\d)\.([0-5]\d)")


def time_taken(s: Sentence, i: int) -> Draft | None:
    """`ran 800 m in 1:58.4`: minutes, and seconds with a decimal."""
    minutes, rest = s.raw[i], s.raw[i + 2]
    if s.low[i - 1] == "in" and _SECONDS.fullmatch(minutes) and s.low[i + 1] in _AFTER_TIME and s.mentions(_SHORT_RACES):
        return Draft(i, i + 1, Kind.DURATION, number(Fraction(minutes)), "time taken", "seconds", Fraction(1, 100))  # `first in 38.84`
    over = s.raw[i - 2] in _LENGTHS and s.low[i - 1] == "in" and "." in minutes and s.mentions(_SWAM)
    if over and s.low[i + 1] in _AFTER_TIME:  # `swam 100 m in 58.3`
        return Draft(i, i + 1, Kind.DURATION, number(Fraction(minutes)), "time taken", "seconds", Fraction(1, 10))
    dotted = _HOURS_DOTTED.fullmatch(minutes)
    if dotted is not None:  # `first in 2.11.04`
        seconds = int(dotted[1]) * 3600 + int(dotted[2]) * 60 + int(dotted[3])
        return Draft(i, i + 1, Kind.DURATION, number(seconds), "time taken", "seconds", 1)
    long = minutes.isdecimal() and 25 <= int(minutes[:3]) < 100 and len(rest) == 2 and rest.isdecimal() and int(rest) < 60
    if s.raw[i + 1] == ":" and s.glued(i + 1) and s.glued(i + 2) and long and s.mentions(RACES):
        return Draft(i, i + 3, Kind.DURATION, number(int(minutes) * 60 + int(rest)), "time taken", "seconds", 1)  # `a half of 68:20`
    if s.raw[i + 1] == ":" and s.glued(i + 1) and s.glued(i + 2) and _is_left(s, i):  # `with 0:03 on the clock`
        return Draft(i, i + 3, Kind.DURATION, number(int(minutes) * 60 + int(rest)), "time left to play", "seconds", 1)
    if s.raw[i + 1] == ":" and s.glued(i + 1) and s.glued(i + 2) and s.mentions(_LEADS) and _is_gap(s, i):
        return Draft(i, i + 3, Kind.DURATION, number(int(minutes) * 60 + int(rest)), "time behind", "seconds", 1)
    if s.raw[i + 1] != ":" or not s.glued(i + 1) or not s.glued(i + 2) or not minutes.isdecimal() or "." not in rest:
        return None
    if len(minutes) > 2 or len(rest) < 4 or rest[2] != "." or not (s.low[i - 1] == "in" or s.mentions(RACES)):
        return None  # `covered the 1,500 metres in 4:01.3`
    return Draft(i, i + 3, Kind.DURATION, number(int(minutes) * 60 + Fraction(rest)), "time taken", "seconds", Fraction(1, 10))


def _is_gap(s: Sentence, i: int) -> bool:
    """`his lead is 1:48; Yates is third at 8:57`: by how much one leads or lies behind."""
    minutes, rest, before = s.raw[i], s.raw[i + 2], s.low[i - 2]
    if not (minutes.isdecimal() and rest.isdecimal() and len(minutes) <= 2 and len(rest) == 2 and rest < "60"):
        return False
    led = s.low[i - 1] in ("is", "was", "of", "to", "by") and before in _LEADS
    return led or (s.low[i - 1] == "at" and before in ORDINALS)


_LEADS = word_set("lead leads led deficit gap advantage margin")


def _is_left(s: Sentence, i: int) -> bool:
    """`with 0:03 on the clock`, `with 2:10 to play`: minutes and seconds that a match still has."""
    minutes, rest, after = s.raw[i], s.raw[i + 2], s.low[i + 3]
    if s.low[i - 1] not in _WITH or not (minutes.isdecimal() and rest.isdecimal() and len(minutes) <= 2 and len(rest) == 2 and rest < "60"):
        return False
    return after in ("left", "remaining") or s.low[i + 3 : i + 6] == ["on", "the", "clock"] or (after == "to" and s.low[i + 4] in _PLAYED)


_WITH = word_set("with only just")
_PLAYED = word_set("play go")
