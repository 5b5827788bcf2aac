"""Words that run from right to left, told to whoever reads the text aloud: their letters are drawn from left to right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

_LETTER = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_OTHER = re.compile(r"(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])\w|\d")


@contextmanager
def told_reversed(stream: Any, box: Any) -> Iterator[None]:
    """While a text is drawn: whether its letters come in the order of the page, not of the words (PDF 32000-1, 14.8.2.3.3).

    Where numbers or words of another direction are among them, not all are reversed; viewers know by the letters.
    """
    text = getattr(box, "text", "")
    if not _LETTER.search(text) or _OTHER.search(text):
        yield
        return
    stream.stream.append(b"/ReversedChars BMC")
    try:
        yield
    finally:
        stream.stream.append(b"EMC")
