"""The book fonts: whole TTF files that the set-up installed, listed with their digests in styles/fonts.toml."""

from __future__ import annotations

import hashlib
import os
import sys
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from pincite.engines.font_coverage import covered
from pincite.model.errors import ToolError

SET_UP = "run make setup; without the repository: python -m pincite.styles.install_fonts FOLDER, and PINCITE_FONTS=FOLDER"
FONT_URL = "https://fonts.invalid/"


@dataclass(frozen=True, slots=True)
class Face:
    """One font file; ``url`` is what style sheets call it, never a path of this machine."""

    family: str
    weight: int
    style: str
    path: Path
    sha256: str

    @property
    def url(self) -> str:
        return FONT_URL + self.path.name


@dataclass(frozen=True, slots=True)
class FontShelf:
    """The faces of the families that a theme names."""

    faces: tuple[Face, ...]

    @property
    def css(self) -> str:
        """``@font-face`` rules for the faces."""
        return "".join(
            f'@font-face {{ font-family: "{face.family}"; font-weight: {face.weight}; font-style: {face.style}; '
            f'src: url("{face.url}") format("truetype"); }}\n'
            for face in self.faces
        )

    @property
    def fingerprint(self) -> str:
        return hashlib.sha256("".join(face.sha256 for face in self.faces).encode()).hexdigest()

    @property
    def families(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(face.family for face in self.faces))

    def face(self, url: str) -> Face | None:
        return next((face for face in self.faces if face.url == url), None)

    def covers(self, family: str) -> frozenset[int]:
        """The characters that the upright regular of a family has glyphs for."""
        for face in self.faces:
            if face.family == family and face.weight == 400 and face.style == "normal":
                return characters(str(face.path), face.sha256)
        return frozenset()


def open_shelf(catalogue: Path, families: Iterable[str], folder: Path | None = None) -> FontShelf:
    """The faces of the named families; each must be installed and be the pinned file."""
    shelf = unproven_shelf(catalogue, families, folder)
    prove(shelf.faces)
    return shelf


def prove(faces: Iterable[Face]) -> None:
    """Raises ToolError where a font file is not the one that it is taken for. Nothing that was made with it may be kept before that.

    Those of the large scripts take a tenth of a second to read.
    """
    for face in faces:
        if not face.path.is_file() or _digest(str(face.path), face.path.stat().st_mtime_ns) != face.sha256:
            raise ToolError(f"the font file {face.path.name} is not the pinned one", help=SET_UP)


def unproven_shelf(catalogue: Path, families: Iterable[str], folder: Path | None = None) -> FontShelf:
    """The faces of the named families, which must be installed, by what the catalogue says of them: ``prove`` them before they count."""
    known = {package["family"]: package for package in _listed(str(catalogue), catalogue.stat().st_mtime_ns)}
    home = folder or font_folder()
    faces = []
    for family in families:
        if family not in known:
            raise ToolError(f"the font family ‘{family}’ is not in {catalogue.name}", help=f"it has {', '.join(sorted(known))}")
        for face in known[family]["faces"]:
            path = home / face["file"]
            if not path.is_file():
                raise ToolError(f"the font file {face['file']} is missing", help=SET_UP)
            faces.append(Face(family, face["weight"], face["style"], path, face["sha256"]))
    return FontShelf(tuple(faces))


def families_listed(catalogue: Path) -> tuple[str, ...]:
    """The families that the catalogue has."""
    return tuple(package["family"] for package in _listed(str(catalogue), catalogue.stat().st_mtime_ns))


def further_families(catalogue: Path, wanted: Iterable[str], folder: Path | None = None) -> tuple[str, ...]:
    """Families for other scripts that have some of the characters that a theme's families lack; those that are installed."""
    left = {ord(character) for character in wanted}
    found = []
    for package in _listed(str(catalogue), catalogue.stat().st_mtime_ns):
        path = (folder or font_folder()) / package["faces"][0]["file"]
        if not package.get("further") or not left or not path.is_file():
            continue
        covered = characters(str(path), package["faces"][0]["sha256"])
        if left & covered:
            found.append(str(package["family"]))
            left -= covered
    return tuple(found)


@cache
def _listed(catalogue: str, _changed: int) -> tuple[dict[str, Any], ...]:
    return tuple(tomllib.loads(Path(catalogue).read_text(encoding="utf-8"))["package"])


def font_folder() -> Path:
    """Where the set-up puts the fonts: in the environment that runs pincite, unless PINCITE_FONTS says otherwise."""
    chosen = os.environ.get("PINCITE_FONTS")
    return Path(chosen) if chosen else Path(sys.prefix, "share", "pincite-fonts")


@cache
def _digest(path: str, _changed: int) -> str:
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


@cache
def characters(path: str, _digest: str) -> frozenset[int]:
    """The code points in a font's cmap."""
    return covered(Path(path))


def is_font(path: str, digest: str) -> bool:
    """Whether a file that an author calls a font is one that can be read whole enough to know its characters."""
    try:
        return bool(characters(path, digest))
    except Exception:  # what a damaged file does to its reader; without Brotli's module a WOFF2 is none either
        return False
