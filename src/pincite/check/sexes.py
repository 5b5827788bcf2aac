"""Men and women are not counted for each other."""

from __future__ import annotations

from pincite.check.words import stems

_FEMALE = stems("woman women lady girl wife widow daughter sister mother nun niece aunt female bride")
_MALE = stems("boy husband widower son brother father monk nephew uncle male")


def are_of_other_sex(one: str, other: str) -> bool:
    """Whether one stem counts men and the other women; 'men' are often just people, but never women."""
    return (one in _FEMALE and other in _MALE | {"man"}) or (other in _FEMALE and one in _MALE | {"man"})


def sex_of(word: str) -> str:
    """The sex that a stem tells; '' for 'man', who may be anyone, and for all else."""
    return "female" if word in _FEMALE else "male" if word in _MALE else ""
