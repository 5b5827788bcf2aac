"""A column may give its cells' unit: under `Height (ft)`, `Feet` or `Feet of wall` 11 means 11 ft; beside 0555, 1110 is an hour."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from pincite.model.quantity import Kind, Quantity
from pincite.quantity.units import BY_SYMBOL

_UNIT = re.compile(r"[(\[]([^()\[\]]{1,20})[)\]]\s*$|(?:,|\bin)\s+([^\s(),]{1,20}(?: [^\s(),]{1,12})?)\s*$")
_OF = re.compile(r"\s*([A-Z][a-z]+s|[Ff]eet|[a-z]+s) of\s")
_CLOCK = re.compile(r"(?:[01]\d|2[0-4])[0-5]\d")
_NUMBER = re.compile(r"[-−+~≈<>≤≥]?\s*[\d.,\u00a0\u202f\u2009 ]*\d")


def are_clock_hours(cells: Iterable[str]) -> bool:
    """Whether a column tells hours and minutes in four figures (0555, 1110): a count is never written with a nought before it."""
    filled = [cell for cell in cells if cell]
    return any(cell[0] == "0" for cell in filled) and all(_CLOCK.fullmatch(cell) for cell in filled)


def in_column_unit(head: str, cell: str, read: Callable[[str], Sequence[Quantity]]) -> str:
    """A bare number with the unit of its column, written where that unit stands (11 ft, £95); any other cell as it is."""
    if not _NUMBER.fullmatch(cell):
        return cell
    unit = _UNIT.search(head)
    measured_of = None if unit else _OF.match(head)
    name = (unit[1] or unit[2]).strip() if unit else measured_of[1] if measured_of else head.strip()
    for measured in (f"{cell} {name}", f"{name}{cell}", f"{cell} {name.lower()}"):
        found = read(measured)
        if len(found) == 1 and found[0].unit and found[0].text == measured.removesuffix(".") and (unit or _is_unit(name, found[0])):
            return measured
    return cell


def _is_unit(head: str, found: Quantity) -> bool:
    """Whether a head that reads as a unit is one: `Tons`, `km` and an author's own, not `Year`, `Mark`, `St` or the `M` of men."""
    if found.kind is Kind.DURATION:
        return False
    if head.isalpha() and len(head) == 1:
        return False
    return not head.istitle() or head.lower().endswith(("s", "feet")) or found.unit not in BY_SYMBOL
