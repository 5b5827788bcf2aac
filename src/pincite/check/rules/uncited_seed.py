"""Every captured source is cited."""

from __future__ import annotations

from collections.abc import Iterable

from pincite.check.rules.rule import BookExamined, Example, Rule
from pincite.model.finding import Finding, RuleName, Severity
from pincite.model.place import Place

NAME = RuleName("uncited-seed")
EXPLANATION = """A source was captured and is never cited. Cite it, or take it out of the seeds and the bibliography."""
BAD = Example("The city fell.", "The city fell.")
GOOD = Example("The city fell [@source, para. 1].", "The city fell.")


def find_in_book(examined: BookExamined) -> Iterable[Finding]:
    cited = cited_keys(examined)
    for seed in examined.volume.seeds:
        if seed.key not in cited and is_read_whole(examined):
            entry = examined.volume.bibliography.entry(seed.key)
            place = entry.place if entry is not None else Place(seed.file)
            yield Finding(NAME, Severity.WARNING, place, f"The seed ‘{seed.key}’ ({seed.file}) is never cited.", "cite it, or take it out")


def is_read_whole(examined: BookExamined) -> bool:
    """Whether every chapter could be read: what is cited in one that could not be read, or is not there, nobody knows."""
    volume = examined.volume
    return all(chapter.blocks or not chapter.findings for chapter in volume.chapters) and not any(
        finding.severity is Severity.ERROR for finding in volume.book.findings
    )


def cited_keys(examined: BookExamined) -> frozenset[str]:
    """The keys of all citations of the book."""
    return frozenset(
        item.key
        for chapter in examined.volume.chapters
        for block in chapter.blocks
        for items in (*(citation.items for citation in block.citations), block.cite)
        for item in items
    )


RULE = Rule(NAME, Severity.WARNING, "A seed that is never cited", EXPLANATION, BAD, GOOD, find_in_book=find_in_book)
