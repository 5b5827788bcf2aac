"""The book's record for the trade: ONIX 3.0, reference tags."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pincite.engines.themes import Theme, fill_template
from pincite.model.book import Book
from pincite.publish.epub.package import identifier, isbn_urn, modified

ROLES = {"aut": "A01", "edt": "B01", "trl": "B06", "ill": "A12", "pht": "A13", "aui": "A24", "aft": "A19", "ctb": "Z99"}
"""ONIX list 17 for MARC relators."""

LANGUAGES = {
    "en": "eng", "de": "ger", "fr": "fre", "es": "spa", "it": "ita", "pt": "por", "nl": "dut", "zh": "chi", "ja": "jpn", "ko": "kor",
    "ru": "rus", "pl": "pol", "sv": "swe", "da": "dan", "nb": "nob", "fi": "fin", "cs": "cze", "el": "gre", "he": "heb", "ar": "ara",
    "tr": "tur", "uk": "ukr", "hu": "hun", "la": "lat",
}  # fmt: skip
FEATURES = {"tableOfContents": "11", "readingOrder": "13", "alternativeText": "14", "pageNavigation": "19", "MathML": "17"}
"""ONIX list 196 for features of the package's metadata."""

DATE_FORMATS = {4: "05", 7: "01"}
"""ONIX list 55 for a year and for a month; a day is what it takes for granted."""


def onix(theme: Theme, book: Book, accessibility: Sequence[tuple[str, str]], pages: int = 0) -> str:
    """The record; ``accessibility`` are the package's properties, ``pages`` those of the printed edition."""
    features = [FEATURES[value] for name, value in accessibility if name == "schema:accessibilityFeature" and value in FEATURES]
    values = {
        "book": book,
        "reference": identifier(book),
        "isbn": isbn_urn(book).removeprefix("urn:isbn:"),
        "sent": re.sub("[-:]", "", modified(book)),
        "features": sorted(features),
        "summary": dict(accessibility).get("schema:accessibilitySummary", ""),
        "people": [{"role": ROLES.get(person.role, "Z99"), "name": person.name, "file_as": person.file_as} for person in book.contributors],
        "language": LANGUAGES.get(book.language.split("-")[0], ""),
        "pages": pages,
        "date": re.sub("-", "", book.date),
        "date_format": DATE_FORMATS.get(len(book.date), "00"),
    }
    return fill_template(theme, "onix.xml.j2", values) + "\n"
