"""Expressions that an article opens: `a hundred`, `a third of`, `a few dozen`, `for a week`, `about a kilometer`."""

from __future__ import annotations

from fractions import Fraction

from pincite.model.quantity import Interval, Kind
from pincite.quantity.amounts import amount_at
from pincite.quantity.draft import Draft, number
from pincite.quantity.figures import Amount
from pincite.quantity.following import number_and_more
from pincite.quantity.lemmas import is_plural
from pincite.quantity.measures import measured
from pincite.quantity.ordinals import ordinal_at
from pincite.quantity.part_after import part_after
from pincite.quantity.parts import part
from pincite.quantity.ranges import range_after
from pincite.quantity.times import clock
from pincite.quantity.tokens import Sentence
from pincite.quantity.unit_after import unit_at
from pincite.quantity.units import ONLY_IN_PART, QUALIFIERS, WORDS
from pincite.quantity.vague import several
from pincite.quantity.words import DENOMINATORS
from pincite.quantity.wordset import word_set

_OF_LENGTH = word_set("last next first past final top other previous another further")  # `in the last metre and a half`
_AFTER_SCORE = word_set("of or more and other had were have")
_HEDGED = word_set("barely hardly scarcely nearly almost about than perhaps only quite")
_HEADS = word_set("hundred thousand million billion trillion dozen score")
_BEFORE_UNIT = word_set(
    """
    for within about almost nearly than over under around least just only after in barely scarcely some
    roughly every to exactly took lasted of
    """
)
_AFTER_UNIT = word_set("before after later earlier ago away long wide deep high tall broad off out apart above below and")


AFTER_ARTICLE = _HEADS | frozenset(DENOMINATORS) | frozenset(WORDS) | QUALIFIERS | ONLY_IN_PART | {"few", "couple", "$", "."}
"""What stands after an article that opens an expression; at no other is one looked for."""


def article(s: Sentence, i: int) -> Draft | None:
    """What begins with `a` or `an` at token `i`."""
    word = s.low[i + 1]
    if s.low[i - 1] == "and" and i > 2 and s.low[i - 3] in _OF_LENGTH:
        whole, more = unit_at(s, i - 2, False), part_after(s, i - 1)
        if word == "half":
            more = more or (i + 2, Fraction(1, 2))  # `the last metre and a half of the gut`
        if whole is not None and whole.j == i - 1 and more is not None:
            kind = Kind.DURATION if whole.dimension == "duration" else Kind.QUANTITY
            size = (1 + more[1]) * whole.factor
            return Draft(i - 2, more[0], kind, number(size), "one and a part, `one` left out", whole.symbol, more[1])
    if word == "score" and s.low[i + 2] == "of" and (s.raw[i + 3][:1].isdecimal() or amount_at(s, i + 3) is not None):
        return None  # `a score of 7 or more`
    if word == "score" and s.low[i - 1] not in _HEDGED and s.low[i + 2] not in _AFTER_SCORE and not is_plural(s.low[i + 2]):
        return None  # `gave each reading a score by adding`
    if word in _HEADS or word == "half" or word in DENOMINATORS:
        return _counted(s, i)
    if word in ("few", "couple"):
        return several(s, i)
    if word in WORDS or word in QUALIFIERS or word in ONLY_IN_PART:
        return _unit(s, i)
    return None


def _counted(s: Sentence, i: int) -> Draft | None:
    fraction = part(s, i)
    amount = amount_at(s, i)
    what = number_and_more(s, i, amount) if amount is not None else None
    rank = ordinal_at(s, i) if amount is not None else None
    if rank is not None and (what is None or rank.j > what.j):
        return Draft(i, rank.j, Kind.ORDINAL, number(rank.value), "ordinal", counts=True)
    if s.low[i + 1] == "quarter" and s.low[i + 2] in ("to", "past"):
        when = clock(s, i)
        if when is not None:
            return when
    if what is not None and (fraction is None or what.j >= fraction.j):
        return what
    return fraction


def _unit(s: Sentence, i: int) -> Draft | None:
    """`for a week`, `no more than a day`, `about a kilometer`, `a week before`: one of the unit."""
    unit = unit_at(s, i + 1, False)
    low = s.low
    part_of = part_after(s, unit.j) if unit is not None else None
    if unit is None and low[i + 1] in ONLY_IN_PART:
        part_of = part_after(s, i + 2)
        return part_of and Draft(i, part_of[0], Kind.QUANTITY, number(1 + part_of[1]), "one and a part", low[i + 1], part_of[1])
    if unit is not None and part_of is not None:
        kind = Kind.DURATION if unit.dimension == "duration" else Kind.QUANTITY
        return Draft(i, part_of[0], kind, number((1 + part_of[1]) * unit.factor), "one and a part", unit.symbol, part_of[1])
    if unit is not None and unit.dimension.startswith("money"):
        smaller = measured(s, i, Amount(i + 1, 1, 1, "words"))
        return smaller if smaller is not None and smaller.j > unit.j else None  # `a dollar and fifty-five cents`
    if (
        unit is None
        or unit.dimension == "angle"
        or low[i + 1] in {"second", "minute", "moment", "chain", "light", "stone", "rod", "cord", "knot", "mark", "night"}
    ):
        return None
    before, after = low[i - 1], low[unit.j]
    more = measured(s, i, Amount(i + 1, 1, 1, "words"))
    if more is not None and more.j > unit.j:
        return more
    spread = range_after(s, i, Amount(i + 1, 1, 1, "words")) if unit.dimension == "duration" and after in ("to", "or") else None
    if spread is not None:
        return spread
    if after == "or" and low[unit.j + 1] in ("two", "three", "so") and unit.dimension in ("duration", "length") and low[i + 1] != "second":
        high = {"two": 2, "three": 3}.get(low[unit.j + 1])
        kind = Kind.DURATION if unit.dimension == "duration" else Kind.QUANTITY
        if high is None:
            return Draft(i, unit.j, kind, number(unit.factor), "one of a unit", unit.symbol, unit.factor)
        value = Interval(Fraction(unit.factor), Fraction(high * unit.factor))
        return Draft(i, unit.j + 2, Kind.RANGE, value, "one or two of a unit", unit.symbol, unit.factor)  # `a day or two`
    if unit.dimension == "duration" and ((before == "was" and after == "before") or (after == "on" and low[unit.j + 1] in _THEN)):
        return Draft(i, unit.j, Kind.DURATION, number(unit.factor), "one of a unit", unit.symbol, unit.factor)
    if before in {"times", "once", "twice", "what", "such", "half", "is", "was", "as", "hundred", "hundreds", "of"} and not (
        before == "of" and low[i - 2] in {"period", "part", "course"}
    ):
        return None
    if unit.dimension == "duration":
        if not (before in _BEFORE_UNIT or after in {"before", "after", "later", "earlier", "ago"}) or (
            after in {"of", "when", "or"} and before not in {"than", "about", "within", "for"}
        ):
            return None
        if before == "in" and not after.isalpha():
            return None  # `0.4 points in a year`: how often, and no time taken
        if before in {"in", "of", "to", "on"} and after.isalpha() and after not in {"after", "before", "the", "or", "and"}:
            return None
        if after in ("'s", "-") and before not in ("within",):
            return None
    elif not (before in _BEFORE_UNIT and before not in {"for", "of", "to", "in", "after", "on", "only", "just", "under", "over"}):
        return None
    if after.isalpha() and after not in _AFTER_UNIT and after not in _FUNCTION and unit.dimension != "duration":
        return None
    kind = Kind.DURATION if unit.dimension == "duration" else Kind.QUANTITY
    return Draft(i, unit.j, kind, number(unit.factor), "one of a unit", unit.symbol, unit.factor)


_THEN = word_set("it he she they we there") | {",", ";"}
_FUNCTION = word_set(
    """
    from of to in on at up by the with or but that north south east west inside outside square upstream
    downstream behind beyond short thick
    """
)
