"""The chapter 'Sources': the cited passages in their own words, with links back to every place that cites them."""

from __future__ import annotations

import html
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pincite.model.claim import Judgement
from pincite.model.seed import LocatorKind, Passage, Seed
from pincite.model.wording import Say
from pincite.publish.body import ChapterBody
from pincite.publish.claim_spans import claim_id

_NAME = re.compile(r"(?<=[(“\"‘'])[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,8}(?=[)”\"’'])")
_LINE = re.compile(r"^.*$", re.MULTILINE)
_NAMES = {
    LocatorKind.PARAGRAPH: "Paragraph", LocatorKind.PAGE: "Page", LocatorKind.SECTION: "Section",
    LocatorKind.LINE: "Line", LocatorKind.ROW: "Row",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """``id`` of the place that cites, and what to call it within its chapter ('n. 3')."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class PlaceGroup:
    """The places of one chapter; ``label`` ends with what separates it from the first place."""

    label: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class QuotedPassage:
    """``lines`` are HTML, evidence marked."""

    number: int
    label: str
    lines: tuple[str, ...]
    text: str
    places: tuple[PlaceGroup, ...]
    line: int = 1


@dataclass(frozen=True, slots=True)
class SourceSection:
    """A seed with its cited passages; ``entry`` is its entry in the bibliography as plain text, ``licence`` what that says of its use,
    ``language`` its own where it is not the book's.
    """

    key: str
    title: str
    entry: str
    file: str
    sha256: str
    total: int
    passages: tuple[QuotedPassage, ...]
    licence: str = ""
    language: str = ""

    @property
    def cited(self) -> int:
        return len(self.passages)


def source_sections(
    seeds: Iterable[Seed],
    bodies: Iterable[ChapterBody],
    judgements: Iterable[Judgement],
    entries: Mapping[str, str],
    licences: Mapping[str, str],
    languages: Mapping[str, str],
    say: Say,
) -> tuple[SourceSection, ...]:
    """One section for each seed of which anything is cited."""
    bodies = tuple(bodies)
    printed = frozenset().union(*(body.identifiers for body in bodies))
    places: dict[tuple[str, int], dict[str, list[Place]]] = defaultdict(lambda: defaultdict(list))
    for body in bodies:
        for cited in body.cited:
            places[(cited.key, cited.passage)][_chapter_name(body, say)].append(Place(cited.target, _said(cited.label, say)))
    evidence: dict[tuple[str, int], list[tuple[int, int, str]]] = defaultdict(list)
    for judgement in judgements:
        for found in judgement.evidence:
            claim = claim_id(judgement.claim.id)
            evidence[(found.seed, found.passage)].append((found.start, found.end, claim if claim in printed else ""))
    sections = []
    for seed in seeds:
        wanted = [p for p in seed.passages if (seed.key, p.number) in places or (seed.key, p.number) in evidence]
        quoted = tuple(_quoted(p, places[(seed.key, p.number)], evidence[(seed.key, p.number)], say) for p in wanted)
        if quoted:
            title = seed.title or seed.key
            entry, licence, total = entries.get(seed.key, ""), licences.get(seed.key, ""), len(seed.passages)
            language = languages.get(seed.key, "")
            sections.append(SourceSection(seed.key, title, entry, seed.file, seed.sha256, total, quoted, licence, language))
    return tuple(sections)


def _chapter_name(body: ChapterBody, say: Say) -> str:
    if body.number:
        return f"{say('ch.')}\u00a0{body.number}"
    return body.label.replace(f"{say('Appendix')} ", f"{say('app.')}\u00a0") or body.title


def _said(label: str, say: Say) -> str:
    """'n. 3', 'table 2.1' in the book's language."""
    kind, _, number = label.partition(" ")
    return f"{say(kind)} {number}"


def _quoted(passage: Passage, places: Mapping[str, list[Place]], evidence: list[tuple[int, int, str]], say: Say) -> QuotedPassage:
    groups = tuple(PlaceGroup(f"{chapter}, ", _short(found)) for chapter, found in places.items())
    name = say(_NAMES[passage.kind])
    return QuotedPassage(
        passage.number,
        f"{name}\u00a0{passage.number}",
        _lines(passage.text, tuple(evidence), passage.masked),
        passage.text,
        groups,
        passage.line,
    )


def _short(places: list[Place]) -> tuple[Place, ...]:
    """'n. 3', then '5', '8': the kind is said once where it stays the same."""
    result = []
    before = ""
    for place in places:
        kind, _, number = place.label.partition(" ")
        result.append(Place(place.id, number if kind == before else f"{kind}\u00a0{number}"))
        before = kind
    return tuple(result)


@lru_cache(maxsize=4096)
def _lines(text: str, evidence: tuple[tuple[int, int, str], ...], masked: tuple[tuple[int, int], ...] = ()) -> tuple[str, ...]:
    """The passage's lines, but for running heads and page numbers, with a link from each piece of evidence back to the first claim that
    rests on it. Kept, since an edit leaves nearly all of them as they are.
    """
    pieces = []
    position = 0
    for start, end, claim in sorted(set(evidence)):
        if start < position or end <= start or "\n" in text[start:end]:
            continue
        pieces.append(_with_whole_names(html.escape(text[position:start], quote=False)))
        words = html.escape(text[start:end], quote=False)
        pieces.append(f'<a class="evidence" href="#{claim}">{words}</a>' if claim else f'<span class="evidence">{words}</span>')
        position = end
    pieces.append(_with_whole_names(html.escape(text[position:], quote=False)))
    aside = _lines_aside(text, masked)
    return tuple(line for number, line in enumerate("".join(pieces).split("\n")) if line.strip() and number not in aside)


def _lines_aside(text: str, masked: Sequence[tuple[int, int]]) -> frozenset[int]:
    """The numbers of the lines in which nothing is evidence."""
    lines = [(line.start() + len(line[0]) - len(line[0].lstrip()), line.start() + len(line[0].rstrip())) for line in _LINE.finditer(text)]
    return frozenset(number for number, (start, end) in enumerate(lines) if any(low <= start < end <= high for low, high in masked))


def _with_whole_names(words: str) -> str:
    """The words with names in Chinese, Japanese or Korean, in brackets or quotation marks, in one piece each."""
    return _NAME.sub(r'<span class="whole">\g<0></span>', words)
