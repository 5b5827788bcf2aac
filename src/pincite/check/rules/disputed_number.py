"""Where another source says otherwise, the book says so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from pincite.check.conflicts import SURE, conflicts_of
from pincite.check.rules.rule import BookExamined, Example, Rule
from pincite.model.claim import SOUND, Judgement
from pincite.model.disagreement import Conflict, Side
from pincite.model.finding import Finding, RuleName, Severity

NAME = RuleName("disputed-number")
EXPLANATION = """The number is borne out by the passage cited, but another passage, of another seed or of the same, speaks of the same
thing and gives another number, and the book mentions it nowhere. Readers who know the other passage will think the book
careless.

Give the rival number too, with its citation, or mark the number `[17,000]{.disputed}` where the text deals with the
disagreement in words. `pincite conflicts` lists all disagreements of the seeds."""
BAD = Example(
    "General Yokoyama halted the offensive on 3 July [@source, para. 1].",
    "On 3 July General Yokoyama halted the first offensive.\n@other: General Yokoyama halted the offensive on the 2nd of July.",
)
GOOD = Example(
    "General Yokoyama halted the offensive on [3 July]{.disputed} [@source, para. 1], or earlier [@other, para. 1].",
    "On 3 July General Yokoyama halted the first offensive.\n@other: General Yokoyama halted the offensive on the 2nd of July.",
)

Place = tuple[str, int, int]


def message(judgement: Judgement, rival: Side) -> str:
    return f"‘{judgement.claim.quantity.text}’ is disputed: {rival.citation[1:-1]} says ‘{rival.words}’."


def find_in_book(examined: BookExamined) -> Iterable[Finding]:
    rivals = _rivals(conflicts_of(examined.sources) if examined.conflicts is None else examined.conflicts)
    disputed = [(judgement, found) for judgement in examined.result.judgements if (found := _rivals_of(judgement, rivals))]
    if not disputed:
        return  # to find what the book tells, passages all over the seeds are read
    told = _told(examined)
    marked = _marked(examined)
    sources = {chapter.file: chapter for chapter in examined.volume.chapters}
    for judgement, others in disputed:
        claim = judgement.claim
        if (claim.chapter, claim.block, claim.start) in marked:
            continue
        for rival in others:
            if (rival.seed, rival.passage, rival.start) in told:
                continue
            source = sources[claim.chapter].source(claim.place.file)
            line = "" if source is None else source.line(claim.place.line)
            help = f"give the rival too, {rival.citation}, or mark it [{claim.quantity.text}]{{.disputed}}: “{rival.quote}”"
            yield Finding(NAME, Severity.WARNING, claim.place, message(judgement, rival), help, line, claim.id)
            break


def _rivals_of(judgement: Judgement, rivals: Mapping[Place, Sequence[Side]]) -> Sequence[Side]:
    """The rivals of the number that a sound claim rests on."""
    if judgement.verdict not in SOUND or not judgement.evidence:
        return ()
    evidence = judgement.evidence[0]
    return rivals.get((evidence.seed, evidence.passage, evidence.start), ())


def _rivals(conflicts: Iterable[Conflict]) -> dict[Place, list[Side]]:
    """For each number of a seed its sure rivals."""
    rivals: dict[Place, list[Side]] = {}
    for conflict in conflicts:
        left, right = conflict.left, conflict.right
        if conflict.score < SURE or conflict.kind == "hedge":
            continue
        rivals.setdefault((left.seed, left.passage, left.start), []).append(right)
        rivals.setdefault((right.seed, right.passage, right.start), []).append(left)
    return rivals


def _told(examined: BookExamined) -> frozenset[Place]:
    """The numbers of the seeds that the book rests on, with the same number wherever else that seed has it."""
    told: set[Place] = set()
    for judgement in examined.result.judgements:
        for evidence in judgement.evidence:
            told.add((evidence.seed, evidence.passage, evidence.start))
            reading = examined.sources.read(evidence.seed, evidence.passage)
            same = next((s.quantity.value for s in reading.settings if s.start == evidence.start), None)
            for seed, number in examined.sources.where(judgement.claim.quantity):
                if seed == evidence.seed:
                    others = examined.sources.read(seed, number).settings
                    told.update((seed, number, other.start) for other in others if other.quantity.value == same)
    return frozenset(told)


def _marked(examined: BookExamined) -> frozenset[tuple[str, int, int]]:
    """The claims that a mark `.disputed` lies over."""
    marked: set[tuple[str, int, int]] = set()
    blocks = {(c.file, block.index): block for c in examined.volume.chapters for block in c.blocks}
    for judgement in examined.result.judgements:
        claim = judgement.claim
        if blocks[(claim.chapter, claim.block)].marks_over(claim.start, claim.end, "disputed"):
            marked.add((claim.chapter, claim.block, claim.start))
    return frozenset(marked)


RULE = Rule(NAME, Severity.WARNING, "A number that another source contradicts", EXPLANATION, BAD, GOOD, find_in_book=find_in_book)
