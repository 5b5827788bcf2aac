"""What the editions share: each chapter's text as HTML with its notes apart, and what it cites and shows."""

from __future__ import annotations

from dataclasses import dataclass

from pincite.model.place import Place

NOTE_OPEN = "<!--note "
"""In ``ChapterBody.html`` the place of note 3 is ``<!--note 3-->``; each edition puts its own call there."""


@dataclass(frozen=True, slots=True)
class CitedAt:
    """A passage and a place that cites it: ``target`` is the id of that place, ``label`` how Sources calls it ('n. 3')."""

    key: str
    passage: int
    target: str
    label: str


@dataclass(frozen=True, slots=True)
class NoteBody:
    """``kind`` is 'citation' (nothing but sources) or 'authored'. ``html`` is inline; paragraphs are ``<span class="p">``."""

    number: int
    identifier: str
    html: str
    kind: str


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A figure or table, for the lists in the front: ``number`` as printed ('6.1'), ``title`` the caption's first sentence."""

    kind: str
    identifier: str
    number: str
    title: str


@dataclass(frozen=True, slots=True)
class HeadingLine:
    level: int
    identifier: str
    html: str


@dataclass(frozen=True, slots=True)
class ChapterBody:
    """One chapter, or one generated section, ready for an edition.

    ``kind``: front, chapter, back, or the name of a generated section (sources, bibliography, index, colophon).
    ``characters`` are those beyond ASCII with the place of the first of each, ``keys`` the bibliography's that it cites.
    ``label`` is what stands above the title ('Chapter 6', 'Appendix A', ''); ``html`` has neither title nor label.
    """

    identifier: str
    title: str
    title_html: str
    kind: str
    html: str
    file: str = ""
    label: str = ""
    number: int = 0
    part: int = -1
    notes: tuple[NoteBody, ...] = ()
    headings: tuple[HeadingLine, ...] = ()
    exhibits: tuple[Exhibit, ...] = ()
    cited: tuple[CitedAt, ...] = ()
    identifiers: frozenset[str] = frozenset()
    images: tuple[str, ...] = ()
    language: str = ""
    characters: tuple[tuple[str, Place], ...] = ()
    keys: frozenset[str] = frozenset()
