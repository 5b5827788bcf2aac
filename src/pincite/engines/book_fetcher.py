"""What the typesetter may read: the book's own files and fonts, by invented addresses, and nothing else."""

from __future__ import annotations

import mimetypes
from collections.abc import Callable
from typing import Any
from urllib.parse import unquote

from weasyprint.urls import URLFetcher, URLFetcherResponse

from pincite.engines.fonts import FONT_URL, FontShelf

BOOK_URL = "https://book.invalid/"
"""Addresses are the same in every folder, because WeasyPrint names images by their absolute address."""

_MIMETYPES = mimetypes.MimeTypes()


def book_file(url: str) -> str:
    """The path of a file of the book, from its address: in addresses a space is %20."""
    return unquote(url.removeprefix(BOOK_URL))


class BookFetcher(URLFetcher):  # type: ignore[misc]  # weasyprint has no types
    """Reads the book's files and fonts by their invented addresses, and nothing else: no network, no other path."""

    def __init__(self, fonts: FontShelf, read: Callable[[str], bytes | None]) -> None:
        super().__init__(allowed_protocols=("https", "data"), allow_redirects=False)
        self.fonts = fonts
        self.read_file = read

    def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
        if url.startswith("data:"):
            return super().fetch(url, headers)
        if url.startswith(FONT_URL):
            face = self.fonts.face(url)
            content = face.path.read_bytes() if face else None
        else:
            content = self.read_file(book_file(url)) if url.startswith(BOOK_URL) else None
        if content is None:
            raise ValueError(f"{book_file(url)} is not a file of the book")
        kind = _MIMETYPES.guess_type(url)[0] or "application/octet-stream"
        return URLFetcherResponse(url, content, {"Content-Type": kind})
