"""The list of equivalent mutants that stands beside book.toml: faults that are none, each with the reason why."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from pincite.model.errors import UserError
from pincite.model.mutation import Equivalent

NAME = "equivalent-mutants.toml"
_FIELDS = ("id", "was", "became", "why")


def read_equivalents(folder: Path) -> tuple[Equivalent, ...]:
    """The entries of the list in a folder; none where there is no list."""
    path = folder / NAME
    if not path.exists():
        return ()
    try:
        text = path.read_bytes().decode()
        listed = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UserError(f"{NAME} cannot be read: {error}") from None
    mutants = listed.get("mutant", [])
    if not isinstance(mutants, list) or set(listed) - {"mutant"}:
        raise UserError(f"{NAME} holds something besides [[mutant]] entries", help="each mutant is an entry [[mutant]]")
    lines = [number for number, line in enumerate(text.splitlines(), 1) if re.match(r"\s*\[\[\s*mutant\s*\]\]", line)]
    return tuple(_entry(mutant, line) for mutant, line in zip(mutants, lines, strict=True))


def _entry(mutant: object, line: int) -> Equivalent:
    fields = mutant if isinstance(mutant, dict) else {}
    for name in _FIELDS:
        if not isinstance(fields.get(name), str) or not fields[name].strip():
            raise UserError(
                f"{NAME}:{line}: this mutant has no ‘{name}’",
                help="an entry has the id, what the text was and what it became, as `pincite mutate` prints them, and why it is no fault",
            )
    return Equivalent(*(" ".join(fields[name].split()) for name in _FIELDS))
