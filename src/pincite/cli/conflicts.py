"""`pincite conflicts`: where the seeds disagree, with each other or with themselves."""

from __future__ import annotations

import argparse
import sys

from pincite.check.conflicts import find_conflicts
from pincite.cli.opening import open_from
from pincite.cli.options import add_book_option
from pincite.pipeline import read_seeds
from pincite.report.conflicts import conflicts_as_csv, conflicts_as_json, conflicts_as_text

_FORMATS = {"text": conflicts_as_text, "json": conflicts_as_json, "csv": conflicts_as_csv}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_book_option(parser)
    parser.add_argument("--format", choices=tuple(_FORMATS), default="text", help="how to print them (default: text)")


def run(options: argparse.Namespace) -> int:
    session = open_from(options)
    sys.stdout.write(_FORMATS[options.format](find_conflicts(read_seeds(session), session.book.check)))
    return 0
