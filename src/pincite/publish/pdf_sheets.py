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
    sheets.append(Sheet("book.toml", overrides(settings, theme.widest)))
    for path in settings.css:
        content = read(path)
        if content is not None:
            sheets.append(Sheet(path, content.decode("utf-8")))
    if draft:
        sheets.append(Sheet("draft.css", DRAFT))
    return sheets


_MILLIMETRES = {"mm": 1.0, "cm": 10.0, "in": 25.4, "pt": 25.4 / 72, "pc": 25.4 / 6, "px": 25.4 / 96}
_SIZES = {
    "a3": (297.0, 420.0), "a4": (210.0, 297.0), "a5": (148.0, 210.0), "b5": (176.0, 250.0), "b4": (250.0, 353.0),
    "letter": (215.9, 279.4), "legal": (215.9, 355.6),
}  # fmt: skip
_PICTURES = (("figure img", 0.656), ("figure img.tight", 0.503), ("figure img.tighter", 0.367))
"""How high pictures may be, as a part of the page: text.css has the same for 6 by 9 inches."""


LEAST_MARGINS = 38.0
"""Inner and outer margin together, in millimetres: themes have no more than this on pages that are not too wide."""

INNER = 0.55
"""The inner margin's part of both."""


def _size(trim: str) -> tuple[float, float]:
    """Width and height of a trim in millimetres; 0 where it is in words that are not known here."""
    named = re.fullmatch(r"\s*(\w+)\s*", trim)
    measured = re.fullmatch(r"\s*([\d.]+)\s*([a-z]+)\s+([\d.]+)\s*([a-z]+)\s*", trim)
    if measured:
        width, height = (float(measured[at]) * _MILLIMETRES.get(measured[at + 1], 0.0) for at in (1, 3))
        return width, height
    return _SIZES.get(named[1].lower(), (0.0, 0.0)) if named else (0.0, 0.0)


def _pictures(height: float) -> list[str]:
    """How high pictures may be on such a page."""
    return [f"{selector} {{ max-height: {height * part:.1f}mm; }}" for selector, part in _PICTURES] if height else []


def _margins(width: float, widest: float) -> list[str]:
    """Margins of a page so wide that the theme's own would leave lines too long to read."""
    if not widest or width - widest < LEAST_MARGINS:
        return []
    inner, outer = (width - widest) * INNER, (width - widest) * (1 - INNER)
    return [f"@page :{side} {{ margin-left: {left:.1f}mm; margin-right: {right:.1f}mm; }}"
            for side, left, right in (("right", inner, outer), ("left", outer, inner))]  # fmt: skip


def overrides(settings: EditionSettings, widest: float = 0) -> str:
    """Single values of the edition in book.toml as CSS: trim, margins, size, fonts, colours; bleed, marks and profile of the printer's."""
    rules = []
    if trim := settings.option("trim", ""):
        rules.append(f"@page {{ size: {trim}; }}")
        width, height = _size(str(trim))
        rules += [*_pictures(height), *_margins(width, widest)]
    if margins := settings.option("margins", ""):
        above, outside, below, inside = str(margins).split()
        rules.append(f"@page :right {{ margin: {above} {outside} {below} {inside}; }}")
        rules.append(f"@page :left {{ margin: {above} {inside} {below} {outside}; }}")
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
