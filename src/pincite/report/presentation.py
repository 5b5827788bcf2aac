"""What every format prints: the check, the rules' texts, the reviews, and what was left out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property

from pincite.model.claim import CheckResult
from pincite.model.finding import Finding
from pincite.model.review import Standing
from pincite.model.rule_text import RuleText


@dataclass(frozen=True)
class Presentation:
    """``result`` holds the findings to show; ``in_baseline`` and ``deselected`` count those left out of it.

    ``links`` are lines with which the terminal's summary ends.
    """

    result: CheckResult
    title: str = ""
    version: str = ""
    rules: tuple[RuleText, ...] = ()
    standings: tuple[Standing, ...] = ()
    in_baseline: int = 0
    deselected: int = 0
    links: tuple[str, ...] = ()

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        return self.result.all_findings

    @cached_property
    def standing_of(self) -> dict[str, Standing]:
        """The review of each reviewed claim."""
        return {standing.claim: standing for standing in self.standings if standing.claim}


def keep_findings(result: CheckResult, keep: Callable[[Finding], bool]) -> CheckResult:
    """The same check with only the findings that are to be shown."""
    chapters = tuple(replace(chapter, findings=tuple(filter(keep, chapter.findings))) for chapter in result.chapters)
    return CheckResult(chapters, tuple(filter(keep, result.findings)))


def add_findings(result: CheckResult, findings: tuple[Finding, ...]) -> CheckResult:
    """The same check with further findings, those of reading and of reviews; none is taken up twice."""
    known = set(result.all_findings)
    fresh = tuple(finding for finding in dict.fromkeys(findings) if finding not in known)
    return replace(result, findings=(*result.findings, *fresh))
