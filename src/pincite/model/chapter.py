"""A chapter as it was read: pandoc's document, and the prose that the check reads, with exact positions."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from pincite.model.filled import carried
from pincite.model.finding import Finding
from pincite.model.place import SourceText, Span

OBJECT = "\ufffc"
"""Stands in prose for what is not prose: a citation, a note call, math, an image, code, a raw inline."""

FILE_LINK = "#md:"
"""Begins the target of a link to another chapter's file, as long as nobody knows which identifier that is."""


class BlockKind(StrEnum):
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    CELL = "cell"
    CAPTION = "caption"
    TERM = "term"
    DATA = "data"


@carried
@dataclass(frozen=True, slots=True)
class Anchor:
    """``text[start:end]`` of a block is, character for character, the file's text from ``span.start``.

    Where ``exact`` is false the whole stretch came from the whole span (an expression of a template, an entity,
    smart punctuation, a line whose marks were dropped).
    """

    start: int
    end: int
    span: Span
    exact: bool = True


@carried
@dataclass(frozen=True, slots=True)
class CitationItem:
    """One source of a citation: ``locator`` is the text as written ('paras. 24, 26'), '' if there is none."""

    key: str
    locator: str
    prefix: str = ""
    suffix: str = ""


@carried
@dataclass(frozen=True, slots=True)
class Citation:
    """A pandoc Cite at offset ``at`` of the block's text (an OBJECT stands there).

    ``in_text`` is true for ``@key [para. 12]``. ``note`` is true where the citation is the whole content of a
    footnote called here: it covers like a citation in the place of the call.
    """

    at: int
    items: tuple[CitationItem, ...]
    span: Span
    in_text: bool = False
    note: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """A bracketed span with attributes over ``text[start:end]`` (``.derived``, ``.unsourced``, ``.disputed``, lang …)."""

    start: int
    end: int
    classes: tuple[str, ...]
    attributes: tuple[tuple[str, str], ...]
    span: Span

    def attribute(self, name: str) -> str:
        return dict(self.attributes).get(name, "")


@carried
@dataclass(frozen=True, slots=True)
class Cell:
    """Where a block of kind cell stands: table number in the chapter, row (0 = head row) and column, from 0.

    ``header`` is the text of the column's head, ``stub`` that of the row's first cell.
    """

    table: int
    row: int
    column: int
    header: str = ""
    stub: str = ""


@carried
@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of prose that sentences never cross.

    ``quote``: it stands in a block quotation. ``note``: number of the footnote whose text it is (0 = body).
    ``caption_of``: the table whose caption it is, or -1. ``cite`` are the citations of enclosing ``::: {cite=…}`` blocks,
    innermost first. ``paragraph_end`` citations are found by the check itself.
    """

    index: int
    kind: BlockKind
    text: str
    anchors: tuple[Anchor, ...]
    span: Span
    citations: tuple[Citation, ...] = ()
    marks: tuple[Mark, ...] = ()
    quote: bool = False
    note: int = 0
    cell: Cell | None = None
    caption_of: int = -1
    cite: tuple[CitationItem, ...] = ()
    section: tuple[str, ...] = ()
    language: str = ""

    def marks_over(self, start: int, end: int, name: str) -> tuple[Mark, ...]:
        """The marks of a class that lie over ``text[start:end]``."""
        return tuple(mark for mark in self.marks if name in mark.classes and mark.start < end and start < mark.end)

    def span_of(self, start: int, end: int) -> Span:
        """The file's stretch that ``text[start:end]`` came from; the block's own span where nothing nearer is known."""
        first: int | None = None
        last: int | None = None
        file = self.span.file
        for anchor in self.anchors:
            if anchor.end <= start or anchor.start >= max(end, start + 1):
                continue
            if anchor.exact:
                low = anchor.span.start + max(0, start - anchor.start)
                high = anchor.span.start + min(end, anchor.end) - anchor.start
            else:
                low, high = anchor.span.start, anchor.span.end
            if first is None:
                first, last, file = low, high, anchor.span.file
            elif anchor.span.file == file:
                last = max(last or 0, high)
        if first is None or last is None:
            return self.span
        return Span(file, first, max(first, last))


@carried
@dataclass(frozen=True, slots=True)
class Reference:
    """Something that a chapter names, and where: the target of a link, an identifier, the path of an image."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Chapter:
    """``document`` is pandoc's JSON of the chapter (no marks in it); its heading and note ids are unique in the book.

    ``identifier`` is the id of the chapter's first heading, prefix of generated ids. ``sources`` are all the files
    that its text came from (the chapter, its includes), the chapter first. ``headings`` is (level, id, text) in order.
    ``findings`` are what reading had to say; a chapter with an unreadable file has no blocks and a finding.
    ``images`` and ``resources`` (the same files, once each, relative to the root) are local images; image addresses in
    the document are relative to the manuscript folder. ``links`` are the identifiers that the chapter links to ('path.md#identifier'
    in another chapter's file), and ``identifiers`` those that it defines.
    """

    file: str
    identifier: str
    title: str
    document: dict[str, Any]
    blocks: tuple[Block, ...]
    sources: tuple[SourceText, ...]
    headings: tuple[tuple[int, str, str], ...] = ()
    findings: tuple[Finding, ...] = ()
    resources: tuple[str, ...] = ()
    images: tuple[Reference, ...] = ()
    links: tuple[Reference, ...] = ()
    identifiers: tuple[Reference, ...] = ()

    def source(self, file: str) -> SourceText | None:
        return next((source for source in self.sources if source.file == file), None)
