"""Decades without their century, and ages in tens: `the thirties`, `the '30s`, `in his forties`."""

from __future__ import annotations

from fractions import Fraction

from pincite.model.quantity import Interval, Kind, Moment, Role
from pincite.quantity.determiners import OWNERS
from pincite.quantity.draft import Draft
from pincite.quantity.ordinals import ordinal_at
from pincite.quantity.tokens import Sentence
from pincite.quantity.words import HYPHENS
from pincite.quantity.years_in_words import TENS_PLURAL


def decade_in_words(s: Sentence, i: int) -> Draft | None:
    """`the thirties`, `the early nineties`, `the '30s`, `the 30s`."""
    low = s.low
    tens = TENS_PLURAL.get(low[i])
    if tens is not None:
        if _owned(s, i):
            return _age_in_tens(s, i, i + 1, tens)
        if low[i - 1] not in {"the", "early", "mid", "late", "-"}:
            return None
        return Draft(i, i + 1, Kind.DECADE, Moment(year=_century_behind(s, i + 1) + tens, masked=1), "decade in words")
    raw = s.raw[i]
    tens = TENS_PLURAL.get(low[i + 1]) if raw in {"'", "’", "‘"} and s.glued(i + 1) else None
    if tens is not None:
        return Draft(i, i + 2, Kind.DECADE, Moment(year=1900 + tens, masked=1), "decade in words")
    if raw in {"'", "’", "‘"} and len(s.raw[i + 1]) == 2 and s.raw[i + 1].isdecimal() and s.glued(i + 1):
        if s.raw[i + 2] == "s" and s.glued(i + 2):
            return Draft(i, i + 3, Kind.DECADE, Moment(year=1900 + int(s.raw[i + 1]), masked=1), "decade")
        if low[i - 1] in {"in", "of", "since", "by", "from", "until", "summer", "winter", "spring", "autumn"} or (
            low[i - 1] in ("to", "and", "or") and len(s.raw[i - 2]) in (2, 4) and s.raw[i - 2].isdecimal()
        ):
            return Draft(i, i + 2, Kind.DATE, Moment(year=1900 + int(s.raw[i + 1])), "year in two figures")
        if s.raw[i - 1][:1].isupper() and s.raw[i - 1].isalpha() and not s.glued(i):
            named = Moment(year=1900 + int(s.raw[i + 1]))  # `Expo '70`
            return Draft(i, i + 2, Kind.DATE, named, "year in two figures", role=Role.NAME, reason="year of an event in its name")
        return None
    plural = len(raw) == 2 and raw.isdecimal() and raw[1] == "0" and low[i + 1] in ("s", "'s") and s.glued(i + 1)
    if plural and low[i + 1] == "s" and _owned(s, i):
        return _age_in_tens(s, i, i + 2, int(raw))
    if plural and low[i - 1] in {"the", "early", "mid", "late", "-"}:
        return Draft(i, i + 2, Kind.DECADE, Moment(year=1900 + int(raw), masked=1), "decade")
    return None


def _century_behind(s: Sentence, i: int) -> int:
    """The first year of the century that is named at token `i` (`of the nineteenth century`), else of the twentieth."""
    which = ordinal_at(s, i + 2) if s.low[i : i + 2] == ["of", "the"] else None
    return 100 * (int(which.value) - 1) if which is not None and s.low[which.j] == "century" else 1900


def _owned(s: Sentence, i: int) -> bool:
    """Whether `his`, `their` … stands before the number, `early`, `late` or `mid-` perhaps in between."""
    low = s.low
    return bool(OWNERS & {low[i - 1], low[i - 2], low[i - 3] if low[i - 1] in HYPHENS else ""})


def _age_in_tens(s: Sentence, i: int, j: int, tens: int) -> Draft | None:
    """`in her fifties`, `in his early 50s`: ten years of a life, or a third of them."""
    part = s.low[i - 2] if s.low[i - 1] in HYPHENS else s.low[i - 1]
    low, high = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}.get(part, (0, 9))
    if "in" not in s.low[max(0, i - 5) : i]:
        return None
    return Draft(i, j, Kind.DURATION, Interval(Fraction(tens + low), Fraction(tens + high)), "age in tens", "years")
