"""What `pincite check` does when there is something to do."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from pincite.build import write_atomically
from pincite.cli.answers import Answer
from pincite.cli.examine import Examination, examine, file_in_book
from pincite.model.errors import UserError
from pincite.model.finding import Finding, Severity
from pincite.report.asked_for import FailOn
from pincite.report.baseline import Baseline, read_baseline, split_by_baseline, write_baseline
from pincite.report.exit_code import CLEAN, exit_code
from pincite.report.explain_claim import render_explanations
from pincite.report.formats import FORMATS
from pincite.report.presentation import Presentation, keep_findings
from pincite.report.selection import is_selected, rule_names
from pincite.report.terminal import render_terminal


def check(options: argparse.Namespace, colour: bool) -> Answer:
    """The check of the book, or of the chapters that are named, as it was asked for."""
    examination = examine(options, tuple(options.files))
    if options.explain:
        return _explain(examination, options.explain)
    shown = _select(examination, options)
    if options.write_baseline:
        return _write_baseline(shown, examination, options.write_baseline)
    if options.baseline:
        shown = _without_known(shown, examination, _read_baseline(options.baseline))
    text = render_terminal(shown, colour=colour, quiet=options.quiet) if options.format == "text" else FORMATS[options.format](shown)
    return Answer(exit_code(shown.result, examination.reading, FailOn(options.fail_on), examination.standings), text)


def _select(examination: Examination, options: argparse.Namespace) -> Presentation:
    """The findings that are asked for. What makes the book unreadable is shown unless it is ignored by name."""
    shown = examination.presentation
    known = {rule.name for rule in shown.rules}
    select, ignore = rule_names(options.select, known), rule_names(options.ignore, known)
    grave = {finding for finding in examination.reading if finding.severity is Severity.ERROR and finding.rule not in ignore}
    result = keep_findings(shown.result, lambda finding: finding in grave or is_selected(finding, select, ignore))
    return replace(shown, result=result, deselected=len(shown.findings) - len(result.all_findings))


def _adoptable(finding: Finding, examination: Examination) -> bool:
    """A book that cannot be read is no state to adopt."""
    return finding.severity is not Severity.ERROR or finding not in examination.reading


def _without_known(shown: Presentation, examination: Examination, baseline: Baseline) -> Presentation:
    _, known = split_by_baseline((finding for finding in shown.findings if _adoptable(finding, examination)), baseline)
    left_out = set(known)
    return replace(shown, result=keep_findings(shown.result, lambda finding: finding not in left_out), in_baseline=len(known))


def _write_baseline(shown: Presentation, examination: Examination, path: Path) -> Answer:
    findings = [finding for finding in shown.findings if _adoptable(finding, examination)]
    try:
        write_atomically(path, write_baseline(findings).encode())
    except OSError as error:
        raise UserError(f"cannot write {path}: {error.strerror}") from None
    count = f"{len(findings)} finding{'' if len(findings) == 1 else 's'}"
    return Answer(CLEAN, f"{path} holds {count}; pincite check --baseline {path} shows only new ones\n")


def _read_baseline(path: Path) -> Baseline:
    try:
        return read_baseline(path.read_text(encoding="utf-8"), str(path))
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        raise UserError(f"cannot read {path}: {reason}", help="write it with --write-baseline FILE") from None


def _explain(examination: Examination, where: str) -> Answer:
    name, _, line = where.rpartition(":")
    if not line.isdecimal():
        raise UserError(f"‘{where}’ is not FILE:LINE", help="such as manuscript/03-quarrels.md:12")
    file = file_in_book(examination.session, name)
    text = render_explanations(examination.result, file, int(line))
    sources = (source for chapter in examination.volume.chapters for source in chapter.sources if source.file == file)
    last = max((len(source.text.splitlines()) for source in sources), default=int(line))
    if not 0 < int(line) <= last:
        raise UserError(f"{file} has no line {line}", help=f"its lines go from 1 to {last}")
    return Answer(CLEAN, text or f"{file}:{line} has no number that pincite sees\n")
