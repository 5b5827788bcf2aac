"""Walking and rewriting pandoc's JSON document without changing what it was given."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

Node = dict[str, Any]

INLINE_TYPES = frozenset(
    (
        *("Str", "Emph", "Underline", "Strong", "Strikeout", "Superscript", "Subscript", "SmallCaps", "Quoted", "Cite", "Code"),
        *("Space", "SoftBreak", "LineBreak", "Math", "RawInline", "Link", "Image", "Note", "Span"),
    )
)
# Where an inline keeps the inlines that it encloses.
CHILDREN = {
    "Emph": None, "Underline": None, "Strong": None, "Strikeout": None, "Superscript": None, "Subscript": None, "SmallCaps": None,
    "Quoted": 1, "Cite": 1, "Link": 1, "Image": 1, "Span": 1,
}  # fmt: skip

Visit = Callable[[Node], "list[Node] | None"]


def rewrite(tree: Any, visit: Visit) -> Any:
    """A copy of the tree in which each element for which ``visit`` returns a list is replaced by that list.

    Elements are visited from the outside in; what replaces an element is not visited again. Words and spaces, which hold nothing, are
    not copied.
    """
    if isinstance(tree, list):
        result: list[Any] = []
        for item in tree:
            if type(item) is dict and "t" in item:
                replaced = visit(item)
                if replaced is not None:
                    result += replaced
                elif type(item.get("c", "")) is str:  # a leaf: a chapter has ten thousand, and is rewritten thirty times
                    result.append(item)
                else:
                    result.append(rewrite(item, visit))
            else:
                result.append(rewrite(item, visit))
        return result
    if isinstance(tree, dict):
        return {key: rewrite(value, visit) if isinstance(value, list | dict) else value for key, value in tree.items()}
    return tree


def is_leaf(node: Any) -> bool:
    """Whether this is a word, a space or a number: what holds nothing, nine tenths of a document."""
    if type(node) is dict:
        return "t" in node and type(node.get("c", "")) is str
    return type(node) is not list


def rewrite_inline_lists(tree: Any, change: Callable[[list[Node]], list[Node]]) -> Any:
    """A copy of the tree with each list of inlines changed, the innermost first."""
    if isinstance(tree, list):
        items = [item if is_leaf(item) else rewrite_inline_lists(item, change) for item in tree]
        if items and all(type(item) is dict and item.get("t") in INLINE_TYPES for item in items):
            return change(items)
        return items
    if isinstance(tree, dict):
        return {key: rewrite_inline_lists(value, change) for key, value in tree.items()}
    return tree


def elements(tree: Any) -> Iterator[Node]:
    """Every element of the tree, in the order of the text."""
    waiting = [tree]
    while waiting:
        item = waiting.pop()
        if isinstance(item, list):
            waiting += item[::-1]
        elif isinstance(item, dict):
            if "t" in item:
                yield item
            if not is_leaf(item):
                waiting += reversed(item.values())


def children(inline: Node) -> list[Node] | None:
    """The inlines that an inline encloses, or None."""
    if inline["t"] not in CHILDREN:
        return None
    at = CHILDREN[inline["t"]]
    found: list[Node] = inline["c"] if at is None else inline["c"][at]
    return found


def with_children(inline: Node, new: list[Node]) -> Node:
    """The inline with other inlines enclosed."""
    at = CHILDREN[inline["t"]]
    if at is None:
        return {"t": inline["t"], "c": new}
    content = list(inline["c"])
    content[at] = new
    return {"t": inline["t"], "c": content}


def plain_text(tree: Any) -> str:
    """The text of inlines or blocks; notes and citations left out."""
    pieces: list[str] = []
    _gather(tree, pieces)
    return "".join(pieces)


def _gather(tree: Any, pieces: list[str]) -> None:
    if isinstance(tree, list):
        for item in tree:
            _gather(item, pieces)
        return
    if not isinstance(tree, dict) or "t" not in tree:
        return
    kind = tree["t"]
    if kind == "Str":
        pieces.append(tree["c"])
    elif kind in ("Space", "SoftBreak", "LineBreak"):
        pieces.append(" ")
    elif kind in ("Code", "Math"):
        pieces.append(tree["c"][1])
    elif kind == "Quoted":
        marks = ("‘", "’") if tree["c"][0]["t"] == "SingleQuote" else ("“", "”")
        pieces.append(marks[0])
        _gather(tree["c"][1], pieces)
        pieces.append(marks[1])
    elif kind in ("Note", "Cite", "RawInline", "RawBlock"):
        return
    elif kind == "Header":
        _gather(tree["c"][2], pieces)
    else:
        _gather(tree.get("c"), pieces)


def text(words: str) -> Node:
    return {"t": "Str", "c": words}


def raw(html: str) -> Node:
    return {"t": "RawInline", "c": ["html", html]}


def raw_block(html: str) -> Node:
    return {"t": "RawBlock", "c": ["html", html]}


def span(inlines: list[Node], identifier: str = "", classes: tuple[str, ...] = (), attributes: tuple[tuple[str, str], ...] = ()) -> Node:
    return {"t": "Span", "c": [[identifier, list(classes), [list(pair) for pair in attributes]], inlines]}


def link(inlines: list[Node], target: str, identifier: str = "", classes: tuple[str, ...] = ()) -> Node:
    return {"t": "Link", "c": [[identifier, list(classes), []], inlines, [target, ""]]}
