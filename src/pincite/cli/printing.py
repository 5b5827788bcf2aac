"""What `pincite build` does when there is something to do."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from functools import partial

from pincite.cli.examine import Examination, examine
from pincite.cli.here import from_here
from pincite.editions import Built, assemble_book, build_pdf
from pincite.gates import Gates
from pincite.model.finding import Severity
from pincite.pipeline import Session
from pincite.publish.assembly import Assembly
from pincite.publish.rules import FAILED_GATES
from pincite.report.exit_code import BAD_INPUT, edition_code, exit_code
from pincite.report.record import render_json
from pincite.report.terminal import Style, render_finding, render_summary


def print_editions(options: argparse.Namespace, names: list[str]) -> tuple[int, dict[str, list[str]]]:
    """The exit code, and for each edition that was made its outputs, relative to the book's root; a preview is not yet made."""
    examination = examine(options, goes_on=True)  # with its reviews: a claim that an editor has accepted stops no press
    session, volume, check = examination.session, examination.volume, examination.result
    style = Style(sys.stderr.isatty())
    errors = [finding for finding in check.all_findings if finding.severity is Severity.ERROR]
    for finding in errors:
        print(render_finding(finding, style), file=sys.stderr)
    if not options.quiet:
        print(render_summary(examination.presentation, Style(sys.stdout.isatty())), end="")
    code = exit_code(check, examination.reading)
    if errors and not options.draft:
        print("Nothing was printed: mend the errors, or print a draft with --draft.", file=sys.stderr)
        session.leave_processes()
        session.runner.remember()
        session.runner.prune()
        return code, {}
    assembly = assemble_book(session, volume, check)
    made: dict[str, list[str]] = {}
    failed = 0
    for name in names:
        build = _builder(options, examination, name)
        built = build(session, assembly, name, bool(errors) and options.draft)
        if built.errors and options.draft:
            built, failed = build(session, assembly, name, True), BAD_INPUT
        for message in built.messages:
            print(f"{name}: {message}", file=sys.stderr)
        for finding in (*built.warnings, *built.errors):
            print(render_finding(finding, style), file=sys.stderr)
        if built.errors:
            print(f"{name}: not printed; mend the errors, or print a draft with --draft. An older edition is untouched.", file=sys.stderr)
            failed = max(failed, edition_code(built.errors, FAILED_GATES))
            continue
        if built.settled:
            made[name] = list(built.outputs)
        if not options.quiet:
            print(f"{name}: {from_here(session.root / built.path)} ({built.about})")
    session.runner.remember()
    if not session.preview:
        session.runner.prune()
    return max(failed, code if errors else 0), made


def _builder(options: argparse.Namespace, examination: Examination, name: str) -> Callable[[Session, Assembly, str, bool], Built]:
    """What makes an edition, as the options ask for it."""
    if name == "pdf" and options.archive:
        enclosed = ("check.json", render_json(examination.presentation).encode(), "What the check found, claim by claim")
        return partial(build_pdf, archive=(enclosed,))
    if name in ("pdf", "print"):
        return build_pdf
    # Loaded only now: a PDF is printed without them.
    from pincite.screen_editions import build_epub, build_site

    chosen = str(examination.session.book.edition("epub").option("gates", "auto"))
    return partial(build_epub, gates=Gates(options.gates or chosen)) if name == "epub" else build_site
