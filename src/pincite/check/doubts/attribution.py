"""Who says so: a number that the passage has from one, and the sentence from another."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pincite.check.case import Case
from pincite.check.clauses import Clause, Clauses
from pincite.check.frames import Senses
from pincite.check.nouns import Thesaurus
from pincite.check.senses import senses_of
from pincite.check.words import STOP_WORDS, Word, stems, words_of

_ACCORDING = re.compile(
    r"\b(?:according to|in the (?:opinion|judgement|judgment|view|words) of|(?:if one|to) (?:may )?believe|by the account of)\s+"
    r"(?P<holder>(?:(?!\b(?:said|says|claims|claimed|had|was|were|is|are)\b)[^\d,;:.()]){3,60}?)"
    r"(?=\s*(?:[,;:.()\d\ufffc]|$|\b(?:said|says|claims|claimed|had|was|were|is|are|reported|put|puts|the number|some|about)\b))",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
"""What 'the garrison was thought to need' is not thought by the garrison."""
_WHAT = re.compile(r"\b(?:what|whom)\s+(?P<holder>[^\d,;:.()]{3,60}?)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
"""'were what the scouts believed': a saying with a subject of its own."""
_SAYING = stems(
    """
    say said says claim claimed put puts estimate estimated report reported maintain maintained think thought believe believed count
    counted admit admitted assert asserted reckon reckoned calculate calculates write wrote state stated declare declared insist insisted
    swear swore testify testified
    """
)


def find_other_holder(case: Case) -> str:
    """Why the sentence has the number from another than the passage; '' where it does not."""
    item, mine, meanings = case.item, case.mine, case.meanings
    claim, clauses = item.clause, mine.reading.clauses
    source, text = clauses.at(case.source.start), case.text
    if claim is None or source is None or item.clauses is None or not case.is_plain:
        return ""
    said = _holders(item.claim.sentence, item.claim.sentence_start, item.clauses, claim)
    known = _holders(text, 0, clauses, source)
    if not said or not known:
        return ""
    one, other = senses_of(said, meanings), senses_of(known, meanings)
    if one & other or not one & _all_holders(text, clauses, source, meanings):
        return ""
    low = item.claim.sentence_start
    names = [
        " ".join(part[word.start - at : word.end - at] for word in words)
        for words, part, at in ((said, item.claim.sentence, low), (known, text, 0))
    ]
    return f"the sentence has it from ‘{names[0]}’, the passage from ‘{names[1]}’"


def _holders(text: str, low: int, clauses: Clauses, part: Clause) -> tuple[Word, ...]:
    """Of whom a part of a sentence (or the aside that follows it) has what it says."""
    parts = clauses.of_sentences(part.sentence, part.sentence)
    at = next(place for place, other in enumerate(parts) if other is part)
    for near in (part, *parts[at + 1 : at + 2], *parts[max(0, at - 1) : at]):
        found = _ACCORDING.search(text, near.start - low, near.end - low)
        if found and (near is part or not _has_own(near, part)):
            return _telling(words_of(text, *found.span("holder")), low)
    saying = next((verb for verb in part.verbs if verb.stem in _SAYING and not _PASSIVE.search(text[: verb.start - low])), None)
    if not part.own_subject or saying is None:
        return ()
    inside = _WHAT.search(text, max(0, part.start - low), saying.start - low)
    if inside:
        return _telling(words_of(text, *inside.span("holder")), low)
    return tuple(word for word in part.subject if word.start >= low)


def _has_own(near: Clause, part: Clause) -> bool:
    """Whether what stands beside a part speaks of something else."""
    return near.own_subject and part.own_subject and near.subject != part.subject


def _all_holders(text: str, clauses: Clauses, source: Clause, meanings: Thesaurus) -> Senses:
    """All who are named in the passage apart from the part that has the number."""
    return senses_of((word for part in clauses.parts if part is not source for word in (*part.words, *part.subject)), meanings)


def _telling(words: Iterable[Word], low: int) -> tuple[Word, ...]:
    return tuple(Word(word.start + low, word.end + low, word.stem, word.capital) for word in words if word.stem not in STOP_WORDS)
