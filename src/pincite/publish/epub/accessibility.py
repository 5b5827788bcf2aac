"""Accessibility metadata, derived from what the book holds and never claimed beyond it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from pincite.publish.markup import classes, parse
from pincite.publish.screen_pages import ScreenPage

CONFORMANCE = "EPUB Accessibility 1.1 - WCAG 2.2 Level AA"
MOVING = (".gif", ".webp", ".apng")


@dataclass(frozen=True, slots=True)
class Content:
    """What the pages hold that a reader's eyes, ears or software must cope with."""

    images: int = 0
    undescribed: int = 0
    tables: int = 0
    formulas: int = 0
    moving: bool = False
    headless: int = 0

    @property
    def pictures_tell(self) -> bool:
        return self.images > 0


def content_of(pages: Iterable[ScreenPage], files: Mapping[str, bytes]) -> Content:
    """Counts over the pages; ``files`` are the images by name."""
    counts = [_counts(page.html) for page in pages]
    images, undescribed, tables, formulas, headless = (sum(column) for column in zip(*counts, strict=True)) if counts else (0,) * 5
    moving = any(name.lower().endswith(MOVING) or b"<animate" in data or b"<set " in data for name, data in files.items())
    return Content(images, undescribed, tables, formulas, moving, headless)


@lru_cache(maxsize=256)
def _counts(html: str) -> tuple[int, int, int, int, int]:
    """A page's images that tell something, those without words for it, its tables, formulas, tables without header cells."""
    tree = parse(html)
    images = [image for image in tree.iter("img") if "decorative" not in classes(image)]
    undescribed = sum(not (image.get("alt") or "").strip() for image in images)
    formulas = sum(1 for _ in tree.iter("{http://www.w3.org/1998/Math/MathML}math"))
    tables = list(tree.iter("table"))
    headless = sum(next(table.iter("th"), None) is None for table in tables)
    return len(images), undescribed, len(tables), formulas, headless


def accessibility_metadata(
    content: Content, *, pages: str = "", certified_by: str = "", cover: bool = False
) -> tuple[tuple[str, str], ...]:
    """Properties of the package; ``pages`` names the printed edition that the page list follows, ``certified_by`` who vouches for WCAG."""
    visual = content.pictures_tell or cover
    described = visual and not content.undescribed
    modes = ["textual", *(["visual"] if visual else [])]
    result = [("schema:accessMode", mode) for mode in modes]
    if not content.undescribed:
        result.append(("schema:accessModeSufficient", "textual"))
    if visual:
        result.append(("schema:accessModeSufficient", "textual,visual"))
    features = ["tableOfContents", "readingOrder", "structuralNavigation", "ARIA", "displayTransformability"]
    features += ["alternativeText"] if described else []
    features += ["MathML", "latex"] if content.formulas else []
    features += ["pageNavigation", "pageBreakMarkers"] if pages else []
    result += [("schema:accessibilityFeature", feature) for feature in features]
    hazards = ["unknown"] if content.moving else ["none"]
    result += [("schema:accessibilityHazard", hazard) for hazard in hazards]
    result.append(("schema:accessibilitySummary", _summary(content, pages)))
    result += [("pageBreakSource", pages)] if pages else []
    if certified_by and not content.undescribed:
        result += [("dcterms:conformsTo", CONFORMANCE), ("a11y:certifiedBy", certified_by)]
    return tuple(result)


def _summary(content: Content, pages: str) -> str:
    sentences = ["The text can be read aloud and reflowed, has headings in order, a table of contents and landmarks."]
    sentences.append("Notes are linked both ways, and each gives the words of the passage that it cites.")
    if content.images:
        said = (
            f"{content.undescribed} of {content.images} images lack a description"
            if content.undescribed
            else "Every image has a description"
        )
        sentences.append(f"{said}.")
    if content.tables:
        without = f"{content.headless} of {content.tables} tables have no header cells."
        sentences.append(without if content.headless else "Tables have marked header cells.")
    if content.formulas:
        sentences.append("Formulas are MathML with their TeX source as text.")
    if pages:
        sentences.append("Page numbers are those of the printed edition.")
    return " ".join(sentences)
