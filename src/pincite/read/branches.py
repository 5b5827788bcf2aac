"""The parts of pandoc's document that hold others. Nine of ten are words and spaces, which walks through a chapter pass over."""

from __future__ import annotations

from typing import Any


def is_leaf(node: Any) -> bool:
    """Whether this is an element that holds nothing but text: ``{"t": "Str", "c": "word"}``, ``{"t": "Space"}``."""
    return type(node) is dict and (type(node.get("c")) is str or len(node) == 1)


def branches(tree: Any) -> list[Any]:
    """The lists and elements that may hold others, each before what is in it, in the order of the text."""
    found: list[Any] = []
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        found.append(node)
        inside = node if type(node) is list else node.values()
        waiting += [
            child
            for child in reversed(inside)
            if type(child) is list or (type(child) is dict and type(child.get("c")) is not str and len(child) > 1)
        ]
    return found
