"""Numbers told in the order of what they are told of: 'killed, wounded and missing numbered 749, 2,310 and 512 respectively'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pincite.check.candidates import Candidate, Stated
from pincite.check.nouns import Thesaurus
from pincite.check.words import STOP_WORDS, words_of

_RESPECTIVELY = re.compile(r"\brespectively\b", re.IGNORECASE)
_NEXT = re.compile(r"\W*(?:\w+\W+)?(?:and|or)?\W*", re.IGNORECASE)
"""What may stand between two numbers of a row: a mark, a noun, 'and'."""
_PART = re.compile(r",\s*(?:(?:and|or)\s+)?|\s+(?:and|or)\s+", re.IGNORECASE)
_ENDS = re.compile(r"[;:.!?]")
_MARGIN = 0.1
_HEAD = 1.0
"""What it counts that the source counts its number by the word."""


def find_other_place(number: int, stated: Sequence[Stated], chosen: Sequence[Candidate | None], meanings: Thesaurus) -> str:
    """Whether a number stands where the sentence's order gives it to what the passage tells of another number of the row."""
    row = _row_of(number, stated)
    terms = _terms_of(row, stated, meanings)
    if number not in row or len(terms) != len(row):
        return ""
    at = row.index(number)
    for place, other in enumerate(row):
        mine, theirs = chosen[number], chosen[other]
        if other == number or mine is None or theirs is None or terms[at] == terms[place]:
            continue
        kept = _told(mine, terms[at]) + _told(theirs, terms[place])
        turned = _told(mine, terms[place]) + _told(theirs, terms[at])
        if turned > kept + _MARGIN:
            one, two = stated[number].claim.quantity.text, stated[other].claim.quantity.text
            return f"‘{one}’ and ‘{two}’ both stand in the passage, but not in the order of what the sentence tells them of"
    return ""


def _row_of(number: int, stated: Sequence[Stated]) -> list[int]:
    """The numbers that stand one beside the other, where the sentence has 'respectively'."""
    claim = stated[number].claim
    if not _RESPECTIVELY.search(claim.sentence):
        return []
    there = (claim.block, claim.sentence_start)
    inside = sorted(
        (n for n, s in enumerate(stated) if (s.claim.block, s.claim.sentence_start) == there), key=lambda n: stated[n].claim.start
    )
    row: list[int] = []
    for other in inside:
        if row:
            low, high = stated[row[-1]].claim.end - there[1], stated[other].claim.start - there[1]
            if not _NEXT.fullmatch(claim.sentence[low:high]):
                if number in row:
                    break
                row = []
        row.append(other)
    return row


def _terms_of(row: Sequence[int], stated: Sequence[Stated], meanings: Thesaurus) -> list[frozenset[str]]:
    """What the numbers of a row are told of, in the sentence's order, before them or behind; none where it is not as many."""
    if len(row) < 2:
        return []
    first, last = stated[row[0]].claim, stated[row[-1]].claim
    before = first.sentence[: first.start - first.sentence_start]
    after = first.sentence[last.end - first.sentence_start :]
    for text in (_ENDS.split(before)[-1], _RESPECTIVELY.split(after)[0] if _RESPECTIVELY.search(after) else ""):
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
