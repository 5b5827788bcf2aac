"""The fonts and colours that an author chose in book.toml, in the screen editions."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pincite.engines.fonts import prove
from pincite.engines.themes import Theme
from pincite.model.book import EditionSettings
from pincite.publish.assembly import Assembly
from pincite.publish.typefaces import CODE, ReadFile, Typefaces, typefaces_of

HEADINGS = "h1, h2, h3, h4, h5, h6, .opening .label"
_FACE = re.compile(r"@font-face\s*\{[^}]*\}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ScreenLooks:
    """``rules`` go after the edition's own sheets and before the author's."""

    faces: Typefaces
    heading: str = ""
    code: str = CODE
    rules: str = ""


def screen_looks(assembly: Assembly, theme: Theme, settings: EditionSettings, read: ReadFile) -> ScreenLooks:
    """What the book is set in on the screen. Its faces may come with a sheet of the PDF edition, too."""
    sheets = dict.fromkeys((*settings.css, *assembly.book.edition("pdf").css))
    faces = typefaces_of(assembly, theme, replace(settings, css=tuple(sheets)), read)
    prove(faces.shelf.faces)
    heading, code = (str(settings.option(key, "")) for key in ("heading-font", "code-font"))
    known = faces.shelf.families
    heading, code = heading if heading in known else "", code if code in known else CODE
    others = "".join(f'"{family}", ' for family in faces.theme.text_families if family in known and family != heading)
    rules = [f'{HEADINGS} {{ font-family: "{heading}", {others}serif; }}'] if heading else []
    rules += [f'code, pre {{ font-family: "{code}", monospace; }}'] if code != CODE else []
    rules += _site_colours(settings) if settings.name == "html" else _book_colours(settings)
    return ScreenLooks(faces, heading, code, "".join(f"{rule}\n" for rule in rules))


def without_faces(css: str) -> str:
    """An author's sheet without its @font-face rules, line for line: the edition brings those faces itself, cut down to its text."""
    return _FACE.sub(lambda found: "\n" * found[0].count("\n"), css)


def _book_colours(settings: EditionSettings) -> list[str]:
    chosen = (("text-colour", "html"), ("heading-colour", HEADINGS), ("link-colour", "a[href]"))
    return [f"{selector} {{ color: {value}; }}" for key, selector in chosen if (value := settings.option(key, ""))]


def _site_colours(settings: EditionSettings) -> list[str]:
    """In the light scheme; dark paper keeps the site's own inks, as the author's would hardly be seen on it."""
    chosen = (("text-colour", "--ink"), ("link-colour", "--accent"))
    rules = [f":root {{ {name}: {value}; }}" for key, name in chosen if (value := settings.option(key, ""))]
    if value := settings.option("heading-colour", ""):
        rules += [
            f":root {{ --heading: {value}; }}",
            f"{HEADINGS} {{ color: var(--heading); }}",
            '@media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { --heading: var(--ink); } }',
            ':root[data-theme="dark"] { --heading: var(--ink); }',
        ]
    return rules
