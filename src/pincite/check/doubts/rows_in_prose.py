"""Pairs of numbers told one after the other ('Ash, 3 km off, at 04:07 and Mill, 9 km off, at 04:49'): each goes with its own fellow."""

from __future__ import annotations

from collections.abc import Sequence

from pincite.check.case import Case
from pincite.check.settings import Setting
from pincite.check.values import same_unit


def find_unpaired(case: Case) -> str:
    """Whether a claim has as its fellow what the passage tells with another number; '' where it has not."""
    item, mine, source = case.item, case.mine, case.source
    there = [found for other, found in case.others() if other.claim.is_beside(item.claim) and not item.row]
    if len(there) != 1 or there[0] is None or there[0].reading is not mine.reading:
        return ""
    fellow = there[0].bond.source
    if fellow.sentence != source.sentence or not case.is_plain or fellow not in mine.reading.settings:
        return ""
    pairs = _pairs(mine.reading.settings, source, fellow)
    own = next((pair for pair in pairs if source in pair), None)
    if own is None or fellow in own:
        return ""
    partner = own[1] if own[0] is source else own[0]
    return f"the passage tells ‘{source.quantity.text}’ with ‘{partner.quantity.text}’, not with ‘{fellow.quantity.text}’"


def _pairs(settings: Sequence[Setting], one: Setting, other: Setting) -> list[tuple[Setting, Setting]]:
    """The numbers of a sentence two by two, where those of two sorts take turns; none where they do not."""
    if same_unit(one.quantity, other.quantity):
        return []
    inside = [s for s in settings if s.sentence == one.sentence]
    sorts = [0 if same_unit(s.quantity, one.quantity) else 1 if same_unit(s.quantity, other.quantity) else 2 for s in inside]
    kept = [(s, sort) for s, sort in zip(inside, sorts, strict=True) if sort < 2]
    if len(kept) < 4 or len(kept) % 2 or any(kept[at][1] == kept[at + 1][1] for at in range(len(kept) - 1)):
        return []
    return [(kept[at][0], kept[at + 1][0]) for at in range(0, len(kept), 2)]
