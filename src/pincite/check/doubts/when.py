"""The time of which a number is told by a clause: 'thirty-four when his diary was printed', who was so when the ship sailed."""

from __future__ import annotations

from collections.abc import Sequence

from pincite.check.case import Case
from pincite.check.clauses import Clause, Clauses
from pincite.check.doubts.displaced import is_like
from pincite.check.doubts.pull import told_of
from pincite.check.senses import senses_of
from pincite.check.steps import step_at
from pincite.check.values import same_unit
from pincite.check.verbs import LIGHT
from pincite.check.words import Word
from pincite.model.quantity import Kind, Moment, Period

_LITTLE = 1.0
_SEVERAL = 2
"""What speaks for a number only little, and how many words put a time into another passage."""
_WHEN = ("when ", "while ", "by the time ", "at the time ")


def find_other_time(case: Case) -> str:
    """Why the number was not so when the sentence says; '' where nothing speaks against it."""
    item, mine, meanings = case.item, case.mine, case.meanings
    claim, source = item.clause, case.home
    if claim is None or source is None or item.clauses is None or isinstance(item.claim.quantity.value, Moment | Period):
        return ""
    low = item.claim.sentence_start
    if _is_start_of_change(case, claim):
        return ""  # 'the estimate of 500 was brought down to 370 when the books were opened'
    told_by = [other.claim for other, _ in case.others() if other.claim.quantity.kind is not Kind.ORDINAL]  # 'when the first attack failed'
    counted = [other.start for other in told_by if not isinstance(other.quantity.value, Moment | Period)]
    told = _time_of(item.claim.sentence, low, item.clauses, claim, counted)
    if not told:
        return ""
    of = senses_of(told, meanings)
    dates = [setting.start for setting in mine.reading.settings if isinstance(setting.quantity.value, Moment)]
    alone = not any(same_unit(other.claim.quantity, item.claim.quantity) for other, _ in case.others())
    known = case.source
    like = [s for s in mine.reading.settings if s is not known and s.sentence == known.sentence and same_unit(s.quantity, known.quantity)]
    rivals = [setting.start for setting in like if alone]  # another number of the sentence may be the one of that time
    home = [source, *_beside(mine.reading.clauses, source, dates, rivals)]
    near = senses_of((word for part in home for word in (*part.words, *part.verbs, *part.scope)), meanings)
    if of & near:
        return ""
    elsewhere = (w for part in mine.reading.clauses.parts if part not in home for w in (*part.words, *part.verbs))
    told_here = of & senses_of(elsewhere, meanings) and not _is_logged(case, source)
    if not told_here and not _is_of_another_passage(case, claim, told):
        return ""
    words = item.claim.sentence[told[0].start - low : told[-1].end - low]
    return f"the passage does not tell ‘{known.quantity.text}’ of the time of ‘{words}’"


def _is_start_of_change(case: Case, part: Clause) -> bool:
    """Whether the part tells what the number came to, of which alone the time is told."""
    claim, low = case.item.claim, case.item.claim.sentence_start
    behind = (other.claim for other, _ in case.others() if claim.start < other.claim.start < part.end)
    return any(same_unit(other.quantity, claim.quantity) and step_at(claim.sentence, other.start - low) == "to" for other in behind)


def _is_of_another_passage(case: Case, claim: Clause, told: Sequence[Word]) -> bool:
    """Whether the time is told in another of the passages cited, which has a like number, and little of the sentence stands by this."""
    item, mine, meanings = case.item, case.mine, case.meanings
    said, here = told_of(case, claim), mine.reading.prose.concepts(meanings)
    for reading, rival in case.pool:
        if reading is mine.reading or not is_like(item.setting, mine, rival, meanings) or rival.head != case.source.head:
            continue
        away = [word for word in told if meanings.concept(word.stem) in reading.prose.concepts(meanings) - here]
        if len(away) >= _SEVERAL and said.pull(reading, rival, meanings)[1] < _LITTLE:
            return True
    return False


def _is_logged(case: Case, source: Clause) -> bool:
    """Whether the number stands in a dated entry, in a sentence without a time that has no subject ('Killed 83, wounded 251.'), or
    where the entry has no like number.
    """
    reading, (low, high) = case.mine.reading, case.source.sentence
    if reading.heading is None or any(low <= s.start < high and isinstance(s.quantity.value, Moment) for s in reading.settings):
        return False
    if not any(is_like(case.item.setting, case.mine, s, case.meanings) for s in reading.settings):
        return True
    parts = reading.clauses.of_sentences(source.sentence, source.sentence)
    return not any(part.own_subject and any(low <= verb.start < high for verb in part.verbs) for part in parts)


def _time_of(text: str, low: int, clauses: Clauses, claim: Clause, counted: Sequence[int]) -> list[Word]:
    """The telling words of the clause of time behind or before the claim's part; one that counts something itself sets no time."""
    parts = clauses.of_sentences(claim.sentence, claim.sentence)
    at = next(place for place, part in enumerate(parts) if part is claim)
    for part in (*parts[at + 1 : at + 2], *parts[max(0, at - 1) : at]):
        if text[part.start - low :].lower().lstrip(" ,").startswith(_WHEN) and not any(part.start <= place < part.end for place in counted):
            of_whom = {word.stem for word in claim.subject}
            return [word for word in part.words if word.stem not in LIGHT and word.stem not in of_whom]
    return []


def _beside(clauses: Clauses, source: Clause, dates: Sequence[int], rivals: Sequence[int]) -> list[Clause]:
    """The parts next to a part of a sentence, before it and behind it: not those of another date, or with a number of
    their own of the sort.
    """
    parts = clauses.of_sentences(source.sentence, source.sentence)
    at = next(place for place, part in enumerate(parts) if part is source)
    dated, taken = ([any(part.start <= place < part.end for place in places) for part in parts] for places in (dates, rivals))
    back = (
        2 if at > 1 and source.verbs and source.verbs == parts[at - 1].verbs else 1
    )  # 'came through the roof and killed two nuns and four'
    near = [place for place, part in enumerate(parts) if place != at and (-back <= place - at <= 1 or part.verbs == source.verbs)]
    return [parts[place] for place in near if not taken[place] and not (dated[at] and dated[place])]
