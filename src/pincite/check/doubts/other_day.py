"""Whether a passage tells under another date what the sentence tells under the claim's."""

from __future__ import annotations

import re

from pincite.check.candidates import Candidate, Pool, Stated
from pincite.check.case import Case
from pincite.check.datings import LEAD, is_hour, is_telling
from pincite.check.doubts.dated import has_company
from pincite.check.moments import is_dating
from pincite.check.nouns import Thesaurus
from pincite.check.readings import PassageReading
from pincite.check.settings import Setting
from pincite.check.stretches import stretch_in
from pincite.check.values import compare
from pincite.check.words import words_of
from pincite.model.chapter import OBJECT
from pincite.model.quantity import Moment

_MUCH = 0.65
"""By how much the words must speak for the other date; the words of right dates came to 0.4 at most, but for one or two."""

_ALONE = 0.3
"""The same where no word speaks for the claim's date."""

_IN_COMPANY = 0.8
"""What it adds that the other numbers of the sentence stand in the sentence of the passage that has the date."""

_SIDE = re.compile(r"\b(by|until|till|from|since|before|after)\s+(?:the\s+)?(?:\w+\s+(?:of|on)\s+)?(?:the\s+)?$", re.IGNORECASE)
_SAME_SIDE = 0.4
SO_FAR = re.compile(r"\b(?:by|had|has|have|already|so far|up to)\b", re.IGNORECASE)
"""How a sentence tells of what was done up to a day, which the passage may tell 'since' another."""


def find_other_day(case: Case) -> str:
    """Why the date is not that of what the sentence tells under it; '' where it has as much of that as any other of its passage."""
    day = None if has_company(case) else _other_day(case)
    words = case.item.claim.quantity.text
    return "" if day is None else f"the passage tells under ‘{day.quantity.text}’ what the sentence tells under ‘{words}’"


def _other_day(case: Case) -> Setting | None:
    item, mine, pool, meanings = case.item, case.mine, case.pool, case.meanings
    claim, source = item.setting, case.source
    if not isinstance(claim.quantity.value, Moment) or not case.is_plain or not is_dating(source.quantity):
        return None
    taken = {found.identity for found in case.chosen if found is not None}  # exchanged days are another matter
    is_state = bool(SO_FAR.search(item.claim.sentence))
    rivals = [
        rival
        for rival in mine.reading.settings
        if _is_rival(claim, source, rival)
        and (mine.identity[0], mine.identity[1], rival.start) not in taken
        and not (is_state and side_of(case.text[: rival.start]) == "since")
    ]
    if is_hour(source.quantity) and _has_its_day(case):
        rivals = [rival for rival in rivals if rival.sentence == source.sentence]
    if not rivals:
        return None
    said = _said(case, _told_elsewhere(mine, pool))
    datings = mine.reading.datings(meanings)
    lead_at = LEAD[is_hour(source.quantity)]
    goes_on = frozenset(word for reading in _others(mine, pool) for word in reading.datings(meanings).get(lead_at, ()))
    goes_on |= _without_numbers(item, mine, pool, meanings)
    own = datings.get(source.start, frozenset()) | goes_on
    if source.start == min(s.start for s in mine.reading.settings if is_dating(s.quantity) and _same_sort(s, source)):
        own |= datings.get(lead_at, frozenset())
    told = [datings.get(s.start, frozenset()) for s in mine.reading.settings if is_dating(s.quantity) and _same_sort(s, source)]
    told.append(goes_on)
    worth = {word: weight / sum(word in words for words in told) for word, weight in said.items() if any(word in w for w in told)}
    side = side_of(item.claim.before)
    company = _company(case)
    best: tuple[float, Setting] | None = None
    for rival in rivals:
        theirs = datings.get(rival.start, frozenset())
        spoken = [w for word, w in worth.items() if word in theirs - own]
        against = sum(spoken) + _sides(side, source, rival, case.text)
        for_it = sum(w for word, w in worth.items() if word in own - theirs)
        against += _IN_COMPANY * ((rival.sentence in company) - (source.sentence in company))
        lead = against - for_it
        is_much = lead > _MUCH or (not for_it and len(spoken) > 1 and lead > _ALONE)
        if is_much and (best is None or lead > best[0]):
            best = (lead, rival)
    return None if best is None else best[1]


def find_exchanged_day(case: Case) -> str:
    """Why this date and that of another claim of the sentence would fit better exchanged, the passages being two; '' elsewhere."""
    item, mine = case.item, case.mine
    for other, theirs in enumerate(case.chosen):
        if other == case.number or theirs is None or theirs.identity[:2] == mine.identity[:2] or not _are_dates(mine, theirs):
            continue
        if not _is_rival(item.setting, case.source, theirs.bond.source):
            continue
        if not (_is_cited(theirs, case.pool) and _is_cited(mine, case.pools[other])):
            continue
        said = [_said(one, frozenset(), frames=True) for one in (case, case.of(other))]
        if _lead(said[0], mine, theirs, case.meanings) + _lead(said[1], theirs, mine, case.meanings) > _MUCH:
            day, words = theirs.bond.source.quantity.text, item.claim.quantity.text
            return f"the passages tell under ‘{day}’ what the sentence tells under ‘{words}’"
    return ""


def _is_cited(candidate: Candidate, pool: Pool) -> bool:
    return any(reading is candidate.reading for reading, _ in pool)


def _are_dates(*candidates: Candidate) -> bool:
    return all(c.bond.source in c.reading.settings and is_dating(c.bond.source.quantity) for c in candidates)


def _lead(said: dict[str, float], mine: Candidate, theirs: Candidate, meanings: Thesaurus) -> float:
    """How much more of what is said stands under the other date than under the claim's own."""
    own = mine.reading.datings(meanings).get(mine.bond.source.start, frozenset())
    other = theirs.reading.datings(meanings).get(theirs.bond.source.start, frozenset())
    return sum(weight * ((word in other) - (word in own)) for word, weight in said.items())


def _has_its_day(case: Case) -> bool:
    """Whether the sentence tells the day too, which the passage has in the very sentence of the hour."""
    days = (found for other, found in case.others() if found is not None and other.claim.is_beside(case.item.claim))
    same = (found.bond.source for found in days if found.reading is case.mine.reading)
    return any(is_dating(day.quantity) and not is_hour(day.quantity) and day.sentence == case.source.sentence for day in same)


def _company(case: Case) -> frozenset[tuple[int, int]]:
    """The sentences of the passage that bear out the counts told with the claim, where no date of another sentence is told with them."""
    mine, item = case.mine, case.item
    beside = [
        (other, choice)
        for other, choice in case.others()
        if other.row == item.row and (item.row or other.claim.sentence_start == item.claim.sentence_start)
    ]
    dates = [choice for other, choice in beside if is_dating(other.claim.quantity)]
    if any(found is None or found.reading is not mine.reading or found.bond.source.sentence != case.source.sentence for found in dates):
        return frozenset()
    return frozenset(choice.bond.source.sentence for _, choice in beside if choice is not None and choice.reading is mine.reading)


def _is_rival(claim: Setting, source: Setting, rival: Setting) -> bool:
    """Whether it is another date, as exact as the claim's."""
    value, other = claim.quantity.value, rival.quantity.value
    if rival is source or not isinstance(other, Moment) or not isinstance(value, Moment) or not _same_sort(rival, source):
        return False
    if (value.day is None) != (other.day is None) or (value.month is None) != (other.month is None):
        return False
    return compare(claim.quantity, rival.quantity) is None and compare(rival.quantity, claim.quantity) is None


def _same_sort(one: Setting, other: Setting) -> bool:
    return is_hour(one.quantity) is is_hour(other.quantity)


def _others(mine: Candidate, pool: Pool) -> tuple[PassageReading, ...]:
    """The other passages that the claim cites."""
    return tuple({id(reading): reading for reading, _ in pool if reading is not mine.reading}.values())


def _without_numbers(item: Stated, mine: Candidate, pool: Pool, meanings: Thesaurus) -> frozenset[str]:
    """The words of passages cited from the same seed that have no number, and so no date of their own."""
    numbered = {reading.passage.number for reading, _ in pool if reading.seed is mine.reading.seed}
    cited = {n for citation in item.claim.citations if citation.key == mine.reading.seed.key for n in citation.passages}
    texts = (mine.reading.seed.passages[number - 1].text for number in sorted(cited - numbered))
    return frozenset(meanings.concept(word.stem) for text in texts for word in words_of(text))


def _told_elsewhere(mine: Candidate, pool: Pool) -> frozenset[str]:
    return frozenset(word for reading in _others(mine, pool) for word in reading.topic)


def _said(case: Case, elsewhere: frozenset[str], frames: bool = False) -> dict[str, float]:
    """The telling words that speak of the claim, the nearer the more: those of its stretch, between the citations on either side.

    Of the words of other cells of its row only those that no other passage cited has: they may be told from there. A date that
    opens the sentence ``frames`` all of it.
    """
    item, meanings = case.item, case.meanings
    claim, sentence, low = item.claim, item.claim.sentence, item.claim.sentence_start
    start = max(0, sentence.rfind(OBJECT, 0, claim.start - low))
    end = sentence.find(OBJECT, claim.end - low)
    part = frozenset(meanings.concept(word.stem) for word in words_of(sentence, start, end if end >= 0 else len(sentence)))
    there = [other.setting for other in case.stated if other.claim.is_beside(claim) and is_dating(other.claim.quantity)]
    fellows = sorted((s for s in there if _same_sort(s, item.setting)), key=lambda setting: setting.start)
    if len(fellows) > 1 and not (frames and not any(is_telling(word.stem) for word in words_of(claim.before))):
        stretch = stretch_in(item.setting, fellows, sentence, low, meanings)
        part &= stretch.own | stretch.handed
    inside = frozenset(meanings.concept(word.stem) for word in words_of(sentence))
    beside = frozenset(item.setting.near) - inside - elsewhere
    return {word: weight for word, weight in item.setting.near.items() if (word in part or word in beside) and is_telling(word)}


def side_of(before: str) -> str:
    """The word that puts what is told on one side of the date behind it ('by', 'until'); '' for on the day."""
    found = _SIDE.search(before[-32:])
    return found[1].lower() if found else ""


def _sides(side: str, source: Setting, rival: Setting, text: str) -> float:
    """What it tells that a date stands behind the claim's word and the other does not."""
    if not side:
        return 0.0
    own, theirs = side_of(text[: source.start]), side_of(text[: rival.start])
    return _SAME_SIDE * ((theirs == side) - (own == side))
