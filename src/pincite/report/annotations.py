"""Findings as the workflow commands that GitHub shows beside the lines of a pull request."""

from __future__ import annotations

from pincite.model.finding import Finding, Severity
from pincite.report.presentation import Presentation
from pincite.report.summary import summarise

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render_annotations(shown: Presentation) -> str:
    """Errors first: GitHub shows ten annotations of a kind for a step, and drops the rest."""
    ordered = sorted(shown.findings, key=lambda finding: list(COMMANDS).index(finding.severity))
    summary = summarise(shown.result, shown.standings)
    closing = f"{summary.claims} claims: {summary.sound} borne out, {summary.failing} failed, {summary.undecided} undecided"
    return "".join(f"{_command(finding)}\n" for finding in ordered) + f"{closing}\n"


def _command(finding: Finding) -> str:
    place = finding.place
    properties = {
        "file": place.file,
        "line": str(place.line),
        "endLine": str(place.end_line),
        # A column makes sense to GitHub only where the stretch stays in its line.
        **({"col": str(place.column), "endColumn": str(place.end_column)} if place.line == place.end_line else {}),
        "title": finding.rule,
    }
    text = f"{finding.message}\n{finding.help}" if finding.help else finding.message
    return f"::{COMMANDS[finding.severity]} {','.join(f'{name}={_property(value)}' for name, value in properties.items())}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
