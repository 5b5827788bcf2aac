"""Mutation testing for facts: one fault at a time is put into the book, and the check must find it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from pincite.check.chapter import judge_chapter
from pincite.check.coverage import find_claims, reader_of
from pincite.check.mutations import VALUE, Fault, faults_of
from pincite.check.quotations import find_quotations
from pincite.check.sources import Sources, gather_sources
from pincite.model.book import CheckSettings, Volume
from pincite.model.chapter import Block, Chapter, Citation, CitationItem
from pincite.model.claim import SOUND, ChapterCheck, Claim, Judgement, Verdict
from pincite.model.locator import SHORT
from pincite.model.mutation import MutationReport, Score, Survivor
from pincite.model.quantity import Number
from pincite.model.seed import Seed

MOVED = VALUE | {"hedge-dropped", "hedge-added", "hedge-turned", "negation-turned", "unresolved-locator"}
UNCITED = frozenset({"uncited-number"}) | MOVED


@dataclass(frozen=True, slots=True)
class _Mutant:
    operator: str
    id: str
    claim: Claim
    before: str
    after: str
    blocks: tuple[Block, ...]
    start: int
    end: int
    rules: frozenset[str]
    sources: Sources


def mutate(volume: Volume, checks: Iterable[ChapterCheck], equivalents: frozenset[str] = frozenset(), most: int = 0) -> MutationReport:
    """Every fault that the operators can make at the book's sound claims, and which of them the check finds.

    ``most`` bounds how many are made of each operator, spread over the book; 0 makes all.
    """
    settings = volume.book.check
    sources = gather_sources(volume.seeds, volume.bibliography, settings)
    counts: dict[str, list[int]] = {}
    survivors: list[Survivor] = []
    chapters = {chapter.file: chapter for chapter in volume.chapters}
    for check in checks:
        chapter = chapters[check.file]
        for mutant in _mutants(chapter, check.judgements, sources, settings):
            made = counts.setdefault(mutant.operator, [0, 0, 0])
            if most and made[0] >= most:
                continue
            reason = _survives(chapter, mutant, settings)
            if reason and mutant.id in equivalents:
                made[2] += 1
                continue
            made[0] += 1
            if reason:
                survivors.append(Survivor(mutant.id, mutant.operator, mutant.claim.place, mutant.before, mutant.after, reason))
            else:
                made[1] += 1
    scores = tuple(Score(name, *values) for name, values in sorted(counts.items()))
    return MutationReport(scores, tuple(survivors))


def _mutants(chapter: Chapter, judgements: tuple[Judgement, ...], sources: Sources, settings: CheckSettings) -> Iterator[_Mutant]:
    blocks = {block.index: block for block in chapter.blocks}
    claims = [judgement.claim for judgement in judgements]
    for judgement in judgements:
        if judgement.verdict not in SOUND:
            continue
        claim = judgement.claim
        block = blocks[claim.block]
        around = _around(chapter, block)
        if judgement.verdict is Verdict.DERIVED:
            yield from _derived(claim, block, around, sources)
            continue
        others = [c for c in claims if c.block == claim.block and c.sentence_start == claim.sentence_start]
        for fault in faults_of(claim, block.text, others):
            yield _of_text(fault, claim, block, around, sources)
        yield from _of_citation(claim, block, around, sources)
        yield from _of_seed(judgement, around, sources)


def _derived(claim: Claim, block: Block, around: tuple[Block, ...], sources: Sources) -> Iterator[_Mutant]:
    rules = frozenset({"wrong-sum", "unreadable-derivation", "operand-not-in-passage"})
    for fault in faults_of(claim, block.text, ()):
        if fault.operator in {"plus or minus one", "digit", "transposition", "times ten", "day", "month"}:
            yield _of_text(replace(fault, rules=rules), claim, block, around, sources, "derived: ")


def _of_text(fault: Fault, claim: Claim, block: Block, around: tuple[Block, ...], sources: Sources, prefix: str = "") -> _Mutant:
    low, high = max(0, fault.start - 25), min(len(block.text), fault.end + 35)
    return _Mutant(
        prefix + fault.operator,
        _identity(claim, prefix + fault.operator, fault.words),
        claim,
        " ".join(block.text[low:high].split()),
        " ".join((block.text[low : fault.start] + fault.words + block.text[fault.end : high]).split()),
        tuple(_rewritten(b, fault) if b.index == block.index else b for b in around),
        min(fault.start, claim.start),
        max(fault.start + len(fault.words), claim.end + len(fault.words) - (fault.end - fault.start)),
        fault.rules,
        sources,
    )


def _of_citation(claim: Claim, block: Block, around: tuple[Block, ...], sources: Sources) -> Iterator[_Mutant]:
    """The citations that cover the claim deleted, moved to the next passage, or moved to another seed."""
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
    yield _citation_mutant("citation deleted", claim, around, covering, None, UNCITED, sources)
    items = [item for _, citation in covering for item in citation.items]
    if len(items) != 1 or len(claim.citations) != 1 or len(claim.citations[0].passages) != 1:
        return
    seed, number = sources.seeds[items[0].key], claim.citations[0].passages[0]
    for near in (number + 1, number - 1):
        if 1 <= near <= len(seed.passages):
            item = replace(items[0], locator=f"{SHORT[seed.passages[near - 1].kind]} {near}")
            yield _citation_mutant("citation to the next passage", claim, around, covering, item, MOVED, sources)
            break
    for other in sorted(sources.seeds):
        if other != items[0].key and len(sources.seeds[other].passages) >= number:
            item = replace(items[0], key=other)
            yield _citation_mutant("citation to another seed", claim, around, covering, item, MOVED, sources)
            break


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
) -> _Mutant:
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
    return _Mutant(operator, identity, claim, f"{claim.quantity.text} [{before}]", after, blocks, claim.start, claim.end, rules, sources)


def _of_seed(judgement: Judgement, around: tuple[Block, ...], sources: Sources) -> Iterator[_Mutant]:
    """The number in the seed raised by one: a claim that rested on it no longer does."""
    evidence, claim = judgement.evidence[0], judgement.claim
    if not isinstance(claim.quantity.value, Number) or len(judgement.evidence) != 1:
        return
    seed = sources.seeds[evidence.seed]
    passage = seed.passages[evidence.passage - 1]
    written = passage.text[evidence.start : evidence.end]
    digits = [c for c in range(len(written)) if written[c].isdecimal() and written[c] != "0"]
    if not digits:
        return
    last = digits[-1]
    changed = written[:last] + str(int(written[last]) % 9 + 1) + written[last + 1 :]
    edited = sources
    for cited in claim.citations:
        for number in cited.passages:
            edited = _edited(edited.seeds[cited.key], number, written, changed, edited)
    identity = _identity(claim, "seed edited", changed)
    yield _Mutant("seed edited", identity, claim, written, changed, around, claim.start, claim.end, MOVED, edited)


def _edited(seed: Seed, number: int, written: str, changed: str, sources: Sources) -> Sources:
    """The sources with a number changed wherever it stands in a passage, all else that was worked out kept."""
    passage = seed.passages[number - 1]
    text = re.sub(rf"(?<![\w.,]){re.escape(written)}(?![\w]|[.,]\d)", changed, passage.text)
    if text == passage.text:
        return sources
    new = replace(passage, text=text, quantities=reader_of(CheckSettings())(text))
    passages = (*seed.passages[: number - 1], new, *seed.passages[number:])
    edited = Sources({**sources.seeds, seed.key: replace(seed, passages=passages)}, sources.bibliography, sources.meanings)
    edited._common.update(sources._common)
    edited._names.extend((sources.names,))
    return edited


def _survives(chapter: Chapter, mutant: _Mutant, settings: CheckSettings) -> str:
    """Why the check did not find a mutant; '' if it did."""
    read = reader_of(settings)
    coverage = find_claims(replace(chapter, blocks=mutant.blocks), settings, mutant.sources, read)
    quotations = find_quotations(coverage, mutant.sources)
    for quotation in quotations:
        here_too = quotation.reading.block.index == mutant.claim.block
        if quotation.found is None and here_too and quotation.start < mutant.end and mutant.start < quotation.end:
            return ""
    judgements = judge_chapter(coverage, quotations, mutant.sources, read)
    here = [j for j in judgements if j.claim.block == mutant.claim.block and j.claim.start < mutant.end and mutant.start < j.claim.end]
    if not here:
        return "no claim is read there any more"
    found = [j for j in here if j.rule is not None]
    if any(j.rule in mutant.rules for j in found):
        return ""
    if found:
        return f"found as {found[0].rule}: {found[0].reason}"
    return f"{here[0].verdict.value}: {here[0].reason}"


def _around(chapter: Chapter, block: Block) -> tuple[Block, ...]:
    """The blocks without which this one cannot be judged: its table, or the quotation it belongs to."""
    if block.cell is not None:
        table = block.cell.table
        return tuple(b for b in chapter.blocks if (b.cell is not None and b.cell.table == table) or b.caption_of == table)
    if block.quote:
        return tuple(b for b in chapter.blocks if b.quote)
    return (block,)


def _rewritten(block: Block, fault: Fault) -> Block:
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
    return hashlib.sha256(f"{claim.id}|{operator}|{words}".encode()).hexdigest()[:10]
