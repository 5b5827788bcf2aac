"""A column's head may give its cells' unit: under `Height (ft)`, 11 means 11 ft."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from pincite.model.quantity import Quantity

_UNIT = re.compile(r"[(\[]([^()\[\]]{1,20})[)\]]\s*$")
_NUMBER = re.compile(r"[-−+~≈<>≤≥]?\s*[\d.,\u00a0\u202f\u2009 ]*\d")


def in_column_unit(head: str, cell: str, read: Callable[[str], Sequence[Quantity]]) -> str:
    """A bare number with the unit of its column, written where that unit stands (11 ft, £95); any other cell as it is."""
    unit = _UNIT.search(head)
    if unit is None or not _NUMBER.fullmatch(cell):
        return cell
    for measured in (f"{cell} {unit[1].strip()}", f"{unit[1].strip()}{cell}"):
        found = read(measured)
        if len(found) == 1 and found[0].unit and found[0].text == measured:
            return measured
    return cell
