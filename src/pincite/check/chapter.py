"""The check of one chapter: claims, verdicts, findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from pincite.check.candidates import Stated, pool_of
from pincite.check.coverage import BlockReading, Coverage, Reader, find_claims, reader_of
from pincite.check.derive import judge_derived
from pincite.check.designations import find_designations
from pincite.check.order import Placed, find_placed, is_thin
from pincite.check.quotations import Quotation, find_quotations
from pincite.check.rules import RULES
from pincite.check.rules.rule import Examined
from pincite.check.settings import Setting, earlier_words, place_in
from pincite.check.sources import Sources, gather_sources
from pincite.check.verify import judge
from pincite.model.bibliography import Bibliography
from pincite.model.book import CheckSettings
from pincite.model.chapter import Chapter
from pincite.model.claim import ChapterCheck, Claim, Judgement, Verdict
from pincite.model.finding import Finding, Severity
from pincite.model.quantity import Role
from pincite.model.seed import Seed


def check_chapter(
    chapter: Chapter,
    seeds: Iterable[Seed],
    bibliography: Bibliography,
    settings: CheckSettings,
    sources: Sources | None = None,
) -> ChapterCheck:
    """The check of one chapter, a pure function of its arguments; ``sources`` are the same seeds, if made ready before."""
    return examine(chapter, sources or gather_sources(seeds, bibliography, settings), settings)[1]


def examine(chapter: Chapter, sources: Sources, settings: CheckSettings) -> tuple[Examined, ChapterCheck]:
    """The check with all that led to it."""
    read = reader_of(settings)
    coverage = find_claims(chapter, settings, sources, read)
    quotations = find_quotations(coverage, sources)
    judgements = judge_chapter(coverage, quotations, sources, read)
    examined = Examined(coverage, judgements, quotations, find_designations(coverage, sources), sources, settings)
    findings = tuple(finding for rule in RULES if rule.find for finding in weighed(rule.find(examined), rule.severity, settings))
    ordered = tuple(sorted(findings, key=lambda finding: (finding.place, finding.rule, finding.message)))
    return examined, ChapterCheck(chapter.file, judgements, coverage.set_aside, ordered)


def judge_chapter(coverage: Coverage, quotations: tuple[Quotation, ...], sources: Sources, read: Reader) -> tuple[Judgement, ...]:
    """The verdicts on all claims of a chapter, in its order."""
    return judge_where(coverage, quotations, sources, read, lambda claim: True)


def judge_where(
    coverage: Coverage, quotations: tuple[Quotation, ...], sources: Sources, read: Reader, wanted: Callable[[Claim], bool]
) -> tuple[Judgement, ...]:
    """The verdicts on the claims that are wanted and on those judged together with them, in the chapter's order."""
    blocks = {reading.block.index: reading for reading in coverage.blocks}
    groups: dict[tuple[int, ...], list[int]] = {}
    for number, claim in enumerate(coverage.claims):
        cell = blocks[claim.block].block.cell
        group: tuple[int, ...] = (-1, cell.table) if cell is not None else (claim.block, claim.sentence_start)
        groups.setdefault(group, []).append(number)
    bench = _Bench(coverage, quotations, sources, read)
    for numbers in groups.values():
        if any(wanted(coverage.claims[n]) for n in numbers):
            bench.judge(numbers)
    thin = {coverage.claims[n].block for n, found in bench.judgements.items() if is_thin(found)}
    for group, numbers in groups.items():
        if group[0] in thin and numbers[0] not in bench.judgements:
            bench.judge(numbers)
    placed = _placed(coverage, bench.judgements)
    for numbers in groups.values():
        if placed.keys() & set(numbers):
            bench.judge(numbers, placed)
    return tuple(bench.judgements[number] for number in sorted(bench.judgements))


class _Bench:
    """The claims of a chapter with what judges them, sentence by sentence."""

    def __init__(self, coverage: Coverage, quotations: tuple[Quotation, ...], sources: Sources, read: Reader) -> None:
        self.coverage, self.quotations, self.sources, self.read = coverage, quotations, sources, read
        self.blocks = {reading.block.index: reading for reading in coverage.blocks}
        self.settings = _Surroundings(coverage, sources)
        self.judgements: dict[int, Judgement] = {}

    def judge(self, numbers: Sequence[int], placed: Mapping[int, frozenset[Placed]] | None = None) -> None:
        """The verdicts on the claims of a sentence; where some are ``placed``, on these alone."""
        plain: list[tuple[int, Stated]] = []
        marked = {number: self._judge_marked(number) for number in numbers}
        operands = frozenset(place for found in marked.values() if found is not None for place in _operands(found))
        for number, found in marked.items():
            claim = self.coverage.claims[number]
            if found is None:
                reading = self.blocks[claim.block]
                stated = _stated(claim, self.settings.of(number), reading, self.quotations)
                plain.append(
                    (number, replace(stated, operands=operands, placed=placed.get(number, frozenset()) if placed else frozenset()))
                )
            elif placed is None:
                self.judgements[number] = found
        for (number, _), found in zip(plain, judge([stated for _, stated in plain], self.sources), strict=True):
            if placed is None or number in placed:
                self.judgements[number] = found

    def _judge_marked(self, number: int) -> Judgement | None:
        claim = self.coverage.claims[number]
        return _judge_marked(claim, self.blocks[claim.block], self.sources, self.read)


def _operands(found: Judgement) -> Iterable[Placed]:
    """The numbers of passages that a derived number was computed from."""
    return ((e.seed, e.passage, e.start) for e in found.evidence) if found.verdict is Verdict.DERIVED else ()


def _placed(coverage: Coverage, judgements: Mapping[int, Judgement]) -> dict[int, frozenset[Placed]]:
    """The numbers of the source that the order of a paragraph gives to claims which too little else binds."""
    by_block: dict[int, list[int]] = {}
    for number in sorted(judgements):
        by_block.setdefault(coverage.claims[number].block, []).append(number)
    found: dict[int, frozenset[Placed]] = {}
    for numbers in by_block.values():
        found.update((numbers[at], places) for at, places in find_placed([judgements[n] for n in numbers]))
    return found


def weighed(findings: Iterable[Finding], default: Severity, settings: CheckSettings) -> Iterable[Finding]:
    """The findings with the severity that book.toml gives their rule, else the rule's own; none where it is off."""
    chosen = dict(settings.severities)
    for finding in findings:
        severity = chosen.get(finding.rule, default)
        if severity is not Severity.OFF:
            yield replace(finding, severity=severity)


class _Surroundings:
    """The setting of each claim by its number in the chapter; a block's are worked out when first asked for."""

    def __init__(self, coverage: Coverage, sources: Sources) -> None:
        self.claims, self.meanings = coverage.claims, sources.meanings
        self.blocks = {reading.block.index: reading for reading in coverage.blocks}
        self.known: dict[int, dict[int, Setting]] = {}

    def of(self, number: int) -> Setting:
        claim = self.claims[number]
        known = self.known.get(claim.block)
        if known is None:
            reading = self.blocks[claim.block]
            quantities = [quantity for quantity in reading.quantities if quantity.role is Role.CLAIM]
            placed = place_in(reading.prose, quantities, self.meanings, reading.beside)
            known = self.known[claim.block] = {
                setting.start: replace(setting, earlier=earlier_words(reading.prose, setting, self.meanings)) for setting in placed
            }
        return known[claim.start]


def _judge_marked(claim: Claim, reading: BlockReading, sources: Sources, read: Reader) -> Judgement | None:
    for mark in reading.block.marks_over(claim.start, claim.end, "unsourced"):
        why = mark.attribute("why").strip()
        return Judgement(claim, Verdict.EXEMPT, f"exempt: {why}" if why else "exempt, without a reason")
    for mark in reading.block.marks_over(claim.start, claim.end, "derived"):
        first = next(q.start for q in reading.quantities if q.role is Role.CLAIM and q.end > mark.start)
        if first == claim.start:
            return judge_derived(claim, mark.attribute("from"), pool_of(claim, sources), sources, read)
    return None


def _stated(claim: Claim, setting: Setting, reading: BlockReading, quotations: tuple[Quotation, ...]) -> Stated:
    verbatim = tuple(
        quotation.found
        for quotation in quotations
        if quotation.found is not None and quotation.reading.block.index == claim.block and quotation.start <= claim.start < quotation.end
    )
    cell = reading.block.cell
    return Stated(claim, setting, verbatim, 0 if cell is None else cell.row, None if cell is not None else reading.clauses)
