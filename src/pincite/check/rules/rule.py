"""What a rule is: a name, its explanation, two examples that run as tests, and a pure function."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pincite.check.coverage import Coverage, place_of_span
from pincite.check.designations import Designation
from pincite.check.quotations import Quotation
from pincite.check.sources import Sources, cite
from pincite.model.book import CheckSettings, Volume
from pincite.model.claim import CheckResult, Evidence, Judgement
from pincite.model.disagreement import Conflict
from pincite.model.finding import Finding, RuleName, Severity
from pincite.model.place import Place, Span

_FACT = re.compile(r"\{\{-?\s*fact\b")


@dataclass(frozen=True, slots=True)
class Example:
    """A few lines of a chapter, and the passages of its source, one a line, known as ``@source``."""

    chapter: str
    source: str


@dataclass(frozen=True, slots=True)
class Examined:
    """All that is known of a chapter when the rules look at it."""

    coverage: Coverage
    judgements: tuple[Judgement, ...]
    quotations: tuple[Quotation, ...]
    designations: tuple[Designation, ...]
    sources: Sources
    settings: CheckSettings


@dataclass(frozen=True, slots=True)
class BookExamined:
    """All that is known of the book when its chapters are judged; ``conflicts`` of the seeds if they were found before."""

    volume: Volume
    result: CheckResult
    sources: Sources
    conflicts: tuple[Conflict, ...] | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """``find`` looks at a chapter, ``find_in_book`` at the book; ``summary`` is one line, ``explanation`` a few paragraphs."""

    name: RuleName
    severity: Severity
    summary: str
    explanation: str
    bad: Example
    good: Example
    find: Callable[[Examined], Iterable[Finding]] | None = None
    find_in_book: Callable[[BookExamined], Iterable[Finding]] | None = None


def at_claim(examined: Examined, judgement: Judgement, message: str, help: str = "") -> Finding:
    """A finding at a claim's number; the severity is the rule's until settings change it."""
    assert judgement.rule is not None
    place = judgement.claim.place
    line = excerpt(examined, place)
    if _FACT.match(line, place.column - 1):
        help += f"; the fact and its citation stand in {examined.settings.facts}"
    return Finding(judgement.rule, Severity.ERROR, place, message, help, line, judgement.claim.id)


def at_span(examined: Examined, rule: str, span: Span, message: str, help: str = "") -> Finding:
    place = place_of_span(examined.coverage.chapter, span)
    return Finding(RuleName(rule), Severity.ERROR, place, message, help, excerpt(examined, place))


def at_place(examined: Examined, rule: str, place: Place, message: str, help: str = "") -> Finding:
    return Finding(RuleName(rule), Severity.ERROR, place, message, help, excerpt(examined, place))


def excerpt(examined: Examined, place: Place) -> str:
    source = examined.coverage.chapter.source(place.file)
    return "" if source is None else source.line(place.line)


def judged(examined: Examined, rule: str) -> Iterable[Judgement]:
    """The judgements that name the rule."""
    return (judgement for judgement in examined.judgements if judgement.rule == rule)


def sentence(text: str) -> str:
    """Text that begins with a capital and ends with a full stop."""
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "!", "?")) else text + "."


def citation_of(examined_sources: Sources, evidence: Evidence) -> str:
    """A citation of the evidence's passage, ready to paste."""
    return cite(evidence.seed, examined_sources.seeds[evidence.seed].passages[evidence.passage - 1])


def where_it_stands(sources: Sources, evidence: Iterable[Evidence]) -> str:
    """'[@k, para. 3] ‘600 soldiers’; …', or ''."""
    return "; ".join(f"{citation_of(sources, item)} ‘{item.quote}’" for item in evidence)
