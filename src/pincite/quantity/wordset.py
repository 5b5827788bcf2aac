"""Sets of words, written as one line of text."""

from __future__ import annotations


def word_set(line: str) -> frozenset[str]:
    """The words of the line."""
    return frozenset(line.split())
