"""The formats of a check, by name."""

from __future__ import annotations

from collections.abc import Callable

from pincite.report.annotations import render_annotations
from pincite.report.asked_for import Format
from pincite.report.claims_csv import render_csv
from pincite.report.junit import render_junit
from pincite.report.markdown import render_markdown
from pincite.report.presentation import Presentation
from pincite.report.record import render_json, render_jsonl
from pincite.report.sarif import render_sarif
from pincite.report.terminal import render_terminal

FORMATS: dict[str, Callable[[Presentation], str]] = {
    Format.TEXT: render_terminal,
    Format.JSON: render_json,
    Format.JSONL: render_jsonl,
    Format.SARIF: render_sarif,
    Format.JUNIT: render_junit,
    Format.GITHUB: render_annotations,
    Format.MARKDOWN: render_markdown,
    Format.CSV: render_csv,
}
