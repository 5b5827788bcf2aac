"""Numbers of those that are excepted: 'all the shops were shut but three'."""

from __future__ import annotations

import re

_BUT = re.compile(
    r"\b(?:all|every\w*|each|any\w*|nobody|none|nothing)\b(?:[^.;:\d]{0,28}|[^.,;:\d]{0,60})"
    r"\b(?:but|except|save|excepting)(?: for)?\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_EXCEPT = re.compile(r"\b(?:except|save for|apart from|other than)\s+(?:for\s+)?(?:the\s+)?$", re.IGNORECASE)


def is_all_but(before: str) -> bool:
    """Whether what stands before a number makes it the exception ('all were shut but')."""
    return bool(_BUT.search(before) or _EXCEPT.search(before))
