"""A name in the place of another: 'reached Leith' of the ship that left Leith and reached Bergen."""

from __future__ import annotations

from collections.abc import Iterable

from pincite.check.case import Case
from pincite.check.senses import senses_of
from pincite.check.verbs import LIGHT
from pincite.check.words import Word


def find_other_name(case: Case) -> str:
    """Why the sentence says it of another place or person than the passage; '' where it does not."""
    claim, source = case.item.clause, case.home
    if claim is None or source is None or not case.is_plain:
        return ""
    verbs = [senses_of((verb for verb in part.verbs if verb.stem not in LIGHT), case.meanings) for part in (claim, source)]
    if not verbs[0] & verbs[1]:
        return ""
    clauses, low = case.mine.reading.clauses, case.item.claim.sentence_start
    named = clauses.names
    home = {word.stem for part in clauses.of_sentences(source.sentence, source.sentence) for word in (*part.words, *part.subject)}
    sentence = _stems(case)
    said = next(
        (w for w in _names((w for w in claim.words if w.start > low), claim.subject) if w.stem in named and w.stem not in home), None
    )
    known = next((w for w in _names(source.words, source.subject) if w.stem in named and w.stem not in sentence), None)
    if said is None or known is None:
        return ""
    written = case.item.claim.sentence[said.start - low : said.end - low]
    return f"the sentence has ‘{written}’ where the passage has ‘{case.text[known.start : known.end]}’"


def _stems(case: Case) -> set[str]:
    assert case.item.clauses is not None and case.item.clause is not None
    parts = case.item.clauses.of_sentences(case.item.clause.sentence, case.item.clause.sentence)
    return {word.stem for part in parts for word in (*part.words, *part.subject)}


def _names(words: Iterable[Word], subject: Iterable[Word]) -> list[Word]:
    apart = {word.start for word in subject}
    return [word for word in words if word.capital and word.start not in apart]
