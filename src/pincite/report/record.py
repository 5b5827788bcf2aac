"""The check as JSON: a record with a versioned schema (schemas/check-1.schema.json)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from pincite.model.claim import CitedPassages, Evidence, Judgement, SetAside
from pincite.model.finding import Finding
from pincite.model.place import Place
from pincite.model.quantity import Quantity, as_json
from pincite.model.review import Standing
from pincite.report.presentation import Presentation
from pincite.report.summary import is_covered, summarise

SCHEMA = "pincite/check/1"


def render_json(shown: Presentation) -> str:
    """One JSON document; keys in a fixed order, the same bytes for the same check."""
    return json.dumps(check_record(shown), ensure_ascii=False, indent=1) + "\n"


def render_jsonl(shown: Presentation) -> str:
    """A claim, a number set aside or a finding a line, each with its ``type``; the summary comes first."""
    record = check_record(shown)
    rows: list[dict[str, Any]] = [{"type": "check", "schema": SCHEMA, **{name: record[name] for name in ("tool", "book", "summary")}}]
    for kind, rows_of in (("claim", "claims"), ("set-aside", "set_aside"), ("finding", "findings")):
        rows += [{"type": kind, **row} for row in record[rows_of]]
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def check_record(shown: Presentation) -> dict[str, Any]:
    result = shown.result
    return {
        "schema": SCHEMA,
        "tool": {"name": "pincite", "version": shown.version},
        "book": shown.title,
        "summary": summary_record(shown),
        "claims": [claim_record(judgement, shown.standing_of.get(judgement.claim.id)) for judgement in result.judgements],
        "set_aside": [_set_aside_record(item) for chapter in result.chapters for item in chapter.set_aside],
        "findings": [finding_record(finding) for finding in shown.findings],
    }


def summary_record(shown: Presentation) -> dict[str, Any]:
    summary = summarise(shown.result, shown.standings)
    return {
        "claims": summary.claims,
        "covered": summary.covered,
        "coverage": f"{summary.coverage} %",
        "sound": summary.sound,
        "exempt": summary.exempt,
        "undecided": summary.undecided,
        "failing": summary.failing,
        "disputed": summary.disputed,
        "set_aside": summary.set_aside,
        "verdicts": {str(verdict): count for verdict, count in summary.verdicts},
        "reviews": {
            "accepted": summary.accepted,
            "rejected": summary.rejected,
            "commented": summary.commented,
            "stale": summary.stale,
        },
        "findings": {
            "error": summary.errors,
            "warning": summary.warnings,
            "note": summary.notes,
            "in_baseline": shown.in_baseline,
            "deselected": shown.deselected,
        },
    }


def claim_record(judgement: Judgement, standing: Standing | None = None) -> dict[str, Any]:
    claim = judgement.claim
    return {
        "id": claim.id,
        "chapter": claim.chapter,
        **place_record(claim.place),
        **_quantity_record(claim.quantity),
        "sentence": claim.sentence,
        "covered": is_covered(judgement),
        "citations": [_citation_record(citation) for citation in claim.citations],
        "verdict": str(judgement.verdict),
        "rule": judgement.rule,
        "reason": judgement.reason,
        "evidence": [evidence_record(evidence) for evidence in judgement.evidence],
        "candidates": [evidence_record(evidence) for evidence in judgement.candidates],
        "disputed": [evidence_record(evidence) for evidence in judgement.disputed],
        "review": None if standing is None else review_record(standing),
    }


def review_record(standing: Standing) -> dict[str, Any]:
    review = standing.review
    return {
        "decision": str(review.decision),
        "by": review.by,
        "on": review.on,
        "reason": review.reason,
        "stale": standing.changed or None,
    }


def finding_record(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": str(finding.severity),
        **place_record(finding.place),
        "message": finding.message,
        "help": finding.help,
        "excerpt": finding.excerpt,
        "claim": finding.claim or None,
    }


def place_record(place: Place) -> dict[str, Any]:
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "end": {"line": place.end_line, "column": place.end_column},
    }


def evidence_record(evidence: Evidence) -> dict[str, Any]:
    return {
        "seed": evidence.seed,
        "passage": evidence.passage,
        "span": [evidence.start, evidence.end],
        "quote": evidence.quote,
        "words": [list(span) for span in evidence.words],
        "note": evidence.note,
    }


def _quantity_record(quantity: Quantity) -> Mapping[str, Any]:
    record = dict(as_json(quantity))
    return {name: record.get(name) for name in ("text", "value", "unit", "hedge", "kind", "role")}


def _citation_record(citation: CitedPassages) -> dict[str, Any]:
    return {"seed": citation.key, "locator": citation.locator, "passages": list(citation.passages), **place_record(citation.place)}


def _set_aside_record(item: SetAside) -> dict[str, Any]:
    return {"chapter": item.chapter, **place_record(item.place), **_quantity_record(item.quantity), "reason": item.quantity.reason}
