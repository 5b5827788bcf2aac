"""Findings with their place and the line they stand in, as grave as their rule."""

from __future__ import annotations

from pincite.model.finding import Finding, RuleName
from pincite.model.place import Place, SourceText
from pincite.read.rules import READING_RULES

_SEVERITIES = {rule.name: rule.severity for rule in READING_RULES}


def finding_at(source: SourceText, start: int, end: int, rule: str, message: str, *, help: str = "") -> Finding:
    """A finding at a stretch of a file that was read."""
    place = source.place(start, end)
    return Finding(RuleName(rule), _SEVERITIES[rule], place, message, help, source.line(place.line))


def finding_of_file(file: str, rule: str, message: str, *, help: str = "") -> Finding:
    """A finding about a file as a whole, which could not be read."""
    return Finding(RuleName(rule), _SEVERITIES[rule], Place(file), message, help)
