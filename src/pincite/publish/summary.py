"""What the check found, in the figures that the copyright page and the colophon print."""

from __future__ import annotations

from dataclasses import dataclass

from pincite.model.claim import SOUND, CheckResult, Verdict


@dataclass(frozen=True, slots=True)
class CheckSummary:
    claims: int
    sound: int
    by_verdict: tuple[tuple[str, int], ...]
    exempt: int
    disputed: int
    failing: int
    digest: str = ""

    @property
    def sentence(self) -> str:
        """The summary in one sentence, for a reader who does not know the tool."""
        if not self.claims:
            return "The book was not checked."
        parts = ["all are verified" if self.sound == self.claims else f"{self.sound:,} are verified"]
        parts += [f"{self.exempt:,} exempt, each with its reason"] if self.exempt else []
        parts += [f"{self.failing:,} not proven"] if self.failing else []
        disputed = f" Where the sources disagree ({self.disputed:,} times) the text says so." if self.disputed else ""
        return f"Of {self.claims:,} numeric claims {' and '.join(parts)}.{disputed}"


def summary_of(check: CheckResult, digest: str) -> CheckSummary:
    judgements = check.judgements
    counts = {verdict: sum(1 for judgement in judgements if judgement.verdict is verdict) for verdict in Verdict}
    return CheckSummary(
        claims=len(judgements),
        sound=sum(counts[verdict] for verdict in SOUND),
        by_verdict=tuple((verdict.value, counts[verdict]) for verdict in Verdict if counts[verdict]),
        exempt=counts[Verdict.EXEMPT],
        disputed=sum(1 for judgement in judgements if judgement.disputed),
        failing=counts[Verdict.FAILED] + counts[Verdict.UNDECIDED],
        digest=digest,
    )
