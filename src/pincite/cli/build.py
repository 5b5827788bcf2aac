"""`pincite build [pdf|print|epub|html|all]`: check the book, then print it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from pincite.build import Manifest, fingerprint, fingerprint_code, is_current, load_manifest, save_manifest
from pincite.cli.options import add_run_options
from pincite.engines import ace, epubcheck

EDITIONS = ("pdf", "print", "epub", "html")

_HOUSE = frozenset({"tests", "src", "docs"})
"""Folders of the tool's own repository, which are no part of the book in it; in another book's root they may hold chapters."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "editions",
        nargs="*",
        default=["pdf"],
        choices=(*EDITIONS, "all"),
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


def run(options: argparse.Namespace) -> int:
    if not options.watch:
        return once(options)
    from pincite.cli.watching import watch

    options.memory = {}
    options.gates = options.gates or "skip"  # each look of the gates takes longer than the author's next edit
    root = _root_of(options.book)
    return watch(lambda: _inputs(root), root, stages(options))


def stages(options: argparse.Namespace) -> list[Callable[[], int]]:
    """The builds after a change: first what needs no new page numbers, as a preview; once it is quiet, all, and to the end."""
    screen = [name for name in ("epub", "html") if name in options.editions or "all" in options.editions]
    preview = argparse.Namespace(**{**vars(options), "editions": screen, "preview": True})
    whole = partial(once, options)
    return [partial(once, preview), whole] if screen and not options.draft else [whole]


def once(options: argparse.Namespace) -> int:
    """One build; `options.memory`, if there, keeps what the next one can use."""
    names = [name for name in EDITIONS if name in options.editions or "all" in options.editions]
    root = _root_of(options.book)
    code = fingerprint_code(Path(__file__).parents[1])
    common = (str(options.draft), str(options.whole), str(options.archive), code)
    settings = {name: fingerprint(name, *common, *(_gates(options) if name == "epub" else ())) for name in names}
    stale = [name for name in names if not _is_current(root, name, settings[name])]
    for name in names:
        if name not in stale:
            _say(options, f"{name}: nothing changed, {_output(root, name)} is current")
    if not stale:
        return 0
    # Loaded only now: with nothing to do, pandoc, WeasyPrint and the grammar need not even be imported.
    from pincite.cli.printing import print_editions

    exit_code, made = print_editions(options, stale)
    for name, outputs in made.items():
        save_manifest(_manifest_file(root, name), Manifest.of(root, settings[name], _inputs(root), outputs))
    return exit_code


def _gates(options: argparse.Namespace) -> tuple[str, ...]:
    """What decides whether the EPUB's gates were passed: the option, and what is installed."""
    return (str(options.gates), str(bool(epubcheck.found())), str(bool(ace.found())))


def _root_of(book: str) -> Path:
    """The book's root as `read_book` finds it; what is wrong with the path is its to say."""
    path = Path(book)
    folder = path.parent if path.suffix == ".toml" else path
    if path.suffix != ".toml" and not (folder / "book.toml").is_file():
        folder = folder / "manuscript"
    return folder.parent if folder.name == "manuscript" or folder.resolve().name == "manuscript" else folder


def _is_current(root: Path, name: str, settings: str) -> bool:
    manifest = load_manifest(_manifest_file(root, name))
    return manifest is not None and {path for path, _ in manifest.inputs} == set(_inputs(root)) and is_current(root, manifest, settings)


def _inputs(root: Path) -> list[str]:
    """Every file that may go into the book: all below the root but for what is hidden or was built."""
    found: list[str] = []
    is_house = (root / "src" / "pincite").is_dir()
    for path in sorted(root.iterdir()):
        if path.name.startswith(".") or path.name in ("build", "node_modules") or (path.name in _HOUSE and is_house):
            continue
        files = path.rglob("*") if path.is_dir() else (path,)
        found += [file.relative_to(root).as_posix() for file in files if file.is_file() and not _is_hidden(file.relative_to(root))]
    return found


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") or part == "__pycache__" for part in path.parts)


def _output(root: Path, name: str) -> str:
    """The edition's file; of a folder its first page."""
    manifest = load_manifest(_manifest_file(root, name))
    paths = [path for path, _ in manifest.outputs] if manifest else []
    return next((path for path in paths if path.endswith("/index.html")), paths[0] if paths else "")


def _manifest_file(root: Path, name: str) -> Path:
    return root / "build" / "store" / f"{name}.manifest.json"


def _say(options: argparse.Namespace, text: str) -> None:
    if not options.quiet:
        print(text, file=sys.stdout)
