"""The check in figures: claims by verdict, coverage, findings by severity."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from pincite.model.claim import SOUND, CheckResult, Judgement, Verdict
from pincite.model.finding import Severity
from pincite.model.review import Decision, Standing


@dataclass(frozen=True, slots=True)
class Summary:
    """``covered`` claims have a citation (or a declared exemption); ``verdicts`` counts claims in the order of ``Verdict``.

    Reviews are counted apart and change no verdict: ``accepted``, ``rejected`` and ``commented`` are those that stand.
    """

    claims: int
    covered: int
    sound: int
    exempt: int
    undecided: int
    failing: int
    disputed: int
    set_aside: int
    errors: int
    warnings: int
    notes: int
    accepted: int
    rejected: int
    commented: int
    stale: int
    verdicts: tuple[tuple[Verdict, int], ...]

    @property
    def coverage(self) -> str:
        """Per cent of claims covered, cut (not rounded) to one place, so that 100 % means all."""
        if not self.claims:
            return "100"
        tenths = self.covered * 1000 // self.claims
        return f"{tenths // 10}" if tenths % 10 == 0 else f"{tenths // 10}.{tenths % 10}"


def is_covered(judgement: Judgement) -> bool:
    return bool(judgement.claim.citations) or judgement.verdict is Verdict.EXEMPT


def summarise(result: CheckResult, standings: Collection[Standing] = ()) -> Summary:
    judgements = result.judgements
    verdicts = Counter(judgement.verdict for judgement in judgements)
    severities = Counter(finding.severity for finding in result.all_findings)
    decisions = Counter(standing.review.decision for standing in standings if not standing.changed)
    return Summary(
        claims=len(judgements),
        covered=sum(is_covered(judgement) for judgement in judgements),
        sound=sum(verdicts[verdict] for verdict in SOUND),
        exempt=verdicts[Verdict.EXEMPT],
        undecided=verdicts[Verdict.UNDECIDED],
        failing=verdicts[Verdict.FAILED],
        disputed=sum(bool(judgement.disputed) for judgement in judgements),
        set_aside=sum(len(chapter.set_aside) for chapter in result.chapters),
        errors=severities[Severity.ERROR],
        warnings=severities[Severity.WARNING],
        notes=severities[Severity.NOTE],
        accepted=decisions[Decision.ACCEPTED],
        rejected=decisions[Decision.REJECTED],
        commented=decisions[Decision.COMMENT],
        stale=sum(bool(standing.changed) for standing in standings),
        verdicts=tuple((verdict, verdicts[verdict]) for verdict in Verdict),
    )


def headline(summary: Summary) -> str:
    """The check in a sentence or two, for the top of a report."""
    if not summary.claims:
        return "There is no number to prove."
    parts = [f"{count(summary.claims, 'claim')}: {summary.sound} borne out"]
    if summary.exempt:
        parts.append(f"{summary.exempt} exempt")
    if summary.undecided:
        parts.append(f"{summary.undecided} undecided")
    parts.append(f"{summary.failing or 'none'} failed")
    return ", ".join(parts) + "."


def count(number: int, noun: str, plural: str = "") -> str:
    """'1 claim', '12,345 claims'."""
    return f"{number:,} {noun if number == 1 else plural or f'{noun}s'}"
