"""Stretches of a seed's text that look like numbers and are none of its evidence: the marks of its own notes."""

from __future__ import annotations

import re

# [1], [12], [a], [note 3], [citation needed]; what Wikipedia and its mirrors print for a note.
_MARK = re.compile(r"\[(?:\d{1,3}|[a-z]|(?:note|nb|n|lower-alpha|ref)\.?\s?\d{1,3}|[a-z ]{0,24}(?:needed|verify|who|when|clarify)\??)\]")
# '  1. 1.0 1.1 1.2 Title of the source' and '1. ^ a b Title': a row of a notes list with its links back.
_BACK_ROW = re.compile(r"^[ \t]*(?:\d{1,3}\.[ \t]+)?(?:\d{1,3}\.\d{1,2}(?:[ \t]+\d{1,3}\.\d{1,2})+|\d{1,3}\.\d{1,2}(?=[ \t]+\D))", re.M)
_CARET_ROW = re.compile(r"^[ \t]*(?:\d{1,3}\.[ \t]*)?(?:\^|↑)(?:[ \t]+[a-z](?=[ \t]))*", re.M)


def note_marks(text: str) -> tuple[tuple[int, int], ...]:
    """The stretches of a text that are note marks, in order."""
    found = {match.span() for pattern in (_MARK, _BACK_ROW, _CARET_ROW) for match in pattern.finditer(text)}
    return merge_stretches(found)


def merge_stretches(stretches: set[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Stretches in order, those that touch or overlap made one, empty ones left out."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if start >= end:
            continue
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
