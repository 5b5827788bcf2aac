"""Men, women and children are not counted for each other."""

from __future__ import annotations

from pincite.check.words import stems

_FEMALE = stems("woman women lady girl wife widow daughter sister mother nun niece aunt female bride")
_MALE = stems("boy husband widower son brother father monk nephew uncle male")


_YOUNG = stems("child infant baby newborn")
_GROWN = stems("man woman lady wife widow widower husband mother father")


def are_of_other_sex_or_age(one: str, other: str) -> bool:
    """Whether one stem counts men and the other women, or children; 'men' are often just people, but neither of these."""
    return _are_parted(one, other) or _are_parted(other, one)


def _are_parted(one: str, other: str) -> bool:
    return (one in _FEMALE and other in _MALE | {"man"}) or (one in _YOUNG and other in _GROWN)


def sex_of(word: str) -> str:
    """The sex that a stem tells; '' for 'man', who may be anyone, and for all else."""
    return "female" if word in _FEMALE else "male" if word in _MALE else ""
