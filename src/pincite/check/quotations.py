"""Quotations: where they stand in a block, and whether the cited passages say the same words."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pincite.check.coverage import BlockReading, Coverage, cited_passages
from pincite.check.readings import PassageReading
from pincite.check.sources import Sources
from pincite.model.chapter import OBJECT, BlockKind
from pincite.model.claim import CitedPassages

_DASHES = frozenset("-‐‑‒–—―−")
_DOUBLE = frozenset('"“”„«»')
_SINGLE = frozenset("'‘’ʼ`")
_GAP = r"(?:.{0,4000}?)"
_REPLACED = r"(?:\S+(?: \S+){0,7}?)??"
_DOTS = r"(?:…|\.\s?\.\s?\.)"
_MARK = re.compile('["“”„«»‘’]')
_PIECE = re.compile(rf"\[(?P<letter>[^\W\d_])\](?=[^\W\d_])|\[(?P<gap>\s*{_DOTS}\s*)\]|\[(?P<change>[^\]]*)\]|(?P<dots>{_DOTS})")
_EDGES = " .,;:!?…-–—'\"“”‘’()"


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted words at ``text[start:end]`` of a block (without the marks), and where they were found."""

    reading: BlockReading
    start: int
    end: int
    words: str
    cited: tuple[CitedPassages, ...]
    found: tuple[str, int, int, int] | None = None


def find_quotations(coverage: Coverage, sources: Sources) -> tuple[Quotation, ...]:
    """Every quotation of the chapter that a citation covers, looked up in the passages cited."""
    quotations: list[Quotation] = []
    for number, reading in enumerate(coverage.blocks):
        if _is_attribution(coverage.blocks, number):
            continue
        for start, end in _stretches(reading):
            covering = reading.cover(start, end)
            cited = cited_passages(covering, sources, coverage.chapter)
            if not any(citation.passages for citation in cited):
                continue
            words = reading.block.text[start:end]
            passages = _passages(cited, sources)
            quotations.append(Quotation(reading, start, end, words, cited, locate(words, passages)))
    return tuple(quotations)


def locate(words: str, passages: Sequence[PassageReading]) -> tuple[str, int, int, int] | None:
    """Where the quoted words stand: seed, passage and the stretch of it; changes in brackets and omissions are allowed."""
    pattern = _pattern(words)
    if pattern is None:
        return ("", 0, 0, 0)
    for reading in passages:
        folded, places = _folded_passage(reading)
        match = pattern.search(folded)
        if match:
            start, end = places[match.start()], places[max(match.start(), match.end() - 1)] + 1
            return (reading.seed.key, reading.passage.number, start, end)
    if len(passages) > 1 and pattern.search(" ".join(_folded_passage(reading)[0] for reading in passages)):
        return (passages[0].seed.key, passages[0].passage.number, 0, 0)
    return None


def first_unfound(words: str, passages: Sequence[PassageReading]) -> str:
    """The first part between omissions that does not stand in the passages; all the words if each part does, in another order."""
    parts = [part for part in re.split(rf"\[\s*{_DOTS}\s*\]|{_DOTS}", words) if re.search(r"\w", part)]
    return next((part for part in parts if locate(part, passages) is None), words)


def nearest_words(words: str, passages: Sequence[PassageReading]) -> str:
    """The stretch of the passages most like the quotation, or '' where nothing is like it."""
    wanted = fold(words)[0].split()
    best, stretch = 0.5, ""
    for reading in passages:
        pieces = [(m.group(), m.start(), m.end()) for m in re.finditer(r"\S+", reading.passage.text)]
        plain = [fold(piece)[0].strip(_EDGES) for piece, _, _ in pieces]
        bare = [word.strip(_EDGES) for word in wanted]
        for low, high in _windows(bare, plain):
            ratio = difflib.SequenceMatcher(None, bare, plain[low:high], autojunk=False).ratio()
            if ratio > best:
                best, stretch = ratio, reading.passage.text[pieces[low][1] : pieces[high - 1][2]]
    return " ".join(stretch.split()).strip(_EDGES)


def _windows(wanted: Sequence[str], words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Stretches of a passage to compare with a quotation: of its length, and, where words were left out of it, of all its parts."""
    same = difflib.SequenceMatcher(None, wanted, words, autojunk=False)
    longest = same.find_longest_match()
    if not longest.size:
        return
    low = max(0, longest.b - longest.a)
    yield low, min(len(words), low + len(wanted))
    parts = [part for part in same.get_matching_blocks() if part.size > 1]
    if len(parts) > 1:
        low, high = max(0, parts[0].b - parts[0].a), parts[-1].b + len(wanted) - parts[-1].a
        if high - low <= 2 * len(wanted):
            yield low, min(len(words), high)


def first_difference(words: str, source: str) -> tuple[str, str]:
    """The first words that differ, as quoted and as the source has them."""
    one, other = words.replace(OBJECT, "").split(), source.split()
    same = difflib.SequenceMatcher(
        None, [fold(word)[0].strip(_EDGES) for word in one], [fold(word)[0].strip(_EDGES) for word in other], autojunk=False
    )
    for tag, a1, a2, b1, b2 in same.get_opcodes():
        said, known = " ".join(one[a1:a2]).strip(_EDGES), " ".join(other[b1:b2]).strip(_EDGES)
        if tag != "equal" and (said or known):
            return said, known
    return "", ""


def passages_with(words: str, sources: Sources, most: int = 3) -> tuple[PassageReading, ...]:
    """Passages of any seed in which the quotation does stand."""
    longest = max(re.findall(r"[^\W\d_]+", words) or [""], key=len)
    found: list[PassageReading] = []
    for seed in sources.seeds.values():
        for passage in seed.passages:
            if longest and longest in passage.text and locate(words, (sources.read(seed.key, passage.number),)):
                found.append(sources.read(seed.key, passage.number))
                if len(found) == most:
                    return tuple(found)
    return tuple(found)


def passages_of(quotation: Quotation, sources: Sources) -> tuple[PassageReading, ...]:
    return _passages(quotation.cited, sources)


def _passages(cited: Sequence[CitedPassages], sources: Sources) -> tuple[PassageReading, ...]:
    return tuple(sources.read(citation.key, number) for citation in cited for number in citation.passages)


def _is_attribution(readings: Sequence[BlockReading], number: int) -> bool:
    """Whether a block quotation ends with this line that names the speaker: `— Alderman Pike, 1854`."""
    block = readings[number].block
    if not block.quote or number == 0 or not readings[number - 1].block.quote:
        return False
    is_last = number + 1 == len(readings) or not readings[number + 1].block.quote
    return is_last and block.text.lstrip()[:1] in _DASHES and len(block.text.split()) <= 15


def _stretches(reading: BlockReading) -> Iterator[tuple[int, int]]:
    text = reading.block.text
    if reading.block.kind is BlockKind.HEADING:
        return
    if reading.block.quote:
        start, end = 0, len(text)
        while end and not text[end - 1].isalnum():
            end -= 1
        if start < end:
            yield start, end
        return
    yield from _between_marks(text)


def unclosed_in(reading: BlockReading, following: BlockReading | None) -> int | None:
    """Where a double quotation mark opens that is closed nowhere; a quotation may go on in the paragraph that follows."""
    block = reading.block
    if block.kind is BlockKind.HEADING or block.quote:
        return None
    *_, (opened, end) = [(-1, 0), *_between_marks(block.text, to_end=True)]
    if opened < 0 or end < len(block.text) or block.text[opened - 1] not in '"“„«' or not _begins_quotation(block.text, opened - 1):
        return None
    goes_on = following is not None and following.block.text.lstrip()[:1] in _DOUBLE
    return None if goes_on else opened - 1


def _begins_quotation(text: str, at: int) -> bool:
    """Not `a 5" gun`: an opening mark stands before a word and not after one."""
    return text[at + 1 : at + 2].strip() != "" and not text[max(0, at - 1) : at].strip().isalnum()


def _between_marks(text: str, to_end: bool = False) -> Iterator[tuple[int, int]]:
    """The stretches between quotation marks; with ``to_end`` also one that nothing closes."""
    opened, closing = -1, ""
    for mark in _MARK.finditer(text):
        at, character = mark.start(), mark.group()
        if opened < 0:
            before = text[at - 1] if at else " "
            if character in '"“„«':
                opened, closing = at + 1, {"“": "”", "„": "“”", "«": "»"}.get(character, '"”')
            elif character == "‘" and not before.isalnum():
                opened, closing = at + 1, "’"
        elif character in closing and not (character == "’" and text[at + 1 : at + 2].isalnum()):
            if any(c.isalnum() for c in text[opened:at]):
                yield opened, at
            opened = -1
    if to_end and opened >= 0 and any(c.isalnum() for c in text[opened:]):
        yield opened, len(text)


def _pattern(words: str) -> re.Pattern[str] | None:
    words = _trim(words)
    pieces: list[str] = []
    at = 0
    for mark in _PIECE.finditer(words):
        pieces.append(re.escape(fold(words[at : mark.start()], trim=False)[0]))
        if mark["letter"]:
            pieces.append(r"[^\W\d_]")
        elif mark["gap"] or mark["dots"]:
            pieces.append(_GAP)
        else:
            pieces.append(_REPLACED)
        at = mark.end()
    pieces.append(re.escape(fold(words[at:], trim=False)[0]))
    pattern = "".join(pieces)
    # Blanks beside an omission or a change belong to it.
    for loose in (_GAP, _REPLACED):
        pattern = pattern.replace("\\ " + loose, loose).replace(loose + "\\ ", loose)
        pattern = pattern.replace(loose, rf"\s?{loose}\s?")
    if not re.search(r"\w", pattern):
        return None
    first = re.match(r"\\?([^\W\d_])", pattern)
    if first and not pattern.startswith("\\"):
        letter = first[1]
        pattern = f"[{letter.lower()}{letter.upper()}]" + pattern[1:]
    return re.compile(rf"(?<!\w){pattern}(?!\w)", re.DOTALL)


def _trim(words: str) -> str:
    words = words.strip(" \t\n" + OBJECT)
    while words and words[-1] in _EDGES + OBJECT and not words.endswith("]"):
        words = words[:-1]
    while words and words[0] in _EDGES:
        words = words[1:]
    return words


def _folded_passage(reading: PassageReading) -> tuple[str, tuple[int, ...]]:
    return _fold_passage(reading.passage.text, reading.passage.masked)


@lru_cache(maxsize=512)
def _fold_passage(text: str, masked: tuple[tuple[int, int], ...]) -> tuple[str, tuple[int, ...]]:
    for start, end in masked:
        text = text[:start] + OBJECT * (end - start) + text[end:]
    return fold(text)


def fold(text: str, trim: bool = True) -> tuple[str, tuple[int, ...]]:
    """The text with its typography levelled (marks, dashes, blanks, empty brackets), and each character's old place."""
    characters: list[str] = []
    places: list[int] = []
    at = 0
    while at < len(text):
        character, size = text[at], 1
        if text.startswith("()", at):
            character, size = "", 2
        elif text.startswith("...", at):
            character, size = "…", 3
        elif character in _DOUBLE or character in "\u00ad" + OBJECT:
            character = ""
        elif character in _SINGLE:
            inside = 0 < at < len(text) - 1 and text[at - 1].isalnum() and text[at + 1].isalnum()
            character = "'" if inside else ""
        elif character in _DASHES:
            character = "-"
        elif character.isspace():
            character = " "
        if character == " " and ((not characters and trim) or (characters and characters[-1] in " -")):
            character = ""
        if character in {"-", ",", ".", ";", ")"} and characters and characters[-1] == " ":
            characters.pop()
            places.pop()
        if character:
            characters.append(character)
            places.append(at)
        at += size
    return "".join(characters), tuple(places)
