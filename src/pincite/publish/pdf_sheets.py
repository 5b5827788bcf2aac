"""The style sheets of a PDF edition: the theme's, single values of book.toml, the book's own."""

from __future__ import annotations

import re
from collections.abc import Callable

from pincite.engines.printing import Sheet
from pincite.engines.themes import Theme
from pincite.model.book import EditionSettings

HEADINGS = "h1, h2, h3, h4, h5, h6, .opening .label, .part-leaf .label, .book-title, .half-title p, .list-title"

DRAFT = """
@page {
  @bottom-right { content: "DRAFT"; font-size: 9pt; color: #b00020; }
}
@page :blank { @bottom-right { content: "DRAFT"; } }
@page cover { @bottom-right { content: none; } }
section.cover { position: relative; }
section.cover::before {
  content: "DRAFT"; position: absolute; z-index: 1; top: 6mm; right: 6mm; padding: 1mm 3mm; background: #fff; color: #b00020;
  font-size: 14pt; line-height: 20pt;
}
"""


def sheets_of(theme: Theme, settings: EditionSettings, read: Callable[[str], bytes | None], draft: bool) -> list[Sheet]:
    """The theme's sheets, then the book's single values and its own sheets."""
    names = [*theme.sheets, *(theme.print_sheets if settings.name == "print" else ())]
    sheets = [Sheet(name, theme.file(name)) for name in names]
    sheets.append(Sheet("book.toml", overrides(settings)))
    for path in settings.css:
        content = read(path)
        if content is not None:
            sheets.append(Sheet(path, content.decode("utf-8")))
    if draft:
        sheets.append(Sheet("draft.css", DRAFT))
    return sheets


_MILLIMETRES = {"mm": 1.0, "cm": 10.0, "in": 25.4, "pt": 25.4 / 72, "pc": 25.4 / 6, "px": 25.4 / 96}
_SIZES = {"a3": 420.0, "a4": 297.0, "a5": 210.0, "b5": 250.0, "b4": 353.0, "letter": 279.4, "legal": 355.6}
_PICTURES = (("figure img", 0.656), ("figure img.tight", 0.503), ("figure img.tighter", 0.367))
"""How high pictures may be, as a part of the page: text.css has the same for 6 by 9 inches."""


def _pictures(trim: str) -> list[str]:
    """The heights of pictures on a page of this trim; none where it is in words that are not known here."""
    named = re.fullmatch(r"\s*(\w+)\s*", trim)
    measured = re.fullmatch(r"\s*[\d.]+\s*[a-z]+\s+([\d.]+)\s*([a-z]+)\s*", trim)
    height = _SIZES.get(named[1].lower(), 0.0) if named else 0.0
    if measured:
        height = float(measured[1]) * _MILLIMETRES.get(measured[2], 0.0)
    return [f"{selector} {{ max-height: {height * part:.1f}mm; }}" for selector, part in _PICTURES] if height else []


def overrides(settings: EditionSettings) -> str:
    """Single values of the edition in book.toml as CSS: trim, size, fonts, colours; bleed, marks and profile of the printer's."""
    rules = []
    if trim := settings.option("trim", ""):
        rules.append(f"@page {{ size: {trim}; }}")
        rules += _pictures(str(trim))
    for name, selector, what in (
        ("font-size", "html", "font-size"),
        ("text-colour", "html", "color"),
        ("heading-colour", HEADINGS, "color"),
        ("link-colour", "a[href]", "color"),
    ):
        if value := settings.option(name, ""):
            rules.append(f"{selector} {{ {what}: {value}; }}")
    if family := settings.option("heading-font", ""):
        rules.append(f'{HEADINGS} {{ font-family: "{family}"; }}')
    for name in ("bleed", "marks"):
        if settings.name == "print" and (value := settings.option(name, "")):
            rules.append(f"@page {{ {name}: {value}; }}")
    if settings.name == "print" and (profile := settings.option("icc", "")):
        rules.append(f'@color-profile device-cmyk {{ src: url("{profile}"); components: cyan, magenta, yellow, black; }}')
    return "\n".join(rules)
