"""What tells two numbers of one sentence apart besides words: the numbers that each keeps company with, and the part that each has."""

from __future__ import annotations

import re

from pincite.check.candidates import Stated
from pincite.check.case import Case
from pincite.check.clauses import Clauses
from pincite.check.doubts.bearings import bearing_of, way_of
from pincite.check.doubts.foreseen import FORESEEN
from pincite.check.doubts.parts_told import part_of
from pincite.check.doubts.rates import is_each, rate_of
from pincite.check.hedges import bound_of
from pincite.check.steps import direction_of, is_given_up
from pincite.model.claim import Claim
from pincite.model.quantity import Number, Quantity

_CLEARLY = 1.5
"""How many times nearer a third number must stand to be the fellow of one and not of the other."""
_MARK = re.compile(r"[,;:()—]")
_OF_THEM = re.compile(r"\s+of (?:them|these|those|whom|which)\b", re.IGNORECASE)
_THEM_OF = re.compile(
    r"\b(?:of (?:whom|which|them|these|those)|among (?:them|whom|which))\s+(?:(?:about|only|just|some|were|was)\s+)*$", re.IGNORECASE
)
_TO_BE = re.compile(rf"(?:\b{FORESEEN}\w*|\b(?:was|were) to (?:have )?\w+)[^\d,;.]*$", re.IGNORECASE)
_BACK = 32
_PAUSE = 8  # characters that a mark between two numbers counts for


def company_of(case: Case, fellow: Case) -> int:
    """Whether the other numbers of the sentence stand by this one and that one as they do in the source (1), the other way round (-1)
    or neither ('2s. 6d., where it had cost 3s. 10d. in 1857').
    """
    total = 0
    for third, found in case.others():
        if third is fellow.item or found is None or found.identity[:2] != case.mine.identity[:2]:
            continue
        if all(part_of(one.item, third) == "smaller" for one in (case, fellow)):
            continue  # the whole of both stands by neither
        said = _side_in_sentence(case.item, fellow.item, third)
        known = _side(case.source.quantity, fellow.source.quantity, found.bond.source.quantity, case.text, 0, case.mine.reading.clauses)
        agree = said * known
        total += agree if agree > 0 or agree < -2 else 0
    return (total > 0) - (total < 0)


def _side_in_sentence(one: Stated, two: Stated, third: Stated) -> int:
    """Beside which of two claims a third stands: above 0 the first, below the second; 2 and -2 where a part of the sentence or a row
    of a table holds it.
    """
    if third.row and (one.row != two.row):
        return 2 * ((third.row == one.row) - (third.row == two.row))
    if one.claim.block != two.claim.block:
        return 2 * ((third.claim.block == one.claim.block) - (third.claim.block == two.claim.block))
    if third.claim.block != one.claim.block:
        return 0
    return _side(one.claim.quantity, two.claim.quantity, third.claim.quantity, one.claim.sentence, one.claim.sentence_start, one.clauses)


def _side(one: Quantity, two: Quantity, third: Quantity, text: str, low: int, clauses: Clauses | None) -> int:
    if clauses is not None:
        parts = [clauses.at(quantity.start) for quantity in (one, two, third)]
        if parts[0] is not parts[1] and parts[2] is not None:
            side = (parts[2] is parts[0]) - (parts[2] is parts[1])
            if side:
                return 2 * side
    near, far = (_gap(quantity, third, text, low) for quantity in (one, two))
    if near * _CLEARLY <= far:
        return 1
    return -1 if far * _CLEARLY <= near else 0


def _gap(one: Quantity, two: Quantity, text: str, low: int) -> int:
    """How far two numbers stand from each other; a mark between them parts them further."""
    first, second = sorted((one, two), key=lambda quantity: quantity.start)
    between = text[first.end - low : second.start - low]
    return len(between) + _PAUSE * len(_MARK.findall(between))


def parting_of(case: Case, fellow: Case) -> int:
    """Whether what is said of the size of two numbers goes with them (1), so that they cannot be exchanged, or with the exchange (-1):
    a bearing ('£35 dearer') or a rise or fall from the one to the other; 0 where nothing is.
    """
    signs: list[tuple[str, str]] = []
    ways: list[tuple[str, str]] = []
    parts: list[tuple[bool, bool]] = []
    each: list[tuple[bool, bool]] = []
    two = (case, fellow)
    for one in two:
        claim, source, text = one.item.claim, one.source.quantity, one.text
        signs.append((bearing_of(claim.quantity, claim.sentence, claim.sentence_start), bearing_of(source, text, 0)))
        ways.append((way_of(claim.quantity, claim.sentence, claim.sentence_start), way_of(source, text, 0)))
        each.append((is_each(claim.quantity, claim.sentence, claim.sentence_start), is_each(source, text, 0)))
        parts.append((_is_part(claim.sentence, *claim.in_sentence), _is_part(text, source.start, source.end)))
    if parts[0][0] != parts[1][0] and parts[0][1] != parts[1][1]:
        return 1 if parts[0][0] == parts[0][1] else -1
    if each[0][0] != each[1][0] and each[0][1] != each[1][1]:
        return 1 if each[0][0] == each[0][1] else -1  # '£185, being £5 for each animal'
    if not any(map(any, signs)) and all(map(all, ways)):
        signs = ways  # 'two metres wide' and 'seven high'; the second of two numbers may leave it out, and parts nothing then
    if signs[0][0] != signs[1][0] and signs[0][0] == signs[0][1] and signs[1][0] == signs[1][1]:
        return 1
    if signs[0][0] != signs[1][0] and signs[0][0] == signs[1][1] and signs[1][0] == signs[0][1]:
        return -1
    given = [is_given_up(one.item.claim.sentence, one.item.claim.in_sentence[0]) for one in two]
    gave = [is_given_up(one.text, one.source.start) for one in two]
    if given[0] != given[1] and given == gave:
        return 1  # 'no longer from 3,000 feet but from 18,000' of '18,000 feet rather than 3,000'
    return _change(case.item.claim, fellow.item.claim)


def keep_their_marks(case: Case, fellow: Case) -> int:
    """Of hedge and period ('about £21', '25s. a week') and of what was to be, how many tell two numbers apart on both sides, each as in
    the source, less those that are turned round. Who exchanges numbers may take a hedge or a period along.
    """
    kept = 0
    in_order = (case.item.claim.start < fellow.item.claim.start) == (case.source.start < fellow.source.start)
    for mark in (_hedge_of, _period_of, _foreseen_of):
        said, known = zip(*(mark(one) for one in (case, fellow)), strict=True)
        # A period told at the first number alone is that of both ('4s. 10d. a day and a boy a shilling').
        is_left_out = mark is _period_of and not (all(said) and all(known)) and in_order
        kept += said[0] != said[1] and said == known and not is_left_out
        kept -= mark is _foreseen_of and said[0] != said[1] and said == known[::-1]
    return kept


def _hedge_of(case: Case) -> tuple[str, str]:
    return bound_of(case.item.claim.quantity)[0], bound_of(case.source.quantity)[0]


def _foreseen_of(case: Case) -> tuple[str, str]:
    """Whether the number is told as what was to be, in the sentence and in the passage ('planned for 122', 'was to have taken 122')."""
    claim, low = case.item.claim, case.source.sentence[0]
    before = claim.before[-_BACK:], case.text[max(low, case.source.start - _BACK) : case.source.start]
    said, known = ("to be" if _TO_BE.search(text) else "" for text in before)
    return said, known


def _period_of(case: Case) -> tuple[str, str]:
    claim = case.item.claim
    return rate_of(claim.quantity, claim.sentence, claim.sentence_start), rate_of(case.source.quantity, case.text, 0)


def _is_part(text: str, start: int, end: int) -> bool:
    """Whether a number is said to be some of those just told of, or some are taken out of what is not said again."""
    return bool(_OF_THEM.match(text, end) or _THEM_OF.search(text[max(0, start - _BACK) : start]))


def _change(one: Claim, two: Claim) -> int:
    """Whether the sentence tells of a rise or fall from one of the numbers to the other, and the numbers do too (1) or do not (-1)."""
    first, second = sorted((one, two), key=lambda claim: claim.start)
    early, late = first.quantity.value, second.quantity.value
    if first.sentence_start != second.sentence_start or not isinstance(early, Number) or not isinstance(late, Number):
        return 0
    return direction_of(first.sentence, (*first.in_sentence, early.value), (*second.in_sentence, late.value))
