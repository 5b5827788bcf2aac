"""`pincite mutate`: mutation testing for facts."""

from __future__ import annotations

import argparse
import sys
import time
from dataclasses import replace
from pathlib import Path

from pincite.check.mutate import mutate
from pincite.cli.opening import open_from
from pincite.cli.options import add_book_option, whole_number
from pincite.model.mutation import MutationReport, in_one_table
from pincite.pipeline import Session, check_volume, open_session, read_book_volume
from pincite.read.equivalents import read_equivalents
from pincite.report.mutation import mutation_as_text


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_book_option(parser)
    parser.add_argument("--also", metavar="PATH", action="append", default=[], help="another book for the same table; may be repeated")
    parser.add_argument("--most", metavar="N", type=whole_number, default=0, help="make at most N mutants of each operator (default: all)")


def run(options: argparse.Namespace) -> int:
    """Exit 1 where a mutant survived, or an entry of the list of equivalent ones stands for none."""
    started = time.process_time()
    reports = [_mutate(open_from(options), options.most)]
    for path in options.also:
        report = _mutate(open_session(path), options.most)
        folder = Path(path).parent.as_posix() if path.endswith(".toml") else path
        reports.append(_under(report, folder))
    report = in_one_table(reports)
    sys.stdout.write(mutation_as_text(report, time.process_time() - started))
    return 1 if report.survivors or report.stale else 0


def _mutate(session: Session, most: int) -> MutationReport:
    volume = read_book_volume(session)
    known = read_equivalents(Path(volume.book.root) / volume.book.manuscript)
    checked = check_volume(session, volume).chapters
    session.leave_processes()
    return mutate(volume, checked, frozenset(entry.id for entry in known), most)


def _under(report: MutationReport, folder: str) -> MutationReport:
    """The report with the other book's folder before its places."""
    survivors = tuple(replace(s, place=replace(s.place, file=f"{folder}: {s.place.file}")) for s in report.survivors)
    stale = tuple(replace(s, id=f"{folder}: {s.id}") for s in report.stale)
    return replace(report, survivors=survivors, stale=stale)
