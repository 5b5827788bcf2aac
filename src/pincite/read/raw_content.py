"""Raw HTML and attributes that run code, which no edition may carry: they go, and the words inside stay."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pincite.model.language import is_language_tag
from pincite.read.branches import branches, is_leaf

RAW = ("RawInline", "RawBlock")


@dataclass(frozen=True, slots=True)
class Carried:
    """The blocks that editions may carry, and of what they may not: the names of attributes that a browser would run, and the values of
    ``lang`` attributes that name no language, in order."""

    blocks: list[Any]
    handlers: tuple[str, ...] = ()
    false_languages: tuple[str, ...] = ()


def carried(blocks: list[Any]) -> Carried:
    """What editions may carry of a document."""
    parts = branches(blocks)
    pairs = [pair for part in parts if type(part) is list and _is_attributes(part) for pair in part[2]]
    bad = [pair for pair in pairs if _is_handler(pair[0]) or _is_false_language(pair)]
    if any(type(part) is dict and part.get("t") in RAW for part in parts):
        blocks = _without_raw(blocks)
    return Carried(
        _without_attributes(blocks, bad) if bad else blocks,
        tuple(name for name, value in bad if _is_handler(name)),
        tuple(value for name, value in bad if not _is_handler(name)),
    )


def _without_raw(node: Any) -> Any:
    if isinstance(node, list):
        kept = [
            child if is_leaf(child) else _without_raw(child) for child in node if not (isinstance(child, dict) and child.get("t") in RAW)
        ]
        return _joined(kept) if len(kept) < len(node) else kept
    if isinstance(node, dict):
        return {key: _without_raw(child) for key, child in node.items()}
    return node


def _joined(inlines: list[Any]) -> list[Any]:
    """Words that touch now, as pandoc would have read them."""
    joined: list[Any] = []
    for inline in inlines:
        before = joined[-1] if joined else None
        if isinstance(inline, dict) and isinstance(before, dict) and inline.get("t") == before.get("t") == "Str":
            joined[-1] = {"t": "Str", "c": before["c"] + inline["c"]}
        else:
            joined.append(inline)
    return joined


def _without_attributes(node: Any, bad: list[list[str]]) -> Any:
    if isinstance(node, list):
        if _is_attributes(node):
            return [node[0], node[1], [pair for pair in node[2] if pair not in bad]]
        return [_without_attributes(child, bad) for child in node]
    if isinstance(node, dict):
        return {key: _without_attributes(child, bad) for key, child in node.items()}
    return node


def _is_handler(name: str) -> bool:
    return name.lower().startswith("on") or name.lower() in ("srcdoc", "formaction")


def _is_false_language(pair: list[str]) -> bool:
    return pair[0] in ("lang", "xml:lang") and not is_language_tag(pair[1])


def _is_attributes(node: list[Any]) -> bool:
    """Whether this is pandoc's [identifier, classes, [[name, value], …]]."""
    return (
        len(node) == 3
        and isinstance(node[0], str)
        and isinstance(node[1], list)
        and isinstance(node[2], list)
        and all(isinstance(pair, list) and len(pair) == 2 and isinstance(pair[0], str) for pair in node[2])
    )


def is_comment(text: str) -> bool:
    return text.lstrip().startswith("<!--")
