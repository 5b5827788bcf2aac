"""Reviews held against the book: which stand, which are stale and why, and what they settle."""

from __future__ import annotations

import difflib
import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace

from pincite.model.chapter import Chapter
from pincite.model.claim import SOUND, ChapterCheck, CheckResult, Judgement, Verdict
from pincite.model.finding import Finding, RuleName, Severity
from pincite.model.place import SourceText
from pincite.model.review import Decision, Review, ReviewedPassage, Standing
from pincite.model.seed import Seed

REJECTED, STALE, GONE = RuleName("rejected-claim"), RuleName("stale-review"), RuleName("review-without-claim")
REVIEW_RULES = (
    (
        REJECTED,
        Severity.ERROR,
        "A claim that an editor has rejected",
        "A review in reviews.toml rejects the claim. Mend the sentence or its citation, by which the review goes stale, or review it anew.",
    ),
    (
        STALE,
        Severity.WARNING,
        "A review of something that has changed since",
        "The sentence, a passage or the verdict is no longer what the editor saw, so the review settles nothing until it is made again.",
    ),
    (GONE, Severity.NOTE, "A review whose claim is gone", "No claim of the chapter is like the one that was reviewed. Take the entry out."),
)

Settled = Set[tuple[str, RuleName | None]]
"""Claims, each with a rule whose finding it no longer needs: that which left it undecided, and that of what contradicts it.

The claim is accepted, or has a finding of its own for being rejected.
"""

_REVIEWABLE = frozenset({Verdict.UNDECIDED, Verdict.ROUNDED, Verdict.ENTAILED, Verdict.EXEMPT})


@dataclass(frozen=True, slots=True)
class Signature:
    """Who decides what, when and why."""

    decision: Decision
    by: str
    on: str
    reason: str


def is_reviewable(judgement: Judgement) -> bool:
    """Whether an editor may accept or reject a claim. A failing number can only be mended; on any claim one may comment."""
    if judgement.verdict in _REVIEWABLE:
        return True
    return judgement.verdict in SOUND and bool(judgement.disputed)


def review_of(judgement: Judgement, seeds: Sequence[Seed], signature: Signature) -> Review:
    """The entry for reviews.toml: what the editor saw is kept with what the editor said."""
    claim = judgement.claim
    return Review(
        claim=claim.id,
        decision=signature.decision,
        by=signature.by,
        on=signature.on,
        reason=signature.reason,
        chapter=claim.chapter,
        number=claim.quantity.text,
        sentence=_plain(claim.sentence),
        verdict=str(judgement.verdict),
        fingerprint=fingerprint_of(claim.sentence),
        passages=_passages(judgement, {str(seed.key): seed for seed in seeds}),
    )


def fingerprint_of(text: str) -> str:
    """Of the words: a paragraph that is wrapped anew is the same paragraph."""
    return hashlib.sha256(_plain(text).encode()).hexdigest()[:16]


def stand(reviews: Iterable[Review], result: CheckResult, seeds: Sequence[Seed]) -> tuple[Standing, ...]:
    """Each review with the claim that it is of now, and what changed since it was made."""
    judgements = {judgement.claim.id: judgement for judgement in result.judgements}
    entries = tuple(reviews)
    taken = {review.claim for review in entries}
    by_key = {str(seed.key): seed for seed in seeds}
    return tuple(_stand(review, judgements, taken, by_key) for review in entries)


def apply_reviews(result: CheckResult, standings: Sequence[Standing], chapters: Sequence[Chapter] = ()) -> CheckResult:
    """The check with reviewed claims' findings settled, and with findings for claims rejected and reviews gone stale.

    Verdicts stay as they are: a review is no proof.
    """
    judgements = {judgement.claim.id: judgement for judgement in result.judgements}
    settling = [judgements[standing.claim] for standing in standings if standing.settles]
    settled = {
        (judgement.claim.id, rule)
        for judgement in settling
        if is_reviewable(judgement)
        for rule in (judgement.rule, RuleName("disputed-number"))
    }
    sources = {source.file: source for chapter in chapters for source in chapter.sources}
    new = tuple(_with_excerpt(finding, sources) for standing in standings for finding in _findings(standing, judgements))
    kept = _unsettled(result.findings, settled)
    return replace(result, chapters=tuple(_settle(chapter, settled) for chapter in result.chapters), findings=(*kept, *new))


def _passages(judgement: Judgement, texts: dict[str, Seed]) -> tuple[ReviewedPassage, ...]:
    """What the claim rests on, what disputes it, else what it cites: each passage once, with the words that mattered."""
    found: dict[tuple[str, int], str] = {}
    for evidence in (*judgement.evidence, *judgement.candidates[:1], *judgement.disputed):
        found.setdefault((evidence.seed, evidence.passage), evidence.quote)
    if not judgement.evidence:
        for cited in judgement.claim.citations:
            if len(cited.passages) <= 12:  # a citation of a whole seed is bound by its evidence alone
                for number in cited.passages:
                    found.setdefault((cited.key, number), "")
    return tuple(
        ReviewedPassage(key, number, fingerprint_of(texts[key].passages[number - 1].text), quote)
        for (key, number), quote in found.items()
        if key in texts and 0 < number <= len(texts[key].passages)
    )


def _stand(review: Review, judgements: dict[str, Judgement], taken: set[str], seeds: dict[str, Seed]) -> Standing:
    judgement = judgements.get(review.claim)
    if judgement is None:
        successor = _successor(review, judgements, taken)
        if successor is None:
            return Standing(review, "", f"no sentence of {review.chapter} says ‘{review.number}’ like this any more")
        return Standing(review, successor.claim.id, _difference(review.sentence, _plain(successor.claim.sentence)))
    changes = list(_changes(review, judgement, seeds))
    return Standing(review, review.claim, "; ".join(changes))


def _changes(review: Review, judgement: Judgement, seeds: dict[str, Seed]) -> Iterator[str]:
    if fingerprint_of(judgement.claim.sentence) != review.fingerprint:
        yield _difference(review.sentence, _plain(judgement.claim.sentence))
    for passage in review.passages:
        change = _passage_change(passage, seeds.get(passage.seed))
        if change:
            yield change
    if judgement.verdict != review.verdict:
        yield f"the check called it {review.verdict} then and calls it {judgement.verdict} now"


def _passage_change(passage: ReviewedPassage, seed: Seed | None) -> str:
    where = f"passage {passage.passage} of @{passage.seed}"
    if seed is None or not 0 < passage.passage <= len(seed.passages):
        return f"{where} is gone"
    text = seed.passages[passage.passage - 1].text
    if fingerprint_of(text) == passage.fingerprint:
        return ""
    if passage.quote and _plain(passage.quote) not in _plain(text):
        return f"{where} has changed, and says no longer ‘{passage.quote}’"
    return f"{where} has changed" + (f", but still says ‘{passage.quote}’" if passage.quote else "")


def _successor(review: Review, judgements: dict[str, Judgement], taken: set[str]) -> Judgement | None:
    """The claim that the reviewed one has most likely become: in the same chapter, in a sentence much like it."""
    best: tuple[float, Judgement] | None = None
    for judgement in judgements.values():
        claim = judgement.claim
        if claim.chapter != review.chapter or claim.id in taken:
            continue
        likeness = difflib.SequenceMatcher(None, review.sentence.split(), _plain(claim.sentence).split(), autojunk=False)
        if likeness.real_quick_ratio() < 0.6 or likeness.quick_ratio() < 0.6:
            continue
        score = likeness.ratio() + 0.2 * (claim.quantity.text == review.number)
        if score >= 0.7 and (best is None or score > best[0]):
            best = (score, judgement)
    return best[1] if best else None


def _difference(old: str, new: str) -> str:
    """What changed in a sentence: '‘sixteen men’ is now ‘seventeen men’'."""
    before, after = old.split(), new.split()
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    said: list[str] = []
    for kind, low, high, start, end in matcher.get_opcodes():
        was, now = " ".join(before[low:high]), " ".join(after[start:end])
        if kind == "replace":
            said.append(f"‘{was}’ is now ‘{now}’")
        elif kind == "delete":
            said.append(f"‘{was}’ is gone")
        elif kind == "insert":
            said.append(f"‘{now}’ is new")
    return f"in the sentence, {'; '.join(said[:4])}" if said else "the sentence stands elsewhere or is another of the same words"


def _with_excerpt(finding: Finding, sources: dict[str, SourceText]) -> Finding:
    source = sources.get(finding.place.file)
    return finding if source is None else replace(finding, excerpt=source.line(finding.place.line))


def _settle(chapter: ChapterCheck, settled: Settled) -> ChapterCheck:
    kept = _unsettled(chapter.findings, settled)
    return chapter if len(kept) == len(chapter.findings) else replace(chapter, findings=kept)


def _unsettled(findings: Iterable[Finding], settled: Settled) -> tuple[Finding, ...]:
    return tuple(finding for finding in findings if (finding.claim, finding.rule) not in settled)


def _findings(standing: Standing, judgements: dict[str, Judgement]) -> Iterator[Finding]:
    review = standing.review
    said = f"{review.by} on {review.on}: {review.reason}" if review.reason else f"{review.by} on {review.on}"
    if not standing.claim:
        message = f"The review of ‘{review.number}’ ({review.decision} by {said}) has lost its claim: {standing.changed}."
        yield Finding(GONE, Severity.NOTE, review.place, message, f"take [claim.{review.claim}] out of the file")
        return
    place, claim = judgements[standing.claim].claim.place, standing.claim
    if standing.changed:
        message = f"The review of ‘{review.number}’ ({review.decision} by {said}) is stale: {standing.changed}."
        yield Finding(STALE, Severity.WARNING, place, message, f"look again: pincite review {claim} --accept --reason ‘…’", "", claim)
    elif review.decision is Decision.REJECTED:
        message = f"‘{review.number}’ was rejected by {said}."
        yield Finding(
            REJECTED, Severity.ERROR, place, message, "mend the sentence or its citation; the review goes stale by that", "", claim
        )


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"\s*\ufffc", "", text)).strip()
