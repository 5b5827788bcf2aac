"""The page's data: chapters as blocks of text, claims with their evidence, and the passages that they need, as compact JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any

from pincite.model.chapter import Block, BlockKind, Chapter, CitationItem
from pincite.model.claim import CitedPassages, Evidence, Judgement
from pincite.model.quantity import value_as_json
from pincite.report.desk.material import Material

_MOST_PASSAGES = 12
"""Of a citation of a whole seed the first passages are enough."""


def page_data(material: Material, is_reviewable: Callable[[Judgement], bool]) -> str:
    """JSON that stands safely within a script element."""
    seeds = {key: at for at, key in enumerate(material.seeds)}
    shelf = _Shelf(material, seeds)
    helps = {finding.claim: finding.help for finding in material.shown.findings if finding.claim and finding.help}
    claims = [_claim(judgement, material, shelf, helps, is_reviewable) for judgement in material.judgements]
    of_chapter: dict[str, list[int]] = {}
    for at, judgement in enumerate(material.judgements):
        of_chapter.setdefault(judgement.claim.chapter, []).append(at)
    record = {
        "title": material.volume.book.title,
        "rules": {rule.name: [rule.summary, rule.explanation.strip()] for rule in material.shown.rules},
        "seeds": [
            {"key": key, "title": seed.title, "file": seed.file, "plain": seed.format == "text"} for key, seed in material.seeds.items()
        ],
        "chapters": [
            _chapter(chapter, material.titles[chapter.file], of_chapter.get(chapter.file, [])) for chapter in material.volume.chapters
        ],
        "claims": claims,
        "passages": shelf.passages,
    }
    text = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


class _Shelf:
    """Collects the passages that claims speak of, each once."""

    def __init__(self, material: Material, seeds: dict[str, int]) -> None:
        self._material = material
        self._seeds = seeds
        self.passages: dict[str, dict[str, Any]] = {}

    def take(self, key: str, number: int) -> str:
        """The id of a passage in the data; '' if there is no such passage."""
        passage = self._material.passage(key, number)
        if passage is None:
            return ""
        name = f"{self._seeds[key]}:{number}"
        if name not in self.passages:
            self.passages[name] = {
                "at": self._material.locator(key, number),
                "text": passage.text,
                "section": list(passage.section),
                "line": passage.line,
            }
        return name

    def seed(self, key: str) -> int:
        return self._seeds.get(key, -1)


def _claim(
    judgement: Judgement, material: Material, shelf: _Shelf, helps: dict[str, str], is_reviewable: Callable[[Judgement], bool]
) -> dict[str, Any]:
    claim, quantity = judgement.claim, judgement.claim.quantity
    standing = material.shown.standing_of.get(claim.id)
    row: dict[str, Any] = {
        "id": claim.id,
        "block": claim.block,
        "span": [claim.start, claim.end],
        "sentence": [claim.sentence_start, claim.sentence_start + len(claim.sentence)],
        "verdict": str(judgement.verdict),
        "reason": judgement.reason,
        "line": claim.place.line,
        "column": claim.place.column,
        "cited": [_cited(cited, shelf) for cited in claim.citations],
        "reading": [str(quantity.kind), value_as_json(quantity.value, quantity.kind), quantity.unit or quantity.noun, quantity.hedge],
    }
    optional = {
        "rule": judgement.rule,
        "file": claim.place.file if claim.place.file != claim.chapter else "",
        "evidence": _evidence(judgement.evidence, shelf),
        "candidates": _evidence(judgement.candidates, shelf),
        "disputed": _evidence(judgement.disputed, shelf),
        "help": helps.get(claim.id, ""),
        "reviewable": is_reviewable(judgement),
        "review": None
        if standing is None
        else {
            "decision": str(standing.review.decision),
            "by": standing.review.by,
            "on": standing.review.on,
            "reason": standing.review.reason,
            "changed": standing.changed,
        },
    }
    return row | {name: value for name, value in optional.items() if value}


def _cited(cited: CitedPassages, shelf: _Shelf) -> list[Any]:
    passages = [name for number in cited.passages[:_MOST_PASSAGES] if (name := shelf.take(cited.key, number))]
    return [str(cited.key), cited.locator, passages, len(cited.passages)]


def _evidence(found: Iterable[Evidence], shelf: _Shelf) -> list[list[Any]]:
    return [
        [name, item.start, item.end, [list(words) for words in item.words], item.note]
        for item in found
        if (name := shelf.take(item.seed, item.passage))
    ]


def _chapter(chapter: Chapter, title: str, claims: list[int]) -> dict[str, Any]:
    levels = iter(level for level, _, _ in chapter.headings)
    blocks = [_block(block, next(levels, 2) if block.kind is BlockKind.HEADING else 0) for block in chapter.blocks]
    return {"file": chapter.file, "title": title, "blocks": blocks, "claims": claims}


def _block(block: Block, level: int) -> dict[str, Any]:
    row: dict[str, Any] = {"index": block.index, "kind": str(block.kind), "text": block.text}
    optional: dict[str, Any] = {
        "level": level,
        "note": block.note,
        "quote": block.quote,
        "table": block.cell.table if block.cell else block.caption_of if block.caption_of >= 0 else None,
        "cell": [block.cell.row, block.cell.column] if block.cell else None,
        "citations": [[citation.at, _written(citation.items)] for citation in block.citations],
        "language": block.language,
    }
    return row | {name: value for name, value in optional.items() if value or (value == 0 and name == "table")}


def _written(items: Iterable[CitationItem]) -> str:
    """A citation as the author writes it."""
    parts = [f"{item.prefix} @{item.key}{', ' + item.locator if item.locator else ''}{item.suffix}".strip() for item in items]
    return f"[{'; '.join(parts)}]"
