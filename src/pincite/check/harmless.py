"""Changes that are no fault: what the book says after them is what the source says too, so no mutant is made of them."""

from __future__ import annotations

from collections.abc import Iterable

from pincite.check.far_hedges import is_hedged_by_words
from pincite.check.faults import Fault
from pincite.check.hedges import bound_of
from pincite.check.readings import PassageReading
from pincite.check.settings import Setting
from pincite.check.sources import Sources
from pincite.check.values import are_fellows, compare
from pincite.model.claim import Claim, Evidence, Judgement, Verdict
from pincite.model.quantity import Bound, Moment, Period, Quantity

_EQUAL = frozenset({Verdict.VERIFIED, Verdict.EQUIVALENT})
_HEDGES = {"about": Bound.ABOUT, "at least": Bound.AT_LEAST}
_SAME_WORDS = 2
"""How many words by a number two passages share that tell the same of it."""


def is_harmless(fault: Fault, judgement: Judgement, sources: Sources) -> bool:
    """Whether a hedge is taken off that the source has not put on the number itself ('on an average 780' told as 'some 780'), or one
    is put on that the source's words bear out.
    """
    if fault.operator == "hedge added":
        return any(is_hedged_by_words(bound, before) for bound, before in _added(fault, judgement, sources))
    if fault.operator != "hedge dropped" or judgement.verdict not in {Verdict.VERIFIED, Verdict.EQUIVALENT}:
        return False
    known = evidence_quantity(judgement, sources)
    return known is not None and bound_of(known) == (Bound.EXACT, False)


def _added(fault: Fault, judgement: Judgement, sources: Sources) -> Iterable[tuple[Bound, str]]:
    bound = next((bound for words, bound in _HEDGES.items() if fault.words.lower().startswith(words)), Bound.EXACT)
    for known in _evidence(judgement, sources):
        evidence = judgement.evidence[0]
        yield bound, sources.read(evidence.seed, evidence.passage).passage.text[known.sentence[0] : known.start]


def exchangeable(judgement: Judgement, others: Iterable[Judgement], sources: Sources) -> list[Claim]:
    """The claims of a sentence that a slip might exchange with this one: of the same sort, and not two parts of one date."""
    mine = evidence_quantity(judgement, sources)
    found: list[Claim] = []
    for other in others:
        theirs = evidence_quantity(other, sources)
        if mine is None or theirs is None or _place(judgement.evidence[0]) == _place(other.evidence[0]):
            continue
        pairs = ((judgement.claim.quantity, other.claim.quantity), (mine, theirs))
        if any(_are_alike(one, two) for one, two in pairs):
            found.append(other.claim)
    return found


def says_the_same(judgement: Judgement, passage: PassageReading, sources: Sources) -> bool:
    """Whether a passage has the number that a claim rests on, told in the same words: a citation of it is no fault.

    A date that opens a passage is told of all of it.
    """
    for known in _evidence(judgement, sources):
        for other in passage.settings:
            fit = compare(known.quantity, other.quantity)
            words = other.text_words if isinstance(other.quantity.value, Moment) and not other.sentence[0] else other.near.keys()
            if fit is not None and fit.verdict in _EQUAL and len(known.near.keys() & words) >= _SAME_WORDS:
                return True
    return False


def blurs(judgement: Judgement) -> bool:
    """Whether the claim is told so roughly that the source's number may change a little and still bear it out."""
    quantity = judgement.claim.quantity
    return judgement.verdict in {Verdict.ROUNDED, Verdict.ENTAILED} or (
        quantity.bound is not Bound.EXACT and quantity.precision is not None and quantity.precision > 1
    )


def evidence_quantity(judgement: Judgement, sources: Sources) -> Quantity | None:
    """The number of the passage that a claim rests on, as it was read."""
    return next((setting.quantity for setting in _evidence(judgement, sources)), None)


def _evidence(judgement: Judgement, sources: Sources) -> Iterable[Setting]:
    for evidence in judgement.evidence[:1]:
        yield from (s for s in sources.read(evidence.seed, evidence.passage).settings if s.start == evidence.start)


def _are_alike(one: Quantity, two: Quantity) -> bool:
    if isinstance(one.value, Moment) and isinstance(two.value, Moment):
        return all((getattr(one.value, part) is None) == (getattr(two.value, part) is None) for part in ("month", "day", "hour", "masked"))
    return one.kind is two.kind and isinstance(one.value, Period) == isinstance(two.value, Period) and are_fellows(one, two)


def _place(evidence: Evidence) -> tuple[str, int, int]:
    return evidence.seed, evidence.passage, evidence.start
