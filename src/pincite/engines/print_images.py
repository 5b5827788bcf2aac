"""Photographs for a press: in tints of black, or in the four inks of the printer's profile, instead of a screen's three lights."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

_RASTER = (b"\xff\xd8\xff", b"\x89PNG\r\n", b"GIF8", b"RIFF", b"II*\x00", b"MM\x00*")
QUALITY = 95


@dataclass(frozen=True, slots=True)
class InkedFiles:
    """The book's files, photographs among them in ``inks``: 'black' or 'cmyk', by the colour profile of that name in the book."""

    read: Callable[[str], bytes | None]
    inks: str
    profile: str = ""

    def __call__(self, name: str) -> bytes | None:
        data = self.read(name)
        if data is None or not data.startswith(_RASTER):
            return data
        return inked(data, self.inks, self.read(self.profile) if self.profile else None)


def inked(data: bytes, inks: str, profile: bytes | None = None) -> bytes:
    """An image file in the inks; as it is where it cannot be read, since the typesetter says so with the image's place."""
    try:
        with Image.open(io.BytesIO(data)) as opened:
            lossy = opened.format in ("JPEG", "MPO")
            source = opened.info.get("icc_profile", b"")
            picture = ImageOps.exif_transpose(opened)
            if "transparency" in picture.info:
                picture = picture.convert("RGBA")
    except (UnidentifiedImageError, OSError):
        return data
    if inks == "black" or _is_grey(picture):
        return _saved(picture.convert("LA" if picture.mode in ("RGBA", "LA") else "L"), lossy)
    return _saved(_in_four(picture, source, profile), lossy=True)


def _is_grey(picture: Image.Image) -> bool:
    if picture.mode in ("1", "L", "LA"):
        return True
    red, green, blue = picture.convert("RGB").split()
    return bytes(red.tobytes()) == green.tobytes() == blue.tobytes()


def _in_four(picture: Image.Image, source: bytes, profile: bytes | None) -> Image.Image:
    """Cyan, magenta, yellow and black, by the profile if it is one of four inks; what is transparent is paper."""
    if picture.mode == "CMYK":
        return picture
    paper = Image.new("RGBA", picture.size, "white")
    colours = Image.alpha_composite(paper, picture.convert("RGBA")).convert("RGB")
    if profile is None:
        return colours.convert("CMYK")
    try:
        screen = ImageCms.ImageCmsProfile(io.BytesIO(source)) if source and picture.mode != "P" else ImageCms.createProfile("sRGB")
        changed = ImageCms.profileToProfile(colours, screen, ImageCms.ImageCmsProfile(io.BytesIO(profile)), outputMode="CMYK")
    except (ImageCms.PyCMSError, OSError):
        return colours.convert("CMYK")
    return changed if changed is not None else colours.convert("CMYK")


def _saved(picture: Image.Image, lossy: bool) -> bytes:
    output = io.BytesIO()
    if lossy and picture.mode != "LA":
        picture.save(output, "JPEG", quality=QUALITY, subsampling=0)
    else:
        picture.save(output, "PNG", optimize=True)
    return output.getvalue()
