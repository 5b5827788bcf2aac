"""Evidence at the fingertip: for each note and each number the seed's own words, what they rest on marked."""

from __future__ import annotations

import html
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from pincite.model.claim import Evidence, Judgement
from pincite.publish.body import NOTE_OPEN, ChapterBody
from pincite.publish.claim_spans import claim_id
from pincite.publish.sources import SourceSection

LIMIT = 360
_SENTENCE = re.compile(r"(?<=[.!?…。！？])[\"”’')\]]*\s+|\n+")
_MARK = re.compile(rf'id="(claim-[^"]+)"|{NOTE_OPEN}(\d+)-->')


@dataclass(frozen=True, slots=True)
class Quotation:
    """A passage's words as HTML, shortened to the sentences that matter; ``target`` is its id in Sources."""

    target: str
    label: str
    html: str


@dataclass(frozen=True, slots=True)
class EvidenceBook:
    """Judgements by the id of their number in the text, and the printed passages by seed and number."""

    judgements: Mapping[str, Judgement]
    passages: Mapping[tuple[str, int], tuple[str, str, str, str]] = field(repr=False)

    def quotation(self, key: str, passage: int, marks: Iterable[tuple[int, int]]) -> Quotation | None:
        """The words of a passage, or None where it is not printed in Sources."""
        if (key, passage) not in self.passages:
            return None
        title, label, text, language = self.passages[(key, passage)]
        words = excerpt(text, marks)
        words = f'<span lang="{html.escape(language)}">{words}</span>' if language else words
        return Quotation(f"src-{key}-{passage}", f"{title}, {label[0].lower()}{label[1:]}", words)


def evidence_book(judgements: Iterable[Judgement], sources: Iterable[SourceSection]) -> EvidenceBook:
    passages = {
        (section.key, passage.number): (section.title, passage.label, passage.text, section.language)
        for section in sources
        for passage in section.passages
    }
    return EvidenceBook({claim_id(judgement.claim.id): judgement for judgement in judgements}, passages)


def note_quotations(body: ChapterBody, book: EvidenceBook) -> dict[int, tuple[Quotation, ...]]:
    """For each note of a chapter the passages that it cites, with the evidence of the numbers that the note covers."""
    claims = claims_of_notes(body, book)
    cited: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for place in body.cited:
        cited[place.target].append((place.key, place.passage))
    result = {}
    for note in body.notes:
        marks: dict[tuple[str, int], list[tuple[int, int]]] = defaultdict(list)
        for found in claims.get(note.number, ()):
            marks[(found.seed, found.passage)].append((found.start, found.end))
        quoted = (book.quotation(key, passage, marks[(key, passage)]) for key, passage in cited[f"fnref-{body.identifier}-{note.number}"])
        result[note.number] = tuple(quotation for quotation in quoted if quotation is not None)
    return result


def claims_of_notes(body: ChapterBody, book: EvidenceBook) -> dict[int, list[Evidence]]:
    """The evidence that belongs to each note: of the numbers in it, and of those that stand before its call and rest on what it cites."""
    cites: dict[int, set[tuple[str, int]]] = defaultdict(set)
    calls = {f"fnref-{body.identifier}-{note.number}": note.number for note in body.notes}
    for place in body.cited:
        if place.target in calls:
            cites[calls[place.target]].add((place.key, place.passage))
    order = [(found[1] or "", int(found[2] or 0)) for found in _MARK.finditer(body.title_html + body.html)]
    result: dict[int, list[Evidence]] = defaultdict(list)
    for at, (claim, _) in enumerate(order):
        for evidence in _evidence(book, claim):
            number = _note_of(order, at, cites, (evidence.seed, evidence.passage))
            if number:
                result[number].append(evidence)
    for note in body.notes:
        for claim in re.findall(r'id="(claim-[^"]+)"', note.html):
            result[note.number] += _evidence(book, claim)
    return result


def excerpt(text: str, marks: Iterable[tuple[int, int]]) -> str:
    """The text as HTML with the marks in ``<mark>``; a long one cut down to the sentences that hold them, or to its first ones."""
    return _excerpt(text, tuple(_disjoint(marks, len(text))))


@lru_cache(maxsize=8192)
def _excerpt(text: str, marks: tuple[tuple[int, int], ...]) -> str:
    apart = list(marks)
    pieces = [(0, len(text))] if len(text) <= LIMIT else _sentences(text, apart)
    result = []
    for number, (start, end) in enumerate(pieces):
        if number or start:
            result.append("… ")
        result.append(_marked(text, start, end, apart))
        result.append(" " if end < len(text) else "")
    if pieces and pieces[-1][1] < len(text.rstrip()):
        result.append("…")
    return re.sub(r"\s+", " ", "".join(result)).strip()


def _evidence(book: EvidenceBook, claim: str) -> Sequence[Evidence]:
    judgement = book.judgements.get(claim)
    return judgement.evidence if judgement else ()


def _note_of(order: list[tuple[str, int]], at: int, cites: Mapping[int, set[tuple[str, int]]], passage: tuple[str, int]) -> int:
    """The next note after the number that cites the passage; where there is none, the nearest before."""
    places = [*range(at + 1, len(order)), *range(at - 1, -1, -1)]
    return next((order[place][1] for place in places if passage in cites.get(order[place][1], ())), 0)


def _disjoint(marks: Iterable[tuple[int, int]], length: int) -> list[tuple[int, int]]:
    result: list[tuple[int, int]] = []
    for start, end in sorted(set(marks)):
        if start < end <= length and (not result or start >= result[-1][1]):
            result.append((start, end))
    return result


def _sentences(text: str, marks: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The sentences that hold a mark, neighbours joined; without marks the first ones up to the limit."""
    starts = [0, *(found.end() for found in _SENTENCE.finditer(text) if found.end() < len(text))]
    spans = [(start, len(text[start:end].rstrip()) + start) for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
    wanted = [span for span in spans if any(span[0] <= start < span[1] or start <= span[0] < end for start, end in marks)]
    if not wanted:
        wanted = [span for span in spans if span[1] <= LIMIT] or spans[:1]
    joined: list[tuple[int, int]] = []
    for start, end in wanted:
        if joined and not text[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _marked(text: str, start: int, end: int, marks: list[tuple[int, int]]) -> str:
    pieces = []
    position = start
    for first, last in marks:
        if first >= start and last <= end:
            pieces += [html.escape(text[position:first], quote=False), f"<mark>{html.escape(text[first:last], quote=False)}</mark>"]
            position = last
    pieces.append(html.escape(text[position:end], quote=False))
    return "".join(pieces)
