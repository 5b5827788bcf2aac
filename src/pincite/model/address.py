"""Which addresses a link may have."""

from __future__ import annotations

import re

_HOST = r"(?:[^\s/?#<>\"\\^`{|}\[\]@]*@)?[^\s/?#%<>\"\\^`{|}\[\]:@]+(?::\d+)?"
_WEB = re.compile(rf"https?://{_HOST}(?:[/?#](?:[^\s<>\"\\^`{{|}}\[\]%]|%[0-9A-Fa-f]{{2}})*)?", re.IGNORECASE)
_OTHER = re.compile(r"(?:mailto|urn|doi|tel):(?:[^\s<>\"\\^`{|}\[\]%]|%[0-9A-Fa-f]{2})+", re.IGNORECASE)


def is_address(text: str) -> bool:
    """Whether a text is the address of something outside the book: legal characters, and a scheme that readers follow."""
    return bool(_WEB.fullmatch(text) or _OTHER.fullmatch(text)) and text.count("#") <= 1
