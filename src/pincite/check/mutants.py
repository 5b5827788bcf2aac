"""Mutants: the book with one fault in it, each with the rules that may rightly find it and where."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from pincite.check.coverage import Reader
from pincite.check.faults import VALUE, Fault, faults_of
from pincite.check.harmless import blurs, exchangeable, is_harmless, says_the_same
from pincite.check.sources import Sources
from pincite.model.chapter import Block, Chapter, Citation, CitationItem
from pincite.model.claim import SOUND, Claim, Judgement, Verdict
from pincite.model.locator import SHORT
from pincite.model.place import Place
from pincite.model.quantity import Number

MOVED = VALUE | {"hedge-dropped", "hedge-added", "hedge-turned", "negation-turned", "unresolved-locator"}
UNCITED = frozenset({"uncited-number"}) | MOVED
SUMS = frozenset({"wrong-sum", "unreadable-derivation", "operand-not-in-passage"})

_OF_SUMS = frozenset({"plus or minus one", "digit", "transposition", "times ten", "unit", "day", "month", "year"})


@dataclass(frozen=True, slots=True)
class Mutant:
    """``blocks`` are what must be checked again; a rule of ``rules`` must find something in ``start:end`` of the block."""

    operator: str
    id: str
    block: int
    place: Place
    before: str
    after: str
    blocks: tuple[Block, ...]
    start: int
    end: int
    rules: frozenset[str]
    sources: Sources


def mutants_of(chapter: Chapter, judgements: tuple[Judgement, ...], sources: Sources, read: Reader) -> Iterator[Mutant]:
    """Every fault that the operators can make at the sound claims of a chapter."""
    blocks = {block.index: block for block in chapter.blocks}
    for judgement in judgements:
        if judgement.verdict not in SOUND:
            continue
        claim = judgement.claim
        block = blocks[claim.block]
        around = blocks_with(chapter, block)
        if judgement.verdict is Verdict.DERIVED:
            yield from _derived(claim, block, around, sources)
            continue
        beside = [j for j in judgements if j.claim.is_beside(claim)]
        for fault in faults_of(claim, block.text, exchangeable(judgement, beside, sources)):
            if not is_harmless(fault, judgement, sources):
                yield _of_text(fault, claim, block, around, sources)
        yield from _of_citation(judgement, block, around, sources)
        yield from _of_seed(judgement, around, sources, read)


def _derived(claim: Claim, block: Block, around: tuple[Block, ...], sources: Sources) -> Iterator[Mutant]:
    for fault in faults_of(claim, block.text, ()):
        if fault.operator in _OF_SUMS:
            yield _of_text(replace(fault, rules=SUMS), claim, block, around, sources, "derived: ")


def _of_text(fault: Fault, claim: Claim, block: Block, around: tuple[Block, ...], sources: Sources, prefix: str = "") -> Mutant:
    low, high = max(0, fault.start - 25), min(len(block.text), fault.end + 35)
    return Mutant(
        prefix + fault.operator,
        _identity(claim, prefix + fault.operator, fault.words),
        block.index,
        claim.place,
        " ".join(block.text[low:high].split()),
        " ".join((block.text[low : fault.start] + fault.words + block.text[fault.end : high]).split()),
        tuple(rewritten(b, fault) if b.index == block.index else b for b in around),
        min(fault.start, claim.start),
        max(fault.start + len(fault.words), claim.end + len(fault.words) - (fault.end - fault.start)),
        fault.rules,
        sources,
    )


def _of_citation(judgement: Judgement, block: Block, around: tuple[Block, ...], sources: Sources) -> Iterator[Mutant]:
    """The citations that cover the claim deleted, moved to the next passage, or moved to another seed."""
    claim = judgement.claim
    if not claim.citations or block.cite:
        return
    places = {cited.place for cited in claim.citations}
    covering = [
        (owner, citation)
        for owner in around
        for citation in owner.citations
        if any(_covers(citation, cited.key, cited.locator) for cited in claim.citations)
        and (owner.index != block.index or claim.sentence_start <= citation.at <= claim.sentence_start + len(claim.sentence))
    ]
    if block.cell is not None:  # the row and the caption stand in for the cell's own citation
        row = block.cell.row
        beside = [b for b in around if b.caption_of >= 0 or (b.cell is not None and b.cell.row == row)]
        covering = [(owner, citation) for owner in beside for citation in owner.citations]
    if not covering or not places:
        return
    if not _is_cited_twice(judgement, block, covering, sources):
        yield _citation_mutant("citation deleted", claim, around, covering, None, UNCITED, sources)
    items = [item for _, citation in covering for item in citation.items]
    if len(items) != 1 or len(claim.citations) != 1 or len(claim.citations[0].passages) != 1:
        return
    seed, number = sources.seeds[items[0].key], claim.citations[0].passages[0]
    for near in (number + 1, number - 1):
        if 1 <= near <= len(seed.passages) and not says_the_same(judgement, sources.read(items[0].key, near), sources):
            item = replace(items[0], locator=f"{SHORT[seed.passages[near - 1].kind]} {near}")
            yield _citation_mutant("citation to the next passage", claim, around, covering, item, MOVED, sources)
            break
    for other in sorted(sources.seeds):
        there = other != items[0].key and len(sources.seeds[other].passages) >= number
        if there and not says_the_same(judgement, sources.read(other, number), sources):
            item = replace(items[0], key=other)
            yield _citation_mutant("citation to another seed", claim, around, covering, item, MOVED, sources)
            break


def _is_cited_twice(judgement: Judgement, block: Block, gone: list[tuple[Block, Citation]], sources: Sources) -> bool:
    """Whether another citation of the sentence points to the passage that bears the claim out, or to one that says the same."""
    low = judgement.claim.sentence_start
    high = low + len(judgement.claim.sentence)
    taken = {citation.at for owner, citation in gone if owner.index == block.index}
    left = [c for c in block.citations if low <= c.at <= high and c.at not in taken]
    passages = {
        (item.key, passage.number)
        for citation in left
        for item in citation.items
        if item.key in sources.seeds and item.locator
        for passage in sources.resolve(item.key, item.locator).passages
    }
    if any((evidence.seed, evidence.passage) in passages for evidence in judgement.evidence):
        return True
    return any(says_the_same(judgement, sources.read(key, number), sources) for key, number in sorted(passages))


def _covers(citation: Citation, key: str, locator: str) -> bool:
    return any(item.key == key and item.locator == locator for item in citation.items)


def _citation_mutant(
    operator: str,
    claim: Claim,
    around: tuple[Block, ...],
    covering: list[tuple[Block, Citation]],
    item: CitationItem | None,
    rules: frozenset[str],
    sources: Sources,
) -> Mutant:
    gone = {(owner.index, citation.at) for owner, citation in covering}
    blocks = tuple(
        replace(
            block,
            citations=tuple(
                replace(citation, items=(item,)) if item is not None and (block.index, citation.at) in gone else citation
                for citation in block.citations
                if item is not None or (block.index, citation.at) not in gone
            ),
        )
        for block in around
    )
    before = "; ".join(f"@{i.key}, {i.locator}" for _, citation in covering for i in citation.items)
    after = "" if item is None else f"@{item.key}, {item.locator}"
    identity = _identity(claim, operator, after)
    was = f"{claim.quantity.text} [{before}]"
    return Mutant(operator, identity, claim.block, claim.place, was, after, blocks, claim.start, claim.end, rules, sources)


def _of_seed(judgement: Judgement, around: tuple[Block, ...], sources: Sources, read: Reader) -> Iterator[Mutant]:
    """The number in the seed raised by one: a claim that rested on it no longer does."""
    evidence, claim = judgement.evidence[0], judgement.claim
    if not isinstance(claim.quantity.value, Number) or len(judgement.evidence) != 1 or blurs(judgement):
        return
    written = sources.seeds[evidence.seed].passages[evidence.passage - 1].text[evidence.start : evidence.end]
    digits = [c for c in range(len(written)) if written[c].isdecimal() and written[c] != "0"]
    if not digits:
        return
    last = digits[-1]
    changed = written[:last] + str(int(written[last]) % 9 + 1) + written[last + 1 :]
    edited = sources
    for cited in claim.citations:
        for number in cited.passages:
            edited = _edited(edited, cited.key, number, written, changed, read)
    identity = _identity(claim, "seed edited", changed)
    yield Mutant("seed edited", identity, claim.block, claim.place, written, changed, around, claim.start, claim.end, MOVED, edited)


def _edited(sources: Sources, key: str, number: int, written: str, changed: str, read: Reader) -> Sources:
    """The sources with a number changed wherever it stands in a passage."""
    passage = sources.seeds[key].passages[number - 1]
    text = re.sub(rf"(?<![\w.,]){re.escape(written)}(?![\w]|[.,]\d)", changed, passage.text)
    return sources if text == passage.text else sources.with_passage(key, replace(passage, text=text, quantities=read(text)))


def blocks_with(chapter: Chapter, block: Block) -> tuple[Block, ...]:
    """The blocks without which this one cannot be judged: its table, or the quotation it belongs to."""
    if block.cell is not None:
        table = block.cell.table
        return tuple(b for b in chapter.blocks if (b.cell is not None and b.cell.table == table) or b.caption_of == table)
    if block.quote:
        return tuple(_quotation(chapter, block))
    return (block,)


def _quotation(chapter: Chapter, block: Block) -> Iterable[Block]:
    """The paragraphs of the block quotation that a block belongs to."""
    at = chapter.blocks.index(block)
    first = at
    while first and chapter.blocks[first - 1].quote:
        first -= 1
    for fellow in chapter.blocks[first:]:
        if not fellow.quote:
            return
        yield fellow


def rewritten(block: Block, fault: Fault) -> Block:
    """The block with the fault in it; what stands behind is moved."""
    shift = len(fault.words) - (fault.end - fault.start)

    def moved(offset: int) -> int:
        return offset + shift if offset >= fault.end else min(offset, fault.start + len(fault.words))

    return replace(
        block,
        text=block.text[: fault.start] + fault.words + block.text[fault.end :],
        citations=tuple(replace(citation, at=moved(citation.at)) for citation in block.citations),
        marks=tuple(replace(mark, start=moved(mark.start), end=moved(mark.end)) for mark in block.marks),
        anchors=(),
    )


def _identity(claim: Claim, operator: str, words: str) -> str:
    """Made of the claim (its chapter and sentence) and the fault, so that edits elsewhere leave it alone."""
    return hashlib.sha256(f"{claim.id}|{operator}|{words}".encode()).hexdigest()[:10]
