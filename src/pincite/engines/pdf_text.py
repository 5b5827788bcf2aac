"""pypdfium2, the only file that knows it: the text of a PDF's pages."""

from __future__ import annotations

import re
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pypdfium2 as pdfium

# PDFium marks the hyphens at which a word was broken over two lines, but not those of browsers and WeasyPrint (U+2010).
_BROKEN_WORD = re.compile(r"(?P<first>(?:\b[^\W\d_]+)?)(?:[\u0002\ufffe]\n?|(?<=[^\W\d_])\u2010\n(?=[^\W\d_]))(?=(?P<second>[^\W_]*))")
_TENS = re.compile(r"(?:twen|thir|for|fif|six|seven|eigh|nine)ty", re.IGNORECASE)
_PARTS = re.compile(r"(?:hal(?:f|ves)|thirds?|quarters?|(?:four|fif|six|seven|eigh|nin|ten)ths?)", re.IGNORECASE)

_ONE_AT_A_TIME = threading.Lock()  # PDFium is not made for several threads


class UnreadablePdf(ValueError):
    """The bytes are no PDF, or one that is locked."""


@dataclass(frozen=True, slots=True)
class PdfPage:
    """``label`` is the number printed on the page, as the file gives it, or ''."""

    label: str
    text: str


def read_pdf(data: bytes) -> tuple[tuple[PdfPage, ...], str]:
    """The pages of a PDF and its title."""
    import pypdfium2 as pdfium  # most books cite none

    with _ONE_AT_A_TIME:
        try:
            document = pdfium.PdfDocument(data)
        except pdfium.PdfiumError as error:
            raise UnreadablePdf(str(error)) from error
        try:
            pages = tuple(_page(document, index) for index in range(len(document)))
            return pages, str(document.get_metadata_value("Title"))
        finally:
            document.close()


def _page(document: pdfium.PdfDocument, index: int) -> PdfPage:
    page = document[index]
    textpage = page.get_textpage()
    try:
        text = textpage.get_text_bounded().replace("\r\n", "\n").replace("\r", "\n")
    finally:
        textpage.close()
        page.close()
    return PdfPage(str(document.get_page_label(index)), _BROKEN_WORD.sub(_whole_word, text))


def _whole_word(match: re.Match[str]) -> str:
    """The word without the hyphen of the line's end, but `twenty-five`, `two-thirds` and `mid-2020` with the one that is theirs."""
    own = _TENS.fullmatch(match["first"]) or _PARTS.fullmatch(match["second"]) or match["second"][:1].isdecimal()
    return match["first"] + ("-" if own else "")
