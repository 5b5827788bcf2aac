"""What a chapter points to: images, and links inside the book; those that no edition may follow are findings."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote, unquote

from pincite.model.address import is_address
from pincite.model.chapter import FILE_LINK, Reference
from pincite.model.finding import Finding
from pincite.model.place import SourceText, Span
from pincite.read.branches import is_leaf
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
        (_, classes, attributes), alternative, (target, _) = thing["c"]
        span = _target_span(sources, span, target)
        rule, message, help = _image_problem(target, folder)
        if rule:
            findings.append(_at(sources, span, rule, message, help))
        else:
            images.append(Reference(join(folder, unquote(target)), span))
        described = alternative or dict(attributes).get("alt", "").strip()
        if not described and "decorative" not in classes:
            message = f"the image {target} has no description for those who cannot see it"
            help = 'add {alt="…"}, or {.decorative} if it only adorns'
            findings.append(_at(sources, span, "image-without-alt", message, help))
    return images, findings


def chapter_links(
    placed: list[Placed], sources: dict[str, SourceText], names: dict[str, str], file: str, folder: str
) -> tuple[list[Reference], list[Finding]]:
    """The identifiers that the chapter links to, new ``names`` applied, and links that cannot work in an edition.

    A link to another chapter's file is a reference to 'path.md#identifier'; ``file`` is the chapter's own, ``folder`` the manuscript.
    """
    links: list[Reference] = []
    findings: list[Finding] = []
    for thing, span in _things(placed, "link"):
        target = thing["c"][2][0]
        scheme = _SCHEME.match(target)
        if target.startswith("#"):
            links.append(Reference(names.get(target[1:], target[1:]), span))
        elif other := linked_file(target, file, folder):
            links.append(Reference(other, span))
        elif scheme and (scheme[1] or "").lower() not in _SAFE_SCHEMES:
            message = f"the link to {target} is of a kind that no edition follows"
            findings.append(_at(sources, span, "unsafe-link", message, f"use {', '.join(_SAFE_SCHEMES)}, or #identifier"))
        elif scheme and not is_address(target):
            message = f"‘{target[:80]}’ is no address"
            findings.append(_at(sources, span, "illegal-address", message, "write it as a browser shows it, with %20 for a space"))
        elif not scheme:
            message = f"the link to ‘{target}’ leads to a file, which is in no edition"
            findings.append(_at(sources, span, "broken-link", message, "link to a heading by its identifier: (#identifier)"))
    return links, findings


def linked_file(target: str, file: str, folder: str) -> str:
    """What a link to a Markdown file means, as 'path from the root#identifier'; '' of other links."""
    path, mark, identifier = target.partition("#")
    path = unquote(path)
    if _SCHEME.match(target) or not path.lower().endswith((".md", ".markdown")):
        return ""
    home = folder if path.startswith("/") else file.rpartition("/")[0]
    return join(home, path.lstrip("/")) + mark + identifier


def links_to_files(parts: Iterable[Any], file: str, folder: str) -> bool:
    """Whether a document, by its branches, has a link to another chapter's file."""
    return any(type(part) is dict and part.get("t") == "Link" and linked_file(part["c"][2][0], file, folder) for part in parts)


def with_file_links(node: Any, file: str, folder: str) -> Any:
    """The document with links to other chapters' files leading to '#md:path#identifier', which the assembled book resolves."""
    if isinstance(node, list):
        return [child if is_leaf(child) else with_file_links(child, file, folder) for child in node]
    if not isinstance(node, dict):
        return node
    if node.get("t") == "Link" and (other := linked_file(node["c"][2][0], file, folder)):
        attributes, inlines, (_, title) = node["c"]
        return {"t": "Link", "c": [attributes, with_file_links(inlines, file, folder), [f"{FILE_LINK}{quote(other, safe='/#')}", title]]}
    return {key: with_file_links(child, file, folder) for key, child in node.items()}


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
