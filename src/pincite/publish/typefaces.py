"""The faces of a book: the theme's, those that book.toml or the book's own sheets put in their place, and those for other scripts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import get_close_matches
from hashlib import sha256
from pathlib import Path
from posixpath import dirname, join, normpath

from pincite.engines.fonts import Face, FontShelf, families_listed, further_families, is_font, unproven_shelf
from pincite.engines.style_fonts import GENERIC, KEYWORDS, FontUse, fonts_brought, fonts_drawn, fonts_used
from pincite.engines.themes import Theme, font_catalogue
from pincite.model.book import EditionSettings
from pincite.model.finding import Finding, RuleName, Severity
from pincite.model.place import Place
from pincite.publish.assembly import Assembly
from pincite.publish.print_findings import characters_without_glyph, place_of_setting

ReadFile = Callable[[str], bytes | None]
CODE = "Source Code Pro"
KEYS = ("font", "heading-font", "code-font")


@dataclass(frozen=True, slots=True)
class Typefaces:
    """The theme with the book's families in its sheets, and the shelf that has them, its files not yet proven."""

    theme: Theme
    shelf: FontShelf
    findings: tuple[Finding, ...] = ()


def typefaces_of(assembly: Assembly, theme: Theme, settings: EditionSettings, read: ReadFile) -> Typefaces:
    """What the book is set in; a family that is nowhere is a finding, and the theme's stands in its place."""
    own = own_faces(settings, read, Path(assembly.book.root, assembly.book.manuscript))
    known = (*families_listed(font_catalogue()), *dict.fromkeys(face.family for face in own))
    wanted = {key: str(settings.option(key, "")) for key in KEYS}
    findings = [_unknown_setting(assembly, settings, key, name, known) for key, name in wanted.items() if name and name not in known]
    theme = _with_choices(theme, {key: name for key, name in wanted.items() if name in known})
    shelf = _shelf(theme, own)
    missing = {character for character, _ in characters_without_glyph(assembly, shelf, theme.families)}
    # The author's own first: a face that was brought for these letters.
    brought = tuple(family for family in dict.fromkeys(face.family for face in own) if {*map(ord, missing)} & shelf.covers(family))
    missing = {character for character in missing if not any(ord(character) in shelf.covers(family) for family in brought)}
    further = (*brought, *(further_families(font_catalogue(), missing) if missing else ()))
    if further:
        theme = _with_families(theme, further)
        shelf = _shelf(theme, own)
    names = frozenset((*shelf.families, *(face.family for face in own)))
    findings += _missing_fonts(assembly, settings, read, names)
    return Typefaces(theme, shelf, tuple(findings))


def own_faces(settings: EditionSettings, read: ReadFile, folder: Path) -> tuple[Face, ...]:
    """The faces that the book's own sheets bring; a file that is not there, or no font, is reported by whoever sets with it."""
    faces: list[Face] = []
    for path in settings.css:
        for font in fonts_brought((read(path) or b"").decode("utf-8", "replace")):
            data = read(normpath(join(dirname(path), font.address)))
            if data is not None:
                file = folder / normpath(join(dirname(path), font.address))
                face = Face(font.family, font.weight, font.style, file, sha256(data).hexdigest())
                faces += [face] if is_font(str(file), face.sha256) else []
    return tuple(faces)


def _shelf(theme: Theme, own: tuple[Face, ...]) -> FontShelf:
    listed = families_listed(font_catalogue())
    shelf = unproven_shelf(font_catalogue(), (family for family in theme.families if family in listed))
    return FontShelf((*shelf.faces, *own))


def _with_choices(theme: Theme, chosen: dict[str, str]) -> Theme:
    """The theme with the chosen families in the place of its own for text and for code."""
    places = {"font": theme.text_families[0], "code-font": CODE}
    changed = {places[key]: name for key, name in chosen.items() if key in places}
    files = theme.files
    for old, new in changed.items():
        files = tuple((file, text.replace(f'"{old}"', f'"{new}"')) for file, text in files)
    more = tuple(chosen[key] for key in ("heading-font",) if key in chosen)

    def swapped(families: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(changed.get(family, family) for family in families))

    return replace(
        theme, files=files, families=tuple(dict.fromkeys((*swapped(theme.families), *more))), text_families=swapped(theme.text_families)
    )


def _with_families(theme: Theme, further: tuple[str, ...]) -> Theme:
    """The theme with families for other scripts after its own, wherever it names some."""
    quoted = "".join(f', "{family}"' for family in further)
    plain = "".join(f", {family}" for family in further)
    files = []
    for file, text in theme.files:
        if file.endswith(".css"):
            text = re.sub(r"(font-family:\s*[^;{}]+?)(?=\s*[;}])", lambda found: f"{found[1]}{quoted}", text)
        elif file.endswith(".svg.j2"):
            text = re.sub(r'font-family="([^"]+)"', lambda found: f'font-family="{found[1]}{plain}"', text)
        files.append((file, text))
    return replace(theme, files=tuple(files), families=(*theme.families, *further), text_families=(*theme.text_families, *further))


def _unknown_setting(assembly: Assembly, settings: EditionSettings, key: str, name: str, known: tuple[str, ...]) -> Finding:
    near = get_close_matches(name, known, 1, 0.5)
    help = f"did you mean ‘{near[0]}’?" if near else f"there are {', '.join(known)}"
    help += "; another comes with @font-face in a sheet of the book's own"
    place = place_of_setting(assembly.book.source, settings.name, key)
    return Finding(RuleName("missing-font"), Severity.ERROR, place, f"‘{key}’: there is no font family ‘{name}’", help)


def _missing_fonts(assembly: Assembly, settings: EditionSettings, read: ReadFile, known: frozenset[str]) -> Iterator[Finding]:
    prefix = f"{assembly.book.manuscript}/" if assembly.book.manuscript else ""
    drawings = dict.fromkeys(image for body in assembly.chapters for image in body.images if image.lower().endswith(".svg"))
    for path in settings.css:
        for use in fonts_used((read(path) or b"").decode("utf-8", "replace")):
            yield from _missing(use, f"{prefix}{path}", known)
    for path in drawings:
        for use in fonts_drawn((read(path) or b"").decode("utf-8", "replace")):
            yield from _missing(use, f"{prefix}{path}", known)


def _missing(use: FontUse, file: str, known: frozenset[str]) -> Iterator[Finding]:
    names = {family.lower() for family in known}
    strangers = [family for family in use.families if family.lower() not in names | KEYWORDS]
    if not strangers:
        return
    served = any(family.lower() in names for family in use.families)
    if served and all(family.lower() in GENERIC for family in strangers):
        return
    stranger = strangers[0]
    what = f"there is no font ‘{stranger}’"
    if stranger.lower() in GENERIC:
        what = f"‘{stranger}’ would be whatever font this machine has for it"
    near = get_close_matches(stranger, sorted(known), 1, 0.6)
    help = f"did you mean ‘{near[0]}’?" if near else f"name one of the book's families: {', '.join(sorted(known))}"
    place = Place(file, use.line, use.column, use.line, use.column + len("font-family"))
    yield Finding(RuleName("missing-font"), Severity.WARNING if served else Severity.ERROR, place, what, help)
