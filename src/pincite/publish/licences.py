"""Under which licences the quoted sources stand: what the bibliography says of each, in lines for the copyright page."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from pincite.model.bibliography import Entry
from pincite.model.wording import Say
from pincite.publish.sources import SourceSection

FIELDS = ("licence", "license", "rights", "copyright")
"""Fields of a bibliography entry that say it outright."""

_SAID = re.compile(r"\blicen[cs]ed?(?:\s+under)?[:,]?\s+(?:the\s+)?([^;.,()]+?\s+licen[cs]e)\b", re.IGNORECASE)
_NAMED = re.compile(r"\b(CC\s?0(?:\s+1\.0)?|CC\s+BY(?:-[A-Z]{2})*(?:\s+\d(?:\.\d)?)?|public domain)\b", re.IGNORECASE)


def licence_of(entry: Entry) -> str:
    """The licence that an entry states in a field of its own, or in its note ('licence CC BY-SA'); '' where it states none."""
    stated = next((entry.field(name) for name in FIELDS if entry.field(name)), "")
    if stated:
        return stated.rstrip(".")
    for pattern in (_NAMED, _SAID):
        if found := pattern.search(entry.field("note")):
            return re.sub(r"\s+", " ", found[1])
    return ""


def licence_lines(sections: Iterable[SourceSection], say: Say) -> tuple[str, ...]:
    """A sentence for each licence, with the sources that are quoted under it."""
    titles: dict[str, list[str]] = defaultdict(list)
    for section in sections:
        if section.licence:
            titles[section.licence].append(section.title)
    line = say("Passages from {titles} are quoted under this licence: {licence}.")
    return tuple(line.format(titles=_listed(found, say("and")), licence=licence) for licence, found in titles.items())


def _listed(titles: list[str], joint: str) -> str:
    if len(titles) < 2:
        return "".join(titles)
    return f"{', '.join(titles[:-1])} {joint} {titles[-1]}"
