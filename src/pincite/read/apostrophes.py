"""The apostrophe of titles, which no pandoc reads."""

from __future__ import annotations

import re

_WITHIN = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")


def with_apostrophes(title: str) -> str:
    """The title as chapters are printed: a straight apostrophe within a word is none."""
    return _WITHIN.sub("\u2019", title)
