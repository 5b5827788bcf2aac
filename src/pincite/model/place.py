"""Where something stands in a file that the author wrote."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from pincite.model.filled import carried


@carried
@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one file: character offsets (not bytes) into its text, end exclusive.

    ``file`` is a POSIX path relative to the book's root, as reports print it.
    """

    file: str
    start: int
    end: int


@carried
@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A span as people read it: lines and columns count characters from 1; the end is exclusive."""

    file: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class SourceText:
    """The text of a file with the offsets at which its lines start."""

    file: str
    text: str
    line_starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        starts = [0]
        at = self.text.find("\n")
        while at != -1:
            starts.append(at + 1)
            at = self.text.find("\n", at + 1)
        object.__setattr__(self, "line_starts", tuple(starts))

    def place(self, start: int, end: int | None = None) -> Place:
        line, column = self.line_column(start)
        end_line, end_column = self.line_column(start if end is None else end)
        return Place(self.file, line, column, end_line, end_column)

    def place_of(self, span: Span) -> Place:
        return self.place(span.start, span.end)

    def line_column(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def line(self, number: int) -> str:
        """The text of a line, counted from 1, without its line end."""
        if not 1 <= number <= len(self.line_starts):
            return ""
        start = self.line_starts[number - 1]
        end = self.line_starts[number] - 1 if number < len(self.line_starts) else len(self.text)
        return self.text[start:end].rstrip("\r")
