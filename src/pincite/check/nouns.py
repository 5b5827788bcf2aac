"""Whether two counted nouns mean the same thing: by head, by a table of synonyms, by what stands near."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pincite.check.synonyms import NARROWER, SYNONYMS
from pincite.check.synonyms_by_field import SYNONYMS_BY_FIELD
from pincite.check.words import stem, stems

FATES: tuple[tuple[str, frozenset[str]], ...] = (
    (
        "killed",
        stems(
            """
            killed kill dead die died death slain drowned fatality perish perished euthanized euthanised executed murdered massacred
            poisoned shot lives
            """
        ),
    ),
    ("wounded", stems("wounded injured injury injuries hurt")),
    ("captured", stems("captured prisoner prisoners captive captives captivity imprisoned")),
    ("missing", stems("missing unaccounted untraced")),
    ("escaped", stems("escaped escape fled")),
    ("buried", stems("buried")),
)
"""What may befall those counted: a claim of the killed is not borne out by the wounded."""

_UNHURT = stems("unhurt unharmed uninjured unscathed injury")
_WEAK_HEADS = stems("number total thing one other figure lot kind part rest enough")


@dataclass(frozen=True, slots=True, eq=False)
class Thesaurus:
    """Stems to the groups that they belong to."""

    groups: dict[str, frozenset[int]]
    names: dict[int, str]
    narrower: dict[str, frozenset[str]]
    known: frozenset[str] = frozenset()
    """Stems known so well that two of them which are not listed together do not mean the same."""

    def same(self, one: str, other: str) -> bool:
        return one == other or bool(self.groups.get(one, _NONE) & self.groups.get(other, _NONE))

    def covers(self, general: str, special: str) -> bool:
        """Whether whoever counts the special word has counted the general one too (pensioners are people)."""
        return special in self.narrower.get(general, frozenset())

    def concept(self, word: str) -> str:
        """One name for all the words of a group, so that sets of words can be compared."""
        group = self.groups.get(word)
        return word if not group else self.names[min(group)]


_NONE: frozenset[int] = frozenset()


def thesaurus(extra: Iterable[tuple[str, ...]] = ()) -> Thesaurus:
    """The built-in tables and the author's groups; a noun phrase of an author's group counts by its last word."""
    groups: dict[str, set[int]] = {}
    names: dict[int, str] = {}
    known = frozenset(head_of(phrase) for group in (*SYNONYMS, *extra) for phrase in group)
    for number, group in enumerate((*SYNONYMS, *SYNONYMS_BY_FIELD, *extra)):
        for phrase in group:
            groups.setdefault(head_of(phrase), set()).add(number)
            names.setdefault(number, head_of(phrase))
    return Thesaurus({word: frozenset(numbers) for word, numbers in groups.items()}, names, _NARROWER, known)


def head_of(phrase: str) -> str:
    words = phrase.replace("-", " ").split()
    return stem(words[-1]) if words else ""


_NARROWER = {
    stem(general): frozenset(stem(special) for special in specials.split()) for generals, specials in NARROWER for general in generals
}


def stems_of(noun: str, noun_words: Iterable[str]) -> tuple[str, ...]:
    """The stems of a whole noun phrase, the head last."""
    stems = [stem(part) for word in noun_words for part in word.replace("-", " ").split()]
    head = head_of(noun)
    if head and (not stems or stems[-1] != head):
        stems.append(head)
    return tuple(stems)


def is_weak(head: str) -> bool:
    """Whether the head says nothing of what is counted ('a number of')."""
    return not head or head in _WEAK_HEADS


_PEOPLE = frozenset(
    head_of(word) for word in ("people", "person", "individual", "soul", "folk", "man", "hand", "mouth", "sick", "crew", "staff")
)
_AGENTS = ("e", "ee", "er", "or", "r", "ant", "ent", "ist", "ian", "ment", "ion", "ation", "man", "eman", "")


def is_kin(one: str, other: str) -> bool:
    """Whether one word is made from the other (employee and employ, surveyor and survey)."""
    short, long = sorted((one, other), key=len)
    return len(short) >= 5 and long.startswith(short) and long[len(short) :] in _AGENTS


def is_human(head: str, meanings: Thesaurus) -> bool:
    """Whether a noun counts people."""
    return head in _PEOPLE or meanings.covers(head_of("people"), head) or bool(fates_of((head,)))


def fates_of(stems: Iterable[str]) -> frozenset[str]:
    """Which fates the words name."""
    present = frozenset(stems)
    safe = frozenset(("escaped",)) if present & _UNHURT else frozenset[str]()  # 'escaped unhurt' from no prison
    return frozenset(name for name, words in FATES if words & present) - safe
