"""An entry of the book's index."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from pincite.model.place import Place


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """``match`` are the words that it is found under; ``place`` is where its term stands in index.toml."""

    term: str
    place: Place
    match: tuple[str, ...] = ()
    see: str = ""
    see_also: tuple[str, ...] = ()

    @property
    def sort_key(self) -> str:
        plain = unicodedata.normalize("NFKD", self.term).encode("ascii", "ignore").decode().casefold()
        return re.sub(r"[^a-z0-9 ]", "", re.sub(r"^\d+", lambda found: found.group().zfill(5), plain))

    @property
    def letter(self) -> str:
        first = self.sort_key[:1]
        return first.upper() if first.isalpha() else "0–9"
