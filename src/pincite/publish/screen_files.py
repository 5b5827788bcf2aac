"""What pages and pictures are called as files: names that every shop, server and file system takes, one for each."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from posixpath import splitext

from pincite.model.image_files import image_problem

LONGEST = 60
"""Letters of a page's name; file systems take 255 bytes, of which a letter may need three."""

TAKEN = frozenset(("index", "search", "404", "nav", "cover", "title-page"))
"""Pages that the editions add of their own."""

DRAWN_COVER = "cover.png"


def page_files(identifiers: Sequence[str], suffix: str) -> tuple[str, ...]:
    """A file name for each page; two never differ by case alone, which some file systems do not see."""
    taken = set(TAKEN)
    files = []
    for identifier in identifiers:
        name = unicodedata.normalize("NFC", re.sub(r"[^\w.-]+", "-", identifier))
        if len(name) > LONGEST:
            name = f"{name[:LONGEST].rstrip('-')}-{_digest(identifier)}"
        number, free = 1, name
        while free.casefold() in taken:
            number += 1
            free = f"{name}-{number}"
        taken.add(free.casefold())
        files.append(free + suffix)
    return tuple(files)


def picture_file(path: str) -> str:
    """The name of a picture in an edition, from its path below the manuscript folder: its own, or one made of plain letters."""
    if re.fullmatch(r"(?:[\w-][\w.-]*/)*[\w-][\w.-]*", path, re.ASCII) and path != DRAWN_COVER:
        return path
    stem, kind = splitext(path)
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode()
    plain = re.sub(r"[^\w/-]+", "-", re.sub(r"(?:^|/)(?:\.{1,2}/)+", "/", plain)).strip("-/")
    return f"{plain or 'picture'}-{_digest(path)}{kind.lower()}"


def sound_pictures(pictures: Mapping[str, bytes | None]) -> dict[str, bytes]:
    """Those that are there and are what their names say; of the others reading has told the author."""
    return {path: data for path, data in pictures.items() if data is not None and not image_problem(path, data)}


def named(pictures: Iterable[str]) -> dict[str, str]:
    return {path: picture_file(path) for path in pictures}


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:6]
