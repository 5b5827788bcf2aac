"""Raw HTML and attributes that run code, which no edition may carry: they go, and the words inside stay."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pincite.model.language import is_language_tag
from pincite.read.branches import branches, is_leaf

RAW = ("RawInline", "RawBlock")


def without_raw(node: Any) -> Any:
    """The document without raw content."""
    if isinstance(node, list):
        kept = [
            child if is_leaf(child) else without_raw(child) for child in node if not (isinstance(child, dict) and child.get("t") in RAW)
        ]
        return _joined(kept) if len(kept) < len(node) else kept
    if isinstance(node, dict):
        return {key: without_raw(child) for key, child in node.items()}
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


def without_handlers(tree: Any) -> Any:
    """The document without attributes that a browser would run."""
    return _without_attributes(tree, _is_handler_pair) if handlers_in(tree) else tree


def handlers_in(tree: Any) -> list[str]:
    """The names of attributes that a browser would run, in order."""
    return [pair[0] for pair in _attributes_in(tree) if _is_handler_pair(pair)]


def without_false_languages(tree: Any) -> Any:
    """The document without ``lang`` attributes that name no language."""
    return _without_attributes(tree, _is_false_language) if false_languages_in(tree) else tree


def false_languages_in(tree: Any) -> list[str]:
    """The values of such attributes, in order."""
    return [pair[1] for pair in _attributes_in(tree) if _is_false_language(pair)]


def _attributes_in(tree: Any) -> list[list[str]]:
    """Each [name, value] of a document, in order."""
    return [pair for node in branches(tree) if isinstance(node, list) and _is_attributes(node) for pair in node[2]]


def _without_attributes(node: Any, goes: Callable[[list[str]], bool]) -> Any:
    if isinstance(node, list):
        if _is_attributes(node):
            return [node[0], node[1], [pair for pair in node[2] if not goes(pair)]]
        return [_without_attributes(child, goes) for child in node]
    if isinstance(node, dict):
        return {key: _without_attributes(child, goes) for key, child in node.items()}
    return node


def _is_handler_pair(pair: list[str]) -> bool:
    return is_handler(pair[0])


def _is_false_language(pair: list[str]) -> bool:
    return pair[0] in ("lang", "xml:lang") and not is_language_tag(pair[1])


def is_handler(name: str) -> bool:
    return name.lower().startswith("on") or name.lower() in ("srcdoc", "formaction")


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
