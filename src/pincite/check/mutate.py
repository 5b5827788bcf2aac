"""Mutation testing for facts: one fault at a time is put into the book, and the check must find it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from itertools import chain

from pincite.check.chapter import judge_where
from pincite.check.coverage import Reader, find_claims, reader_of
from pincite.check.designations import find_designations
from pincite.check.mutants import Mutant, mutants_of
from pincite.check.mutants_of_words import DESIGNATION, mutants_of_words
from pincite.check.quotations import find_quotations
from pincite.check.sources import gather_sources
from pincite.model.book import CheckSettings, Volume
from pincite.model.chapter import Chapter
from pincite.model.claim import ChapterCheck, Claim
from pincite.model.mutation import MutationReport, Score, Stale, Survivor

_REMEMBERED = 2048  # texts of which the reading is kept: most blocks of a mutant are those of the one before


def mutate(volume: Volume, checks: Iterable[ChapterCheck], equivalents: frozenset[str] = frozenset(), most: int = 0) -> MutationReport:
    """Every fault that the operators can make at the book's sound claims, and which of them the check finds.

    ``equivalents`` are the ids of mutants that a person found to be no fault; of those that no longer survive, or are no longer
    made, the report says so. ``most`` bounds how many are made of each operator; 0 makes all.
    """
    settings = volume.book.check
    sources = gather_sources(volume.seeds, volume.bibliography, settings)
    read = lru_cache(maxsize=_REMEMBERED)(reader_of(settings))
    counts: dict[str, list[int]] = {}
    survivors: list[Survivor] = []
    made: set[str] = set()
    used: set[str] = set()
    chapters = {chapter.file: chapter for chapter in volume.chapters}
    for check in checks:
        chapter = chapters[check.file]
        coverage = find_claims(chapter, settings, sources, read)
        made_of_chapter = chain(mutants_of(chapter, check.judgements, sources, read), mutants_of_words(coverage, sources))
        for mutant in made_of_chapter:
            count = counts.setdefault(mutant.operator, [0, 0, 0])
            if most and count[0] >= most:
                continue
            made.add(mutant.id)
            reason = why_it_lives(chapter, mutant, settings, read)
            if reason and mutant.id in equivalents:
                used.add(mutant.id)
                count[2] += 1
                continue
            count[0] += 1
            count[1] += not reason
            if reason:
                survivors.append(Survivor(mutant.id, mutant.operator, mutant.place, mutant.before, mutant.after, reason))
    scores = tuple(Score(name, *values) for name, values in sorted(counts.items()))
    return MutationReport(scores, tuple(survivors), () if most else tuple(_stale(equivalents - used, made)))


def why_it_lives(chapter: Chapter, mutant: Mutant, settings: CheckSettings, read: Reader) -> str:
    """Why the check did not find a mutant; '' if a right rule found it in the right place."""

    def is_here(claim: Claim) -> bool:
        return claim.block == mutant.block and claim.start < mutant.end and mutant.start < claim.end

    coverage = find_claims(replace(chapter, blocks=mutant.blocks), settings, mutant.sources, read)
    quotations = find_quotations(coverage, mutant.sources)
    for quotation in quotations:
        same_block = quotation.reading.block.index == mutant.block
        if quotation.found is None and same_block and quotation.start < mutant.end and mutant.start < quotation.end:
            return ""
    if mutant.operator == DESIGNATION:
        for name in find_designations(coverage, mutant.sources):
            if name.block == mutant.block and name.quantity.start < mutant.end and mutant.start < name.quantity.end:
                return "" if not (name.known and name.cited) else f"a passage that is cited has ‘{name.words}’ too"
    here = [j for j in judge_where(coverage, quotations, mutant.sources, read, is_here) if is_here(j.claim)]
    if not here:
        return "no claim is read there any more"
    found = [judgement for judgement in here if judgement.rule is not None]
    if any(judgement.rule in mutant.rules for judgement in found):
        return ""
    if found:
        return f"found as {found[0].rule}: {found[0].reason}"
    return f"{here[0].verdict.value}: {here[0].reason}"


def _stale(unused: Iterable[str], made: set[str]) -> Iterable[Stale]:
    for identity in sorted(unused):
        yield Stale(identity, "the check finds it now" if identity in made else "no such mutant is made any more")
