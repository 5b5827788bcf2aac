"""The verb of the sentence is that of another number of the passage: '738 homes destroyed' of '738 flooded and 23 destroyed'."""

from __future__ import annotations

import re

from pincite.check.candidates import Candidate, Stated
from pincite.check.case import Case
from pincite.check.clauses import Clause
from pincite.check.doubts.denials import NEVER
from pincite.check.doubts.displaced import is_like
from pincite.check.doubts.vouched import is_vouched_for
from pincite.check.frames import frame_of
from pincite.check.moments import is_dating
from pincite.check.nouns import Thesaurus
from pincite.check.senses import senses_of
from pincite.check.verbs import LIGHT
from pincite.check.words import Word
from pincite.model.quantity import Kind

_OF = re.compile(r"\bof (?:the |these |those |their |its |his |her |some |about )*$", re.IGNORECASE)
_SPANS = frozenset({Kind.DATE, Kind.DATERANGE, Kind.TIME, Kind.DECADE, Kind.ORDINAL})


def find_other_verb(case: Case) -> str:
    """Why the sentence does with its number what the passage does with another; '' where it does not."""
    item, mine, meanings = case.item, case.mine, case.meanings
    claim, source = item.clause, case.home
    if claim is None or source is None or not case.is_plain:
        return ""
    if item.claim.quantity.kind in _SPANS or is_dating(item.claim.quantity) or is_dating(case.source.quantity):
        return ""  # nor of the time between two dates
    said = [verb for verb in _verbs(claim) if claim.start <= verb.start < claim.end]
    own = _verbs(source)
    if NEVER.search(item.part):
        return ""
    if not said or not own or senses_of(said, meanings) & senses_of((*own, *source.words), meanings):
        return ""
    if _OF.search(item.claim.before) or _is_borne_out(item, claim, mine, meanings):
        return ""
    told = item.clauses.of_sentences(claim.sentence, claim.sentence) if item.clauses is not None else ()
    rest = (word for part in told for word in (*part.words, *part.verbs) if word not in claim.subject)
    if senses_of(own, meanings) & senses_of(rest, meanings):
        return ""
    for reading, rival in case.pool:
        if not is_like(item.setting, mine, rival, meanings):
            continue
        if is_vouched_for(case, reading, rival):
            continue
        part = reading.clauses.at(rival.start)
        if part is None or part is source:
            continue
        if reading is mine.reading and senses_of(said, meanings) & senses_of(_verbs(part), meanings):
            return f"the passage says of ‘{rival.quantity.text}’ what the sentence says of ‘{item.claim.quantity.text}’"
    return ""


def _is_borne_out(item: Stated, claim: Clause, mine: Candidate, meanings: Thesaurus) -> bool:
    """Whether the sentence has more than the subject and the counted noun in common with what the passage says of the number."""
    apart = {word.stem for word in (*claim.subject, *claim.verbs)} | set(item.setting.phrase)
    rest = [word for word in claim.words if word.stem not in apart]
    source = mine.reading.clauses.at(mine.bond.source.start)
    near = frame_of(mine.reading, mine.bond.source, meanings).near
    return bool(senses_of(rest, meanings) & (near - senses_of(source.subject if source else (), meanings)))


def _verbs(clause: Clause) -> list[Word]:
    return [verb for verb in clause.verbs if verb.stem not in LIGHT]
