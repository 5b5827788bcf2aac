"""A number of the manuscript that needs a source, and what the check says of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from pincite.model.filled import carried
from pincite.model.finding import Finding, RuleName
from pincite.model.place import Place
from pincite.model.quantity import Quantity
from pincite.model.seed import SourceKey


class Verdict(StrEnum):
    """Sound: verified, equivalent, rounded, entailed, derived. Exempt and undecided are neither sound nor failed."""

    VERIFIED = "verified"
    EQUIVALENT = "equivalent"
    ROUNDED = "rounded"
    ENTAILED = "entailed"
    DERIVED = "derived"
    EXEMPT = "exempt"
    UNDECIDED = "undecided"
    FAILED = "failed"


SOUND = frozenset({Verdict.VERIFIED, Verdict.EQUIVALENT, Verdict.ROUNDED, Verdict.ENTAILED, Verdict.DERIVED})


@carried
@dataclass(frozen=True, slots=True)
class CitedPassages:
    """A citation that covers a claim, resolved: the passages (numbers) of the seed it points to; () = unresolved."""

    key: SourceKey
    locator: str
    passages: tuple[int, ...]
    place: Place


@carried
@dataclass(frozen=True, slots=True)
class Claim:
    """``id`` is stable under edits elsewhere: made from the chapter, the sentence's words and the claim's order in it.

    ``block`` is the index of the block in its chapter, ``start``/``end`` offsets in that block's text, ``sentence`` the text of the
    sentence and ``sentence_start`` its offset in the block. ``place`` is where the number stands in the file.
    """

    id: str
    chapter: str
    block: int
    start: int
    end: int
    sentence: str
    sentence_start: int
    place: Place
    quantity: Quantity
    citations: tuple[CitedPassages, ...] = ()

    @property
    def in_sentence(self) -> tuple[int, int]:
        """Where the number starts and ends in its sentence."""
        return self.start - self.sentence_start, self.end - self.sentence_start

    @property
    def before(self) -> str:
        """What stands before the number in its sentence."""
        return self.sentence[: self.start - self.sentence_start]

    @property
    def after(self) -> str:
        """What stands behind the number in its sentence."""
        return self.sentence[self.end - self.sentence_start :]

    def is_beside(self, other: Claim) -> bool:
        """Whether both stand in one sentence."""
        return self.block == other.block and self.sentence_start == other.sentence_start


@carried
@dataclass(frozen=True, slots=True)
class Evidence:
    """The quantity of a passage that a claim rests on: ``start``/``end`` offsets in the passage's text, ``quote`` its words.

    ``words`` are the spans (in the passage) of the words that bound it (noun, subject, neighbours) for highlighting.
    ``note`` says what was assumed ('year from the section'), '' if nothing was.
    """

    seed: SourceKey
    passage: int
    start: int
    end: int
    quote: str
    words: tuple[tuple[int, int], ...] = ()
    note: str = ""


@carried
@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict on one claim; ``rule`` names why where it is not sound; ``reason`` is one sentence for the editor.

    ``candidates`` are evidence that would fit in part, best first, when there is no verdict. ``disputed``: another
    passage says otherwise. ``trace`` is what ``check --explain`` prints.
    """

    claim: Claim
    verdict: Verdict
    reason: str
    rule: RuleName | None = None
    evidence: tuple[Evidence, ...] = ()
    candidates: tuple[Evidence, ...] = ()
    disputed: tuple[Evidence, ...] = ()
    trace: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SetAside:
    """A number that is no claim: name, structure or idiom, with the reason."""

    chapter: str
    place: Place
    quantity: Quantity


@dataclass(frozen=True, slots=True)
class ChapterCheck:
    """The check of one chapter: a pure function of the chapter, the seeds it cites and the settings."""

    file: str
    judgements: tuple[Judgement, ...]
    set_aside: tuple[SetAside, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class CheckResult:
    """The check of the book: chapters in order, and findings that concern the book as a whole."""

    chapters: tuple[ChapterCheck, ...]
    findings: tuple[Finding, ...] = ()

    @property
    def judgements(self) -> tuple[Judgement, ...]:
        return tuple(judgement for chapter in self.chapters for judgement in chapter.judgements)

    @property
    def all_findings(self) -> tuple[Finding, ...]:
        """Every finding, in the order of file, line and column."""
        gathered = [*self.findings, *(finding for chapter in self.chapters for finding in chapter.findings)]
        return tuple(sorted(gathered, key=lambda finding: (finding.place, finding.rule, finding.message)))
