"""What a PDF is made for: the screen, an archive, or a press that has its own wishes in book.toml."""

from __future__ import annotations

from dataclasses import dataclass

from pincite.model.book import EditionSettings
from pincite.model.errors import UserError

Attached = tuple[str, bytes, str]
"""An enclosed file: name, content, description."""

STANDARDS = ("", "pdf/x-4")
INKS = ("black", "cmyk", "rgb")


@dataclass(frozen=True, slots=True)
class PrintTarget:
    """``variant`` and ``intent`` in WeasyPrint's words; ``inks`` '' is the screen; ``signature`` pages make a sheet;
    ``resolution`` is the least of an image in dots per inch, 0 for any; ``paper`` the thickness of a leaf in millimetres."""

    variant: str
    tagged: bool
    intent: str = ""
    inks: str = ""
    signature: int = 1
    resolution: int = 0
    paper: float = 0

    def spine(self, pages: int) -> float:
        """The spine's width in millimetres for the cover, without the cover's own thickness."""
        return round(pages / 2 * self.paper, 2)


def target_of(settings: EditionSettings, archive: tuple[Attached, ...]) -> PrintTarget:
    """The target that an edition's settings describe."""
    if settings.name != "print":
        return PrintTarget("pdf/a-3a", True, "srgb") if archive else PrintTarget("pdf/ua-1", True)
    standard = _one_of(settings, "standard", STANDARDS, "")
    inks = _one_of(settings, "inks", INKS, "black")
    if standard and not settings.option("icc", ""):
        raise UserError(f"{standard} needs the printer's colour profile", help='name it in book.toml: [edition.print] icc = "profile.icc"')
    if standard and inks == "rgb":
        raise UserError(f"{standard} cannot be in RGB", help='set inks = "black" or "cmyk"')
    return PrintTarget(
        variant=standard,
        tagged=False,
        intent="device-cmyk" if standard else "",
        inks=inks,
        signature=_number(settings, "signature", 4),
        resolution=_number(settings, "resolution", 300),
        paper=_number(settings, "paper-micrometres", 100) / 1000,
    )


def _one_of(settings: EditionSettings, name: str, choices: tuple[str, ...], default: str) -> str:
    value = str(settings.option(name, default))
    if value not in choices:
        raise UserError(
            f"[edition.{settings.name}] {name} cannot be ‘{value}’", help=f"it can be {', '.join(choice for choice in choices if choice)}"
        )
    return value


def _number(settings: EditionSettings, name: str, default: int) -> int:
    value = settings.option(name, default)
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise UserError(f"[edition.{settings.name}] {name} must be a whole number, not ‘{value}’")
    return value
