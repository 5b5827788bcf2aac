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


class Words(list[Any]):
    """A list in which nothing holds anything, as in most paragraphs; a chapter is rewritten twelve times, and these are passed over."""


Visit = Callable[[Node], "list[Node] | None"]


def rewrite(tree: Any, visit: Visit) -> Any:
    """The tree with each element for which ``visit`` returns a list replaced by that list; what is as it was is not copied again.

    Elements are visited from the outside in; what replaces an element is not visited again. Words and spaces, nine tenths of a document,
    are not visited.
    """
    if type(tree) is dict:
        changed = {key: new for key, value in tree.items() if (new := rewrite(value, visit)) is not value}
        return {**tree, **changed} if changed else tree
    if type(tree) is not list:
        return tree
    places = _holding(tree)
    if not places:
        return Words(tree)
    result: list[Any] = []
    taken = 0
    for at in places:
        item = tree[at]
        replaced = visit(item) if type(item) is dict and "t" in item else None
        if replaced is None and (new := rewrite(item, visit)) is not item:
            replaced = [new]
        if replaced is not None:
            result += tree[taken:at]
            result += replaced
            taken = at + 1
    return [*result, *tree[taken:]] if taken else tree


def _holding(items: list[Any]) -> list[int]:
    """The places of all that may hold others."""
    return [
        at
        for at, item in enumerate(items)
        if ((type(item.get("c")) is not str and len(item) > 1) if type(item) is dict else type(item) is list)
    ]


def rewrite_inline_lists(tree: Any, change: Callable[[list[Node]], list[Node]]) -> Any:
    """A copy of the tree with each list of inlines changed, the innermost first."""
    if isinstance(tree, list):
        items, holding = list(tree), frozenset(_holding(tree))
        for at, item in enumerate(tree):
            if type(item) is Words or at in holding:
                items[at] = rewrite_inline_lists(item, change)
        is_of_inlines = bool(items) and type(items[0]) is dict and items[0].get("t") in INLINE_TYPES  # then all of them are
        return change(items) if is_of_inlines else items
    if isinstance(tree, dict):
        return {key: rewrite_inline_lists(value, change) for key, value in tree.items()}
    return tree


def elements(tree: Any) -> Iterator[Node]:
    """Every element of the tree but words and spaces, in the order of the text."""
    waiting = [tree]
    while waiting:
        item = waiting.pop()
        if type(item) is dict and "t" in item:
            yield item
        inside = item if isinstance(item, list) else list(item.values())
        waiting += [inside[at] for at in reversed(_holding(inside))]


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
