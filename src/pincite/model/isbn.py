"""ISBNs: which are numbers of a book at all."""

from __future__ import annotations

import re


def is_isbn(text: str) -> bool:
    """Whether a text is an ISBN, with hyphens, spaces or neither, whose last figure agrees with the others."""
    digits = re.sub(r"[\s-]", "", text).upper()
    if re.fullmatch(r"97[89]\d{10}", digits):
        return sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(digits)) % 10 == 0
    if re.fullmatch(r"\d{9}[\dX]", digits):
        return sum((10 if digit == "X" else int(digit)) * (10 - place) for place, digit in enumerate(digits)) % 11 == 0
    return False
