"""A baseline: the findings that a book already had when it took the check up, so that only new ones are shown.

A finding is known again by its rule, its file and its claim (or, where it speaks of no claim, its message), never by its line: lines move.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from pincite.model.errors import UserError
from pincite.model.finding import Finding

SCHEMA = "pincite/baseline/1"

Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Baseline:
    """How many findings of each kind were there."""

    counts: tuple[tuple[Key, int], ...] = ()


def key_of(finding: Finding) -> Key:
    return (finding.rule, finding.place.file, finding.claim or finding.message)


def write_baseline(findings: Iterable[Finding]) -> str:
    """A line a finding, sorted, so that two branches' baselines merge."""
    gathered: dict[Key, list[Finding]] = {}
    for finding in findings:
        gathered.setdefault(key_of(finding), []).append(finding)
    rows = [
        {"rule": key[0], "file": key[1], "key": key[2], "count": len(found), "message": found[0].message}
        for key, found in sorted(gathered.items())
    ]
    lines = ",\n".join("  " + json.dumps(row, ensure_ascii=False) for row in rows)
    body = f"[\n{lines}\n ]" if rows else "[]"
    return f'{{\n "schema": "{SCHEMA}",\n "findings": {body}\n}}\n'


def read_baseline(text: str, file: str) -> Baseline:
    """Raises UserError where the file is no baseline."""
    try:
        record = json.loads(text)
        if record["schema"] != SCHEMA:
            raise UserError(f"{file} is a baseline of another version: {record['schema']}", help="write it anew with --write-baseline")
        rows = [((str(row["rule"]), str(row["file"]), str(row["key"])), int(row["count"])) for row in record["findings"]]
    except (ValueError, KeyError, TypeError):
        raise UserError(f"{file} is no baseline", help="write one with --write-baseline FILE") from None
    return Baseline(tuple(rows))


def split_by_baseline(findings: Iterable[Finding], baseline: Baseline) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """The findings that are new, and those that the baseline knew."""
    left = Counter(dict(baseline.counts))
    fresh: list[Finding] = []
    known: list[Finding] = []
    for finding in findings:
        key = key_of(finding)
        if left[key] > 0:
            left[key] -= 1
            known.append(finding)
        else:
            fresh.append(finding)
    return tuple(fresh), tuple(known)
