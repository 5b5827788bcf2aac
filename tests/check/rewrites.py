"""Other ways to write the same number: what an author may do to a sound sentence without making it less so."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from pincite.check.hedges import bound_of
from pincite.model.chapter import Block, Chapter
from pincite.model.claim import Claim
from pincite.model.quantity import Bound, Kind, Moment, Number

Change = tuple[int, int, str]

_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
_HEDGES = {
    Bound.ABOUT: ("about", "around", "roughly", "approximately"),
    Bound.MORE_THAN: ("more than", "over"),
    Bound.ALMOST: ("almost", "nearly"),
    Bound.LESS_THAN: ("less than", "fewer than", "under"),
    Bound.AT_MOST: ("at most", "no more than"),
    Bound.AT_LEAST: ("at least", "no fewer than"),
}
_MIDDLE = {"am": "a.m.", "pm": "p.m.", "a.m.": "am", "p.m.": "pm"}
_COUNTED = {
    "soldiers": ("men", "troops"),
    "men": ("soldiers", "troops"),
    "troops": ("soldiers", "men"),
    "shells": ("rounds",),
    "inhabitants": ("residents", "people"),
    "aircraft": ("planes",),
    "planes": ("aircraft",),
    "houses": ("dwellings",),
    "ships": ("vessels",),
}


def rewrites_of(claim: Claim, text: str) -> tuple[Change, ...]:
    """Every other way to write a claim's number that is known here; a change is ``text[start:end]`` and what it becomes."""
    return tuple((start, end, words) for way in _WAYS for start, end, words in way(claim, text) if text[start:end] != words)


def rewritten(chapter: Chapter, changes: Iterable[tuple[int, Change]]) -> Chapter:
    """The chapter with the changes made, each given with the index of its block."""
    by_block: dict[int, list[Change]] = {}
    for index, change in changes:
        by_block.setdefault(index, []).append(change)
    return replace(chapter, blocks=tuple(_changed(block, by_block.get(block.index, [])) for block in chapter.blocks))


def _changed(block: Block, changes: list[Change]) -> Block:
    for start, end, words in sorted(changes, reverse=True):
        shift = len(words) - (end - start)

        def moved(offset: int, start: int = start, end: int = end, shift: int = shift, size: int = len(words)) -> int:
            return offset + shift if offset >= end else min(offset, start + size)

        block = replace(
            block,
            text=block.text[:start] + words + block.text[end:],
            citations=tuple(replace(citation, at=moved(citation.at)) for citation in block.citations),
            marks=tuple(replace(mark, start=moved(mark.start), end=moved(mark.end)) for mark in block.marks),
        )
    return block


def _digits_to_words(claim: Claim, text: str) -> Iterator[Change]:
    """16 → sixteen, 3,200 → three thousand two hundred: counts and durations written in digits alone."""
    value = claim.quantity.value
    match = re.match(r"\d{1,3}(?:,\d{3})*(?![\d.,:/%–-]|\s?\d)", claim.quantity.text)
    counts = claim.quantity.noun_start >= claim.end or claim.quantity.unit  # '227.7 and 221' are names
    if match and counts and isinstance(value, Number) and claim.quantity.kind in {Kind.CARDINAL, Kind.DURATION}:
        number = int(match[0].replace(",", ""))
        if number < 10_000:
            yield claim.start, claim.start + match.end(), _in_words(number)


def _words_to_digits(claim: Claim, text: str) -> Iterator[Change]:
    for match in re.finditer(r"^[a-z]+(?:-[a-z]+)?(?=\s|$)", claim.quantity.text):
        number = _FROM_WORDS.get(match[0])
        after = claim.quantity.text[match.end() :]
        plain = not re.match(r"[\s-]+(?:hundred|thousand|million|billion|and|dozen|or|to)\b", after)
        if number is not None and number > 1 and plain and claim.quantity.kind in {Kind.CARDINAL, Kind.DURATION, Kind.QUANTITY}:
            yield claim.start, claim.start + match.end(), str(number)


def _thousands(claim: Claim, text: str) -> Iterator[Change]:
    """16,275 with a thin space, with a no-break space, and with nothing."""
    match = re.match(r"\d{1,3}(?:,\d{3})+(?![\d.])", claim.quantity.text)
    if match and isinstance(claim.quantity.value, Number):
        for between in ("\u2009", "\u00a0", "\u202f"):
            yield claim.start, claim.start + match.end(), match[0].replace(",", between)


def _date(claim: Claim, text: str) -> Iterator[Change]:
    value = claim.quantity.value
    if not isinstance(value, Moment) or claim.quantity.kind is not Kind.DATE:
        return
    match = re.fullmatch(r"(\d{1,2}) ([A-Z][a-z]+)(?: (\d{4}))?", claim.quantity.text)
    if match and match[2] in _MONTHS:
        year = f", {match[3]}" if match[3] else ""
        yield claim.start, claim.end, f"{match[2]} {match[1]}{year}"
        yield claim.start, claim.end, f"{match[1]}{_suffix(int(match[1]))} of {match[2]}" + (f" {match[3]}" if match[3] else "")


def _clock(claim: Claim, text: str) -> Iterator[Change]:
    match = re.fullmatch(r"(\d{1,2}):(\d\d) (am|pm)", claim.quantity.text)
    if match:
        yield claim.start + match.start(3), claim.start + match.end(3), _MIDDLE[match[3]]
        hour = int(match[1]) % 12 + (12 if match[3] == "pm" else 0)
        yield claim.start, claim.end, f"{hour:02d}:{match[2]}"


def _percent(claim: Claim, text: str) -> Iterator[Change]:
    match = re.search(r"\s*(%|per cent|percent)$", claim.quantity.text)
    if match and claim.quantity.kind is Kind.PERCENT:
        for sign in ("%", "\u202f%", " per cent", " percent"):
            yield claim.start + match.start(), claim.start + match.end(), sign


def _dash(claim: Claim, text: str) -> Iterator[Change]:
    match = re.search(r"(?<=[\d ])\s?[–-]\s?(?=\d)", claim.quantity.text)
    if match and claim.quantity.kind in {Kind.RANGE, Kind.DATERANGE}:
        for dash in ("–", "-", " – "):
            yield claim.start + match.start(), claim.start + match.end(), dash


def _hedge(claim: Claim, text: str) -> Iterator[Change]:
    hedge = claim.quantity.hedge
    before = text[: claim.start].rstrip()
    group = _HEDGES.get(bound_of(claim.quantity)[0], ())
    if claim.quantity.negated or hedge.lower() not in group or not before.lower().endswith(hedge.lower()):
        return
    start = len(before) - len(hedge)
    if isinstance(claim.quantity.value, Number) and claim.quantity.kind is not Kind.ORDINAL:
        for word in group:
            if not (word == "fewer than" and claim.quantity.kind is not Kind.CARDINAL):
                yield start, start + len(hedge), word.capitalize() if before[start].isupper() else word


def _noun(claim: Claim, text: str) -> Iterator[Change]:
    start, end = claim.quantity.noun_start, claim.quantity.noun_end
    if claim.end < start and text[claim.end : start].isspace():
        for other in _COUNTED.get(text[start:end], ()):
            yield start, end, other


def _suffix(number: int) -> str:
    return "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _in_words(number: int) -> str:
    ones, tens = _ONES.split(), _TENS.split()
    if number < 20:
        return ones[number]
    if number < 100:
        return tens[number // 10 - 2] + (f"-{ones[number % 10]}" if number % 10 else "")
    size, name = (1000, "thousand") if number >= 1000 else (100, "hundred")
    rest = number % size
    joint = " and " if rest and size == 100 else " "
    return f"{_in_words(number // size)} {name}" + (f"{joint}{_in_words(rest)}" if rest else "")


_FROM_WORDS = {_in_words(number): number for number in range(1, 100)}
_WAYS: tuple[Callable[[Claim, str], Iterator[Change]], ...] = (
    _digits_to_words,
    _words_to_digits,
    _thousands,
    _date,
    _clock,
    _percent,
    _dash,
    _hedge,
    _noun,
)
