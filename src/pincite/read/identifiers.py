"""Identifiers of headings: those that authors wrote stay, those that pandoc made become unique in the book."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Any

from pincite.read.branches import is_leaf

_WRITTEN = re.compile(r"\{[^{}]*?#([^\s{}]+)")


def written_identifiers(text: str) -> frozenset[str]:
    """The identifiers that a Markdown text gives in attributes."""
    return frozenset(_WRITTEN.findall(text))


def chapter_identifier(blocks: list[Any], file: str) -> str:
    """The identifier of the first heading, or one made from the file's name."""
    first = next((block["c"][1][0] for block in _headings(blocks) if block["c"][1][0]), "")
    name = re.sub(r"[^\w]+", "-", PurePosixPath(file).stem).strip("-").lower()
    return str(first) or (name if name[:1].isalpha() else f"chapter-{name}")


def renamed_headings(blocks: list[Any], identifier: str, written: frozenset[str]) -> dict[str, str]:
    """New names for the identifiers that pandoc made, with the chapter's before them."""
    made = [block["c"][1][0] for block in _headings(blocks)]
    return {name: f"{identifier}-{name}" for name in made if name and name != identifier and name not in written}


def rename(node: Any, names: dict[str, str]) -> Any:
    """The document with identifiers and links to them renamed."""
    if not names:
        return node
    if isinstance(node, list):
        return [child if is_leaf(child) else rename(child, names) for child in node]
    if not isinstance(node, dict):
        return node
    kind = node.get("t")
    if kind == "Header":
        level, (name, classes, attributes), inlines = node["c"]
        return {"t": kind, "c": [level, [names.get(name, name), classes, attributes], rename(inlines, names)]}
    if kind == "Link":
        attributes, inlines, (target, title) = node["c"]
        if target.startswith("#"):
            target = "#" + names.get(target[1:], target[1:])
        return {"t": kind, "c": [attributes, rename(inlines, names), [target, title]]}
    return {key: rename(child, names) for key, child in node.items()}


_ATTRIBUTES_AT = {"Header": 1, **dict.fromkeys(
    ("CodeBlock", "Div", "Figure", "Table", "Span", "Link", "Image", "Code"), 0
)}  # fmt: skip


def identifiers_in(parts: Iterable[Any]) -> list[str]:
    """Every identifier of a document, by its branches, in its order."""
    found: list[str] = []
    for node in parts:
        place = _ATTRIBUTES_AT.get(node.get("t", "")) if isinstance(node, dict) else None
        if place is not None and node["c"][place][0]:
            found.append(node["c"][place][0])
    return found


def written_places(text: str) -> list[tuple[str, int, int]]:
    """The identifiers that a Markdown text gives in attributes, with where they stand."""
    return [(match[1], match.start(1), match.end(1)) for match in _WRITTEN.finditer(text)]


def _headings(node: Any) -> list[Any]:
    if isinstance(node, list):
        return [heading for child in node for heading in _headings(child)]
    if not isinstance(node, dict):
        return []
    if node.get("t") == "Header":
        return [node]
    return _headings(node.get("c")) if node.get("t") in ("Div", "BlockQuote", "BulletList", "OrderedList") else []
