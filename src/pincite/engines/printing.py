"""What is asked of a press and what it has to say: values alone, which load no WeasyPrint."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

STRANGER = "a font that is not the book's was used: "
EPOCH = datetime(1980, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A style sheet; ``name`` is the file that messages speak of."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Message:
    """What WeasyPrint had to say, with the sheet or section that it was working on."""

    about: str
    text: str


@dataclass(frozen=True, slots=True)
class Finish:
    """What is written into a finished PDF: ``labels`` are (index of the first page, style 'r' or 'D', first number, prefix);
    ``inks`` is '' for the screen, 'black', 'cmyk' or 'rgb' for a press; ``folds`` are where a cover is folded, in millimetres."""

    labels: Sequence[tuple[int, str, int, str]] = ()
    describe: Callable[[str], str] = str
    inks: str = ""
    folds: tuple[float, ...] = ()


NO_FINISH = Finish()


@dataclass(frozen=True, slots=True)
class PdfSettings:
    """``variant`` is WeasyPrint's name ('pdf/ua-1'), ``attachments`` (name, content, description) in order."""

    variant: str = "pdf/ua-1"
    tagged: bool = True
    identifier: bytes = b""
    attachments: tuple[tuple[str, bytes, str], ...] = ()
    finish: Finish = NO_FINISH
    date: datetime = EPOCH
