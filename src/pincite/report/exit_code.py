"""The exit code of a check: the one place that says what counts as clean, as a fault of the book, of the input, of a tool."""

from __future__ import annotations

from collections.abc import Collection

from pincite.model.claim import CheckResult, Verdict
from pincite.model.finding import Finding, Severity
from pincite.model.review import Standing
from pincite.report.asked_for import TOOL_FAILED, FailOn

CLEAN, FINDINGS, BAD_INPUT = 0, 1, 2

TOOL_RULES = frozenset({"pandoc-timeout", "pandoc-failed"})
"""Findings that a tool did not do its work on a chapter."""

INPUT_RULES = frozenset({"undefined-citation", "unknown-seed", "unresolved-locator"})
"""Findings of the check that mean that the book cannot be checked as it stands: it cites what is not there."""


def exit_code(
    result: CheckResult, reading: Collection[Finding] = (), fail_on: FailOn = FailOn.ERROR, standings: Collection[Standing] = ()
) -> int:
    """3 before 2 before 1: what hides most of the book's state comes first. ``reading`` are findings of reading the book."""
    findings = result.all_findings
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    if any(finding.rule in TOOL_RULES for finding in errors):
        return TOOL_FAILED
    unreadable = frozenset(reading)
    if any(finding in unreadable or finding.rule in INPUT_RULES for finding in errors):
        return BAD_INPUT
    if errors or (fail_on is FailOn.WARNING and any(finding.severity is Severity.WARNING for finding in findings)):
        return FINDINGS
    if fail_on is FailOn.UNDECIDED and unsettled(result, standings):
        return FINDINGS
    return CLEAN


def edition_code(errors: Collection[Finding], gates: Collection[str]) -> int:
    """Of an edition that was not written: 1 where it was made and failed at a gate (``gates`` are the rules of those), else 2."""
    return FINDINGS if all(finding.rule in gates for finding in errors) else BAD_INPUT


def unsettled(result: CheckResult, standings: Collection[Standing]) -> int:
    """How many undecided claims no review settles."""
    settled = {standing.claim for standing in standings if standing.settles}
    return sum(judgement.verdict is Verdict.UNDECIDED and judgement.claim.id not in settled for judgement in result.judgements)
