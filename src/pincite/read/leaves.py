"""What is alike in pandoc's document is one thing in memory: its words, spaces and names of kinds.

A chapter of 4,400 words is 2.7 MB as JSON is read, a dictionary for each word and each space; a warm process keeps every chapter of a
book, and a store is read in the time that its values take to make. Nothing may change such a document in place; nothing does.
"""

from __future__ import annotations

from typing import Any


def with_shared_leaves(blocks: list[Any]) -> list[Any]:
    """The same blocks; of elements with nothing but text in them, or nothing at all, those that are equal are one."""
    known: dict[object, Any] = {}
    return [_shared(block, known) for block in blocks]


def _shared(tree: Any, known: dict[object, Any]) -> Any:
    if isinstance(tree, list):
        return [_shared(item, known) for item in tree]
    if isinstance(tree, str):
        return known.setdefault(tree, tree)
    if not isinstance(tree, dict):
        return tree
    content = tree.get("c", "")
    if isinstance(content, str) and tree.keys() <= _LEAF:
        leaf = known.get((tree.get("t"), content, len(tree)))
        if leaf is None:
            leaf = known[tree.get("t"), content, len(tree)] = {key: _shared(value, known) for key, value in tree.items()}
        return leaf
    return {key: _shared(value, known) for key, value in tree.items()}


_LEAF = frozenset(("t", "c"))
