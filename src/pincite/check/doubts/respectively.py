"""Numbers told in the order of what they are told of: 'killed, wounded and missing numbered 749, 2,310 and 512 respectively'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pincite.check.candidates import Candidate
from pincite.check.case import Case
from pincite.check.doubts.series import row_of
from pincite.check.nouns import Thesaurus
from pincite.check.words import STOP_WORDS, words_of
from pincite.model.claim import Claim

_RESPECTIVELY = re.compile(r"\brespectively\b", re.IGNORECASE)
_NEXT = re.compile(r"\W*(?:\w+\W+)?(?:and|or)?\W*", re.IGNORECASE)
"""What may stand between two numbers of a row: a mark, a noun, 'and'."""
_PART = re.compile(r",\s*(?:(?:and|or)\s+)?|\s+(?:and|or)\s+", re.IGNORECASE)
_ENDS = re.compile(r"[;:.!?]")
_MARGIN = 0.1
_HEAD = 1.0
"""What it counts that the source counts its number by the word."""


def find_other_place(case: Case) -> str:
    """Whether a number stands where the sentence's order gives it to what the passage tells of another number of the row."""
    if not _RESPECTIVELY.search(case.item.claim.sentence):
        return ""
    row = row_of(case, _follows)
    terms = _terms_of([case.stated[other].claim for other in row], case.meanings)
    if len(terms) != len(row):
        return ""
    mine, at = case.mine, row.index(case.number)
    for place, other in enumerate(row):
        theirs = case.chosen[other]
        if other == case.number or theirs is None or terms[at] == terms[place]:
            continue
        kept = _told(mine, terms[at]) + _told(theirs, terms[place])
        turned = _told(mine, terms[place]) + _told(theirs, terms[at])
        if turned > kept + _MARGIN:
            one, two = (case.stated[number].claim.quantity.text for number in (case.number, other))
            return f"‘{one}’ and ‘{two}’ both stand in the passage, but not in the order of what the sentence tells them of"
    return ""


def _follows(one: Claim, other: Claim, is_first: bool) -> bool:
    return _NEXT.fullmatch(one.sentence[one.in_sentence[1] : other.in_sentence[0]]) is not None


def _terms_of(row: Sequence[Claim], meanings: Thesaurus) -> list[frozenset[str]]:
    """What the numbers of a row are told of, in the sentence's order, before them or behind; none where it is not as many."""
    if len(row) < 2:
        return []
    after = row[-1].after
    for text in (_ENDS.split(row[0].before)[-1], _RESPECTIVELY.split(after)[0] if _RESPECTIVELY.search(after) else ""):
        parts = _PART.split(text.strip(" ,"))
        if len(parts) >= len(row):
            parts = parts[-len(row) :]
            found = [_words(parts[0], meanings)[-2:], *(_words(part, meanings) for part in parts[1:-1]), _words(parts[-1], meanings)[:2]]
            terms = [frozenset(words) for words in found]
            if all(terms):
                return terms
    return []


def _words(text: str, meanings: Thesaurus) -> list[str]:
    return [meanings.concept(word.stem) for word in words_of(text) if word.stem not in STOP_WORDS]


def _told(found: Candidate, term: frozenset[str]) -> float:
    source = found.bond.source
    return max(_HEAD if word == source.head else source.near.get(word, 0.0) for word in term)
