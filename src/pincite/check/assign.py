"""Claims of a sentence and numbers of the source, one to one, each with the reason to doubt it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pincite.check.candidates import FINE, VERBATIM, Candidate, Pool, Stated, preference
from pincite.check.case import Case
from pincite.check.doubts import find_doubt
from pincite.check.moments import is_dating
from pincite.check.nouns import Thesaurus
from pincite.model.claim import Verdict

_OF_THE = re.compile(r"\bof (?:all )?(?:the|these|those|them|her|his|its|their)\s+$", re.IGNORECASE)
_SAME = frozenset({Verdict.VERIFIED, Verdict.EQUIVALENT})


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
            if best.holds and _tells_again(number, best, stated, chosen):
                candidate = best
            elif best.holds:
                doubt = f"‘{best.bond.source.quantity.text}’ already bears out another number of the sentence"
        elif candidate is not None and candidate.score < VERBATIM:
            doubt = find_doubt(Case(number, stated, chosen, pools, meanings))
        choices.append(Choice(candidate, doubt))
    return choices


def _tells_again(number: int, best: Candidate, stated: Sequence[Stated], chosen: Sequence[Candidate | None]) -> bool:
    """Whether 'one of the four' speaks of the four chains that the sentence has counted before."""
    claim = stated[number].claim
    return _OF_THE.search(claim.before) is not None and any(
        found is not None and found.identity == best.identity and found.bond.fit.verdict in _SAME and other.claim.is_beside(claim)
        for other, found in zip(stated[:number], chosen, strict=False)
    )


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
    """Whether the claim only says less of a date ('July' of 16 July), or of a share's numbers, which other claims may give in full."""
    if candidate.bond.fit.is_share_told_out or candidate.bond.fit.is_pronoun:
        return True
    return candidate.bond.fit.verdict is Verdict.ENTAILED and is_dating(candidate.bond.source.quantity)


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
