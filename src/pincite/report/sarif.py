"""Findings as SARIF 2.1.0, for code-scanning services and editors."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from typing import Any
from urllib.parse import quote

from pincite.model.finding import Finding, Severity
from pincite.model.rule_text import RuleText
from pincite.report.baseline import Key, key_of
from pincite.report.presentation import Presentation

SCHEMA_ADDRESS = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note", Severity.OFF: "none"}


def render_sarif(shown: Presentation) -> str:
    rules = _rules(shown)
    index = {rule.name: at for at, rule in enumerate(rules)}
    seen: Counter[Key] = Counter()
    run = {
        "tool": {
            "driver": {
                "name": "pincite",
                **({"semanticVersion": shown.version} if shown.version else {}),
                "rules": [_rule(rule) for rule in rules],
            }
        },
        # Columns count characters, as an author's editor does, and not UTF-16 units.
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"BOOK": {"description": {"text": "The book's folder."}}},
        "results": [_result(finding, index[finding.rule], seen) for finding in shown.findings],
    }
    return json.dumps({"$schema": SCHEMA_ADDRESS, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _rules(shown: Presentation) -> tuple[RuleText, ...]:
    """The rules that are known, then others that found something: each result must point to one."""
    known = {rule.name: rule for rule in shown.rules}
    for finding in shown.findings:
        known.setdefault(finding.rule, RuleText(finding.rule, finding.severity, _in_words(finding.rule)))
    return tuple(known.values())


def _in_words(name: str) -> str:
    return f"{name.replace('-', ' ').capitalize()}."


def _rule(rule: RuleText) -> dict[str, Any]:
    summary = rule.summary or _in_words(rule.name)
    explanation = rule.explanation.strip() or summary
    markdown = explanation
    if rule.bad:
        markdown += f"\n\nFound in:\n\n```markdown\n{rule.bad.strip()}\n```"
    if rule.good:
        markdown += f"\n\nMended:\n\n```markdown\n{rule.good.strip()}\n```"
    return {
        "id": rule.name,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": summary},
        "fullDescription": {"text": explanation},
        "help": {"text": f"{explanation}\n\nSee: pincite explain {rule.name}", "markdown": markdown},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"tags": ["citations"], "precision": "high"},
    }


def _result(finding: Finding, rule: int, seen: Counter[Key]) -> dict[str, Any]:
    key = key_of(finding)
    seen[key] += 1
    print_ = hashlib.sha256("\0".join((*key, str(seen[key]))).encode()).hexdigest()[:32]
    text = f"{finding.message}\n{finding.help}" if finding.help else finding.message
    return {
        "ruleId": finding.rule,
        "ruleIndex": rule,
        "level": LEVELS[finding.severity],
        "message": {"text": text},
        "locations": [_location(finding)],
        "partialFingerprints": {"pincite/1": print_},
        **({"properties": {"claim": finding.claim}} if finding.claim else {}),
    }


def _location(finding: Finding) -> dict[str, Any]:
    place = finding.place
    region: dict[str, Any] = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }
    if finding.excerpt and place.line == place.end_line:
        region["snippet"] = {"text": finding.excerpt[place.column - 1 : place.end_column - 1]}
    return {"physicalLocation": {"artifactLocation": {"uri": quote(place.file), "uriBaseId": "BOOK"}, "region": region}}
