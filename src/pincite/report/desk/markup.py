"""Pieces of HTML that several sections of the report need; all text of the book is escaped here."""

from __future__ import annotations

import re
from html import escape
from pathlib import PurePosixPath

from pincite.model.claim import Judgement, Verdict
from pincite.report.desk.material import Material

SIGNS = {
    Verdict.VERIFIED: "✓",
    Verdict.EQUIVALENT: "=",
    Verdict.ROUNDED: "≈",
    Verdict.ENTAILED: "≥",
    Verdict.DERIVED: "Σ",
    Verdict.EXEMPT: "○",
    Verdict.UNDECIDED: "?",
    Verdict.FAILED: "✕",
}
MEANINGS = {
    Verdict.VERIFIED: "The passage has the same number, of the same thing, with the same hedge.",
    Verdict.EQUIVALENT: "The same after an exact conversion: thirty-six and 36, a dozen and 12.",
    Verdict.ROUNDED: "Hedged, and the source lies within what the rounding allows.",
    Verdict.ENTAILED: "The source says more exactly what the sentence says less exactly.",
    Verdict.DERIVED: "Computed as declared, from numbers that stand in cited passages.",
    Verdict.EXEMPT: "Declared by the author to have no source.",
    Verdict.UNDECIDED: "In the passage, but not provably the same; an editor must judge.",
    Verdict.FAILED: "Not borne out. To be mended.",
}


def e(text: object) -> str:
    return escape(_bare(str(text)) if "\ufffc" in str(text) else str(text))


def sign(verdict: Verdict) -> str:
    return f'<span class="sign" data-verdict="{verdict}" aria-hidden="true">{SIGNS[verdict]}</span>'


def excerpt(judgement: Judgement) -> str:
    """The sentence with the number marked in it, cut where it is long."""
    claim = judgement.claim
    start, end = claim.start - claim.sentence_start, claim.end - claim.sentence_start
    before, number, after = (_bare(part) for part in (claim.sentence[:start], claim.sentence[start:end], claim.sentence[end:]))
    if len(before) > 90:
        before = "… " + before[-80:].partition(" ")[2]
    if len(after) > 110:
        after = after[:100].rpartition(" ")[0] + " …"
    return f'{e(before)}<b data-verdict="{judgement.verdict}">{e(number)}</b>{e(after)}'


def _bare(text: str) -> str:
    """Without the places of citations and notes."""
    return re.sub(r"\s+", " ", re.sub(r"\s*\ufffc", "", text))


def claim_link(judgement: Judgement, text: str) -> str:
    return f'<a href="#claim-{e(judgement.claim.id)}">{text}</a>'


def where(judgement: Judgement, material: Material) -> str:
    """'Tenth Army, line 41'."""
    claim = judgement.claim
    return f"{e(material.titles.get(claim.chapter, PurePosixPath(claim.chapter).name))}, line {claim.place.line}"


def plural(number: int, noun: str, nouns: str = "") -> str:
    return f"{number:,} {noun if number == 1 else nouns or noun + 's'}"
