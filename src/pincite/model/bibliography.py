"""The bibliography's entries, each with the seed file that it stands for."""

from __future__ import annotations

from dataclasses import dataclass

from pincite.model.finding import Finding
from pincite.model.place import Place
from pincite.model.seed import SourceKey


@dataclass(frozen=True, slots=True)
class Entry:
    """One bibliography entry; ``fields`` in the order of the file, names in lower case, braces removed.

    ``seed_file`` is the path in its ``file`` field relative to the book's root, or '' if it names none.
    """

    key: SourceKey
    type: str
    fields: tuple[tuple[str, str], ...]
    place: Place
    seed_file: str = ""

    def field(self, name: str) -> str:
        return dict(self.fields).get(name, "")


@dataclass(frozen=True, slots=True)
class Bibliography:
    """``sources`` are the .bib files as (path, text), for citeproc; ``entries`` what was read of them.

    ``lost`` are the keys of entries that could not be read; with ``unread`` a whole file could not be, or is not there.
    """

    entries: tuple[Entry, ...]
    sources: tuple[tuple[str, str], ...] = ()
    findings: tuple[Finding, ...] = ()
    lost: frozenset[str] = frozenset()
    unread: bool = False

    def may_have(self, key: str) -> bool:
        """Whether there is such an entry, or may be one in what could not be read."""
        return self.unread or key in self.lost or self.entry(key) is not None

    def entry(self, key: str) -> Entry | None:
        return next((entry for entry in self.entries if entry.key == key), None)
