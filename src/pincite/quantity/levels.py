"""What a change came to, and how cold it was, told without a unit: `dropped 24 hPa, reaching 951`, `at minus 15 the ink froze`."""

from __future__ import annotations

from pincite.model.quantity import Kind, Number, Quantity, Role
from pincite.quantity.draft import Draft
from pincite.quantity.marks import END
from pincite.quantity.nouns import STOPS
from pincite.quantity.set_against import of_last
from pincite.quantity.tokens import Sentence
from pincite.quantity.units import is_currency
from pincite.quantity.words import SCALES
from pincite.quantity.wordset import word_set

WARMTH = frozenset({"°C", "°F", "K", "°"})


def level(s: Sentence, d: Draft, found: list[Quantity], first: int, end: int) -> Draft | None:
    """The number as a level that a change came to, or as a temperature below nought."""
    before, after = s.low[first - 1], s.low[end]
    if before == "within" and after == "of":
        sizes = (o for o in reversed(found) if o.kind is Kind.QUANTITY and o.start >= s.start[0] and not is_currency(o.unit))
        above = next(sizes, None)
        if above is not None and d.rule == "number" and s.low[d.j - 1] not in SCALES:
            return of_last(d, above, "so near to a level")  # `rose from 20 feet to fifty-five, within five of the weir`
    if after == "below" and s.mentions(_COLD) and (s.low[end + 1] in END or s.low[end + 1] in _WHEN) and isinstance(d.value, Number):
        return d._replace(kind=Kind.QUANTITY, value=Number(-d.value.value), unit="°", rule="temperature below nought", counts=False)
    if s.low[d.i - 1] in ("above", "below") and after in END and not _GLASS.isdisjoint(s.low[max(0, d.i - 9) : d.i]):
        warm = next((o for o in reversed(found) if o.unit in WARMTH and o.start >= s.start[0]), None)
        return d._replace(kind=Kind.QUANTITY, unit="°" if warm is None else warm.unit, rule="temperature of a thermometer", counts=False)
    if before not in _REACHING and s.low[d.i] != "minus":
        return None
    told = next((o for o in reversed(found) if o.role is Role.CLAIM and o.start >= s.start[0] and o.unit and o.kind in _MEASURED), None)
    if s.low[d.i] == "minus":
        return _below_nought(s, d, told, end)
    if not (after in END or after in _WHEN) or told is None:
        return None
    at = s.text.rfind(" ", 0, max(0, told.start - 1)) + 1
    changed = s.text[at : told.start].strip().lower() in _CHANGED
    if told.kind is not Kind.QUANTITY or not changed or is_currency(told.unit):
        return None
    return of_last(d, told, "what a change came to")


def _below_nought(s: Sentence, d: Draft, told: Quantity | None, end: int) -> Draft | None:
    """`averaged −21.6 °C, and the minimum lay below minus forty`; not `from plus 3 per cent to minus 4`."""
    if not (s.low[end] in END or s.low[end] in STOPS) or (told is not None and told.unit in ("%", "pp")):
        return None
    if told is not None and told.unit in WARMTH:
        return of_last(d, told, "another temperature")
    return d._replace(kind=Kind.QUANTITY, unit="°", rule="temperature below nought", counts=False) if s.mentions(_COLD) else None


_MEASURED = frozenset({Kind.QUANTITY, Kind.PERCENT, Kind.RANGE})
_REACHING = word_set("reaching touching hitting attaining bottoming")
_WHEN = word_set("in by at on before when")
_CHANGED = word_set(
    """
    dropped fell rose climbed gained lost sank shed grew swelled by jumped slipped slid dropping falling rising climbing gaining losing
    sinking
    """
)
_GLASS = word_set("mercury thermometer thermometers temperature temperatures")
_COLD = word_set(
    """
    froze frozen freeze freezes freezing frost frosts ice snow cold colder coldest thermometer thermometers temperature temperatures
    mercury winter winters thaw thawed shivered frostbite
    """
)
