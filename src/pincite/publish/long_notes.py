"""Notes that may be longer than a page has room for: WeasyPrint 70 cannot break a note, so a long one is set in pieces that follow each
other, on the next page where there is no room; a reader sees one note that goes on."""

from __future__ import annotations

import re

LONGEST = 1800
"""A note of more letters than this, nearly half a page of small type, is divided."""

PIECE = 700
"""About how many letters a piece has."""

_TOKEN = re.compile(r"<[^>]+>|[^<]+")
_SENTENCE = re.compile(r"(?<=[.!?…])([”’\"')\]]*)\s+")
_WORD = re.compile(r"\s+")


def note_pieces(html: str) -> tuple[str, ...]:
    """The note in pieces that end with a sentence (or, in an endless one, with a word); tags that are open are closed and opened again."""
    if len(re.sub(r"<[^>]+>", "", html)) <= LONGEST:
        return (html,)
    pieces: list[str] = []
    current, length = "", 0
    opened: list[str] = []
    for token in _TOKEN.findall(html):
        if token.startswith("<"):
            current += token
            _follow(token, opened)
            continue
        while length + len(token) > PIECE and (cut := _cut(token, max(0, PIECE - length))):
            pieces.append(current + token[:cut].rstrip() + "".join(f"</{_name(tag)}>" for tag in reversed(opened)))
            current, length, token = "".join(_again(tag) for tag in opened), 0, token[cut:]
        current += token
        length += len(token)
    return (*pieces, current) if re.sub(r"<[^>]+>|\s", "", current) else tuple(pieces)


def _cut(text: str, after: int) -> int:
    """Where the first sentence ends after so many letters, else the first word after twice as many; 0 if there is no such place."""
    sentence = next((found.end() for found in _SENTENCE.finditer(text) if found.end() >= after), 0)
    if sentence and sentence - after <= PIECE:
        return sentence
    return next((found.end() for found in _WORD.finditer(text) if found.end() >= after + PIECE), 0)


def _follow(tag: str, opened: list[str]) -> None:
    if tag.startswith("</"):
        opened.pop()
    elif not tag.endswith("/>") and _name(tag) not in ("br", "img", "wbr"):
        opened.append(tag)


def _again(tag: str) -> str:
    """An opening tag once more, without its name, which one element alone may have."""
    return re.sub(r'\sid="[^"]*"', "", tag)


def _name(tag: str) -> str:
    return tag.strip("<>/").split()[0]
