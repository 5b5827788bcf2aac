"""The claims as CSV, for a spreadsheet."""

from __future__ import annotations

import csv
import io

from pincite.model.claim import Judgement
from pincite.model.quantity import value_as_json
from pincite.report.presentation import Presentation

COLUMNS = (
    "id", "chapter", "line", "column", "number", "value", "unit", "kind", "hedge", "sentence",
    "citations", "verdict", "rule", "reason", "evidence", "quote", "review", "reviewer", "review reason",
)  # fmt: skip


def render_csv(shown: Presentation) -> str:
    """A row a claim, with a byte order mark, without which Excel takes UTF-8 for another encoding."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for judgement in shown.result.judgements:
        writer.writerow([_safe(cell) for cell in _row(shown, judgement)])
    return "\ufeff" + out.getvalue()


def _row(shown: Presentation, judgement: Judgement) -> tuple[str, ...]:
    claim, quantity = judgement.claim, judgement.claim.quantity
    standing = shown.standing_of.get(claim.id)
    state = "" if standing is None else f"{standing.review.decision}, stale" if standing.changed else str(standing.review.decision)
    return (
        claim.id,
        claim.chapter,
        str(claim.place.line),
        str(claim.place.column),
        quantity.text,
        str(value_as_json(quantity.value, quantity.kind)),
        quantity.unit or quantity.noun,
        str(quantity.kind),
        quantity.hedge,
        claim.sentence.replace("\ufffc", "[…]"),
        "; ".join(f"[@{cited.key}, {cited.locator}]" if cited.locator else f"[@{cited.key}]" for cited in claim.citations),
        str(judgement.verdict),
        judgement.rule or "",
        judgement.reason,
        "; ".join(f"{evidence.seed} {evidence.passage}" for evidence in judgement.evidence),
        "; ".join(evidence.quote for evidence in judgement.evidence),
        state,
        standing.review.by if standing else "",
        standing.review.reason if standing else "",
    )


def _safe(cell: str) -> str:
    """A spreadsheet runs text that begins like a formula; an apostrophe makes it text again."""
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell
