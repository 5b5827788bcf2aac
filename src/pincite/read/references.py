"""What a chapter points to: images, and links inside the book; those that no edition may follow are findings."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import unquote

from pincite.model.chapter import Reference
from pincite.model.finding import Finding
from pincite.model.place import SourceText, Span
from pincite.read.files import join
from pincite.read.findings import finding_at
from pincite.read.positions import Placed

_SCHEME = re.compile(r"^([A-Za-z][A-Za-z0-9+.-]*):|^(//)")
_SAFE_SCHEMES = ("http", "https", "mailto", "doi", "urn")


def chapter_images(placed: list[Placed], sources: dict[str, SourceText], folder: str) -> tuple[list[Reference], list[Finding]]:
    """The chapter's local images by their paths from the root, and what is wrong with images before any is opened."""
    images: list[Reference] = []
    findings: list[Finding] = []
    for thing, span in _things(placed, "image"):
        (_, classes, _), alternative, (target, _) = thing["c"]
        span = _target_span(sources, span, target)
        rule, message, help = _image_problem(target, folder)
        if rule:
            findings.append(_at(sources, span, rule, message, help))
        else:
            images.append(Reference(join(folder, unquote(target)), span))
        if not alternative and "decorative" not in classes:
            message = f"the image {target} has no description for those who cannot see it"
            help = 'add {alt="…"}, or {.decorative} if it only adorns'
            findings.append(_at(sources, span, "image-without-alt", message, help))
    return images, findings


def chapter_links(placed: list[Placed], sources: dict[str, SourceText], names: dict[str, str]) -> tuple[list[Reference], list[Finding]]:
    """The identifiers that the chapter links to, new ``names`` applied, and links that cannot work in an edition."""
    links: list[Reference] = []
    findings: list[Finding] = []
    for thing, span in _things(placed, "link"):
        target = thing["c"][2][0]
        scheme = _SCHEME.match(target)
        if target.startswith("#"):
            links.append(Reference(names.get(target[1:], target[1:]), span))
        elif scheme and (scheme[1] or "").lower() not in _SAFE_SCHEMES:
            message = f"the link to {target} is of a kind that no edition follows"
            findings.append(_at(sources, span, "unsafe-link", message, f"use {', '.join(_SAFE_SCHEMES)}, or #identifier"))
        elif not scheme:
            message = f"the link to ‘{target}’ leads to a file, which is in no edition"
            findings.append(_at(sources, span, "broken-link", message, "link to a heading by its identifier: (#identifier)"))
    return links, findings


def _things(placed: list[Placed], kind: str) -> list[tuple[dict[str, Any], Span]]:
    return [(thing.data, span) for block in placed for thing, span in block.things if thing.kind == kind]


def _target_span(sources: dict[str, SourceText], span: Span, target: str) -> Span:
    """Where the image's address stands, behind its caption or description."""
    start = sources[span.file].text.find(f"]({target}", span.start)
    paragraph = sources[span.file].text.find("\n\n", span.start)
    if start == -1 or -1 < paragraph < start:
        return span
    return Span(span.file, start + 2, start + 2 + len(target))


def _image_problem(target: str, folder: str) -> tuple[str, str, str]:
    scheme = _SCHEME.match(target)
    if scheme:
        message = f"the image {target[:60]} is not a file of the book"
        return "image-from-network", message, "save it in the manuscript folder and name that file"
    path = join(folder, unquote(target))
    if not path or path.startswith(("..", "/")):
        message = f"the image ‘{target}’ lies outside the book's folder"
        return "image-outside-book", message, "copy it into the manuscript folder and name that file"
    return "", "", ""


def _at(sources: dict[str, SourceText], span: Span, rule: str, message: str, help: str) -> Finding:
    return finding_at(sources[span.file], span.start, span.end, rule, message, help=help)
