"""Short names for contents: the same contents have the same fingerprint on every machine."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterable, Iterator
from functools import lru_cache
from io import FileIO
from pathlib import Path

SETTLED = 2_000_000_000
"""Nanoseconds after which a file's time tells its contents apart: of two changes within a tick of the clock it shows but one."""


def fingerprint(*parts: str | bytes) -> str:
    """SHA-256 in hex over the parts, each with its length, so that no two lists of parts run together."""
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        digest.update(b"%d:" % len(data))
        digest.update(data)
    return digest.hexdigest()


def fingerprint_file(path: Path) -> str:
    """The fingerprint of a file's bytes, or ``missing``. One that has not changed since this process last read it is not read again."""
    try:
        state = path.stat()
        changed = max(state.st_mtime_ns, state.st_ctime_ns)
        read = _read if changed < time.time_ns() - SETTLED else _read.__wrapped__
        return read(path, (state.st_dev, state.st_ino, state.st_size, state.st_mtime_ns, state.st_ctime_ns))
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
        return "missing"


@lru_cache(maxsize=4096)
def _read(path: Path, _state: tuple[int, ...]) -> str:
    return fingerprint(path.read_bytes())


def fingerprint_files(root: Path, files: Iterable[str]) -> str:
    return fingerprint(*(part for file in sorted(files) for part in (file, fingerprint_file(root / file))))


def fingerprint_code(folder: Path) -> str:
    """The fingerprint of all Python and data files below a folder of code."""
    found = sorted(_code_below(str(folder)))
    return fingerprint(*(part for path in found for part in (os.path.relpath(path, folder), _content(path))))


def _code_below(folder: str) -> Iterator[str]:
    """Paths as text: to make them values takes longer than to read the files."""
    for place, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if name != "__pycache__"]
        # What is no file may be an editor's lock: a link that leads nowhere.
        yield from (path for name in files if not name.endswith(".pyc") and Path(path := f"{place}/{name}").is_file())


def _content(path: str) -> bytes:
    with FileIO(path) as file:
        return file.readall()
