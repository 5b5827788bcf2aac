"""What is alike in pandoc's document is one thing in memory: its words, spaces and names of kinds.

A chapter of 4,400 words is 2.7 MB as JSON is read, a dictionary for each word and each space; a warm process keeps every chapter of a
book, and a store is read in the time that its values take to make. Nothing may change such a document in place; nothing does.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from sys import intern
from typing import Any


def read_json(text: str) -> dict[str, Any]:
    """A document from pandoc's JSON; of elements with nothing but text in them, or nothing at all, those that are equal are one."""
    document: dict[str, Any] = json.loads(text, object_hook=_sharing())
    return document


def _sharing() -> Callable[[dict[str, Any]], dict[str, Any]]:
    known: dict[tuple[str, str], dict[str, Any]] = {}

    def shared(node: dict[str, Any]) -> dict[str, Any]:
        content = node.get("c", "") if "t" in node else None
        if type(content) is not str or type(node["t"]) is not str:
            return node  # it holds others, or is a table of metadata, in which authors may name what they like
        leaf = known.setdefault((node["t"], content), node)
        if leaf is node:
            leaf["t"] = intern(leaf["t"])
        return leaf

    return shared
