"""An editor's judgement on a claim that the check could not, or should not, settle alone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from pincite.model.place import Place


class Decision(StrEnum):
    """A comment settles nothing: it is a note to those who follow."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    COMMENT = "comment"


NOWHERE = Place("")


@dataclass(frozen=True, slots=True)
class ReviewedPassage:
    """A passage as it was when the claim was reviewed; ``quote`` are the words that mattered, '' if none did."""

    seed: str
    passage: int
    fingerprint: str
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """One entry of reviews.toml. ``number``, ``sentence``, ``verdict`` and ``passages`` are what the editor saw; ``on`` is an ISO date."""

    claim: str
    decision: Decision
    by: str
    on: str
    reason: str
    chapter: str
    number: str
    sentence: str
    verdict: str
    fingerprint: str
    passages: tuple[ReviewedPassage, ...] = ()
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Standing:
    """A review held against the book as it is: ``claim`` is the claim that it is of now ('' if none is left), ``changed`` what
    changed since, in words ('' where the review stands)."""

    review: Review
    claim: str
    changed: str = ""

    @property
    def settles(self) -> bool:
        """Whether the review stands and decides; a comment does not."""
        return not self.changed and self.review.decision is not Decision.COMMENT
