"""Where the keys and values of a TOML file stand, since the standard library's reader does not say."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass

from pincite.model.errors import UserError
from pincite.model.place import SourceText
from pincite.read.toml_errors import explain_toml_fault

Path = tuple[str | int, ...]
Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class TomlFile:
    """``values`` as tomllib reads them; ``keys`` and ``spans`` tell where the key and the value at a path stand."""

    source: SourceText
    values: dict[str, object]
    keys: dict[Path, Stretch]
    spans: dict[Path, Stretch]

    def key(self, path: Path) -> Stretch:
        """The key at a path, or the nearest that encloses it."""
        return _nearest(self.keys, path)

    def value(self, path: Path) -> Stretch:
        """The value at a path, or the nearest that encloses it."""
        return self.spans[path] if path in self.spans else _nearest(self.keys, path)


def read_toml(source: SourceText) -> TomlFile:
    """Read a TOML text; a syntax error stops the program at its place."""
    try:
        values = tomllib.loads(source.text)
    except tomllib.TOMLDecodeError as error:
        fault = explain_toml_fault(source, str(error))
        place = f"{source.file}:{fault.line}:{fault.column}"
        raise UserError(f"not valid TOML: {fault.message}", place=place, help=fault.help) from error
    scanner = _Scanner(source.text)
    scanner.scan()
    return TomlFile(source, values, scanner.keys, scanner.spans)


def _nearest(spans: dict[Path, Stretch], path: Path) -> Stretch:
    while path and path not in spans:
        path = path[:-1]
    return spans.get(path, (0, 0))


_SPACE = re.compile(r"[ \t]*")
_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_STRING = re.compile(r'"""(?:\\.|[^\\])*?"{3,5}|' r"'''.*?'{3,5}|" r'"(?:\\.|[^"\\\n])*"|' r"'[^'\n]*'", re.DOTALL)
_SCALAR = re.compile(r"[^,\]}#\n]+")


class _Scanner:
    """Walks a TOML text that is known to be valid and notes where things stand."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.keys: dict[Path, Stretch] = {}
        self.spans: dict[Path, Stretch] = {}
        self._counts: dict[Path, int] = {}

    def scan(self) -> None:
        table: Path = ()
        while self._skip(_BLANK) < len(self.text):
            if self.text.startswith("[", self.at):
                table = self._header()
            else:
                self._pair(table)

    def _header(self) -> Path:
        array = self.text.startswith("[[", self.at)
        self.at += 2 if array else 1
        names = list(self._dotted_key())
        path: Path = ()
        for name, _ in names[:-1]:
            path = self._entered((*path, name))
        name, stretch = names[-1]
        path = (*path, name)
        self._note(path, names[0][1][0], stretch[1])
        if array:
            self._counts[path] = self._counts.get(path, -1) + 1
            path = self._entered(path)
            self.keys[path] = (names[0][1][0], stretch[1])
        self.at += 2 if array else 1
        return path

    def _entered(self, path: Path) -> Path:
        # A name that stands for an array of tables means the array's last table.
        return (*path, self._counts[path]) if path in self._counts else path

    def _pair(self, table: Path) -> None:
        path = table
        for name, stretch in self._dotted_key():
            path = (*path, name)
            self._note(path, *stretch)
        self._skip(_SPACE)
        self.at += 1  # the equals sign
        self._value(path)

    def _note(self, path: Path, start: int, end: int) -> None:
        self.keys.setdefault(path, (start, end))

    def _dotted_key(self) -> Iterator[tuple[str, Stretch]]:
        while True:
            start = self._skip(_SPACE)
            match = _STRING.match(self.text, start) or _BARE.match(self.text, start)
            assert match is not None, "the text was checked by tomllib"
            self.at = match.end()
            yield _unquoted(match[0]), (start, match.end())
            self._skip(_SPACE)
            if not self.text.startswith(".", self.at):
                return
            self.at += 1

    def _value(self, path: Path) -> None:
        start = self._skip(_SPACE)
        opening = self.text[start]
        if opening == "[":
            self._array(path)
        elif opening == "{":
            self._inline_table(path)
        else:
            match = _STRING.match(self.text, start) or _SCALAR.match(self.text, start)
            assert match is not None, "the text was checked by tomllib"
            self.at = start + len(match[0].rstrip())
        self.spans[path] = (start, self.at)

    def _array(self, path: Path) -> None:
        self.at += 1
        index = 0
        while not self.text.startswith("]", self._skip(_BLANK)):
            if self.text.startswith(",", self.at):
                self.at += 1
                continue
            self._value((*path, index))
            index += 1
        self.at += 1

    def _inline_table(self, path: Path) -> None:
        self.at += 1
        while not self.text.startswith("}", self._skip(_BLANK)):
            if self.text.startswith(",", self.at):
                self.at += 1
                continue
            self._pair(path)
        self.at += 1

    def _skip(self, pattern: re.Pattern[str]) -> int:
        match = pattern.match(self.text, self.at)
        self.at = match.end() if match else self.at
        return self.at


def _unquoted(key: str) -> str:
    if key[0] == '"':
        return next(iter(tomllib.loads(f"{key} = 0")))
    return key[1:-1] if key[0] == "'" else key
