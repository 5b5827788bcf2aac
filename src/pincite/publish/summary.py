"""What the check found, in the figures that the copyright page and the colophon print."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pincite.model.chapter import Block, Chapter
from pincite.model.claim import SOUND, CheckResult, Claim, Verdict
from pincite.model.wording import count_in, wording


@dataclass(frozen=True, slots=True)
class CheckSummary:
    """``disputed`` are the claims marked ``.disputed``: of these the author says that the text tells both sides."""

    claims: int
    sound: int
    by_verdict: tuple[tuple[str, int], ...]
    exempt: int
    disputed: int
    failing: int
    digest: str = ""
    language: str = "en"

    @property
    def sentence(self) -> str:
        """The summary in a sentence or two, for a reader who does not know the tool."""
        return self._english if wording(self.language)("Claims") == "Claims" else self._translated

    @property
    def _translated(self) -> str:
        if not self.claims:
            return wording(self.language)("The book was not checked.")
        whole = self.sound == self.claims
        told = [f"Of {{claims}} numeric claims {'all' if whole else '{sound}'} are verified."]
        told += ["{exempt} are exempt, each with its reason."] if self.exempt else []
        told += ["{failing} are not proven."] if self.failing else []
        told += ["Where the sources disagree ({disputed} times) the text says so."] if self.disputed else []
        names = ("claims", "sound", "exempt", "failing", "disputed")
        figures = {name: count_in(self.language, getattr(self, name)) for name in names}
        return " ".join(wording(self.language)(sentence).format(**figures) for sentence in told)

    @property
    def _english(self) -> str:
        if not self.claims:
            return "The book was not checked."
        parts = ["all are verified" if self.sound == self.claims else f"{self.sound:,} are verified"]
        parts += [f"{self.exempt:,} exempt, each with its reason"] if self.exempt else []
        parts += [f"{self.failing:,} not proven"] if self.failing else []
        disputed = f" Where the sources disagree ({self.disputed:,} times) the text says so." if self.disputed else ""
        return f"Of {self.claims:,} numeric claims {' and '.join(parts)}.{disputed}"


def summary_of(check: CheckResult, chapters: Iterable[Chapter], digest: str, language: str = "en") -> CheckSummary:
    judgements = check.judgements
    blocks = {(chapter.file, block.index): block for chapter in chapters for block in chapter.blocks}
    counts = {verdict: sum(1 for judgement in judgements if judgement.verdict is verdict) for verdict in Verdict}
    return CheckSummary(
        claims=len(judgements),
        sound=sum(counts[verdict] for verdict in SOUND),
        by_verdict=tuple((verdict.value, counts[verdict]) for verdict in Verdict if counts[verdict]),
        exempt=counts[Verdict.EXEMPT],
        disputed=sum(1 for judgement in judgements if _is_marked_disputed(judgement.claim, blocks)),
        failing=counts[Verdict.FAILED] + counts[Verdict.UNDECIDED],
        digest=digest,
        language=language,
    )


def _is_marked_disputed(claim: Claim, blocks: Mapping[tuple[str, int], Block]) -> bool:
    block = blocks.get((claim.chapter, claim.block))
    return block is not None and bool(block.marks_over(claim.start, claim.end, "disputed"))
