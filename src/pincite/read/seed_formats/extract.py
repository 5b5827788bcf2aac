"""What a format's reader hands over: the seed's text and where its passages lie in it."""

from __future__ import annotations

from dataclasses import dataclass

from pincite.model.quantity import Quantity
from pincite.model.seed import LocatorKind
from pincite.quantity import DEFAULT, Lexicon, read_quantities


@dataclass(frozen=True, slots=True)
class Manner:
    """How a seed writes its numbers: with which units and names, and whether with a decimal comma."""

    lexicon: Lexicon = DEFAULT
    decimal_comma: bool = False

    def quantities(self, text: str) -> tuple[Quantity, ...]:
        return read_quantities(text, self.lexicon, decimal_comma=self.decimal_comma)


@dataclass(frozen=True, slots=True)
class Piece:
    """A passage to be: offsets into the extract's text; ``masked`` offsets into the piece."""

    start: int
    end: int
    section: tuple[str, ...] = ()
    page: int | None = None
    masked: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Extract:
    """``problem`` is a reason why nothing could be extracted, as the rest of a sentence about the file."""

    text: str
    kind: LocatorKind
    pieces: tuple[Piece, ...]
    title: str = ""
    problem: str = ""
