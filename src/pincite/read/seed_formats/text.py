"""Plain text: blocks between blank lines are paragraphs; lines marked as headings open sections."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pincite.model.seed import LocatorKind
from pincite.read.seed_formats.extract import Extract, Piece

_MEDIAWIKI = re.compile(r"^(={1,6})[ \t]*([^=\s].*?)[ \t]*\1[ \t]*$")
_MARKDOWN = re.compile(r"^(#{1,6})[ \t]+(.+?)[ \t]*#*[ \t]*$")
_UNDERLINE = re.compile(r"^(?:(={3,})|(-{3,})|(~{3,}))[ \t]*$")
_TITLE_WORDS = 10

Line = tuple[int, int]


def read_text(text: str) -> Extract:
    """The paragraphs of a plain text, with the sections they stand in."""
    path: list[tuple[int, str]] = []
    pieces: list[Piece] = []
    title = ""
    for block in _blocks(text):
        headings, rest = _take_headings(text, block)
        for level, name in headings:
            path = [entry for entry in path if entry[0] < level] + [(level, name)]
            title = title or name
        if rest:
            pieces.append(Piece(rest[0][0], rest[-1][1], tuple(name for _, name in path)))
    if not title:
        pieces = _with_unmarked_sections(text, pieces)
    return Extract(text, LocatorKind.PARAGRAPH, tuple(pieces), title)


def _blocks(text: str) -> Iterator[list[Line]]:
    """Runs of lines that are not blank, each line as (start, end); a MediaWiki heading begins a run of its own."""
    block: list[Line] = []
    start = 0
    while start < len(text):
        newline = text.find("\n", start)
        end = len(text) if newline == -1 else newline
        line = text[start:end]
        if block and (not line.strip() or _MEDIAWIKI.match(line)):
            yield block
            block = []
        if line.strip():
            block.append((start, start + len(line.rstrip())))
        start = end + 1
    if block:
        yield block


def _take_headings(text: str, block: list[Line]) -> tuple[list[tuple[int, str]], list[Line]]:
    """The headings that a block begins with, as (level, title), and its other lines."""
    headings: list[tuple[int, str]] = []
    while block:
        line = text[slice(*block[0])]
        marked = _MEDIAWIKI.match(line) or _MARKDOWN.match(line)
        underlined = _UNDERLINE.match(text[slice(*block[1])]) if len(block) > 1 else None
        if marked:
            headings.append((len(marked[1]), marked[2]))
            block = block[1:]
        elif underlined and len(line.split()) <= _TITLE_WORDS * 2:
            headings.append((underlined.lastindex or 1, line.strip()))
            block = block[2:]
        else:
            break
    return headings, block


def _with_unmarked_sections(text: str, pieces: list[Piece]) -> list[Piece]:
    """In a text without marked headings a short line by itself names the section that it begins (and stays a paragraph)."""
    section: tuple[str, ...] = ()
    named: list[Piece] = []
    for piece in pieces:
        words = text[piece.start : piece.end].strip()
        if _is_title(words):
            section = (words,)
        named.append(replace(piece, section=section))
    return named


def _is_title(words: str) -> bool:
    short = "\n" not in words and len(words.split()) <= _TITLE_WORDS
    return short and words[:1].isupper() and words[-1:].isalnum() and not any(mark in words for mark in "<>{}|")
