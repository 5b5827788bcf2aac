"""`pincite mutate`: mutation testing for facts."""

from __future__ import annotations

import argparse
import sys
import time
import tomllib
from pathlib import Path

from pincite.check.mutate import mutate
from pincite.cli.opening import open_from
from pincite.cli.options import add_book_option
from pincite.model.errors import UserError
from pincite.pipeline import check_volume, read_book_volume
from pincite.report.mutation import mutation_as_text

EQUIVALENTS = "equivalent-mutants.toml"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_book_option(parser)
    parser.add_argument("--most", metavar="N", type=int, default=0, help="make at most N mutants of each operator (default: all)")


def run(options: argparse.Namespace) -> int:
    """Exit 1 where a mutant survived."""
    session = open_from(options)
    volume = read_book_volume(session)
    checks = check_volume(session, volume).chapters
    known = _equivalents(Path(volume.book.root) / volume.book.manuscript / EQUIVALENTS)
    started = time.perf_counter()
    report = mutate(volume, checks, known, options.most)
    sys.stdout.write(mutation_as_text(report, time.perf_counter() - started))
    return 1 if report.survivors else 0


def _equivalents(path: Path) -> frozenset[str]:
    """The ids of the mutants that a person has found to be no fault, each with its reason."""
    if not path.exists():
        return frozenset()
    try:
        listed = tomllib.loads(path.read_text(encoding="utf-8")).get("mutant", [])
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UserError(f"{path.name} cannot be read: {error}") from None
    for mutant in listed:
        if not mutant.get("why"):
            raise UserError(f"{path.name}: the mutant ‘{mutant.get('id', '?')}’ has no ‘why’", help="say why it is no fault")
    return frozenset(mutant["id"] for mutant in listed)
