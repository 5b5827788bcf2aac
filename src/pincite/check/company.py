"""Numbers that keep company: what one sentence of the source gives together, one sentence of the book may take from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pincite.check.candidates import Candidate, preference
from pincite.check.relations import Relation
from pincite.model.claim import Verdict
from pincite.model.quantity import Moment, Period

_COMPANY = 1.0
_FURTHER = 0.25
"""What it adds that another claim of the sentence is bound in the same sentence of the source, and each further one."""

_BOTH = 4.0
"""What binds two neighbours together must come to, so that each binds the other."""
_EXACT = frozenset({Verdict.VERIFIED, Verdict.EQUIVALENT})


def with_company(candidates: Sequence[list[Candidate]]) -> list[list[Candidate]]:
    """The candidates of a sentence's claims, those strengthened that stand beside what bears out another claim."""
    candidates = _paired(candidates)
    bound = {number: sentence_of(found[0]) for number, found in enumerate(candidates) if found and found[0].holds}
    strengthened: list[list[Candidate]] = []
    for number, found in enumerate(candidates):
        places = [place for other, place in bound.items() if other != number]
        strengthened.append(found if number in bound else sorted((_strengthen(item, places) for item in found), key=preference))
    return strengthened


def _paired(candidates: Sequence[list[Candidate]]) -> list[list[Candidate]]:
    """The candidates with those strengthened that stand side by side in the source as their claims do ('71 of her crew of 98')."""
    found = list(candidates)
    for at in range(len(found) - 1):
        for one, other in ((at, at + 1), (at + 1, at)):
            beside = candidates[other]
            if not (found[one] and found[one][0].holds):
                found[one] = [_pair(item, beside) for item in found[one]]
    return found


def _pair(candidate: Candidate, beside: Sequence[Candidate]) -> Candidate:
    for other in beside:
        if _are_neighbours(candidate, other) and candidate.bond.score + other.bond.score >= _BOTH:
            bond = candidate.bond
            trace = (*bond.trace[:-1], f"the number beside it stands beside it in the source {_COMPANY:.1f}", bond.trace[-1])
            return replace(
                candidate,
                bond=replace(bond, score=bond.score + _COMPANY, needs_noun=False, trace=trace),
                score=candidate.score + _COMPANY,
            )
    return candidate


def _are_neighbours(one: Candidate, other: Candidate) -> bool:
    """Whether both numbers, told as the claims tell them, stand in one sentence of the source with no number between."""
    exact = all(c.bond.fit.verdict in _EXACT and c.bond.relation >= Relation.UNKNOWN for c in (one, other))
    if not exact or one.reading is not other.reading or one.bond.source.sentence != other.bond.source.sentence:
        return False
    places = [setting.start for setting in one.reading.settings]
    if not {one.bond.source.start, other.bond.source.start} <= set(places):
        return False
    return abs(places.index(one.bond.source.start) - places.index(other.bond.source.start)) == 1


def _strengthen(candidate: Candidate, places: Sequence[tuple[str, int, int]]) -> Candidate:
    bond = candidate.bond
    if candidate.holds or bond.needs_noun or bond.relation is Relation.DIFFERENT or sentence_of(candidate) not in places:
        return candidate
    if not isinstance(bond.source.quantity.value, Moment | Period) and bond.fit.verdict is Verdict.ENTAILED:
        return candidate
    worth = _COMPANY + _FURTHER * (places.count(sentence_of(candidate)) - 1)
    return replace(candidate, bond=bond.helped(worth, "another number of the sentence stands beside it"), score=candidate.score + worth)


def sentence_of(candidate: Candidate) -> tuple[str, int, int]:
    return (candidate.reading.seed.key, candidate.reading.passage.number, candidate.bond.source.sentence[0])
