"""Themes: folders of style sheets and templates, read whole, and Jinja over the templates."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from jinja2 import DictLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from pincite.model.errors import UserError
from pincite.model.wording import Say, wording

OWN_STYLES = Path(__file__).resolve().parents[1] / "styles"


@dataclass(frozen=True, slots=True)
class Theme:
    """``files`` are (name, text) of the folder's sheets and templates, by name."""

    name: str
    files: tuple[tuple[str, str], ...]
    sheets: tuple[str, ...]
    print_sheets: tuple[str, ...]
    families: tuple[str, ...]
    text_families: tuple[str, ...]
    opening: str = ""
    cover: tuple[tuple[str, str], ...] = ()
    """The colours of the drawn cover: ground, accent, ink."""
    widest: float = 0
    """The widest text, in millimetres, that a book's own trim makes; 0 for any."""
    language: str = "en"
    """The book's: templates say their own words in it."""

    @property
    def say(self) -> Say:
        return wording(self.language)

    def file(self, name: str) -> str:
        return dict(self.files).get(name, "")

    @property
    def fingerprint(self) -> str:
        return hashlib.sha256(repr((self.files, self.language)).encode()).hexdigest()


def load_theme(name: str, root: Path, language: str = "en") -> Theme:
    """The theme of that name in the book's own styles folder, else in pincite's, for a book in that language."""
    for styles in (root / "styles", OWN_STYLES):
        folder = styles / name
        if (folder / "theme.toml").is_file():
            return replace(_read(name, folder), language=language)
    raise UserError(f"there is no theme ‘{name}’", help=f"the themes are {', '.join(known_themes(root))}")


def known_themes(root: Path) -> tuple[str, ...]:
    """The names of the book's own themes and of pincite's."""
    return tuple(sorted({path.parent.name for styles in (root / "styles", OWN_STYLES) for path in styles.glob("*/theme.toml")}))


def font_catalogue() -> Path:
    return OWN_STYLES / "fonts.toml"


def _read(name: str, folder: Path) -> Theme:
    settings = tomllib.loads((folder / "theme.toml").read_text(encoding="utf-8"))
    files: dict[str, str] = {}
    parent = settings.get("extends", "")
    if parent:
        files.update(dict(load_theme(parent, folder.parent.parent).files))
    for path in sorted(folder.iterdir()):
        if path.suffix in (".css", ".j2", ".js", ".toml"):
            files[path.name] = path.read_text(encoding="utf-8")
    return Theme(
        name=name,
        files=tuple(sorted(files.items())),
        sheets=tuple(settings["sheets"]),
        print_sheets=tuple(settings.get("print_sheets", ())),
        families=tuple(settings["families"]),
        text_families=tuple(settings.get("text_families", settings["families"])),
        opening=settings.get("opening", ""),
        cover=tuple(settings.get("cover", {}).items()),
        widest=float(settings.get("widest", 0)),
    )


def fill_template(theme: Theme, name: str, values: Mapping[str, object]) -> str:
    """A template of the theme filled in; values are escaped, and an undefined name is an error."""
    return _environment(theme.files).get_template(name).render({"say": theme.say, **values})


@cache
def _environment(files: tuple[tuple[str, str], ...]) -> ImmutableSandboxedEnvironment:
    """Templates are compiled once, not anew for each section."""
    return ImmutableSandboxedEnvironment(
        loader=DictLoader(dict(files)), undefined=StrictUndefined, autoescape=True, trim_blocks=True, lstrip_blocks=True
    )


def safe(html: str) -> object:
    """HTML that a template takes as it is."""
    return Markup(html)
