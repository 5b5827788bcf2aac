"""The words around a claim that fit another number of the passages much better than the one that has its value."""

from __future__ import annotations

from pincite.check.binding import similarity
from pincite.check.candidates import Candidate, common_in
from pincite.check.case import Case
from pincite.check.company import sentence_of
from pincite.check.doubts.crossing import leaning_of
from pincite.check.doubts.pull import told_of
from pincite.check.doubts.turns import turns_of
from pincite.check.relations import Relation
from pincite.check.settings import Setting
from pincite.check.values import compare, same_unit

_RIVAL = 0.8
_LEANING = 0.9
"""By how much the words must fit another number better before the claim is doubted."""


def find_other_words(case: Case) -> str:
    """Why the words around the claim speak for another number of the passages; '' where they do not."""
    claim, mine, source, clause = case.item.setting, case.mine, case.source, case.item.clause
    if turns_of(case)[0]:
        return ""
    taken = {candidate.identity for candidate in case.chosen if candidate is not None}
    common = common_in(case.pool)
    own = similarity(claim, source, common)[0]
    home = source.sentence if _keeps_company(case) else None
    told = told_of(case, clause) if clause is not None else None
    for reading, setting in case.pool:
        if (reading.seed.key, reading.passage.number, setting.start) in taken or not same_unit(claim.quantity, setting.quantity):
            continue
        if compare(claim.quantity, setting.quantity) is not None or _says_more(claim, mine, setting):
            continue
        if home is not None and reading is mine.reading and setting.sentence != home:
            continue
        if told is not None:
            against, for_it = told.pull(reading, setting, case.meanings)
            if for_it > against:
                continue
        rival = similarity(claim, setting, common)[0]
        if rival > own * 1.6 + _RIVAL or leaning_of(claim, source, setting) < -_LEANING:
            return (
                f"the words around ‘{claim.quantity.text}’ fit ‘{setting.quantity.text}’ of the passage better than the "
                f"‘{source.quantity.text}’ that stands there too"
            )
    return ""


def _keeps_company(case: Case) -> bool:
    """Whether all other numbers of the claim's sentence, one at least, are borne out beside its own, in one sentence of the passage."""
    others = [found for other, found in case.others() if other.claim.is_beside(case.item.claim)]
    return bool(others) and all(found is not None and sentence_of(found) == sentence_of(case.mine) for found in others)


def _says_more(claim: Setting, mine: Candidate, rival: Setting) -> bool:
    """Whether the nouns already decide for the chosen number."""
    return mine.bond.relation >= Relation.NEAR and bool(claim.head) and bool(rival.head) and claim.head != rival.head
