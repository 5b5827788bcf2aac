"""`pincite seeds`: lock, list, show and search the captured sources."""

from __future__ import annotations

import argparse
import difflib
import sys
from collections.abc import Iterable

from pincite.check.search import find_in_seeds
from pincite.cli.here import from_here
from pincite.cli.opening import open_from
from pincite.cli.options import add_book_option
from pincite.model.book import Book
from pincite.model.errors import UserError
from pincite.model.finding import Finding
from pincite.model.locator import resolve
from pincite.model.seed import Seed
from pincite.pipeline import left_out, read_seeds, write_seeds_lock
from pincite.quantity import read_quantities
from pincite.read.volume import lexicon
from pincite.report.passages import render_found, render_passages, render_seeds


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(action="lock")
    add_book_option(parser)
    actions = parser.add_subparsers(dest="action", metavar="ACTION")
    lock = actions.add_parser("lock", help="accept the seeds as they are now: write seeds.lock (the default)")
    listed = actions.add_parser("list", help="list the seeds with their passages and numbers")
    show = actions.add_parser("show", help="print a seed's passages, numbered")
    show.add_argument("key", metavar="KEY")
    show.add_argument("locator", nargs="*", default=(), metavar="LOCATOR", help="such as 'para. 12'")
    find = actions.add_parser("find", help="find where a quantity stands in any seed, ready to paste as a citation")
    find.add_argument("quantity", nargs="+", metavar="QUANTITY", help="such as '5.3 million'")
    for action in (lock, listed, show, find):
        add_book_option(action, default=argparse.SUPPRESS)
    parser.set_defaults(action="lock")


def run(options: argparse.Namespace) -> int:
    session = open_from(options)
    action = options.action or "lock"
    if action == "lock":
        path, count = write_seeds_lock(session)
        print(f"{from_here(session.root / path)} holds {count} seed{'' if count == 1 else 's'}")
        _warn(left_out(session))
        return 0
    seeds = read_seeds(session)
    if action == "list":
        sys.stdout.write(render_seeds(seeds))
        _warn(left_out(session))
    elif action == "show":
        seed, locator = _seed(seeds, options.key), " ".join(options.locator)
        found = resolve(seed, locator)
        if found.problem:
            raise UserError(f"@{seed.key}, {locator}: {found.problem}", help=f"‘pincite seeds show {seed.key}’ prints all its passages")
        sys.stdout.write(render_passages(seed, found.passages))
    else:
        return _find(seeds, " ".join(options.quantity), session.book)
    return 0


def _warn(findings: Iterable[Finding]) -> None:
    for finding in findings:
        print(f"warning: {finding.place}: {finding.message}", file=sys.stderr)
        if finding.help:
            print(f"  = help: {finding.help}", file=sys.stderr)


def _find(seeds: tuple[Seed, ...], words: str, book: Book) -> int:
    wanted = read_quantities(words, lexicon(book), decimal_comma=book.check.decimal_comma)
    if not wanted:
        raise UserError(f"pincite sees no number in ‘{words}’", help="give a quantity such as '5.3 million' or '8 August 1944'")
    found = find_in_seeds(seeds, wanted[0])
    sys.stdout.write(render_found(found, words))
    return 0 if found else 1


def _seed(seeds: tuple[Seed, ...], key: str) -> Seed:
    for seed in seeds:
        if seed.key == key.removeprefix("@"):
            return seed
    known = [str(seed.key) for seed in seeds]
    near = difflib.get_close_matches(key, known, 1)
    help = f"did you mean ‘{near[0]}’?" if near else f"the bibliography's keys with a seed: {', '.join(known) or 'none'}"
    raise UserError(f"there is no seed ‘{key}’", help=help)
