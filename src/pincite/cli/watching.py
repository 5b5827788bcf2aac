"""`pincite build --watch` and `serve`: see each change, and build again in a process that keeps everything ready."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from pincite.model.errors import PinciteError

PAUSE = 0.05
"""Seconds between two looks, each of which takes a millisecond; what an editor writes in several steps is seen once it is quiet for one."""

Seen = dict[str, tuple[int, int]]


def changes(files: Callable[[], list[str]], root: Path, looks: Iterator[None] | None = None) -> Iterator[tuple[str, ...]]:
    """At each look the files that changed since the last one; none where all is quiet. ``looks`` paces it and may end it.

    The first look is now, so that nothing is missed while the first build runs.
    """
    return _changes(look(files(), root), files, root, looks or _pace())


def _changes(seen: Seen, files: Callable[[], list[str]], root: Path, looks: Iterator[None]) -> Iterator[tuple[str, ...]]:
    for _ in looks:
        now = look(files(), root)
        yield tuple(sorted(path for path in now.keys() | seen.keys() if now.get(path) != seen.get(path)))
        seen = now


def watch(files: Callable[[], list[str]], root: Path, stages: Sequence[Callable[[], int]], looks: Iterator[None] | None = None) -> int:
    """Builds, then again whenever a file that goes into the book changes.

    ``stages`` are builds, the quickest first: each follows once no file has changed since the one before. The last is the first time's.
    """
    looked = changes(files, root, looks)
    code = _built(stages[-1])
    waiting: list[Callable[[], int]] = []
    for changed in looked:
        if changed:
            print(f"\n{', '.join(changed[:3])}{' …' if len(changed) > 3 else ''}", flush=True)
            waiting = list(stages)
        if waiting:
            begun = time.monotonic()
            code = _built(waiting.pop(0))
            if code:
                waiting.clear()  # what stopped this one stops the next
            print(f"{time.monotonic() - begun:.2f} s", flush=True)
    return code


def _built(build: Callable[[], int]) -> int:
    """A mistake of the author's ends no watching."""
    try:
        return build()
    except PinciteError as error:
        where = f"{error.place}: " if error.place else ""
        print(f"error: {where}{error.message}", file=sys.stderr)
        if error.help:
            print(f"  = help: {error.help}", file=sys.stderr)
        return error.exit_code


def look(files: list[str], root: Path) -> Seen:
    """When each file was last changed, and its size."""
    seen: Seen = {}
    for name in files:
        try:
            state = (root / name).stat()
        except OSError:
            continue
        seen[name] = (state.st_mtime_ns, state.st_size)
    return seen


def _pace() -> Iterator[None]:
    while True:
        time.sleep(PAUSE)
        yield
