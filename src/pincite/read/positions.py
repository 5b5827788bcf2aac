"""From stretches of prose with marks to blocks whose every character knows where it came from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from pincite.model.chapter import Anchor, Block, Citation, Mark
from pincite.model.place import Span
from pincite.read.alignment import Run, align
from pincite.read.citations import is_in_text, items_of_cite
from pincite.read.marks import Marking, split_marks
from pincite.read.prose import ProseThing, Stretch
from pincite.read.source_map import SourceMap

_BLANK_LINE = re.compile(r"\n[ \t>]*\n|\n[ \t>]*:{3,}|\Z")


@dataclass(frozen=True, slots=True)
class Placed:
    """A block, with where in the rendered text its things stand (same order as its stretch's things)."""

    block: Block
    things: tuple[tuple[ProseThing, Span], ...]


class Placer:
    """Places stretches one after another; ``rendered`` is the text that pandoc read."""

    def __init__(self, rendered: str, marking: Marking, source_map: SourceMap) -> None:
        self._rendered = rendered
        self._marking = marking
        self._map = source_map
        self._offsets = [plant.offset for plant in marking.plants]

    def place(self, stretches: list[Stretch]) -> list[Placed]:
        """The stretches as blocks. One without marks is sought between those around it."""
        placed: list[Placed] = []
        reached = 0
        for index, stretch in enumerate(stretches):
            following = self._next_mark(stretches, index)
            runs = self._marked_runs(stretch) if stretch.marks else self._unmarked_runs(stretch, reached, following)
            if runs:
                region = (min(run.low for run in runs), max(run.high for run in runs))
                reached = reached if stretch.note else max(reached, region[1])
            else:
                region = self._trimmed(reached, following)
            placed.append(self._block(index, stretch, runs, region))
        return placed

    def _marked_runs(self, stretch: Stretch) -> list[Run]:
        points = self._points(stretch)
        runs = self._front(stretch.text, *points[0])
        for (start, low), (end, high) in pairwise(points):
            if end > start:
                runs += self._chunk(stretch.text, start, end, low, high)
        start, low = points[-1]
        high = self._chunk_end(low, stretch.text[start:])
        return runs + self._chunk(stretch.text, start, len(stretch.text), low, high)

    def _points(self, stretch: Stretch) -> list[tuple[int, int]]:
        """The stretch's marks as (offset in its text, offset in the rendered text), rising in both."""
        points: list[tuple[int, int]] = []
        for offset, number in stretch.marks:
            point = (offset, self._offsets[number])
            if not points or (point[0] >= points[-1][0] and point[1] > points[-1][1]):
                points.append(point)
        return points

    def _front(self, text: str, end: int, high: int) -> list[Run]:
        """What stands before the first mark: an opening quotation mark, or an object at the block's beginning."""
        if not end:
            return []
        line = self._rendered.rfind("\n", 0, high) + 1
        for low in range(line, high):
            runs, whole = align(text, 0, end, self._rendered, low, high)
            if whole and runs[-1].high == high:
                return runs
        return [Run(0, end, max(line, high - end), high, False)]

    def _chunk(self, text: str, start: int, end: int, low: int, high: int) -> list[Run]:
        """From one mark to the next; what cannot be lined up belongs to what is left as a whole."""
        runs, whole = align(text, start, end, self._rendered, low, high)
        if whole:
            return runs
        at, low = (runs[-1].end, runs[-1].high) if runs else (start, low)
        return [*runs, Run(at, end, low, max(low, high), False)]

    def _chunk_end(self, low: int, rest: str) -> int:
        """Where the last chunk of a block may end at most: at a blank line behind its notes and citations."""
        end = low
        match = _BLANK_LINE.search(self._rendered, low)
        end = match.start() if match else len(self._rendered)
        return max(end, min(len(self._rendered), low + len(rest)))

    def _next_mark(self, stretches: list[Stretch], index: int) -> int:
        for stretch in stretches[index + 1 :]:
            if stretch.marks and not stretch.note:
                return self._offsets[stretch.marks[0][1]]
        return len(self._rendered)

    def _unmarked_runs(self, stretch: Stretch, low: int, high: int) -> list[Run]:
        """A block without marks, found whole between its neighbours, or not at all."""
        if not stretch.text.strip():
            return []
        first = stretch.text.lstrip()[0]
        candidates = [at for at in range(low, high) if self._rendered[at] == first or not first.isalnum()]
        for at in candidates[:400]:
            runs, whole = align(stretch.text, 0, len(stretch.text), self._rendered, at, high)
            if whole and runs:
                return runs
        return []

    def _trimmed(self, low: int, high: int) -> tuple[int, int]:
        """A region without the blanks and markup at its ends."""
        text = self._rendered[low:high]
        return low + len(text) - len(text.lstrip()), low + max(1, len(text.rstrip())) if text.strip() else low

    def _block(self, index: int, stretch: Stretch, runs: list[Run], region: tuple[int, int]) -> Placed:
        anchors = _joined([anchor for run in runs for anchor in self._anchors(run)])
        if not anchors and stretch.text:
            anchors = (Anchor(0, len(stretch.text), self._map.span(*region), False),)
        span = self._map.span(*region)
        block = Block(index, stretch.kind, stretch.text, anchors, span)
        things = tuple((thing, self._thing_span(block, thing)) for thing in stretch.things)
        return Placed(
            Block(
                index=index,
                kind=stretch.kind,
                text=stretch.text,
                anchors=anchors,
                span=span,
                citations=tuple(_citation(thing, where) for thing, where in things if "cite" in thing.kind),
                marks=tuple(_mark(thing, where, self._marking) for thing, where in things if thing.kind == "span"),
                quote=stretch.quote,
                note=stretch.note,
                cell=stretch.cell,
                caption_of=stretch.caption_of,
                cite=stretch.cite,
                section=stretch.section,
                language=stretch.language,
            ),
            things,
        )

    def _anchors(self, run: Run) -> list[Anchor]:
        pieces = list(self._map.spans(run.low, max(run.high, run.low + 1)))
        if not run.exact or len(pieces) < 1:
            return [Anchor(run.start, run.end, self._map.span(run.low, run.high), False)]
        shift = run.start - run.low
        return [Anchor(piece.start + shift, piece.end + shift, piece.span, piece.exact) for piece in pieces]

    def _thing_span(self, block: Block, thing: ProseThing) -> Span:
        if thing.mark >= 0 and self._marking.plants[thing.mark].end > 0:
            plant = self._marking.plants[thing.mark]
            return self._map.span(plant.offset, plant.end)
        return block.span_of(thing.start, thing.end)


def _joined(anchors: list[Anchor]) -> tuple[Anchor, ...]:
    """Exact anchors that go on where the one before ended, made one."""
    joined: list[Anchor] = []
    for anchor in anchors:
        last = joined[-1] if joined else None
        if last is not None and last.exact and anchor.exact and last.span.file == anchor.span.file and last.span.end == anchor.span.start:
            joined[-1] = Anchor(last.start, anchor.end, Span(last.span.file, last.span.start, anchor.span.end))
        else:
            joined.append(anchor)
    return tuple(joined)


def _citation(thing: ProseThing, span: Span) -> Citation:
    citations = thing.data["c"][0]
    return Citation(thing.start, items_of_cite(citations), span, is_in_text(citations), thing.kind == "note-cite")


def _mark(thing: ProseThing, span: Span, marking: Marking) -> Mark:
    _, classes, attributes = thing.data["c"][0]
    plain = tuple((name, split_marks(value, marking.alphabet)[0]) for name, value in attributes)
    return Mark(thing.start, thing.end, tuple(classes), plain, span)
