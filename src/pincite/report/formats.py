"""The formats of a check, by name."""

from __future__ import annotations

from collections.abc import Callable

from pincite.report.annotations import render_annotations
from pincite.report.claims_csv import render_csv
from pincite.report.junit import render_junit
from pincite.report.markdown import render_markdown
from pincite.report.presentation import Presentation
from pincite.report.record import render_json, render_jsonl
from pincite.report.sarif import render_sarif
from pincite.report.terminal import render_terminal

FORMATS: dict[str, Callable[[Presentation], str]] = {
    "text": render_terminal,
    "json": render_json,
    "jsonl": render_jsonl,
    "sarif": render_sarif,
    "junit": render_junit,
    "github": render_annotations,
    "markdown": render_markdown,
    "csv": render_csv,
}
