"""The boxes of a press's pages, and the marks that stand outside them: WeasyPrint 70 draws its own inside the bleed, where the
printed image may run over them and the trimmed sheet may show them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import pydyf

MILLIMETRE = 72 / 25.4
CLEAR = 1 * MILLIMETRE
"""Between the bleed and a mark, and between a mark and the sheet's edge."""

NEAREST = 3 * MILLIMETRE
"""No mark comes closer to the trimmed page than this, however small the bleed."""

LENGTH = 5 * MILLIMETRE
WEIGHT = 0.25
REGISTRATION = "Registration"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page's trimmed size and its bleed (left, bottom, right, top) in points; ``marks`` are of 'crop' and 'cross', ``folds``
    where a cover is folded, from the left."""

    width: float
    height: float
    bleed: tuple[float, float, float, float]
    marks: tuple[str, ...]
    folds: tuple[float, ...] = ()

    @property
    def start(self) -> float:
        """How far from the trimmed page the marks begin."""
        return max(max(self.bleed) + CLEAR, NEAREST)

    @property
    def bleed_box(self) -> tuple[float, ...]:
        left, bottom, right, top = self.bleed
        return -left, -bottom, self.width + right, self.height + top

    @property
    def media_box(self) -> tuple[float, ...]:
        if not self.marks:
            return self.bleed_box
        around = self.start + LENGTH + CLEAR
        return -around, -around, self.width + around, self.height + around


def take_marks(document: Any) -> None:
    """Keeps WeasyPrint from drawing the marks of ``document``'s pages; ``set_for_press`` draws them."""
    for page in document.pages:
        style = page._page_box.style
        if style["marks"]:
            page.press_marks = tuple(style["marks"])
            style["marks"] = ()


def set_for_press(document: Any, pdf: Any, inks: str, folds: tuple[float, ...] = ()) -> None:
    """The pages' boxes, what lies outside the bleed cut off, and the marks in the ink of registration."""
    pages = [thing for thing in pdf.objects if isinstance(thing, dict) and thing.get("Type") == "/Page"]
    streams: dict[Sheet, tuple[bytes, bytes]] = {}
    for page, written in zip(document.pages, pages, strict=True):
        sheet = replace(_sheet(page), folds=tuple(fold * MILLIMETRE for fold in folds))
        if sheet not in streams:
            streams[sheet] = _streams(pdf, sheet, inks)
        before, after = streams[sheet]
        written["Contents"] = pydyf.Array([before, written["Contents"], after])
        # What a press prints leads nowhere, and PDF/X forbids links over the page.
        written.pop("Annots", None)
        written["MediaBox"] = pydyf.Array(sheet.media_box)
        written["BleedBox"] = pydyf.Array(sheet.bleed_box)
        written["TrimBox"] = pydyf.Array((0, 0, sheet.width, sheet.height))
    if inks == "cmyk":
        _add_registration(pdf, pages)


def _sheet(page: Any) -> Sheet:
    left, bottom, right, top = (page.bleed[side] * 0.75 for side in ("left", "bottom", "right", "top"))
    return Sheet(page.width * 0.75, page.height * 0.75, (left, bottom, right, top), getattr(page, "press_marks", ()))


def _streams(pdf: Any, sheet: Sheet, inks: str) -> tuple[bytes, bytes]:
    """What comes before and after the drawing of each page of a sheet's size."""
    left, bottom, right, top = sheet.bleed_box
    before = pydyf.Stream([b"q %s re W n" % _numbers(left, bottom, right - left, top - bottom)])
    after = pydyf.Stream([b"Q", *(_drawn(sheet, inks) if sheet.marks else ())])
    for stream in (before, after):
        pdf.add_object(stream)
    return before.reference, after.reference


def _drawn(sheet: Sheet, inks: str) -> list[bytes]:
    colour = {"black": b"0 0 0 1 K", "cmyk": b"/%s CS 1 SCN" % REGISTRATION.encode()}.get(inks, b"0 G")
    lines = [b"/Artifact BMC q", colour, b"%s w" % _numbers(WEIGHT)]
    if "crop" in sheet.marks:
        lines += _crop(sheet)
    if "cross" in sheet.marks:
        lines += _crosses(sheet)
    lines += _folds(sheet)
    return [*lines, b"Q EMC"]


def _crop(sheet: Sheet) -> list[bytes]:
    near, far = sheet.start, sheet.start + LENGTH
    lines = []
    for x, outwards in ((0.0, -1), (sheet.width, 1)):
        for y, upwards in ((0.0, -1), (sheet.height, 1)):
            lines.append(b"%s m %s l S" % (_numbers(x + outwards * near, y), _numbers(x + outwards * far, y)))
            lines.append(b"%s m %s l S" % (_numbers(x, y + upwards * near), _numbers(x, y + upwards * far)))
    return lines


def _folds(sheet: Sheet) -> list[bytes]:
    """Broken lines above and below each fold of a cover."""
    near, far = sheet.start, sheet.start + LENGTH
    ends = [(x, y + way * near, y + way * far) for x in sheet.folds for y, way in ((0.0, -1), (sheet.height, 1))]
    return [b"[2 1] 0 d", *(b"%s m %s l S" % (_numbers(x, y), _numbers(x, end)) for x, y, end in ends)] if ends else []


def _crosses(sheet: Sheet) -> list[bytes]:
    """A cross in a circle in the middle of each side, by which the inks are laid on each other."""
    away, arm, radius = sheet.start + LENGTH / 2, LENGTH / 2, LENGTH / 4
    bend = radius * 0.5523
    lines = []
    centres = (
        (-away, sheet.height / 2), (sheet.width + away, sheet.height / 2), (sheet.width / 2, -away), (sheet.width / 2, sheet.height + away),
    )  # fmt: skip
    for x, y in centres:
        lines.append(b"%s m %s l S %s m %s l S" % (
            _numbers(x - arm, y), _numbers(x + arm, y), _numbers(x, y - arm), _numbers(x, y + arm),
        ))  # fmt: skip
        lines.append(b"%s m" % _numbers(x + radius, y))
        for right, up in ((1, 1), (-1, 1), (-1, -1), (1, -1)):
            # A quarter of the circle, from the axis that was reached to the next one.
            if right * up > 0:
                curve = (x + right * radius, y + up * bend, x + right * bend, y + up * radius, x, y + up * radius)
            else:
                curve = (x + right * bend, y + up * radius, x + right * radius, y + up * bend, x + right * radius, y)
            lines.append(b"%s c" % _numbers(*curve))
        lines.append(b"S")
    return lines


def _add_registration(pdf: Any, pages: list[Any]) -> None:
    """The colour that prints on all plates."""
    resources = {bytes(page["Resources"]) for page in pages}
    things: list[Any] = list(pdf.objects)
    spaces = {bytes(thing["ColorSpace"]) for thing in things if thing.reference in resources}
    for thing in things:
        if thing.reference in spaces:
            tint = pydyf.Dictionary({
                "FunctionType": 2, "Domain": pydyf.Array((0, 1)), "C0": pydyf.Array((0, 0, 0, 0)), "C1": pydyf.Array((1, 1, 1, 1)), "N": 1,
            })  # fmt: skip
            thing[REGISTRATION] = pydyf.Array(["/Separation", "/All", "/DeviceCMYK", tint])


def _numbers(*values: float) -> bytes:
    return " ".join(f"{value:.4f}".rstrip("0").rstrip(".") for value in values).encode()
