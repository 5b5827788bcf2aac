"""Of two kinds that a passage counts side by side ('of the tanks 38 were cruisers and 14 infantry tanks') what it tells of the one is not
told of the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pincite.check.case import Case
from pincite.check.nouns import Thesaurus
from pincite.check.readings import PassageReading
from pincite.check.senses import senses
from pincite.check.values import same_unit
from pincite.check.words import STOP_WORDS, words_of
from pincite.model.quantity import Kind

_KIND = r"\s+(?:(?:were|are|was|is|being|of them)\s+)?(?P<kind>[^\W\d]+(?:\s+(?!and\b|or\b|of\b|in\b|with\b)[^\W\d]+)?)"
_FIRST = re.compile(rf"{_KIND},?\s+(?:and|but)\s+(?:the\s+)?(?:(?:other|remaining)\s+)?")
_SECOND = re.compile(rf"{_KIND}(?=\s*[,.;:)]|\s+(?:and|or|of|in|with|on|at|from|to)\b|\s*$)")
_REFERS = re.compile(r"\b(?:others?|rest|remain\w+|latter|former|both|all|either|neither|each|together)\b", re.IGNORECASE)


def find_other_kind(case: Case) -> str:
    """Why what the sentence tells of one kind is told of the other in the passage; '' where it is not."""
    claim, home = case.item.clause, case.home
    if claim is None or home is None or not home.own_subject or not case.is_plain or _REFERS.search(case.item.claim.sentence):
        return ""
    stems = {word.stem for word in words_of(case.item.claim.sentence)}
    named = {word.stem for word in claim.subject if word.start >= claim.start}
    of_whom = {word.stem for word in home.subject}
    for one, other in _kinds(case.mine.reading):
        for kind, rival in ((one, other), (other, one)):
            told = of_whom & kind and not of_whom & rival
            if told and stems & rival and not _senses(stems - rival, case.meanings) & _senses(kind, case.meanings):
                if named and not named & rival and claim.own_subject:
                    continue
                return f"the passage says this of ‘{_listed(of_whom & kind)}’, and the sentence of ‘{_listed(stems & rival)}’"
    return ""


def _listed(stems: Iterable[str]) -> str:
    return " ".join(sorted(stems))


def _senses(stems: Iterable[str], meanings: Thesaurus) -> frozenset[str]:
    return frozenset(sense for word in stems for sense in senses(word, meanings))


def _kinds(reading: PassageReading) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    """The words of two kinds that are counted side by side, those left out that both have or that name the whole."""
    text = reading.passage.text
    for one, other in zip(reading.settings, reading.settings[1:], strict=False):
        if one.sentence != other.sentence or one.quantity.kind is not Kind.CARDINAL or not same_unit(one.quantity, other.quantity):
            continue
        first, second = _FIRST.fullmatch(text, one.quantity.end, other.start), _SECOND.match(text, other.quantity.end)
        if first is None or second is None:
            continue
        kinds = [frozenset(w.stem for w in words_of(found["kind"]) if w.stem not in STOP_WORDS) for found in (first, second)]
        whole = frozenset((one.head,)) & {other.head}
        yield kinds[0] - kinds[1] - whole, kinds[1] - kinds[0] - whole
