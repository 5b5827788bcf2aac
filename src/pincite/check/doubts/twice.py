"""A number told twice in a sentence, where the passage tells it once and another of its sort beside it ('in July 1921 … in July 1921')."""

from __future__ import annotations

from pincite.check.case import Case
from pincite.check.measures import sort_of
from pincite.check.settings import Setting
from pincite.check.values import compare
from pincite.model.claim import Claim
from pincite.model.quantity import Moment


def find_told_twice(case: Case) -> str:
    """Which other number of the passage's sentence one of the two may be; '' where all of its sort are told."""
    claim, source = case.item.claim, case.source
    if not any(_is_again(claim, other.claim) for other, _ in case.others()):
        return ""
    told = [case.source, *(found.bond.source for _, found in case.others() if found is not None)]
    same = [setting for setting in case.mine.reading.settings if compare(claim.quantity, setting.quantity) is not None]
    if len(same) > 1:
        return ""
    left = (s for s in case.mine.reading.settings if s.sentence == source.sentence and s not in told and _is_like(s, source))
    rival = next(left, None)
    return f"‘{claim.quantity.text}’ is told twice, and the passage has ‘{rival.quantity.text}’ too" if rival is not None else ""


def _is_again(one: Claim, other: Claim) -> bool:
    said, again = one.quantity, other.quantity
    return one.is_beside(other) and said.kind is again.kind and (said.value, said.unit) == (again.value, again.unit)


def _is_like(rival: Setting, source: Setting) -> bool:
    """Whether it is of the same sort, counted or measured alike, and a date with the same parts."""
    one, two = rival.quantity, source.quantity
    if isinstance(one.value, Moment) and isinstance(two.value, Moment):
        parts = [(moment.year is None, moment.month is None, moment.day is None, moment.hour is None) for moment in (one.value, two.value)]
        return parts[0] == parts[1]
    return one.kind is two.kind and one.unit == two.unit and sort_of(one) == sort_of(two) and rival.head == source.head
