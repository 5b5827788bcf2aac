"""The book's files as they are printed: values that are sent to the processes that set sections, and load little there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pincite.engines.style_fonts import with_font

ReadFile = Callable[[str], bytes | None]


@dataclass(frozen=True, slots=True)
class Drawings:
    """The book's files, drawings among them with the text's family where they ask for none."""

    read: ReadFile
    family: str

    def __call__(self, name: str) -> bytes | None:
        data = self.read(name)
        if data is None or not name.lower().endswith(".svg"):
            return data
        try:
            return with_font(data.decode("utf-8"), self.family).encode()
        except UnicodeDecodeError:
            return data


@dataclass(frozen=True, slots=True)
class Covered:
    """The book's files with a drawn cover among them."""

    read: ReadFile
    name: str
    drawn: bytes

    def __call__(self, name: str) -> bytes | None:
        return self.drawn if name == self.name else self.read(name)
