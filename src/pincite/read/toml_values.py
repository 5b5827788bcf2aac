"""Values of a TOML file by their paths, those of a wrong type left out."""

from __future__ import annotations

from dataclasses import dataclass

from pincite.read.apostrophes import with_apostrophes
from pincite.read.toml_positions import Path, TomlFile


@dataclass(frozen=True, slots=True)
class TomlValues:
    """``bad`` are the paths that count as absent."""

    toml: TomlFile
    bad: frozenset[Path]

    def get(self, *path: str | int) -> object:
        value: object = self.toml.values
        for depth, part in enumerate(path):
            if path[: depth + 1] in self.bad:
                return None
            if isinstance(part, int):
                value = value[part] if isinstance(value, list) and part < len(value) else None
            else:
                value = value.get(part) if isinstance(value, dict) else None
        return value

    def text(self, *path: str | int) -> str:
        value = self.get(*path)
        return "" if value is None else str(value)

    def title(self, *path: str | int) -> str:
        """A text of a line, as it is printed."""
        return with_apostrophes(self.text(*path))

    def texts(self, *path: str | int) -> tuple[str, ...]:
        value = self.get(*path)
        return tuple(str(item) for item in value) if isinstance(value, list) else ()

    def table(self, *path: str | int) -> dict[str, object]:
        value = self.get(*path)
        return value if isinstance(value, dict) else {}

    def tables(self, *path: str | int) -> tuple[str, ...]:
        """The names of the tables inside a table."""
        return tuple(name for name, value in self.table(*path).items() if isinstance(value, dict))

    def count(self, *path: str | int) -> int:
        value = self.get(*path)
        return len(value) if isinstance(value, list) else 0
