"""Words that run from right to left, told to whoever reads the text aloud: their letters are drawn from left to right."""

from __future__ import annotations

import re

_LETTER = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_OTHER = re.compile(r"(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])\w|\d")


BEGIN, END = b"/ReversedChars BMC", b"EMC"
"""What is written round a text that is reversed."""


def is_reversed(text: str) -> bool:
    """Whether a text's letters come in the order of the page, not of the words (PDF 32000-1, 14.8.2.3.3).

    Where numbers or words of another direction are among them, not all are reversed; viewers know by the letters.
    """
    return _LETTER.search(text) is not None and _OTHER.search(text) is None
