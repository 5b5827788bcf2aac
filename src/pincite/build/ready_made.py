"""Modules loaded with their patterns and the methods of their values compiled before.

What Python compiles of a module it keeps, but not what the module has compiled while it is loaded: some 500 patterns, and a thousand
methods that `dataclasses` writes as text. They took 0.2 of the 0.5 CPU s that it takes to load what checks and prints. They are kept
beside Python's own compiled files, by their text, for the Python that compiled them: a pattern that has changed is compiled again.

    python -m pincite.build.ready_made MODULE…    compiles and keeps what loading these modules compiles
"""

from __future__ import annotations

import contextlib
import dataclasses
import marshal
import sys
from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from importlib import import_module
from importlib.util import cache_from_source
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

from pincite.build.output import write_atomically

PATTERNS: Any = import_module("re._compiler") if sys.implementation.name == "cpython" else None
"""Python's compiler of patterns, which leaves no other way to it: `tests/build/test_ready_made.py` says what is expected of it."""

Pattern = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""What it makes of a pattern: flags, code, the number of groups, the numbers of those with names, and their names."""


def load(name: str) -> ModuleType:
    """The module, imported with what is kept for it; what was not is kept for the next time, where Python may keep compiled files."""
    return sys.modules.get(name) or _load(name, keep=not sys.dont_write_bytecode)


def _load(name: str, *, keep: bool) -> ModuleType:
    if PATTERNS is None:
        return import_module(name)
    path = file_of(name)
    works = Works(*_read(path))
    with works.at_work():
        module = import_module(name)
    if keep and works.is_new:
        with contextlib.suppress(OSError):
            write_atomically(path, _header() + marshal.dumps((works.used_patterns, works.used_methods)))
    return module


def file_of(name: str) -> Path:
    """Where it is kept what loading the module compiles: beside Python's own compiled files."""
    return Path(cache_from_source(__file__)).with_suffix(f".{name}")


def _header() -> bytes:
    return f"{sys.version}\n{PATTERNS.MAGIC}\0".encode()


def _read(path: Path) -> tuple[dict[tuple[str, int], Pattern], dict[str, CodeType]]:
    with contextlib.suppress(OSError, ValueError, EOFError, TypeError):
        data = path.read_bytes()
        if data.startswith(_header()):
            patterns, methods = marshal.loads(memoryview(data)[len(_header()) :])
            return patterns, methods
    return {}, {}


@dataclass(slots=True)
class Works:
    """``patterns`` by their text and flags and ``methods`` by their text were compiled before; of each it is noted whether it was used,
    and what had to be compiled."""

    patterns: dict[tuple[str, int], Pattern]
    methods: dict[str, CodeType]
    used_patterns: dict[tuple[str, int], Pattern] = field(default_factory=dict)
    used_methods: dict[str, CodeType] = field(default_factory=dict)
    is_new: bool = False
    asked: tuple[str, int] = ("", 0)

    @contextlib.contextmanager
    def at_work(self) -> Iterator[None]:
        """Whoever compiles meanwhile gets what there is."""
        compile_anew, maker = PATTERNS.compile, PATTERNS._sre
        PATTERNS.compile, PATTERNS._sre = partial(self.pattern, compile_anew, maker), _Noting(self, maker)
        dataclasses.exec = self.run  # type: ignore[attr-defined]  # found before the built-in one
        try:
            yield
        finally:
            PATTERNS.compile, PATTERNS._sre = compile_anew, maker
            del dataclasses.exec  # type: ignore[attr-defined]

    def pattern(self, compile_anew: Callable[..., Any], maker: Any, source: Any, flags: int = 0) -> Any:
        """The pattern of a text, made of its code if there is one."""
        key = (source, int(flags))
        known = self.patterns.get(key) if isinstance(source, str) else None
        if known is None:
            self.asked = key
            return compile_anew(source, flags)
        self.used_patterns[key] = known
        final, code, *rest = known
        return maker.compile(source, final, array("I", code).tolist(), *rest)

    def note(self, source: object, made: Pattern) -> None:
        """Notes what a text that was asked for has become."""
        if isinstance(source, str) and self.asked[0] == source:
            self.used_patterns[self.asked] = made
            self.is_new = True

    def run(self, text: str, *scopes: Any) -> None:
        """As `exec`, but a text is compiled once."""
        code = self.methods.get(text)
        if code is None:
            code = compile(text, "<string>", "exec")
            self.is_new = True
        self.used_methods[text] = code
        exec(code, *scopes)


@dataclass(slots=True)
class _Noting:
    """Stands for what makes a pattern of its code, and notes what it is given."""

    works: Works
    maker: Any

    def __getattr__(self, name: str) -> Any:
        return getattr(self.maker, name)

    def compile(self, source: Any, flags: int, code: list[int], *rest: Any) -> Any:
        self.works.note(source, (flags, array("I", code).tobytes(), *rest))
        return self.maker.compile(source, flags, code, *rest)


if __name__ == "__main__":
    for each in sys.argv[1:]:
        with contextlib.suppress(ImportError, OSError):  # whoever needs it is told what it lacks
            _load(each, keep=True)
