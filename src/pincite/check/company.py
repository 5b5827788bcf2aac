"""Numbers that keep company: what one sentence of the source gives together, one sentence of the book may take from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pincite.check.binding import ENOUGH, Relation
from pincite.check.candidates import Candidate, Stated, preference
from pincite.model.claim import Verdict
from pincite.model.quantity import Moment, Period

_COMPANY = 1.0
_FURTHER = 0.25
"""What it adds that another claim of the sentence is bound in the same sentence of the source, and each further one."""


def with_company(candidates: Sequence[list[Candidate]]) -> list[list[Candidate]]:
    """The candidates of a sentence's claims, those strengthened that stand beside what bears out another claim."""
    bound = {number: _sentence_of(found[0]) for number, found in enumerate(candidates) if found and found[0].holds}
    strengthened: list[list[Candidate]] = []
    for number, found in enumerate(candidates):
        places = [place for other, place in bound.items() if other != number]
        strengthened.append(found if number in bound else sorted((_strengthen(item, places) for item in found), key=preference))
    return strengthened


def keeps_company(number: int, stated: Sequence[Stated], chosen: Sequence[Candidate | None]) -> bool:
    """Whether all other numbers of the claim's sentence, one at least, are borne out beside its own, in one sentence of the passage."""
    mine, claim = chosen[number], stated[number].claim
    others = [
        found
        for at, (item, found) in enumerate(zip(stated, chosen, strict=True))
        if at != number and (item.claim.block, item.claim.sentence_start) == (claim.block, claim.sentence_start)
    ]
    return bool(others) and mine is not None and all(found is not None and _sentence_of(found) == _sentence_of(mine) for found in others)


def _strengthen(candidate: Candidate, places: Sequence[tuple[str, int, int]]) -> Candidate:
    bond = candidate.bond
    if candidate.holds or bond.needs_noun or bond.relation is Relation.DIFFERENT or _sentence_of(candidate) not in places:
        return candidate
    if not isinstance(bond.source.quantity.value, Moment | Period) and bond.fit.verdict is Verdict.ENTAILED:
        return candidate
    worth = _COMPANY + _FURTHER * (places.count(_sentence_of(candidate)) - 1)
    score = bond.score + worth
    trace = (
        *bond.trace[:-1],
        f"another number of the sentence stands beside it {worth:.1f}",
        f"together {score:.1f} of {ENOUGH} needed",
    )
    return replace(candidate, bond=replace(bond, score=score, trace=trace), score=candidate.score + worth)


def _sentence_of(candidate: Candidate) -> tuple[str, int, int]:
    return (candidate.reading.seed.key, candidate.reading.passage.number, candidate.bond.source.sentence[0])
