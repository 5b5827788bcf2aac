"""A content-addressed store of what was already worked out, safe under several builds at once and under kill -9.

An object is written to a temporary name and moved into place, so a reader sees all of it or nothing; its digest
stands before it, so a torn or foreign file counts as absent. The store forgets what was longest unused once it
is larger than its limit.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
import pickle
import time
from collections.abc import Collection, Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from importlib import import_module
from operator import attrgetter
from pathlib import Path
from typing import Any

from pincite.build.output import write_atomically
from pincite.model.filled import carried

DIGEST_SIZE = 32

UNFINISHED = 3600
"""Seconds after which a file that is still being written belongs to a build that was killed."""

PLAIN = frozenset(
    {
        ("fractions", "Fraction"),
        ("decimal", "Decimal"),
        ("builtins", "frozenset"),
        ("builtins", "set"),
        ("copyreg", "_reconstructor"),
        ("builtins", "object"),
        ("builtins", "complex"),
        ("pathlib", "PosixPath"),
        ("pathlib", "WindowsPath"),
    }
)
"""What values consist of besides pincite's own classes and what pickle itself knows."""


@dataclass(frozen=True, slots=True)
class Store:
    """``packages`` names the packages whose classes a stored value may hold; others are refused on reading.

    ``limit`` is the size in bytes that ``prune`` brings the store down to.
    """

    folder: Path
    packages: tuple[str, ...] = ()
    limit: int = 512 * 1024 * 1024

    def get(self, key: str) -> Any:
        """The value kept under a key; KeyError if there is none that is whole."""
        path = self._path(key)
        try:
            data = path.read_bytes()
        except OSError:
            raise KeyError(key) from None
        digest, body = data[:DIGEST_SIZE], data[DIGEST_SIZE:]
        if hashlib.sha256(body).digest() != digest:
            raise KeyError(key)
        try:
            value = _Unpickler(io.BytesIO(body), self.packages).load()
        except Exception:
            raise KeyError(key) from None
        _touch(path)
        return value

    def put(self, key: str, value: object) -> int:
        """Keeps a value under a key; returns the bytes that it takes. Raises OSError."""
        body = pickle.dumps(value, protocol=5)
        write_atomically(self._path(key), hashlib.sha256(body).digest() + body)
        return len(body)

    def __contains__(self, key: str) -> bool:
        return self._path(key).is_file()

    def prune(self, in_use: Collection[str] = ()) -> int:
        """Removes the longest unused objects above the limit, and what killed builds left unfinished; returns the bytes freed.

        What is ``in_use`` stays, even if it alone is above the limit: a large book would be made anew each time.
        """
        others: list[tuple[float, int, Path]] = []
        long_ago = time.time() - UNFINISHED
        for folder in (self.folder.parent, self.folder, *self.folder.glob("??")):
            for path, state in _files_in(folder):
                if path.name.startswith(".") and path.name.endswith(".part") and state.st_mtime < long_ago:
                    path.unlink(missing_ok=True)
                elif folder.parent == self.folder and path.name not in in_use:
                    others.append((state.st_mtime, state.st_size, path))
        surplus = sum(size for _, size, _ in others) - self.limit
        freed = 0
        for _, size, path in sorted(others):
            if freed >= surplus:
                break
            path.unlink(missing_ok=True)
            freed += size
        return freed

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / key


class _Unpickler(pickle.Unpickler):
    """Loads values of the allowed packages and plain containers only: a build folder may have come from elsewhere."""

    def __init__(self, file: io.BytesIO, packages: tuple[str, ...]) -> None:
        super().__init__(file)
        self.packages = packages

    def find_class(self, module: str, name: str) -> Any:
        return _class(module, name, self.packages)


@cache
def _class(module: str, name: str, packages: tuple[str, ...]) -> Any:
    is_plain = (module, name) in PLAIN
    if is_plain or any(module == package or module.startswith(package + ".") for package in packages):
        found = attrgetter(name)(import_module(module))
        if is_plain or isinstance(found, type):
            return found if is_plain else _quickly_filled(found)
    raise pickle.UnpicklingError(f"{module}.{name} is not a value of this store")


def _quickly_filled(kind: type) -> type:
    """The class, its values filled without detours: all that a store holds is read in a third less time."""
    is_slow = is_dataclass(kind) and getattr(vars(kind).get("__setstate__"), "__module__", "") == "dataclasses"
    return carried(kind) if is_slow and len(fields(kind)) > 1 else kind


def _files_in(folder: Path) -> Iterator[tuple[Path, os.stat_result]]:
    """The files of a folder; one that goes away meanwhile was another build's to remove."""
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            with contextlib.suppress(OSError):
                if entry.is_file(follow_symlinks=False):
                    yield Path(entry.path), entry.stat()


def _touch(path: Path) -> None:
    """Notes that an object was used; a store that cannot be written still serves."""
    try:
        now = time.time()
        os.utime(path, (now, now))
    except OSError:
        pass
