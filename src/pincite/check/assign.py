"""Claims of a sentence and numbers of the source, one to one; and the doubt where another pairing fits as well."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pincite.check.bearings import find_contrary
from pincite.check.binding import Relation, commonness, similarity
from pincite.check.candidates import FINE, VERBATIM, Candidate, Pool, Stated, preference
from pincite.check.displaced import find_displaced
from pincite.check.nouns import Thesaurus
from pincite.check.opposites import find_opposite
from pincite.check.other_day import find_exchanged_day, find_other_day
from pincite.check.rivals import find_rival
from pincite.check.settings import Setting
from pincite.check.standing import find_unvouched
from pincite.check.steps import step_at
from pincite.check.values import compare, same_unit
from pincite.model.chapter import OBJECT
from pincite.model.claim import Verdict
from pincite.model.quantity import Moment, Number, Period, Quantity, Role

_ORDER = 0.12
"""What it counts that two numbers stand in the source's order, in units of similarity."""

_PARTING = 0.2
"""By how much a word must stand nearer to one number than to the other to part them."""

_MARGIN = 0.1
_ROWS = 0.4
"""How far the words must lean to the exchange before it is doubted, within a sentence and between rows of a table."""

_OF = re.compile(r"\s*(?:\w+ )?of (?:the |their |its |his |her |those |these |all )?", re.IGNORECASE)

_OF_THESE = re.compile(r"\s*of (?:these|those|them)\b", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|between)\s+$", re.IGNORECASE)
_TO = re.compile(r"\b(?:to|until|till|and)\b", re.IGNORECASE)

_RIVAL = 0.8
_RIVAL_LEANING = 0.9
"""By how much the words around a claim must fit another number of the passage better before the claim is doubted."""


@dataclass(frozen=True, slots=True)
class Choice:
    candidate: Candidate | None
    doubt: str = ""


def assign(stated: Sequence[Stated], candidates: Sequence[Sequence[Candidate]], pools: Sequence[Pool], meanings: Thesaurus) -> list[Choice]:
    """The number chosen for each claim, or none, with the reason to doubt it."""
    chosen = _match(stated, candidates)
    choices: list[Choice] = []
    for number, candidate in enumerate(chosen):
        doubt = ""
        if candidate is None and candidates[number]:
            best = candidates[number][0]
            if best.holds:
                doubt = f"‘{best.bond.source.quantity.text}’ already bears out another number of the sentence"
        elif candidate is not None and candidate.score < VERBATIM:
            doubt = _doubt(number, stated, chosen, pools, meanings)
        choices.append(Choice(candidate, doubt))
    return choices


def _doubt(number: int, stated: Sequence[Stated], chosen: Sequence[Candidate | None], pools: Sequence[Pool], meanings: Thesaurus) -> str:
    """Why the number chosen for a claim may not be the one meant."""
    item, mine, pool = stated[number], chosen[number], pools[number]
    assert mine is not None
    return (
        _crossing(number, stated, chosen, meanings)
        or _rival(number, stated, chosen, pool, meanings)
        or find_contrary(_in_sentence(item), (mine.bond.source.quantity, mine.reading.passage.text))
        or find_unvouched(item, mine)
        or find_displaced(number, stated, chosen, pool, meanings)
        or _exchanged_day(number, stated, chosen, pools, meanings)
    )


def _in_sentence(item: Stated) -> tuple[Quantity, str]:
    """The number of a claim with its sentence, placed in it."""
    quantity, low = item.claim.quantity, item.claim.sentence_start
    return replace(quantity, start=quantity.start - low, end=quantity.end - low), item.claim.sentence


def _match(stated: Sequence[Stated], candidates: Sequence[Sequence[Candidate]]) -> list[Candidate | None]:
    """Best pairs first; a claim left without gets one if another claim can move to its second choice."""
    pairs = sorted(
        (
            (preference(candidate)[1], candidate.bond.fit.hedging not in FINE, number, rank)
            for number, found in enumerate(candidates)
            for rank, candidate in enumerate(found)
            if candidate.holds
        ),
    )
    chosen: list[Candidate | None] = [None] * len(stated)
    owner: dict[tuple[int, tuple[str, int, int]], int] = {}
    for _, _, number, rank in pairs:
        candidate = candidates[number][rank]
        if chosen[number] is None and _is_coarse(candidate):
            chosen[number] = candidate
            continue
        place = (stated[number].row, candidate.identity)
        if chosen[number] is None and place not in owner:
            chosen[number], owner[place] = candidate, number
    for number, choice in enumerate(chosen):
        if choice is None:
            _make_room(number, stated, candidates, chosen, owner)
    return chosen


def _is_coarse(candidate: Candidate) -> bool:
    """Whether the claim only says less of a date ('July' of 16 July), which another claim may give in full."""
    return candidate.bond.fit.verdict is Verdict.ENTAILED and isinstance(candidate.bond.source.quantity.value, Moment | Period)


def _make_room(
    number: int,
    stated: Sequence[Stated],
    candidates: Sequence[Sequence[Candidate]],
    chosen: list[Candidate | None],
    owner: dict[tuple[int, tuple[str, int, int]], int],
) -> None:
    for candidate in candidates[number]:
        place = (stated[number].row, candidate.identity)
        if not candidate.holds or place not in owner:
            continue
        other = owner[place]
        for second in candidates[other]:
            free = (stated[other].row, second.identity)
            if second.holds and free not in owner:
                chosen[other], owner[free] = second, other
                chosen[number], owner[place] = candidate, number
                return


def _crossing(number: int, stated: Sequence[Stated], chosen: Sequence[Candidate | None], meanings: Thesaurus) -> str:
    """Whether this claim and another of the sentence would fit better with their numbers exchanged."""
    mine = chosen[number]
    assert mine is not None
    for other, theirs in enumerate(chosen):
        if other == number or theirs is None:
            continue
        if _runs_backwards(stated[number], stated[other]):
            return f"‘{stated[number].claim.quantity.text}’ and ‘{stated[other].claim.quantity.text}’: the later date stands first"
        if theirs.identity[:2] != mine.identity[:2] or _is_one_change(stated, mine, theirs, number, other):
            continue
        if Role.NAME in {mine.bond.source.quantity.role, theirs.bond.source.quantity.role}:
            continue
        one, two = stated[number].setting, stated[other].setting
        hours = any(choice.bond.fit.how.endswith("the hour understood") for choice in (mine, theirs))
        if not (hours or _exchangeable(one, two, meanings)) or not _exchangeable(mine.bond.source, theirs.bond.source, meanings):
            continue
        if compare(one.quantity, theirs.bond.source.quantity) is not None:
            continue
        part = _part_of(stated[number], stated[other])
        if part == "smaller":
            continue
        if part == "larger":
            return f"‘{one.quantity.text}’ and ‘{two.quantity.text}’: a part is larger than the whole"
        order = _ORDER if (one.start < two.start) == (mine.bond.source.start < theirs.bond.source.start) else -_ORDER
        in_rows = stated[number].row != stated[other].row
        leaning = _leaning(one, mine.bond.source, theirs.bond.source) + _leaning(two, theirs.bond.source, mine.bond.source)
        if leaning + (0.0 if in_rows else order) < (-_ROWS if in_rows else -_MARGIN):
            return (
                f"‘{one.quantity.text}’ and ‘{two.quantity.text}’ both stand in the passage, but the words around them fit better "
                f"the other way round"
            )
    return ""


def _is_one_change(stated: Sequence[Stated], mine: Candidate, theirs: Candidate, number: int, other: int) -> bool:
    """Whether 'from … to' says of both numbers which was the earlier, as the source does."""
    one, two = _steps(stated[number], mine), _steps(stated[other], theirs)
    agree = all(said == known or not known for said, known in (one, two))
    return {one[0], two[0]} == {"from", "to"} and agree and bool(one[1] or two[1])


def _leaning(claim: Setting, mine: Setting, other: Setting) -> float:
    """How much more the words around a claim speak for its own number than for the other, by the words that part the two."""
    total = 0.0
    for concept, weight in claim.near.items():
        lean = mine.near.get(concept, 0.0) - other.near.get(concept, 0.0)
        if abs(lean) >= _PARTING:
            total += weight * lean
    return total


def _part_of(one: Stated, two: Stated) -> str:
    """Where one claim is said to be part of the other ('265 of their 834'): whether it is smaller or larger."""
    first, second = sorted((one, two), key=lambda item: item.setting.start)
    small, large = first.claim.quantity.value, second.claim.quantity.value
    if not isinstance(small, Number) or not isinstance(large, Number):
        return ""
    low, high = first.claim.end - first.claim.sentence_start, second.claim.start - first.claim.sentence_start
    after = second.claim.sentence[second.claim.end - second.claim.sentence_start :]
    if _OF_THESE.match(after) and small.value < large.value and not second.claim.quantity.unit:
        return "larger"  # '265 killed, and 834 of these'
    if not _OF.fullmatch(first.claim.sentence[low:high]):
        return ""
    return "smaller" if small.value < large.value else "larger"  # nor is it as large: 'two of the two'


def _runs_backwards(one: Stated, two: Stated) -> bool:
    """Whether 'from … to …' names the later day first."""
    first, second = sorted((one, two), key=lambda item: item.setting.start)
    early, late = first.claim.quantity.value, second.claim.quantity.value
    if not isinstance(early, Moment) or not isinstance(late, Moment) or None in {early.day, late.day, early.month, late.month}:
        return False
    if first.claim.sentence_start != second.claim.sentence_start or first.claim.block != second.claim.block:
        return False
    if None not in {early.year, late.year} and early.year != late.year:
        return False
    before = first.claim.sentence[: first.claim.start - first.claim.sentence_start]
    between = first.claim.sentence[first.claim.end - first.claim.sentence_start : second.claim.start - first.claim.sentence_start]
    named = _FROM.search(before) and _TO.search(between) and OBJECT not in between and ";" not in between
    return bool(named) and (early.month or 0, early.day or 0) > (late.month or 0, late.day or 0)


def _exchangeable(one: Setting, two: Setting, meanings: Thesaurus) -> bool:
    """Whether one number could stand in the other's place: the same unit, and nouns that do not tell them apart."""
    if not same_unit(one.quantity, two.quantity):
        return False
    heads = [setting.head if setting.quantity.noun_start >= setting.quantity.end else "" for setting in (one, two)]
    return heads[0] == heads[1] or "" in heads or one.quantity.unit != "" or meanings.same(heads[0], heads[1])


def _rival(number: int, stated: Sequence[Stated], chosen: Sequence[Candidate | None], pool: Pool, meanings: Thesaurus) -> str:
    """Whether the words around the claim fit another number of the passages much better."""
    mine = chosen[number]
    assert mine is not None
    claim = stated[number].setting
    steps = _steps(stated[number], mine)
    if all(steps) and steps[0] != steps[1]:
        return f"‘{steps[0]} {claim.quantity.text}’ is said of a change, and the passage has ‘{steps[1]} {mine.bond.source.quantity.text}’"
    taken = {candidate.identity for candidate in chosen if candidate is not None}
    common = commonness([setting for _, setting in pool])
    own = similarity(claim, mine.bond.source, common)[0]
    for reading, setting in pool:
        identity = (reading.seed.key, reading.passage.number, setting.start)
        if identity in taken or steps[0] or not same_unit(claim.quantity, setting.quantity):
            continue
        if compare(claim.quantity, setting.quantity) is not None or _says_more(claim, mine, setting):
            continue
        rival = similarity(claim, setting, common)[0]
        if rival > own * 1.6 + _RIVAL or _leaning(claim, mine.bond.source, setting) < -_RIVAL_LEANING:
            return (
                f"the words around ‘{claim.quantity.text}’ fit ‘{setting.quantity.text}’ of the passage better than the "
                f"‘{mine.bond.source.quantity.text}’ that stands there too"
            )
    contrary = find_opposite(stated[number], mine)
    if contrary:
        return contrary
    other_day = find_other_day(number, stated, mine, pool, meanings)
    if other_day is not None:
        return f"the passage tells under ‘{other_day.quantity.text}’ what the sentence tells under ‘{claim.quantity.text}’"
    rival_number = find_rival(number, stated, chosen, pool, meanings)
    if rival_number is not None:
        return f"the passage says of ‘{rival_number.quantity.text}’ what the sentence says of ‘{claim.quantity.text}’"
    return ""


def _exchanged_day(
    number: int, stated: Sequence[Stated], chosen: Sequence[Candidate | None], pools: Sequence[Pool], meanings: Thesaurus
) -> str:
    day = find_exchanged_day(number, stated, chosen, pools, meanings)
    words = stated[number].claim.quantity.text
    return "" if day is None else f"the passages tell under ‘{day.quantity.text}’ what the sentence tells under ‘{words}’"


def _steps(item: Stated, mine: Candidate) -> tuple[str, str]:
    """Which part of a change the number is in the sentence and in the source: 'from', 'to', 'by' or ''."""
    said = step_at(item.claim.sentence, item.claim.start - item.claim.sentence_start)
    source = mine.bond.source
    return said, step_at(mine.reading.passage.text, source.start, source.sentence[0])


def _says_more(claim: Setting, mine: Candidate, rival: Setting) -> bool:
    """Whether the nouns already decide for the chosen number."""
    return mine.bond.relation >= Relation.NEAR and bool(claim.head) and bool(rival.head) and claim.head != rival.head
