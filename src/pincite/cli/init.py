"""`pincite init FOLDER`: a new book to start from, with one sound chapter."""

from __future__ import annotations

import argparse
import shlex
from importlib import resources
from pathlib import Path

from pincite.build import write_atomically
from pincite.model.errors import UserError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="FOLDER", type=Path, help="an empty or new folder")


def run(options: argparse.Namespace) -> int:
    folder: Path = options.folder
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UserError(f"{folder} is not empty", help="name a new folder; nothing was changed")
    try:
        files = sorted(_copy(resources.files("pincite") / "starter", folder))
    except OSError as error:
        raise UserError(f"cannot write {folder}: {error.strerror}") from None
    for file in files:
        print(f"  {file}")
    book = shlex.quote(str(folder))
    print(f"Now: pincite seeds lock --book {book}; pincite check --book {book}; pincite build pdf --book {book}")
    return 0


def _copy(source: resources.abc.Traversable, target: Path) -> list[Path]:
    made: list[Path] = []
    for item in source.iterdir():
        if item.is_dir():
            made += _copy(item, target / item.name)
        elif not item.name.startswith("__"):
            write_atomically(target / item.name, item.read_bytes())
            made.append(target / item.name)
    return made
