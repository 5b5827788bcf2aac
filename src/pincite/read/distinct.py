"""Chapters whose first headings say the same ('Introduction' in each) keep apart: what pandoc made of them is made unique in the book."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pincite.model.chapter import Chapter, Reference
from pincite.read.identifiers import rename, written_identifiers

TAKEN = frozenset(("sources", "bibliography", "index", "colophon", "imprint", "contents", "title-page", "cover"))
"""What the editions call their own sections."""


def distinct_chapters(chapters: Sequence[Chapter]) -> tuple[Chapter, ...]:
    """The chapters with their identifiers made distinct; one that an author wrote stays, and is a finding where it comes twice."""
    written = [_written(chapter) for chapter in chapters]
    taken = set(TAKEN).union(*written)
    result = []
    for chapter, own in zip(chapters, written, strict=True):
        if chapter.identifier and chapter.identifier not in own:
            chapter = _renamed(chapter, _free(chapter.identifier, taken))
        taken.add(chapter.identifier)
        result.append(chapter)
    return tuple(result)


def _written(chapter: Chapter) -> frozenset[str]:
    return frozenset().union(*(written_identifiers(source.text) for source in chapter.sources))


def _free(name: str, taken: set[str]) -> str:
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    return free


def _renamed(chapter: Chapter, identifier: str) -> Chapter:
    """The chapter under another identifier, and with it those of its headings, which begin with it."""
    old = chapter.identifier
    if identifier == old:
        return chapter
    written = _written(chapter)
    made = [name for _, name, _ in chapter.headings if name == old or (name.startswith(f"{old}-") and name not in written)]
    names = {name: identifier + name.removeprefix(old) for name in made}

    def changed(references: Sequence[Reference]) -> tuple[Reference, ...]:
        return tuple(replace(reference, name=names.get(reference.name, reference.name)) for reference in references)

    return replace(
        chapter,
        identifier=identifier,
        document={**chapter.document, "blocks": rename(chapter.document["blocks"], names)},
        headings=tuple((level, names.get(name, name), words) for level, name, words in chapter.headings),
        links=changed(chapter.links),
        identifiers=changed(chapter.identifiers),
    )
