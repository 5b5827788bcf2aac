"""Books that are built once and copied for each test: what a test does not change comes from their stores."""

from __future__ import annotations

import fcntl
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pincite.cli import main


def with_parts_known(book: Path, *editions: str) -> None:
    """Locks a book's seeds and builds it; of what was built only the parts in its store are kept."""
    assert main(["seeds", "lock", "--book", str(book)]) == 0
    assert main(["build", *editions, "--gates", "skip", "--quiet", "--book", str(book)]) == 0
    built = book / "build"
    for path in (*built.glob("*.*"), *built.glob("html/*"), *built.glob("store/*.manifest.json")):
        shutil.rmtree(path) if path.is_dir() else path.unlink()


@contextmanager
def one_at_a_time(folder: Path, name: str) -> Iterator[None]:
    with (folder / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
