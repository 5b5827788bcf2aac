"""A part of another whole: 'one in eight of the men who came', who was one of those that stayed away."""

from __future__ import annotations

import re

from pincite.check.case import Case
from pincite.check.senses import senses_of
from pincite.check.verbs import LIGHT

_WHO = re.compile(r"\s+of (?:(?:all|the|these|those|his|her|its|their) )*(?:[^\W\d_]+ )?(?:who|that|which|whom) ", re.IGNORECASE)


def find_other_whole(case: Case) -> str:
    """Why those of whom the sentence tells a part are not those of the passage; '' where nothing tells."""
    item, home = case.item, case.home
    found = _WHO.match(item.claim.after)
    if found is None or home is None or item.clauses is None:
        return ""
    told = item.clauses.at(item.claim.end + found.end())
    if told is None:
        return ""
    said = senses_of([verb for verb in told.verbs if verb.stem not in LIGHT][:1], case.meanings)  # the next is the main clause's
    clauses = case.mine.reading.clauses
    parts = [part for part in clauses.of_sentences(home.sentence, home.sentence) if part.start < home.start]
    counted = [part for part in parts if any(part.start <= s.start < part.end for s in case.mine.reading.settings)]
    if not counted or not said or said & senses_of((w for p in (counted[-1], home) for w in (*p.verbs, *p.words)), case.meanings):
        return ""
    away = next((part for part in counted[:-1] if said & senses_of(part.verbs, case.meanings)), None)
    return "" if away is None else f"the passage says ‘{case.text[away.start : away.end].strip()}’ of others"
