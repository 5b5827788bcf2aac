"""Whether the bytes of an image are what its name says, and harmless."""

from __future__ import annotations

import re
from xml.etree import ElementTree

_SIGNATURES = {
    "png": (b"\x89PNG\r\n\x1a\n",),
    "jpg": (b"\xff\xd8\xff",),
    "jpeg": (b"\xff\xd8\xff",),
    "gif": (b"GIF87a", b"GIF89a"),
    "webp": (b"RIFF",),
}
_ACTIVE = re.compile(
    rb"<\s*(?:script|foreignObject|iframe|handler)\b|\son[a-z]+\s*=|javascript:|<!ENTITY"
    rb"|(?:\bhref|\bsrc)\s*=\s*[\"'](?!#|data:image/)",
    re.IGNORECASE,
)

_IDENTIFIER = re.compile(r"[^\W\d][\w.-]*")

IMAGE_KINDS = ("svg", *_SIGNATURES)


def image_problem(file: str, data: bytes) -> str:
    """What is wrong with an image, as the rest of a sentence that begins with its name; '' if nothing is."""
    kind = file.rpartition(".")[2].lower()
    if kind == "svg":
        return _svg_problem(data)
    if kind not in _SIGNATURES:
        return f"is of a kind that not every edition shows; use {', '.join(IMAGE_KINDS)}"
    if not data.startswith(_SIGNATURES[kind]):
        return f"is no {kind.upper()} image, whatever its name says"
    return ""


def _svg_problem(data: bytes) -> str:
    if not re.search(rb"<svg[\s>]", data):
        return "is no SVG image, whatever its name says"
    active = _ACTIVE.search(data)
    if active:
        return f"may run code or fetch what is outside of it: {active[0].decode(errors='replace').strip()}"
    try:
        names = (element.get("id") for element in ElementTree.fromstring(data).iter())
        unfit = next((name for name in names if name is not None and not _IDENTIFIER.fullmatch(name)), None)
        return "" if unfit is None else f"has an id that is no XML name, which EPUB forbids: ‘{unfit}’"
    except ElementTree.ParseError as error:
        return f"is not well-formed: {error}"
