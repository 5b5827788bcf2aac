"""Raw HTML and attributes that run code, which no edition may carry: they go, and the words inside stay."""

from __future__ import annotations

from typing import Any

from pincite.model.language import is_language_tag

RAW = ("RawInline", "RawBlock")

WORDS = frozenset({"Str", "Space", "SoftBreak", "LineBreak"})
"""Nine nodes of ten, in which nothing can be: who looks through a document passes them by."""


def without_raw(node: Any) -> Any:
    """The document without raw content."""
    if isinstance(node, list):
        kept = [without_raw(child) for child in node if not (isinstance(child, dict) and child.get("t") in RAW)]
        return _joined(kept) if len(kept) < len(node) else kept
    if isinstance(node, dict) and node.get("t") not in WORDS:
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


def without_handlers(node: Any) -> Any:
    """The document without attributes that a browser would run."""
    if isinstance(node, list):
        if _is_attributes(node):
            return [node[0], node[1], [pair for pair in node[2] if not is_handler(pair[0])]]
        return [without_handlers(child) for child in node]
    if isinstance(node, dict) and node.get("t") not in WORDS:
        return {key: without_handlers(child) for key, child in node.items()}
    return node


def handlers_in(node: Any) -> list[str]:
    """The names of attributes that a browser would run, in order."""
    if isinstance(node, list):
        own = [pair[0] for pair in node[2] if is_handler(pair[0])] if _is_attributes(node) else []
        return own + [name for child in node for name in handlers_in(child)]
    is_inner = isinstance(node, dict) and node.get("t") not in WORDS
    return [name for child in node.values() for name in handlers_in(child)] if is_inner else []


def without_false_languages(node: Any) -> Any:
    """The document without ``lang`` attributes that name no language."""
    if isinstance(node, list):
        if _is_attributes(node):
            return [node[0], node[1], [pair for pair in node[2] if not _is_false_language(pair)]]
        return [without_false_languages(child) for child in node]
    if isinstance(node, dict) and node.get("t") not in WORDS:
        return {key: without_false_languages(child) for key, child in node.items()}
    return node


def false_languages_in(node: Any) -> list[str]:
    """The values of such attributes, in order."""
    if isinstance(node, list):
        own = [pair[1] for pair in node[2] if _is_false_language(pair)] if _is_attributes(node) else []
        return own + [value for child in node for value in false_languages_in(child)]
    is_inner = isinstance(node, dict) and node.get("t") not in WORDS
    return [value for child in node.values() for value in false_languages_in(child)] if is_inner else []


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
