"""The index: entries of index.toml found in the text of the laid-out pages, with page numbers and ranges."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pincite.model.finding import Finding, RuleName, Severity
from pincite.model.place import Place

HYPHEN = "\u2010"
"""What a line broken by hyphenation ends with; the word goes on in the next line."""


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """``match`` are the words that it is found under; ``line`` where it stands in index.toml."""

    term: str
    match: tuple[str, ...] = ()
    group: str = ""
    see: str = ""
    see_also: tuple[str, ...] = ()
    line: int = 1

    @property
    def sort_key(self) -> str:
        plain = unicodedata.normalize("NFKD", self.term).encode("ascii", "ignore").decode().casefold()
        return re.sub(r"[^a-z0-9 ]", "", re.sub(r"^\d+", lambda found: found.group().zfill(5), plain))

    @property
    def letter(self) -> str:
        first = self.sort_key[:1]
        return first.upper() if first.isalpha() else "0–9"


def read_entries(text: str, file: str) -> tuple[tuple[IndexEntry, ...], tuple[Finding, ...]]:
    """The entries of an index.toml, and what is wrong with it."""
    try:
        listed = tomllib.loads(text).get("entry", [])
    except tomllib.TOMLDecodeError as error:
        return (), (_finding(file, 1, f"the index cannot be read: {error}"),)
    lines = [number for number, line in enumerate(text.split("\n"), 1) if line.strip() == "[[entry]]"]
    entries = []
    findings = []
    for number, item in enumerate(listed):
        line = lines[number] if number < len(lines) else 1
        unknown = sorted(set(item) - {"term", "match", "group", "see", "see-also"})
        if "term" not in item or unknown:
            findings.append(_finding(file, line, f"unknown key ‘{unknown[0]}’" if unknown else "an entry has no term"))
            continue
        match = tuple(str(word) for word in item.get("match", () if "see" in item else (item["term"],)))
        entries.append(IndexEntry(item["term"], match, item.get("group", ""), item.get("see", ""), tuple(item.get("see-also", ())), line))
    known = {entry.term for entry in entries}
    for entry in entries:
        for other in (entry.see, *entry.see_also):
            if other and other not in known:
                findings.append(_finding(file, entry.line, f"‘{entry.term}’ sends the reader to ‘{other}’, which is not in the index"))
    return tuple(entries), tuple(findings)


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


def unused(entries: Sequence[IndexEntry], found: Mapping[str, tuple[int, ...]], file: str) -> tuple[Finding, ...]:
    """A finding for each entry that the text never mentions."""
    return tuple(
        _finding(file, entry.line, f"‘{entry.term}’ is nowhere in the text")
        for entry in entries
        if entry.match and not found.get(entry.term) and not entry.see
    )


def _finding(file: str, line: int, message: str) -> Finding:
    place = Place(file, line, 1, line, 1)
    return Finding(RuleName("index-entry"), Severity.WARNING, place, message, "change its `match` in index.toml, or remove it")
