"""The index: its entries found in the text of the laid-out pages, with page numbers and ranges."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pincite.model.finding import Finding, RuleName, Severity
from pincite.model.index import IndexEntry

HYPHEN = "\u2010"
"""What a line broken by hyphenation ends with; the word goes on in the next line."""


def pages_of(entries: Sequence[IndexEntry], pages: Sequence[str]) -> Mapping[str, tuple[int, ...]]:
    """For each term the pages (indices) on which it stands; a word that crosses a page break counts for the page on which it begins."""
    starts: list[int] = []
    text = ""
    for page in pages:
        starts.append(len(text))
        text += page if page.endswith(HYPHEN) else page + " "
    whole = _joined(text)
    found: dict[str, tuple[int, ...]] = {}
    for entry in entries:
        if not entry.match:
            continue
        words = "|".join(_pattern(word) for word in entry.match)
        positions = [whole.places[match.start()] for match in re.finditer(rf"(?<!\w)(?:{words})", whole.text)]
        found[entry.term] = tuple(dict.fromkeys(_page(starts, position) for position in positions))
    return found


def _pattern(word: str) -> str:
    return re.escape(word[:-1]) if word.endswith("*") else re.escape(word) + r"(?!\w)"


@dataclass(frozen=True, slots=True)
class _Joined:
    """Text with hyphenated words whole; ``places`` gives each character's offset before."""

    text: str
    places: tuple[int, ...]


def _joined(text: str) -> _Joined:
    characters: list[str] = []
    places: list[int] = []
    for at, character in enumerate(text):
        if character == HYPHEN or (character.isspace() and characters and characters[-1] == " "):
            continue
        if character.isspace() and at and text[at - 1] == HYPHEN:
            continue
        characters.append(" " if character.isspace() else character)
        places.append(at)
    return _Joined("".join(characters), tuple(places))


def _page(starts: list[int], position: int) -> int:
    low = 0
    for number, start in enumerate(starts):
        if start <= position:
            low = number
    return low


def ranges(pages: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """Page numbers as ranges: three or more in a row become one, neighbours as well."""
    result: list[list[int]] = []
    for page in sorted(set(pages)):
        if result and page == result[-1][1] + 1:
            result[-1][1] = page
        else:
            result.append([page, page])
    return tuple((first, last) for first, last in result)


def unused(entries: Sequence[IndexEntry], found: Mapping[str, tuple[int, ...]]) -> tuple[Finding, ...]:
    """A finding for each entry that the text never mentions."""
    help = "change its ‘match’, or take it out"
    return tuple(
        Finding(RuleName("index-entry"), Severity.WARNING, entry.place, f"‘{entry.term}’ is nowhere in the text", help)
        for entry in entries
        if entry.match and not found.get(entry.term) and not entry.see
    )
