"""Putting claims into pandoc's document: each number that the check judged becomes a link to its evidence.

A claim knows its place as offsets in a block's text. Blocks and the document's paragraphs are matched by their letters and
digits alone, so that nothing here depends on how spaces, quotation marks, notes or citations were flattened.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from pincite.model.chapter import Block
from pincite.model.claim import SOUND, Judgement, Verdict
from pincite.publish.document_tree import Node, children, link, rewrite, span, text, with_children

OPAQUE = frozenset({"Note", "Cite", "Math", "Image", "Code", "RawInline"})


@dataclass(frozen=True, slots=True)
class Marked:
    """A claim in a paragraph: its letters and digits are number ``start`` to ``end`` (exclusive) of the paragraph's."""

    start: int
    end: int
    identifier: str
    classes: tuple[str, ...]
    target: str


def with_claims(document: dict[str, object], blocks: Sequence[Block], judgements: Sequence[Judgement]) -> dict[str, object]:
    """The document with a link (or a span, where there is nothing to lead to) round each claim."""
    by_block: dict[int, list[Judgement]] = defaultdict(list)
    for judgement in judgements:
        by_block[judgement.claim.block].append(judgement)
    waiting: dict[str, list[Block]] = defaultdict(list)
    for block in blocks:
        waiting[_letters(block.text)].append(block)

    def visit(node: Node) -> list[Node] | None:
        if node["t"] not in ("Para", "Plain", "Header"):
            return None
        at = 2 if node["t"] == "Header" else None
        inlines = node["c"] if at is None else node["c"][at]
        found = waiting.get(_letters(_flat(inlines)))
        block = found.pop(0) if found else None
        # Notes stand inside paragraphs, and their own paragraphs hold claims too.
        inlines = rewrite(inlines, visit)
        if block is not None and by_block[block.index]:
            inlines = _wrap(inlines, _marks(block, by_block[block.index]), 0)
        if at is None:
            return [{"t": node["t"], "c": inlines}]
        return [{"t": "Header", "c": [*node["c"][:2], inlines]}]

    result: dict[str, object] = {**document, "blocks": rewrite(document["blocks"], visit)}
    return result


def claim_id(identifier: str) -> str:
    return f"claim-{identifier}"


def target_of(judgement: Judgement) -> str:
    """The id of the passage that a claim rests on, '' if it rests on none."""
    if judgement.evidence:
        first = judgement.evidence[0]
        return f"src-{first.seed}-{first.passage}"
    for citation in judgement.claim.citations:
        if citation.passages:
            return f"src-{citation.key}-{citation.passages[0]}"
    return ""


def _marks(block: Block, judgements: list[Judgement]) -> list[Marked]:
    marks = []
    for judgement in judgements:
        claim = judgement.claim
        start = len(_letters(block.text[: claim.start]))
        end = start + len(_letters(block.text[claim.start : claim.end]))
        if end > start:
            marks.append(Marked(start, end, claim_id(claim.id), ("claim", _class(judgement)), target_of(judgement)))
    marks.sort(key=lambda mark: (mark.start, -mark.end))
    apart: list[Marked] = []
    for mark in marks:
        if not apart or mark.start >= apart[-1].end:
            apart.append(mark)
    return apart


def _class(judgement: Judgement) -> str:
    if judgement.verdict in SOUND:
        return "sound"
    return judgement.verdict.value if judgement.verdict is not Verdict.EXEMPT else "exempt"


def _wrap(inlines: list[Node], marks: list[Marked], before: int) -> list[Node]:
    """The inlines with the marks round them; ``before`` is the count of letters and digits up to them."""
    result: list[Node] = []
    position = before
    at = 0
    while at < len(inlines) and any(mark.end > position for mark in marks[-1:]):
        inline = inlines[at]
        size = _size(inline)
        mark = next((m for m in marks if m.start < position + size and m.end > position), None)
        if mark is None or size == 0:
            result.append(inline)
            position += size
            at += 1
            continue
        nested = children(inline) if inline["t"] not in OPAQUE else None
        if nested is not None and mark.start >= position and mark.end <= position + size:
            inner = [_without_target(m) for m in marks] if inline["t"] == "Link" else marks
            result.append(with_children(inline, _wrap(nested, inner, position)))
            position += size
            at += 1
            continue
        taken, rest, position = _take(inlines[at:], mark, position)
        result.extend(taken)
        inlines = [*inlines[:at], *rest]
    return [*result, *inlines[at:]]


def _take(inlines: list[Node], mark: Marked, position: int) -> tuple[list[Node], list[Node], int]:
    """Split off the marked stretch at the head of the inlines: (what comes before and the stretch, what follows, position)."""
    done: list[Node] = []
    held: list[Node] = []
    for number, inline in enumerate(inlines):
        size = _size(inline)
        if inline["t"] == "Str":
            low = _offset(inline["c"], max(0, mark.start - position), False)
            high = _offset(inline["c"], min(size, mark.end - position), True)
            if low and not held:
                done.append(text(inline["c"][:low]))
                inline = text(inline["c"][low:])
                high -= low
            if mark.end <= position + size:
                held.append(text(inline["c"][:high]))
                tail = [text(inline["c"][high:])] if inline["c"][high:] else []
                return [*done, _marked(held, mark)], [*tail, *inlines[number + 1 :]], mark.end
        held.append(inline)
        position += size
        if position >= mark.end:
            return [*done, _marked(held, mark)], inlines[number + 1 :], position
    return [*done, *held], [], position


def _marked(inlines: list[Node], mark: Marked) -> Node:
    # A note or a citation inside the number would be a link in a link, which PDF/UA forbids.
    if mark.target and not any(inline["t"] in ("Note", "Cite", "Link") for inline in inlines):
        return link(inlines, f"#{mark.target}", mark.identifier, mark.classes)
    return span(inlines, mark.identifier, mark.classes)


def _without_target(mark: Marked) -> Marked:
    return Marked(mark.start, mark.end, mark.identifier, mark.classes, "")


def _offset(word: str, count: int, close: bool) -> int:
    """The offset in a word after ``count`` letters and digits; ``close`` takes a per cent sign or the like along."""
    seen = 0
    at = 0
    while at < len(word) and seen < count:
        seen += word[at].isalnum()
        at += 1
    if not close:
        while at < len(word) and not word[at].isalnum() and count:
            at += 1
        if count == 0 and word[:1] not in "$€£¥":
            while at < len(word) and not word[at].isalnum():
                at += 1
    elif word[at : at + 1] in ("%", "°", "′"):
        at += 1
    return at


def _size(inline: Node) -> int:
    """How many letters and digits an inline has."""
    return 0 if inline["t"] == "Space" else len(_letters(_flat([inline])))


def _letters(words: str) -> str:
    return words if words.isalnum() else "".join(filter(str.isalnum, words))


def _flat(inlines: list[Node]) -> str:
    pieces = []
    for inline in inlines:
        if inline["t"] == "Str":
            pieces.append(inline["c"])
        elif inline["t"] not in OPAQUE:
            nested = children(inline)
            pieces.append(_flat(nested) if nested is not None else " ")
    return "".join(pieces)
