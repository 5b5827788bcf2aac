"""What a card at a number shows: its verdict, why, and the words of the passages, as data in the page."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Iterable, Mapping

from pincite.model.claim import Evidence, Judgement, Verdict
from pincite.publish.evidence import EvidenceBook

LABELS: Mapping[Verdict, str] = {
    Verdict.VERIFIED: "Verified",
    Verdict.EQUIVALENT: "Equivalent after conversion",
    Verdict.ROUNDED: "Rounded, and said so",
    Verdict.ENTAILED: "Entailed by the source",
    Verdict.DERIVED: "Computed from the sources",
    Verdict.EXEMPT: "Exempt",
    Verdict.UNDECIDED: "Not decided",
    Verdict.FAILED: "Not proven",
}


def cards_json(claims: Iterable[str], book: EvidenceBook, titles: Mapping[str, str], address: Callable[[str], str]) -> str:
    """The cards of a page's claims; ``titles`` are the seeds' by key, ``address`` makes a link of a passage's id."""
    words: dict[tuple[str, str], int] = {}
    cards: dict[str, object] = {}
    used: dict[str, str] = {}
    for claim in claims:
        judgement = book.judgements.get(claim)
        if judgement is None:
            continue
        quoted = []
        for (key, passage), marks in _passages(judgement).items():
            quotation = book.quotation(key, passage, marks)
            if quotation is not None:
                place = (address(quotation.target), html.escape(quotation.label, quote=False))
                quoted.append([words.setdefault(place, len(words)), quotation.html])
        used[judgement.verdict.value] = LABELS[judgement.verdict]
        cards[claim] = {"v": judgement.verdict.value, "r": html.escape(reason(judgement, titles), quote=False), "w": quoted}
    if not cards:
        return ""
    data = {"labels": dict(sorted(used.items())), "words": [list(place) for place in words], "claims": cards}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def reason(judgement: Judgement, titles: Mapping[str, str]) -> str:
    """The verdict's reason with sources called by their titles, since readers do not know the keys."""
    text = re.sub(r"@([\w:.#$%&+?<>~/-]*\w)", lambda found: titles.get(found[1], found[0]), judgement.reason)
    return (text[:1].upper() + text[1:]).rstrip(".") + "." if text else ""


def _passages(judgement: Judgement) -> dict[tuple[str, int], list[tuple[int, int]]]:
    """The passages that a judgement rests on with the marks in each; else those that the claim cites."""
    result: dict[tuple[str, int], list[tuple[int, int]]] = {}
    shown: tuple[Evidence, ...] = judgement.evidence
    for evidence in (*shown, *judgement.disputed):
        result.setdefault((evidence.seed, evidence.passage), []).append((evidence.start, evidence.end))
    if not result:
        for citation in judgement.claim.citations:
            for passage in citation.passages[:3]:
                result.setdefault((citation.key, passage), [])
    return result
