"""What changed since the last report: findings that are new, fixed and still open."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from pincite.model.finding import Finding
from pincite.report.baseline import key_of

SCHEMA = "pincite/last/1"

Row = tuple[str, str, str, str, int]
"""Rule, file, key, message and line of a finding."""


@dataclass(frozen=True, slots=True)
class Changes:
    """``known`` is false for a first report, of which nothing is new. ``fixed`` are the findings of then, as they were."""

    known: bool = False
    new: tuple[Finding, ...] = ()
    still: tuple[Finding, ...] = ()
    fixed: tuple[Row, ...] = ()


NOTHING_KNOWN = Changes()


def compare_with_last(findings: Iterable[Finding], last: str | None) -> tuple[Changes, str]:
    """The changes, and the text to keep for the next report.

    Two states are kept: where nothing changed since the last report, the report still shows what changed before that.
    """
    found = tuple(findings)
    now = [_row(finding) for finding in found]
    then = _read(last)
    if then is None:
        return Changes(), _write(now, now)
    before, latest = then
    if _keys(latest) != _keys(now):
        before = latest
    old, fresh = _keys(before), set(_keys(now))
    changes = Changes(
        known=True,
        new=tuple(finding for finding in found if key_of(finding) not in old),
        still=tuple(finding for finding in found if key_of(finding) in old),
        fixed=tuple(row for row in before if row[:3] not in fresh),
    )
    return changes, _write(before, now)


def _row(finding: Finding) -> Row:
    return (*key_of(finding), finding.message, finding.place.line)


def _keys(rows: Iterable[Row]) -> set[tuple[str, str, str]]:
    return {row[:3] for row in rows}


def _write(before: list[Row], now: list[Row]) -> str:
    return json.dumps({"schema": SCHEMA, "before": before, "now": now}, ensure_ascii=False, indent=0) + "\n"


def _read(text: str | None) -> tuple[list[Row], list[Row]] | None:
    """What an older report kept; None where there is none or it cannot be read, which costs the comparison and no more."""
    try:
        record = json.loads(text or "")
        if record["schema"] != SCHEMA:
            return None
        return _rows(record["before"]), _rows(record["now"])
    except (ValueError, KeyError, TypeError):
        return None


def _rows(rows: Iterable[Iterable[object]]) -> list[Row]:
    return [(str(rule), str(file), str(key), str(message), int(str(line))) for rule, file, key, message, line in rows]
