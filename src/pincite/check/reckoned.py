"""What no passage says and its numbers come to: a multiple of two of them, a count of what it tells one by one."""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations

from pincite.check.candidates import Pool
from pincite.check.values import same_unit
from pincite.model.claim import Claim
from pincite.model.quantity import Bound, Kind, Number, Quantity, Ratio
from pincite.model.seed import LocatorKind

_ABOVE = frozenset({Bound.MORE_THAN, Bound.AT_LEAST, Bound.JUST_OVER})
_BELOW = frozenset({Bound.LESS_THAN, Bound.AT_MOST, Bound.ALMOST})
_FEW = 12


def find_reckoned(claim: Claim, pool: Pool) -> str:
    """What of the passages comes to the number, as words for the editor, who may declare it as derived; '' where nothing does."""
    return _multiple(claim, pool) or _count(claim.quantity, pool)


def _multiple(claim: Claim, pool: Pool) -> str:
    """The two numbers of which a sentence gives the quotient: it has both, or one, where the other stands beside it in the passage
    ('112, more than twice as many as the 47'; 'doubled to 80' of 'from 40 to 80').
    """
    times = claim.quantity.value
    if not isinstance(times, Ratio) or times.form != "times" or not times.b:
        return ""
    told = [(setting.quantity, (id(reading), setting.sentence)) for reading, setting in pool]
    for (one, here), (other, there) in permutations(told, 2):
        named = (one.text in claim.sentence) + (other.text in claim.sentence)
        if named < 2 and (not named or here != there):
            continue
        real = _quotient(one, other) if same_unit(one, other) else None
        if real is not None and _is_so_many_times(real, times.a / times.b, claim.quantity.bound):
            return f"‘{one.text}’ is that of ‘{other.text}’"
    return ""


def _quotient(one: Quantity, other: Quantity) -> Fraction | None:
    first, second = one.value, other.value
    return first.value / second.value if isinstance(first, Number) and isinstance(second, Number) and second.value else None


def _is_so_many_times(real: Fraction, said: Fraction, bound: Bound) -> bool:
    """Whether a multiple is told as people tell it: the next whole one above, below or nearest, or the very one."""
    if bound in _ABOVE:
        return said < real < said + 1
    if bound in _BELOW:
        return said - 1 < real < said
    return round(real) == said if bound is Bound.ABOUT else real == said


def _count(said: Quantity, pool: Pool) -> str:
    """The rows cited, or the ordinals from the first on ('the first train … a second'), that are so many."""
    if said.kind is not Kind.CARDINAL or not isinstance(said.value, Number) or not 1 < said.value.value <= _FEW:
        return ""
    readings = {id(reading): reading for reading, _ in pool}.values()
    if len(readings) == said.value.value and all(reading.passage.kind is LocatorKind.ROW for reading in readings):
        return "so many rows are cited"
    for reading in readings:
        told = [s.quantity for s in reading.settings if s.quantity.kind is Kind.ORDINAL and isinstance(s.quantity.value, Number)]
        ranks = {quantity.value.value: quantity.text for quantity in told if isinstance(quantity.value, Number)}
        if set(ranks) == set(range(1, int(said.value.value) + 1)):
            return "the passage tells them one by one, up to ‘" + ranks[said.value.value] + "’"
    return ""
