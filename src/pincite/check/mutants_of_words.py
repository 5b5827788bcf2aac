"""Mutants of what is no number: a word of a quotation, and the number of a name (68th Division)."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from pincite.check.coverage import Coverage, place_of
from pincite.check.designations import Designation, find_designations
from pincite.check.faults import Fault
from pincite.check.mutants import Mutant, blocks_with, rewritten
from pincite.check.quotations import Quotation, find_quotations
from pincite.check.sources import Sources
from pincite.model.chapter import Block

DESIGNATION = "designation"

_MISQUOTED = frozenset({"misquoted"})
_NAMED = frozenset({"unknown-designation", "designation-elsewhere"})
_PLAIN = re.compile(r"(?<![\w’'-])[a-z]{3,}(?![\w’'-])")
_NUMBER = re.compile(r"(?P<number>\d+)(?P<ending>st|nd|rd|th|d)?\b")


def mutants_of_words(coverage: Coverage, sources: Sources) -> Iterator[Mutant]:
    """A word dropped and a word changed in each quotation that stands in its passage, and each known name with the next number."""
    blocks = {reading.block.index: reading.block for reading in coverage.blocks}
    for quotation in find_quotations(coverage, sources):
        if quotation.found is not None:
            for fault in _faults_of_quotation(quotation):
                yield _mutant(fault, quotation.words, coverage, quotation.reading.block, sources)
    for name in find_designations(coverage, sources):
        if name.known and name.cited and name.citations:
            for fault in _faults_of_name(name, blocks[name.block].text):
                yield _mutant(fault, name.words, coverage, blocks[name.block], sources)


def _faults_of_quotation(quotation: Quotation) -> Iterator[Fault]:
    words = [match for match in _PLAIN.finditer(quotation.words) if match.end() < len(quotation.words) and match.start()]
    if "[" in quotation.words or len(words) < 3:
        return
    low, at = quotation.start, _pick(quotation.words, len(words) - 1)
    word, other = words[at], words[at + 1]
    after = re.match(r"\s+", quotation.words[word.end() :])
    if after is not None:
        yield Fault("quotation, a word dropped", low + word.start(), low + word.end() + after.end(), "", _MISQUOTED)
    changed = other[0] if other[0] != word[0] else f"{word[0]}s"
    yield Fault("quotation, a word changed", low + word.start(), low + word.end(), changed, _MISQUOTED)


def _faults_of_name(name: Designation, text: str) -> Iterator[Fault]:
    """The nearest number that the paragraph does not have already: 'the 5th and 6th Armies' become no 6th and 6th."""
    found = _NUMBER.search(name.quantity.text)
    if found is None:
        return
    was, start = int(found["number"]), name.quantity.start + found.start()
    for number in (was + 1, was - 1, was + 2, was + 3):
        written = f"{number}{_ending(number) if found['ending'] else ''}"
        if number > 0 and not re.search(rf"\b{written}\b", text):
            yield Fault(DESIGNATION, start, start + len(found[0]), written, _NAMED)
            return


def _mutant(fault: Fault, words: str, coverage: Coverage, block: Block, sources: Sources) -> Mutant:
    low, high = max(0, fault.start - 25), min(len(block.text), fault.end + 35)
    return Mutant(
        fault.operator,
        hashlib.sha256(f"{coverage.chapter.file}|{words}|{block.text[low:high]}|{fault.operator}".encode()).hexdigest()[:10],
        block.index,
        place_of(coverage.chapter, block, fault.start, fault.end),
        " ".join(block.text[low:high].split()),
        " ".join((block.text[low : fault.start] + fault.words + block.text[fault.end : high]).split()),
        tuple(rewritten(b, fault) if b.index == block.index else b for b in blocks_with(coverage.chapter, block)),
        fault.start,
        fault.start + max(1, len(fault.words)),
        fault.rules,
        sources,
    )


def _pick(words: str, count: int) -> int:
    return int.from_bytes(hashlib.sha256(words.encode()).digest()[:4], "big") % max(1, count)


def _ending(number: int) -> str:
    return "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
