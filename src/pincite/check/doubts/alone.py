"""Whether a number stands in a passage that has none of the others which the sentence tells with it: a date or a small count stands
in many a passage by chance.
"""

from __future__ import annotations

from pincite.check.binding import distinctiveness, has_unit
from pincite.check.case import Case
from pincite.check.moments import is_dating
from pincite.model.claim import Claim

_TELLS = 2.0
"""The distinctiveness, with one for a unit, from which a number is met by chance too seldom to be doubted."""


def find_alone(case: Case) -> str:
    """Why the passage may be another than the one meant; '' where it has others of the sentence's numbers, or words besides the noun."""
    claim, setting = case.item.claim, case.item.setting
    if not is_dating(claim.quantity) and distinctiveness(claim.quantity) + has_unit(claim.quantity) >= _TELLS:
        return ""
    if set(case.mine.bond.shared) - {case.meanings.concept(setting.head)}:
        return ""
    fellows = [found for other, found in case.others() if _are_cited_together(claim, other.claim)]
    if not fellows or any(found is not None for found in fellows):
        return ""
    return f"the passage has ‘{claim.quantity.text}’, but none of the other numbers that the sentence tells with it"


def _are_cited_together(one: Claim, other: Claim) -> bool:
    return one.is_beside(other) and one.citations == other.citations
