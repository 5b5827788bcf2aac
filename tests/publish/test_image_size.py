"""A picture's size is read from the head of its file; a file that does not say has none."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from pincite.publish.image_size import image_size


@pytest.mark.parametrize("kind", ["PNG", "GIF", "JPEG", "WEBP"])
def test_pictures_say_their_size(kind: str) -> None:
    data = io.BytesIO()
    Image.new("RGB", (37, 21)).save(data, kind)
    assert image_size(data.getvalue()) == (37, 21)


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360.4 200">', (360, 200)),
        ('<?xml version="1.0"?>\n<svg width="30pt" height="40pt" viewBox="0 0 3 4">', (30, 40)),
        ("<svg width='100%' viewBox='-1,-1,9,7'>", (9, 7)),
        ("<svg>", None),
        ("no picture", None),
        ("", None),
    ],
)
def test_drawings_say_theirs_by_size_or_by_box(text: str, size: tuple[int, int] | None) -> None:
    assert image_size(text.encode()) == size


def test_a_broken_file_has_none() -> None:
    assert image_size(b"\xff\xd8\xff") is None
    assert image_size(b"\x89PNG\r\n\x1a\n\0") is None
