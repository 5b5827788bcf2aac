"""`pincite build --watch`: builds again after each change, in a process that keeps everything ready."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from pincite.model.errors import PinciteError

PAUSE = 0.1
"""Seconds between two looks; what an editor writes in several steps is seen once it is quiet for one of them."""

Seen = dict[str, tuple[int, int]]


def watch(files: Callable[[], list[str]], root: Path, stages: Sequence[Callable[[], int]], looks: Iterator[None] | None = None) -> int:
    """Builds, then again whenever a file that goes into the book changes; ``looks`` paces it and may end it.

    ``stages`` are builds, the quickest first: each follows once no file has changed since the one before. The last is the first time's.
    """
    seen = _look(files(), root)
    code = _built(stages[-1])
    waiting: list[Callable[[], int]] = []
    for _ in looks or _pace():
        now = _look(files(), root)
        if now != seen:
            changed = sorted(path for path in now.keys() | seen.keys() if now.get(path) != seen.get(path))
            print(f"\n{', '.join(changed[:3])}{' …' if len(changed) > 3 else ''}", flush=True)
            seen = now
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


def _look(files: list[str], root: Path) -> Seen:
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
