"""Whether the colours of an author's style sheets leave the text readable: the contrast that WCAG 2.2 asks for (1.4.3)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from posixpath import join, normpath

from pincite.engines.style_colours import Colour, ColourRule, colour_of, colour_rules
from pincite.model.book import Book, EditionSettings
from pincite.model.finding import Finding, RuleName, Severity
from pincite.model.place import Place, SourceText
from pincite.publish.print_findings import place_of_setting

LEAST = 4.5
WHITE, BLACK = (1.0, 1.0, 1.0, 1.0), (0.0, 0.0, 0.0, 1.0)

Scheme = tuple[str, Colour, Colour]
"""What to call it ('' if there is one only), its ink and its paper."""

BOOK: tuple[Scheme, ...] = (("", BLACK, WHITE),)
SITE: tuple[Scheme, ...] = (
    ("in the light scheme", (0.125, 0.11, 0.094, 1.0), (0.992, 0.984, 0.965, 1.0)),
    ("in the dark scheme", (0.906, 0.882, 0.839, 1.0), (0.098, 0.09, 0.082, 1.0)),
)


def poor_contrasts(
    settings: EditionSettings, manuscript: str, read: Callable[[str], bytes | None], schemes: Sequence[Scheme]
) -> tuple[Finding, ...]:
    """A finding for each rule whose text and ground are too much alike, the edition's own taken for what the rule does not set.

    ``manuscript`` is the folder that the settings' style sheets are relative to, ``read`` gives them.
    """
    found = [(normpath(join(manuscript, path)), data) for path in settings.css if (data := read(path)) is not None]
    return _poor([SourceText(path, data.decode("utf-8", "replace")) for path, data in found], schemes)


def pale_values(book: Book, settings: EditionSettings, schemes: Sequence[Scheme] = BOOK) -> tuple[Finding, ...]:
    """A finding for each colour of book.toml that is too light for text on the edition's (first) paper."""
    paper = schemes[0][2]
    result = []
    for key in ("text-colour", "heading-colour", "link-colour"):
        colour = colour_of(str(settings.option(key, "")))
        found = contrast(_over(colour, paper), paper) if colour is not None else LEAST
        if found < LEAST:
            place = place_of_setting(book.source, settings.name, key)
            said = f"‘{key}’ has a contrast of {found:.2f} to 1 on white; text needs {LEAST} to 1"
            result.append(Finding(RuleName("poor-contrast"), Severity.ERROR, place, said, "choose a darker colour"))
    return tuple(result)


def _poor(sheets: Iterable[SourceText], schemes: Sequence[Scheme]) -> tuple[Finding, ...]:
    result = []
    for sheet in sheets:
        for rule in colour_rules(sheet.text):
            for name, ink, paper in schemes:
                if not _applies(rule, name):
                    continue
                behind = _over(rule.behind or paper, paper)
                found = contrast(_over(rule.text or ink, behind), behind)
                if found < LEAST:
                    result.append(_finding(sheet, rule, name, found))
                    break
    return tuple(result)


def contrast(one: Colour, other: Colour) -> float:
    """From 1 (none) to 21 (black on white)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _applies(rule: ColourRule, scheme: str) -> bool:
    """Rules for one scheme, or for paper, say so in their condition or their selector."""
    conditions = f"{rule.media} {rule.selector}".lower()
    if "print" in rule.media.lower():
        return False
    if "dark" in conditions:
        return "dark" in scheme
    return "dark" not in scheme if "light" in conditions else True


def _finding(sheet: SourceText, rule: ColourRule, scheme: str, found: float) -> Finding:
    where = f" {scheme}" if scheme else ""
    return Finding(
        RuleName("poor-contrast"),
        Severity.ERROR,
        Place(sheet.file, rule.line, rule.column, rule.line, rule.column + 1),
        f"‘{rule.selector}’ has a contrast of {found:.2f} to 1{where}; text needs {LEAST} to 1",
        help="darken or lighten one of the two colours"
        + ("; a colour for one scheme stands in @media (prefers-color-scheme: …)" if scheme else ""),
        excerpt=sheet.line(rule.line),
    )


def _over(colour: Colour, ground: Colour) -> Colour:
    alpha = colour[3]
    red, green, blue = (alpha * own + (1 - alpha) * under for own, under in zip(colour[:3], ground[:3], strict=True))
    return (red, green, blue, 1.0)


def _luminance(colour: Colour) -> float:
    red, green, blue = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in colour[:3])
    return float(0.2126 * red + 0.7152 * green + 0.0722 * blue)
