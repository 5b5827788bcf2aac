"""Paths as the user, who stands somewhere, reads them."""

from __future__ import annotations

from pathlib import Path


def from_here(path: Path) -> str:
    """Relative to the folder one stands in where it lies in that, else as it was given."""
    here = Path.cwd()
    whole = path.resolve()
    return whole.relative_to(here).as_posix() if whole.is_relative_to(here) else str(path)
