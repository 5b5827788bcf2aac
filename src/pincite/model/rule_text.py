"""A rule as readers meet it: in `pincite explain`, in reports and in the documentation."""

from __future__ import annotations

from dataclasses import dataclass

from pincite.model.finding import Severity


@dataclass(frozen=True, slots=True)
class RuleText:
    """``summary`` is one line, ``explanation`` a few sentences; ``bad`` and ``good`` are lines of a chapter, or ''."""

    name: str
    severity: Severity = Severity.ERROR
    summary: str = ""
    explanation: str = ""
    bad: str = ""
    good: str = ""
