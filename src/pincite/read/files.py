"""The readers' access to files: inside the book's folder only, and never an exception for the author's mistake."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PurePosixPath


@dataclass(frozen=True, slots=True)
class FileContent:
    """What a file holds, or why it cannot be had: ``problem`` is 'missing', 'outside', 'folder', 'unreadable' or ''."""

    file: str
    data: bytes = b""
    problem: str = ""

    def explain(self) -> str:
        """The problem as the rest of a sentence that begins with the file's name."""
        return {
            "missing": "does not exist",
            "outside": "lies outside the book's folder",
            "folder": "is a folder",
            "unreadable": "cannot be read",
        }[self.problem]


def read_inside(root: str, file: str) -> FileContent:
    """The bytes of a file whose path is relative to the root; links that lead out of the root are not followed."""
    path = find_inside(root, file)
    if path is None:
        return FileContent(file, problem="outside")
    try:
        return FileContent(file, path.read_bytes())
    except IsADirectoryError:
        return FileContent(file, problem="folder")
    except (FileNotFoundError, NotADirectoryError):
        return FileContent(file, problem="missing")
    except OSError:
        return FileContent(file, problem="unreadable")


@dataclass(frozen=True, slots=True)
class FilesBelow:
    """Reads the files inside a root by their paths from a folder in it; None for what cannot be had.

    A value, and here, where little else is loaded: processes that set sections are sent it.
    """

    root: str
    folder: str

    def __call__(self, name: str) -> bytes | None:
        content = read_inside(self.root, join(self.folder, name))
        return None if content.problem else content.data


def find_inside(root: str, file: str) -> Path | None:
    """The real path of a file, existing or not, or None if it lies outside the root or is named from that of the machine."""
    if file.startswith("/"):
        return None
    home = _real(root) if Path(root).is_absolute() else Path(root).resolve()
    try:
        path = (home / file).resolve()
    except (OSError, RuntimeError, ValueError):  # a loop of links, or a NUL in the name
        return None
    return path if path.is_relative_to(home) else None


@lru_cache(maxsize=16)
def _real(root: str) -> Path:
    """The root without links; every file of a book is asked for by it, in each of its builds."""
    return Path(root).resolve()


def list_inside(root: str, folder: str, pattern: str) -> tuple[str, ...]:
    """The files of a folder that match a glob pattern, as sorted paths relative to the root."""
    home = find_inside(root, folder)
    if home is None or not home.is_dir():
        return ()
    try:
        found = [path for path in home.glob(pattern) if path.is_file()]
    except (ValueError, NotImplementedError):  # not a pattern of file names: nothing matches it
        return ()
    return tuple(sorted((PurePosixPath(folder) / path.relative_to(home).as_posix()).as_posix() for path in found))


def nearest(name: str, names: Iterable[str]) -> str:
    """The name that was probably meant, '' if none is near; what counts is the name without its ending."""
    by_stem = {PurePosixPath(known).with_suffix("").as_posix(): known for known in names}
    near = difflib.get_close_matches(PurePosixPath(name or "-").with_suffix("").as_posix(), by_stem, 1, 0.7)
    return by_stem[near[0]] if near else ""


def join(folder: str, file: str) -> str:
    """A path of a folder's file, relative to what the folder is relative to, with ``..`` worked out."""
    parts: list[str] = []
    for part in (PurePosixPath(folder) / file).parts:
        if part == ".." and parts and parts[-1] not in ("..", "/"):
            parts.pop()
        elif part != ".":
            parts.append(part)
    return PurePosixPath(*parts).as_posix() if parts else ""


def decode(data: bytes) -> tuple[str, str]:
    """The text of UTF-8 bytes with line ends as ``\\n``, and what is wrong with it ('' if nothing is).

    Bytes that are not UTF-8 are replaced, so that the text around them can still be read.
    """
    problem = ""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        problem = f"byte {error.start} (line {line}) is 0x{data[error.start]:02X}, which is not UTF-8"
        text = data.decode("utf-8-sig", errors="replace")
    return text.replace("\r\n", "\n").replace("\r", "\n"), problem
