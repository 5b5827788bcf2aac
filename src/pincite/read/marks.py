"""Invisible marks that carry positions through pandoc, and the proof that they changed nothing.

A mark is three characters that have no width and are neither letters nor punctuation, so that pandoc leaves them where
they are. One goes before each word and before each bracket that opens a citation, link or span. Not in code, mathematics,
attributes, addresses and citation keys: what stands there is no prose, and a mark might change it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from pincite.read.branches import is_leaf

# Variation selectors; where a text has some of its own (rare forms of ideographs), the tag characters.
_ALPHABETS: tuple[tuple[str, ...], ...] = (tuple(map(chr, range(0xE0100, 0xE01F0))), tuple(map(chr, range(0xE0020, 0xE0080))))

_SKIPPED = re.compile(
    r"""
    (?P<fence>^[ \t>]*(?P<ticks>`{3,}|~{3,})[^\n]*\n(?:.*?^[ \t>]*(?P=ticks)[`~]*[ \t]*$|.*\Z))
  | (?P<code>(?<!`)(?P<tick>`+)(?!`)(?:(?!\n[ \t]*\n).)*?(?<!`)(?P=tick)(?!`)(?:\{[^}\n]*\})?)
  | (?P<comment><!--.*?-->)
  | (?P<tag></?[A-Za-z][^<>]*>)
  | (?P<math>\$\$.+?\$\$|\$(?!\s)[^$\n]+?(?<!\s)\$(?!\d))
  | (?P<attributes>\{(?:[#.]|[A-Za-z][\w:-]*=|=)(?:[^{}"]|"[^"]*")*\})
  | (?P<target>(?<=\])\((?:[^()\\]|\\.|\([^()]*\))*\))
  | (?P<definition>^[ ]{0,3}\[(?!\^)[^\]\n]+\]:[^\n]*(?:\n[ \t]+["'(<][^\n]*)?)
  | (?P<label>\[\^[^\]\s]+\]:?|(?<=\])\[[^\[\]]*\])
  | (?P<div>^[ \t>]*:{3,}[^\n]*$)
  | (?P<enumerator>^[ \t>]*(?:[-+*][ \t]+)*\(?(?:\d+|[A-Za-z]|[ivxlcdmIVXLCDM]+|\#|@[\w-]*)[.)](?=\s))
  | (?P<caption>^[ \t>]*(?:Table|table)?:(?=\s))
  | (?P<entity>&(?:\#\d+|\#[xX][0-9A-Fa-f]+|\w+);)
  | (?P<escape>\\.)
  | (?P<citation>(?<![!^])\[[^\[\]]*(?<![\w\\])-?@[^\[\]]*\])
  | (?P<intext>(?<![\w\\])-?@(?:\w[\w:.\#$%&+?<>~/-]*|\{[^}\n]+\})(?:[ ]\[[^\[\]]*\])?)
  | (?P<bracket>(?<![!^\]])\[(?!\^))
  | (?P<word>\w+(?:[.,'’]\w+)*)
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Plant:
    """A place for a mark: an offset into the rendered text, and where the bracket that begins there ends (-1: a word)."""

    offset: int
    end: int = -1


@dataclass(frozen=True, slots=True)
class Marking:
    """An alphabet and the places that it marks; a mark's number is the index of its place."""

    alphabet: tuple[str, ...]
    plants: tuple[Plant, ...]


def find_plants(text: str) -> Marking:
    """The places worth a mark; none if the text uses every alphabet itself."""
    alphabet = next((letters for letters in _ALPHABETS if not any(letter in text for letter in letters)), ())
    if not alphabet:
        return Marking((), ())
    plants = []
    labels = {label.casefold() for label in _LABELS.findall(text)}
    skipped = 0
    for match in _SKIPPED.finditer(text):
        start = match.start()
        kind = match.lastgroup  # the outermost group, since it closes last
        if start < skipped:
            continue
        if kind in ("citation", "intext"):
            plants.append(Plant(start, match.end()))
        elif kind == "bracket":
            end = bracket_end(text, start)
            if text[start + 1 : end - 1].casefold() in labels:  # [label]: a link by reference
                skipped = end
            elif end != -1 and text[end - 1] in ")}":
                plants.append(Plant(start, end))
        elif kind == "word" and not text[max(0, start - 1) : start].endswith(("\\", "@", "'")):
            plants.append(Plant(start))
    return Marking(alphabet, tuple(plants))


_LABELS = re.compile(r"^ {0,3}\[(?!\^)([^\]\n]+)\]:", re.MULTILINE)


def bracket_end(text: str, start: int) -> int:
    """Where the bracket at ``start`` ends, with the target and attributes that follow it; -1 if it is not closed."""
    depth = 0
    at = start
    while at < len(text):
        letter = text[at]
        if letter == "\\":
            at += 1
        elif letter == "[":
            depth += 1
        elif letter == "]":
            depth -= 1
            if depth == 0:
                return _with_attributes(text, at + 1)
        elif letter == "\n" and text[at + 1 : at + 2] == "\n":
            return -1
        at += 1
    return -1


_FOLLOWING = re.compile(r"(?:\((?:[^()\\]|\\.|\([^()]*\))*\))?(?:\{(?:[^{}\"]|\"[^\"]*\")*\})?")


def _with_attributes(text: str, at: int) -> int:
    match = _FOLLOWING.match(text, at)
    return match.end() if match else at


def plant(text: str, marking: Marking, chosen: Sequence[int]) -> str:
    """The text with the chosen marks in it."""
    pieces = []
    at = 0
    for index in chosen:
        offset = marking.plants[index].offset
        pieces += [text[at:offset], _written(index, marking.alphabet)]
        at = offset
    return "".join([*pieces, text[at:]])


def _written(index: int, alphabet: tuple[str, ...]) -> str:
    size = len(alphabet)
    return alphabet[index // size // size] + alphabet[index // size % size] + alphabet[index % size]


def split_marks(text: str, alphabet: tuple[str, ...]) -> tuple[str, list[tuple[int, int]]]:
    """A text without its marks, and each mark as (offset in what remains, number)."""
    if not alphabet:
        return text, []
    first, last = alphabet[0], alphabet[-1]
    if common := _one_mark(first, last).fullmatch(text):
        return common[2], [(0, _number(common[1], alphabet))]
    marks: list[tuple[int, int]] = []
    kept: list[str] = []
    digits = ""
    for letter in text:
        if not first <= letter <= last:
            kept.append(letter)
            continue
        digits += letter
        if len(digits) == 3:
            marks.append((len(kept), _number(digits, alphabet)))
            digits = ""
    return "".join(kept), marks


def _number(digits: str, alphabet: tuple[str, ...]) -> int:
    size, zero = len(alphabet), ord(alphabet[0])
    return ((ord(digits[0]) - zero) * size + ord(digits[1]) - zero) * size + ord(digits[2]) - zero


def strip_marks(node: Any, alphabet: tuple[str, ...]) -> Any:
    """A pandoc document, or part of one, without marks."""
    if isinstance(node, str):
        return node if not alphabet or node.isascii() else _any_mark(alphabet[0], alphabet[-1]).sub("", node)
    if isinstance(node, list):
        stripped = [_stripped_leaf(child, alphabet) if is_leaf(child) else strip_marks(child, alphabet) for child in node]
        return [child for child in stripped if child != _NO_WORD]
    if isinstance(node, dict):
        return {key: strip_marks(child, alphabet) for key, child in node.items()} if len(node) > 1 else node
    return node


_NO_WORD = {"t": "Str", "c": ""}


def _stripped_leaf(leaf: Any, alphabet: tuple[str, ...]) -> Any:
    words = leaf.get("c", "")
    if words.isascii():
        return leaf
    return {**leaf, "c": strip_marks(words, alphabet)}


@cache
def _one_mark(first: str, last: str) -> re.Pattern[str]:
    """A word with its mark before it, as nearly all are."""
    return re.compile(f"([{first}-{last}]{{3}})([^{first}-{last}]*)")


@cache
def _any_mark(first: str, last: str) -> re.Pattern[str]:
    return re.compile(f"[{first}-{last}]")


def marks_in(node: Any, alphabet: tuple[str, ...]) -> set[int]:
    """The numbers of the marks in a pandoc document or part of one."""
    if isinstance(node, str):
        return set() if node.isascii() else {index for _, index in split_marks(node, alphabet)[1]}
    children = node if isinstance(node, list) else node.values() if isinstance(node, dict) else ()
    return set().union(*(marks_in(child, alphabet) for child in children)) if children else set()
