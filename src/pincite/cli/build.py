"""`pincite build [pdf|print|epub|html|all]`: check the book, then print it."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from pincite.build import Manifest, Store, fingerprint, fingerprint_code, fingerprints_of, is_current, load_manifest, save_manifest
from pincite.build.processes import Processes, process_count
from pincite.build.ready_made import load
from pincite.cli.book_files import book_files, book_root
from pincite.cli.here import from_here
from pincite.cli.options import add_run_options
from pincite.cli.watching import look, watch
from pincite.engines import ace, epubcheck
from pincite.publish.setting_ahead import make_ready

PrintEditions = Callable[[argparse.Namespace, list[str]], tuple[int, dict[str, list[str]]]]
EDITIONS = ("pdf", "print", "epub", "html")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "editions",
        nargs="*",
        type=_edition,
        metavar="EDITION",
        help="pdf, print, epub, html or all (default: pdf)",
    )
    parser.add_argument("--draft", action="store_true", help="print although the check fails, each page marked as a draft")
    parser.add_argument("--archive", action="store_true", help="the PDF as PDF/A-3a, the check's result enclosed as JSON")
    parser.add_argument("--watch", action="store_true", help="build again after each change, until Ctrl-C")
    parser.add_argument("--whole", action="store_true", help="have plain WeasyPrint set the whole PDF at once: slow, for comparison")
    parser.add_argument(
        "--gates",
        choices=("auto", "require", "skip"),
        help="EPUBCheck and Ace examine the EPUB: if installed (auto, the default), without fail (require), not at all (skip)",
    )
    add_run_options(parser)


def _edition(name: str) -> str:
    """The argument of an edition. Python 3.11's argparse holds even no argument against choices."""
    if name not in (*EDITIONS, "all"):
        raise argparse.ArgumentTypeError(f"‘{name}’ is no edition; editions are {', '.join(EDITIONS)} and all")
    return name


def run(options: argparse.Namespace) -> int:
    options.editions = options.editions or ["pdf"]
    if not options.watch:
        return once(options)
    options.memory = {}
    options.gates = options.gates or "skip"  # each look of the gates takes longer than the author's next edit
    root = book_root(options.book)
    return watch(lambda: book_files(root), root, stages(options))


def stages(options: argparse.Namespace) -> list[Callable[[], int]]:
    """The builds after a change: first what needs no new page numbers, as a preview; once it is quiet, all, and to the end."""
    screen = [name for name in ("epub", "html") if name in options.editions or "all" in options.editions]
    preview = argparse.Namespace(**{**vars(options), "editions": screen, "preview": True})
    whole = partial(once, options)
    return [partial(once, preview), whole] if screen and not options.draft else [whole]


def once(options: argparse.Namespace) -> int:
    """One build; `options.memory`, if there, keeps what the next one can use."""
    names = [name for name in EDITIONS if name in options.editions or "all" in options.editions]
    root = book_root(options.book)
    memory = getattr(options, "memory", None)
    memory = {} if memory is None else memory
    code = memory.get("house") or fingerprint_code(Path(__file__).parents[1])
    memory["house"] = code
    book = _book_file(root, options.book)
    common = (book, str(options.draft), str(options.whole), str(options.archive), code)
    settings = {name: fingerprint(name, *common, *(_gates(options) if name == "epub" else ())) for name in names}
    # A process that stays is made warm by its first build, though nothing has changed: the first edit is as quick as the next.
    begins = getattr(options, "memory", None) is not None and "steps" not in memory
    stale = [name for name in names if begins or not _is_current(_manifest_file(root, book, name), root, settings[name])]
    for name in names:
        if name not in stale:
            _say(options, f"{name}: nothing changed, {from_here(root / _output(_manifest_file(root, book, name)))} is current")
    if not stale:
        return 0
    inputs = fingerprints_of(root, book_files(root))
    with _setters(options, stale, root) as setters:
        # Loaded only now: with nothing to do, pandoc, WeasyPrint and the grammar need not even be imported.
        print_editions: PrintEditions = load("pincite.cli.printing").print_editions
        exit_code, made = print_editions(argparse.Namespace(**{**vars(options), "setters": setters}), stale)
    for name, outputs in made.items():
        save_manifest(_manifest_file(root, book, name), Manifest(settings[name], inputs, fingerprints_of(root, outputs)))
    if begins:
        from pincite.cli.practice import practise_once

        seen = look(book_files(root), root)
        practise_once(memory, lambda: look(book_files(root), root) != seen)
    return exit_code


@contextmanager
def _setters(options: argparse.Namespace, stale: list[str], root: Path) -> Iterator[Processes | None]:
    """Processes that set sections, the first of them made ready while this one reads and checks; none for one that stays, which is
    soon readier, and where all is set at once."""
    count = process_count(options.jobs)
    if getattr(options, "memory", None) is not None or count < 2 or options.whole or options.archive or stale == ["print"]:
        yield None
        return
    setters = Processes(count)
    setters.submit(make_ready, Store(root / "build" / "store", packages=("pincite",)))
    try:
        yield setters
    finally:
        setters.shutdown(cancel_futures=True)  # waited for, or nobody would be told what they took


def _gates(options: argparse.Namespace) -> tuple[str, ...]:
    """What decides whether the EPUB's gates were passed: the option, and what is installed."""
    return (str(options.gates), str(bool(epubcheck.found())), str(bool(ace.found())))


def _is_current(file: Path, root: Path, settings: str) -> bool:
    manifest = load_manifest(file)
    return manifest is not None and {path for path, _ in manifest.inputs} == set(book_files(root)) and is_current(root, manifest, settings)


def _output(file: Path) -> str:
    """The edition's file; of a folder its first page."""
    manifest = load_manifest(file)
    paths = [path for path, _ in manifest.outputs] if manifest else []
    return next((path for path in paths if path.endswith("/index.html")), paths[0] if paths else "")


def _book_file(root: Path, book: str) -> str:
    """book.toml as seen from the root: beside it may lie another, of a shorter edition say."""
    return os.path.relpath(book, root) if book.endswith(".toml") else "book.toml"


def _manifest_file(root: Path, book: str, name: str) -> Path:
    stem = Path(book).stem
    return root / "build" / "store" / f"{name}{'' if stem == 'book' else f'-{stem}'}.manifest.json"


def _say(options: argparse.Namespace, text: str) -> None:
    if not options.quiet:
        print(text, file=sys.stdout)
