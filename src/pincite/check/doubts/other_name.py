"""A name in the place of another: 'reached Leith' of a ship that left Leith for Bergen, 'to Base Camp' of what went to Camp III."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pincite.check.case import Case
from pincite.check.clauses import Clause, Clauses
from pincite.check.moments import MONTHS
from pincite.check.senses import senses_of
from pincite.check.verbs import LIGHT
from pincite.check.words import Word, words_of

_PART = r"(?:[A-Z][\w’'-]*|\d+)"
_PLACED = re.compile(rf"\b(?P<word>(?i:to|into|at|in|from|near|off|above|below|behind))\s+(?:the\s+)?(?P<name>{_PART}(?:\s+{_PART})+)")


_PAIR = re.compile(r"\b(?P<first>[A-Z][a-z]+) (?P<last>[A-Z][a-z]+)\b")


def find_other_name(case: Case) -> str:
    """Why the sentence says it of another place or person than the passage; '' where it does not."""
    claim, source = case.item.clause, case.home
    if claim is None or source is None or not case.is_plain:
        return ""
    return _of_another_part(case, claim, source) or _named_alike(case, claim) or _of_the_other(case, source)


def _of_another_part(case: Case, claim: Clause, source: Clause) -> str:
    """A name that the passage has elsewhere, where the same verb has another one there."""
    verbs = [senses_of((verb for verb in part.verbs if verb.stem not in LIGHT), case.meanings) for part in (claim, source)]
    clauses, low = case.mine.reading.clauses, case.item.claim.sentence_start
    if not verbs[0] & verbs[1] or case.item.clauses is None:
        return ""
    here, there = _stems(case.item.clauses, claim), _stems(clauses, source)
    ours, theirs = _names((word for word in claim.words if word.start > low), claim.subject), _names(source.words, source.subject)
    said = next((word for word in ours if word.stem in clauses.names - there), None)
    known = next((word for word in theirs if word.stem in clauses.names - here), None)
    if said is None or known is None:
        return ""
    return _told(case.item.claim.sentence[said.start - low : said.end - low], case.text[known.start : known.end])


def _named_alike(case: Case, claim: Clause) -> str:
    """Another Camp, Fort or Street behind the same preposition."""
    low, sentence, known = case.item.claim.sentence_start, case.item.claim.sentence, case.text[slice(*case.source.sentence)]
    here, there = (" ".join(word.stem for word in words_of(text)) for text in (sentence, known))
    theirs = [(word, written, name) for word, written, name in _placed(known) if " ".join(name) not in here]
    for word, written, name in _placed(sentence[claim.start - low : claim.end - low]):
        for other_word, other_written, other in theirs if " ".join(name) not in there else ():
            shared = {part for part in name if part in other and not part[0].isdecimal()}
            if word == other_word and shared and len(name) == len(other):
                return _told(f"{word} {written}", f"{word} {other_written}")
    return ""


def _of_the_other(case: Case, source: Clause) -> str:
    """The Old Bridge for the New, where the passage tells of both."""
    home = case.text[source.start : source.end]
    for said in _PAIR.finditer(case.item.claim.sentence):
        for known in _PAIR.finditer(home):
            apart = said["first"] != known["first"] and said["last"] == known["last"]
            if apart and said.group() not in home and said.group() in case.text and known.group() not in case.item.claim.sentence:
                return _told(said.group(), known.group())
    return ""


def _placed(text: str) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """The names of several words behind a preposition: that, the name as it is written, and the stems of its words."""
    for found in _PLACED.finditer(text):
        if not set(found["name"].split()) & set(MONTHS):
            yield found["word"].lower(), " ".join(found["name"].split()), tuple(word.stem for word in words_of(found["name"]))


def _stems(clauses: Clauses, clause: Clause) -> set[str]:
    parts = clauses.of_sentences(clause.sentence, clause.sentence)
    return {word.stem for part in parts for word in (*part.words, *part.subject)}


def _names(words: Iterable[Word], subject: Iterable[Word]) -> list[Word]:
    apart = {word.start for word in subject}
    return [word for word in words if word.capital and word.start not in apart]


def _told(said: str, known: str) -> str:
    return f"the sentence has ‘{said}’ where the passage has ‘{known}’"
