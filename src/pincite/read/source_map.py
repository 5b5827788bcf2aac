"""From the text that pandoc reads back to the files that the author wrote."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from pincite.model.place import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """``rendered[start:end]`` came from ``span``: character for character if ``exact``, else as a whole."""

    start: int
    end: int
    span: Span
    exact: bool = True


@dataclass(frozen=True, slots=True)
class SourceMap:
    """Pieces that cover a rendered text without gaps, in order."""

    pieces: tuple[Piece, ...]

    def spans(self, start: int, end: int) -> Iterator[Piece]:
        """The pieces of ``rendered[start:end]``, cut to it."""
        index = max(0, bisect_right(self.pieces, start, key=lambda piece: piece.start) - 1)
        while index < len(self.pieces) and self.pieces[index].start < end:
            piece = self.pieces[index]
            index += 1
            low, high = max(start, piece.start), min(end, piece.end)
            if low >= high:
                continue
            span = piece.span
            if piece.exact:
                span = Span(span.file, span.start + low - piece.start, span.start + high - piece.start)
            yield Piece(low, high, span, piece.exact)

    def span(self, start: int, end: int) -> Span:
        """One span for ``rendered[start:end]``: from where it begins to where it ends, in the file where it begins."""
        pieces = list(self.spans(start, max(end, start + 1)))
        if not pieces:
            last = self.pieces[-1].span
            return Span(last.file, last.end, last.end)
        first = pieces[0].span
        same = [piece.span for piece in pieces if piece.span.file == first.file]
        high = first.start if end <= start else max(span.end for span in same)
        return Span(first.file, min(span.start for span in same), high)


def identity(file: str, text: str) -> SourceMap:
    """The map of a text that is its file's, unchanged."""
    return SourceMap((Piece(0, len(text), Span(file, 0, len(text))),))
