"""Pandoc, the program: always sandboxed, with limits of time and memory."""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from pincite.engines.leaves import read_json
from pincite.model.errors import ToolError

MARKDOWN = "markdown-raw_tex"
_LIMIT = "-M1G"
_ROOM = ("-A64m", "-n4m")
_SMALL_ROOM = ("-H1m", "-A4m", "-O64m")
"""(Without ``-H1m`` pandoc's own setting would make it as large as the other.)"""
_FILLED_AT_ONCE = 50_000_000
"""The bytes up to which pandoc has room for all that it ever makes, and looks for garbage never: the second time that it does takes
0.025 s, whatever there is. What fills more has that to pay in any case, and to touch 64 MB takes as long again."""
_FILLED_BY_A_BYTE = 4200
"""How many bytes of memory pandoc fills for a byte that it reads as Markdown; its own JSON takes a tenth of that."""
_WARNING = re.compile(r"^\[WARNING\] (.*(?:\n(?!\[).+)*)", re.MULTILINE)
_LINE = re.compile(r"\bline (\d+)")


class PandocTimeout(ToolError):
    """Pandoc took longer than it may."""


class PandocFailure(ToolError):
    """Pandoc gave up on its input."""


@dataclass(frozen=True, slots=True)
class PandocWarning:
    """``line`` counts from 1 in the text that was read; 0 if pandoc did not say."""

    message: str
    line: int


@dataclass(frozen=True)
class PandocReading:
    """A document as the JSON that pandoc wrote, and what pandoc had to say of it."""

    json: str
    warnings: tuple[PandocWarning, ...]

    @cached_property
    def document(self) -> dict[str, Any]:
        return read_json(self.json)


def read_document(data: bytes, source_format: str = MARKDOWN, *, time_limit: float = 20) -> PandocReading:
    """A document of any format that pandoc reads, as pandoc's JSON."""
    arguments = ("--from", source_format, "--to", "json", "--track-changes=accept")
    output, messages = run_pandoc(arguments, data, time_limit=time_limit, fills=len(data) * _FILLED_BY_A_BYTE)
    return PandocReading(output.decode(), tuple(_warnings(messages)))


def run_pandoc(arguments: tuple[str, ...], data: bytes, *, time_limit: float = 60, fills: int = 0) -> tuple[bytes, str]:
    """What pandoc writes for an input, and its messages; ``fills`` is about how many bytes of memory it takes in all for that."""
    room = _ROOM if fills < _FILLED_AT_ONCE else _SMALL_ROOM
    command = [pandoc_path(), "--sandbox", *arguments, "+RTS", _LIMIT, *room, "-RTS"]
    try:
        result = subprocess.run(command, input=data, capture_output=True, timeout=time_limit, check=False)
    except subprocess.TimeoutExpired as error:
        raise PandocTimeout(
            f"pandoc took longer than {time_limit:g} seconds",
            help="look for deeply nested brackets, or raise time-limit under [check] in book.toml",
        ) from error
    except OSError as error:
        raise _missing(str(error)) from error
    messages = result.stderr.decode("utf-8", errors="replace")
    if result.returncode != 0:
        raise PandocFailure(f"pandoc failed (exit {result.returncode}): {_first_line(messages)}")
    return result.stdout, messages


@cache
def pandoc_path() -> str:
    """The pandoc that PYPANDOC_PANDOC names, or that is installed with the package, or else the machine's."""
    named, spec = os.environ.get("PYPANDOC_PANDOC"), find_spec("pypandoc")
    own = Path(spec.origin).parent / "files" / "pandoc" if spec is not None and spec.origin else None
    if own is not None and own.is_file() and not named:
        return str(own)
    # Loaded only where it has to search: it brings half of Python's network with it, and asks each pandoc that it finds for its version.
    import pypandoc

    try:
        return str(pypandoc.get_pandoc_path())
    except OSError as error:
        raise _missing("it is not installed") from error


@cache
def pandoc_version() -> str:
    output, _ = run_pandoc(("--version",), b"")
    return output.decode("utf-8").split("\n", 1)[0].removeprefix("pandoc ").strip()


def _missing(reason: str) -> ToolError:
    return ToolError(f"pandoc cannot be started: {reason}", help="install it: pip install pypandoc_binary")


def _warnings(messages: str) -> list[PandocWarning]:
    found = []
    for match in _WARNING.finditer(messages):
        line = _LINE.search(match[1])
        found.append(PandocWarning(" ".join(match[1].split()), int(line[1]) if line else 0))
    return found


def _first_line(messages: str) -> str:
    return next((line for line in messages.splitlines() if line.strip()), "it said nothing")
