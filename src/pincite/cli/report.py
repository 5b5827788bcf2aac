"""`pincite report`: the citation-check report, to read, to review and to print."""

from __future__ import annotations

import argparse
import importlib
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path

from pincite.build import Step, fingerprint, fingerprint_file, write_atomically
from pincite.check.reviews import is_reviewable
from pincite.cli.examine import Examination, examine
from pincite.cli.here import from_here
from pincite.cli.options import add_run_options
from pincite.engines.themes import font_catalogue
from pincite.model.errors import UserError
from pincite.report.changes import compare_with_last
from pincite.report.desk import Material, render_page, render_paper
from pincite.report.desk.page import asset
from pincite.report.exit_code import exit_code
from pincite.report.terminal import Style, render_summary

FOLDER = "report"
PAPER_LIMIT = 6000
"""Claims above which the PDF is made only if it is asked for: a register of 20,000 rows takes minutes to set."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_run_options(parser)
    parser.add_argument("--output", metavar="FOLDER", type=Path, help="where to write (default: build/report in the book)")
    parser.add_argument(
        "--pdf", action=argparse.BooleanOptionalAction, help="write report.pdf too, or not (default: unless it is very long)"
    )


def run(options: argparse.Namespace) -> int:
    examination = examine(options)
    folder = options.output or examination.session.build_folder / FOLDER
    material, last = gather(examination, folder / "last.json")
    wants_paper = options.pdf if options.pdf is not None else len(material.judgements) <= PAPER_LIMIT
    written = {"index.html": render_page(material, is_reviewable).encode(), "last.json": last.encode()}
    if wants_paper:
        written["report.pdf"] = _set_paper(examination, material)
    for name, content in written.items():
        _write(folder / name, content)
    named = (("report", "index.html"), ("on paper", "report.pdf"))
    links = tuple(f"{what}: {from_here(folder / name)}" for what, name in named if name in written)
    if not options.quiet:
        shown = replace(material.shown, links=links)
        print(render_summary(shown, Style(sys.stdout.isatty())), end="")
    return exit_code(examination.result, examination.reading, standings=examination.standings)


def _set_paper(examination: Examination, material: Material) -> bytes:
    """The PDF, which takes longer than all the rest: set anew only where what stands on it has changed."""
    html = render_paper(material)
    inputs = (
        ("its text", fingerprint(html, asset("paper.css"))),
        ("its fonts", fingerprint_file(font_catalogue())),
        ("pincite", examination.session.code["reading"]),
    )
    return examination.session.runner.run(Step("print the report", "report.pdf", inputs, partial(_typeset, html)))


def _typeset(html: str) -> bytes:
    pdf: bytes = importlib.import_module("pincite.cli.report_paper").set_report(html)
    return pdf


def gather(examination: Examination, last: Path) -> tuple[Material, str]:
    """What the report is made of, and what the next one must know of it."""
    shown = examination.presentation
    try:
        before: str | None = last.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        before = None
    changes, keep = compare_with_last(shown.findings, before)
    return Material(shown, examination.volume, changes, examination.conflicts), keep


def _write(path: Path, content: bytes) -> None:
    try:
        write_atomically(path, content)
    except OSError as error:
        raise UserError(f"cannot write {path}: {error.strerror}") from None
