"""What a validator says of a file of an EPUB."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Complaint:
    """``file`` is a path in the archive, '' where it is the book as a whole; there either ``line`` and ``column`` (from 1) or
    ``steps``, child elements counted from 1 from the document's root downwards, lead to the place. ``code`` is the tool's own name for it.
    """

    tool: str
    code: str
    text: str
    file: str = ""
    line: int = 0
    column: int = 0
    steps: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Examined:
    """What one tool found; ``failure`` says why it could not look, '' if it did."""

    tool: str
    complaints: tuple[Complaint, ...] = ()
    failure: str = ""
