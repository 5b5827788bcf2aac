"""A few pages of the small book against pictures of them, coarse enough for any font rasteriser.

After a change that is meant: `PINCITE_GOLDEN=write pytest tests/pdf/test_looks.py`, and look at the pictures' difference.
"""

from __future__ import annotations

import os
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat

GOLDEN = Path(__file__).parent / "golden"
PAGES = {"title-page": "Ann Author", "contents": "Contents", "opening": "CHAPTER 1", "index": "Index"}


def picture(data: bytes, opening: str) -> Image.Image:
    """The first page that begins with the words, after the cover, 216 points wide and blurred."""
    pages = list(pypdfium2.PdfDocument(data))[1:]
    page = next(page for page in pages if page.get_textpage().get_text_range().upper().startswith(opening.upper()))
    image: Image.Image = page.render(scale=0.5, grayscale=True).to_pil()
    return image.filter(ImageFilter.GaussianBlur(2))


def difference(one: Image.Image, other: Image.Image) -> float:
    """How far two pictures are apart where they are farthest, of 255."""
    assert one.size == other.size
    return float(ImageStat.Stat(ImageChops.difference(one, other)).extrema[0][1])


@pytest.mark.parametrize("name", PAGES)
def test_a_page_looks_as_it_did(name: str, small_pdf: bytes) -> None:
    seen = picture(small_pdf, PAGES[name])
    if os.environ.get("PINCITE_GOLDEN") == "write":
        GOLDEN.mkdir(exist_ok=True)
        seen.save(GOLDEN / f"{name}.png", optimize=True)
    expected = Image.open(GOLDEN / f"{name}.png")
    assert ImageStat.Stat(expected).stddev[0] > 3, "an empty picture would prove nothing"
    assert difference(seen, expected) < 40


def test_a_title_that_moved_by_a_line_is_seen(small_pdf: bytes) -> None:
    seen = picture(small_pdf, PAGES["opening"])
    assert difference(ImageChops.offset(seen, 0, 7), seen) > 40
