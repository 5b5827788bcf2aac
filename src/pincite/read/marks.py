"""Invisible marks that carry positions through pandoc, and the proof that they changed nothing.

A mark is three characters that have no width and are neither letters nor punctuation, so that pandoc leaves them where
they are. One goes before each bracket that opens a citation, link or span, and before each word; of words with nothing but
spaces and commas between them before the first, since pandoc changes nothing there, and reads a chapter with a mark for each word in
half as long again. Not in code, mathematics, attributes, addresses and citation keys: what stands there is no prose, and a mark
might change it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from html import unescape
from itertools import accumulate
from typing import Any

from pincite.read.branches import is_leaf

# Variation selectors; where a text has some of its own (rare forms of ideographs), the tag characters.
_ALPHABETS: tuple[tuple[str, ...], ...] = (tuple(map(chr, range(0xE0100, 0xE01F0))), tuple(map(chr, range(0xE0020, 0xE0080))))

_SKIPPED = re.compile(
    r"""
    (?<=[^\n])[ ]?(?P<inner>\w+(?:[.,'’]\w+)*)  # most of a text, and nothing else begins so within a line
  | (?P<fence>^[ \t>]*(?P<ticks>`{3,}|~{3,})[^\n]*\n(?:.*?^[ \t>]*(?P=ticks)[`~]*[ \t]*$|.*\Z))
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
    """A place for a mark: an offset into the rendered text, and where the bracket that begins there ends (-1: a word).

    One to ``spare`` is a word that follows another: it is known from that one's mark, while this can be there.
    """

    offset: int
    end: int = -1
    spare: bool = False


@dataclass(frozen=True, slots=True)
class Marking:
    """An alphabet and the places that it marks; a mark's number is the index of its place."""

    alphabet: tuple[str, ...]
    plants: tuple[Plant, ...]


def find_plants(text: str) -> Marking:
    """The places worth a mark; none if the text uses every alphabet itself."""
    understood = unescape(text)
    alphabet = next((letters for letters in _ALPHABETS if not any(letter in understood for letter in letters)), ())
    if not alphabet:
        return Marking((), ())
    plants = []
    labels = {label.casefold() for label in _LABELS.findall(text)}
    gaps = () if _COLUMNS.search(text) else _GAPS
    skipped = 0
    word_end = 0  # of the last word, if it is plain
    for match in _SKIPPED.finditer(text):
        kind = match.lastgroup or ""  # the outermost group, since it closes last
        start, end = match.span(kind)
        if start < skipped:
            continue
        if kind in ("inner", "word"):
            is_plain = match[kind].isalnum()
            if not text[max(0, start - 1) : start].endswith(("\\", "@", "'")):
                plants.append(Plant(start, spare=is_plain and word_end > 0 and text[word_end:start] in gaps))
                word_end = end if is_plain else 0
        elif kind in ("citation", "intext"):
            plants.append(Plant(start, end))
        elif kind == "bracket":
            end = bracket_end(text, start)
            if text[start + 1 : end - 1].casefold() in labels:  # [label]: a link by reference
                skipped = end
            elif end != -1 and text[end - 1] in ")}":
                plants.append(Plant(start, end))
    return Marking(alphabet, tuple(plants))


_GAPS = (" ", ", ")
_COLUMNS = re.compile(r"^ *-+(?: +-+)+ *$", re.MULTILINE)
"""The line over a table whose cells lie side by side with nothing but space between."""
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
    if not alphabet or text.isascii():
        return text, []
    pieces = _one_mark(alphabet[0], alphabet[-1]).split(text)
    words = pieces[::2]
    offsets = accumulate(map(len, words))
    return "".join(words), [(offset, _number(digits, alphabet)) for offset, digits in zip(offsets, pieces[1::2], strict=False)]


def _number(digits: str, alphabet: tuple[str, ...]) -> int:
    size, zero = len(alphabet), ord(alphabet[0])
    return ((ord(digits[0]) - zero) * size + ord(digits[1]) - zero) * size + ord(digits[2]) - zero


def json_without_marks(json: str, alphabet: tuple[str, ...]) -> str:
    """Pandoc's JSON of a document without marks, and without the words that were nothing else."""
    stripped = _any_mark(alphabet[0], alphabet[-1]).sub("", json)
    return stripped.replace(f"{_NO_WORD_JSON},", "").replace(f",{_NO_WORD_JSON}", "").replace(_NO_WORD_JSON, "")


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
_NO_WORD_JSON = '{"t":"Str","c":""}'


def _stripped_leaf(leaf: Any, alphabet: tuple[str, ...]) -> Any:
    words = leaf.get("c", "")
    if words.isascii():
        return leaf
    return {**leaf, "c": strip_marks(words, alphabet)}


@cache
def _one_mark(first: str, last: str) -> re.Pattern[str]:
    return re.compile(f"([{first}-{last}]{{3}})")


@cache
def _any_mark(first: str, last: str) -> re.Pattern[str]:
    return re.compile(f"[{first}-{last}]+")


def marks_in(node: Any, alphabet: tuple[str, ...]) -> set[int]:
    """The numbers of the marks in a pandoc document or part of one."""
    if isinstance(node, str):
        return set() if node.isascii() else {index for _, index in split_marks(node, alphabet)[1]}
    children = node if isinstance(node, list) else node.values() if isinstance(node, dict) else ()
    return set().union(*(marks_in(child, alphabet) for child in children)) if children else set()
