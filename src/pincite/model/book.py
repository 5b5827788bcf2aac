"""book.toml as values: what the book is, where its files are, how it is checked and printed."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pincite.model.bibliography import Bibliography
from pincite.model.chapter import Chapter
from pincite.model.finding import Finding, RuleName, Severity
from pincite.model.index import IndexEntry
from pincite.model.place import Place, SourceText
from pincite.model.quantity import Bound
from pincite.model.seed import Seed


@dataclass(frozen=True, slots=True)
class Contributor:
    """``role`` is a MARC relator code (``aut``, ``edt``, ``trl`` …); ``script`` the name in its own script, with ``language``."""

    name: str
    role: str = "aut"
    file_as: str = ""
    script: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class ChapterFile:
    """``path`` is relative to the manuscript folder; ``kind`` is 'front', 'chapter' or 'back'; ``numbered`` chapters count from 1."""

    path: str
    kind: str
    place: Place
    part: int = -1
    number: int = 0


@dataclass(frozen=True, slots=True)
class Part:
    title: str
    chapters: tuple[ChapterFile, ...]


@dataclass(frozen=True, slots=True)
class CheckSettings:
    """``scope`` is 'sentence' or 'paragraph'. ``synonyms`` are groups of nouns that an editor would accept for each other."""

    scope: str = "sentence"
    severities: tuple[tuple[RuleName, Severity], ...] = ()
    reviews: str = "reviews.toml"
    facts: str = "facts.toml"
    data: tuple[str, ...] = ()
    synonyms: tuple[tuple[str, ...], ...] = ()
    units: tuple[tuple[str, str], ...] = ()
    names: tuple[str, ...] = ()
    idioms: tuple[str, ...] = ()
    time_limit: int = 20
    decimal_comma: bool = False
    hedges: tuple[tuple[str, Bound], ...] = ()


@dataclass(frozen=True, slots=True)
class SeedSettings:
    """What book.toml says of one seed: ``period`` (EDTF) for dates without a year, decimal comma, heads to leave out."""

    key: str
    period: str = ""
    decimal_comma: bool = False
    title: str = ""


LOOKS = ("font", "heading-font", "code-font", "text-colour", "heading-colour", "link-colour")
"""What of the PDF edition holds for all editions."""

PAGES = ("trim", "margins", "font-size")
"""What of the PDF edition holds for the printer's too, as its theme and its style sheets do: they are pages of one book."""

THEME = "history"


@dataclass(frozen=True, slots=True)
class EditionSettings:
    """One of [edition.pdf], [edition.print], [edition.epub], [edition.html]: ``theme`` is a folder of styles/, ``css`` own
    style sheets relative to the manuscript, ``options`` the rest (trim, bleed, fonts, colours), as written."""

    name: str
    theme: str = THEME
    css: tuple[str, ...] = ()
    options: tuple[tuple[str, str | int | float | bool | tuple[str, ...]], ...] = ()

    def option(self, name: str, default: str | int | float | bool | tuple[str, ...]) -> str | int | float | bool | tuple[str, ...]:
        return dict(self.options).get(name, default)


@dataclass(frozen=True, slots=True)
class Book:
    """``root`` is the folder (POSIX path as given by the caller) that all other paths are relative to; ``manuscript`` the folder of
    book.toml relative to it ('' where it is the root itself). ``fingerprint`` covers book.toml's text."""

    root: str
    manuscript: str
    source: SourceText
    title: str
    subtitle: str = ""
    contributors: tuple[Contributor, ...] = ()
    language: str = "en"
    identifier: str = ""
    isbn: str = ""
    publisher: str = ""
    place_of_publication: str = ""
    rights: str = ""
    licence: str = ""
    description: str = ""
    date: str = ""
    subjects: tuple[str, ...] = ()
    series: str = ""
    series_number: str = ""
    cover: str = ""
    cover_alt: str = ""
    dedication: str = ""
    front: tuple[ChapterFile, ...] = ()
    parts: tuple[Part, ...] = ()
    back: tuple[ChapterFile, ...] = ()
    index: str = ""
    seeds: str = "seeds"
    bibliography: str = "bibliography"
    citation_style: str = "chicago-notes-bibliography"
    variables: tuple[tuple[str, object], ...] = ()
    check: CheckSettings = CheckSettings()
    seed_settings: tuple[SeedSettings, ...] = ()
    editions: tuple[EditionSettings, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def chapter_files(self) -> tuple[ChapterFile, ...]:
        """All of the book's files in reading order."""
        return (*self.front, *(chapter for part in self.parts for chapter in part.chapters), *self.back)

    def edition(self, name: str) -> EditionSettings:
        """An edition's settings; what it does not say, the PDF edition says for it: fonts and colours, and pages to the printer's."""
        own = next((edition for edition in self.editions if edition.name == name), EditionSettings(name, ""))
        pdf = next((edition for edition in self.editions if edition.name == "pdf"), own)
        names = (*LOOKS, *PAGES) if name == "print" else LOOKS
        shared = tuple((key, value) for key, value in pdf.options if key in names and key not in dict(own.options))
        theme, css = own.theme, own.css
        if name == "print":
            theme, css = theme or pdf.theme, css or pdf.css
        return replace(own, theme=theme or THEME, css=css, options=(*own.options, *shared) if own is not pdf else own.options)


@dataclass(frozen=True, slots=True)
class Volume:
    """Everything that was read: what the check and the editions work from."""

    book: Book
    bibliography: Bibliography
    seeds: tuple[Seed, ...]
    chapters: tuple[Chapter, ...]
    findings: tuple[Finding, ...] = ()
    index: tuple[IndexEntry, ...] = ()
