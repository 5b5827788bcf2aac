"""A captured source text and its numbered passages."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from pincite.model.filled import carried
from pincite.model.quantity import Quantity

SourceKey = NewType("SourceKey", str)


class LocatorKind(StrEnum):
    """CSL locator labels that pincite resolves."""

    PARAGRAPH = "paragraph"
    PAGE = "page"
    SECTION = "section"
    LINE = "line"
    ROW = "row"


@carried
@dataclass(frozen=True, slots=True)
class Passage:
    """A numbered piece of a seed; what a locator points to.

    ``number`` counts from 1 through the whole seed in the seed's own kind of passage. ``page`` is the page it stands
    on where the format has pages, else None. ``start``/``end`` are character offsets into ``Seed.text`` and
    ``text == seed.text[start:end]``; ``line``/``end_line`` are the lines of that text, from 1. ``masked`` are stretches (offsets into
    ``text``) that are not evidence: note marks, running heads, page numbers; ``quantities`` never overlap them.
    """

    number: int
    kind: LocatorKind
    text: str
    start: int
    end: int
    line: int
    end_line: int
    section: tuple[str, ...] = ()
    page: int | None = None
    masked: tuple[tuple[int, int], ...] = ()
    quantities: tuple[Quantity, ...] = ()


@dataclass(frozen=True, slots=True)
class Seed:
    """``text`` is the seed as read (for text formats the file's own characters, for others what was extracted).

    ``period`` is the declared time of the seed's events (EDTF, such as ``1944`` or ``1944-06/1944-08``), used for dates
    that lack a year.
    """

    key: SourceKey
    file: str
    sha256: str
    format: str
    title: str
    text: str
    passages: tuple[Passage, ...]
    period: str = ""
    decimal_comma: bool = False


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A quantity where it stands in a seed."""

    seed: Seed
    passage: Passage
    quantity: Quantity
