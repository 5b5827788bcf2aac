"""`pincite check [FILE…]`: prove every number against the passage it cites."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from pincite.build import Manifest, fingerprint, fingerprint_code, fingerprints_of, write_atomically
from pincite.build.ready_made import load
from pincite.cli.answers import Answer, last_answer, save_answer
from pincite.cli.book_files import book_files, book_root
from pincite.cli.options import add_run_options
from pincite.model.errors import UserError
from pincite.report.asked_for import TOOL_FAILED, FailOn, Format


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="*", metavar="FILE", help="chapters to check; without any, the whole book")
    add_run_options(parser)
    parser.add_argument("--format", choices=[str(each) for each in Format], default="text", help="text for people, the others for programs")
    parser.add_argument("--output", metavar="FILE", type=Path, help="write to a file, not to the terminal")
    parser.add_argument(
        "--fail-on", choices=[str(least) for least in FailOn], default=FailOn.ERROR, help="the least that gives exit code 1"
    )
    parser.add_argument("--select", metavar="RULE", action="append", default=[], help="show these rules' findings only (a,b or repeated)")
    parser.add_argument("--ignore", metavar="RULE", action="append", default=[], help="leave these rules' findings out")
    parser.add_argument("--baseline", metavar="FILE", type=Path, help="leave out the findings that this file knows")
    parser.add_argument("--write-baseline", metavar="FILE", type=Path, help="write today's findings as a baseline, and succeed")
    parser.add_argument("--explain", metavar="FILE:LINE", help="say how the numbers of a line were judged, step by step")


def run(options: argparse.Namespace) -> int:
    colour = options.output is None and options.format == "text" and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    answer = _answer(options, colour)
    if options.output is None or options.explain or options.write_baseline:
        sys.stdout.write(answer.text)
    else:
        _write(options.output, answer.text)
    return answer.code


def _answer(options: argparse.Namespace, colour: bool) -> Answer:
    """What the check says: as it was said the last time where neither the book, pincite nor the question has changed."""
    special = options.files or options.explain or options.baseline or options.write_baseline or options.why
    if special or getattr(options, "memory", None) is not None:
        return _check(options, colour)
    root = book_root(options.book)
    asked = (options.book, options.format, options.fail_on, options.quiet, colour, options.select, options.ignore)
    settings = fingerprint(repr(asked), fingerprint_code(Path(__file__).parents[1]))
    inputs = fingerprints_of(root, book_files(root))
    answer = last_answer(root, f"check-{options.format}", Manifest(settings, inputs, ()))
    if answer is None:
        answer = _check(options, colour)
        if answer.code == TOOL_FAILED:
            return answer  # pandoc may have more time the next time
        save_answer(root, f"check-{options.format}", Manifest(settings, inputs, ()), answer)
    return answer


def _check(options: argparse.Namespace, colour: bool) -> Answer:
    # Loaded only now: what was said the last time is said again without pandoc and the grammar.
    answer: Answer = load("pincite.cli.checking").check(options, colour)
    return answer


def _write(path: Path, text: str) -> None:
    try:
        write_atomically(path, text.encode())
    except OSError as error:
        raise UserError(f"cannot write {path}: {error.strerror}") from None
