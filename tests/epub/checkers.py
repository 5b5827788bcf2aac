"""EPUBCheck and DAISY Ace, which tests/setup.sh brings, as pincite itself asks them."""

from __future__ import annotations

from pathlib import Path

import pytest

from pincite.engines import ace as ace_engine
from pincite.engines import epubcheck as epubcheck_engine
from pincite.model.complaint import Examined


def needs_validators() -> None:
    if not (epubcheck_engine.found() and ace_engine.found()):
        pytest.skip("EPUBCheck, Java, Ace or chromium is missing: run make test")


def epubcheck(book: Path) -> list[str]:
    """EPUBCheck's errors and warnings; usage notes are left out."""
    needs_validators()
    return _said(epubcheck_engine.examine(book.read_bytes()))


def ace(book: Path) -> list[str]:
    """Ace's violations."""
    needs_validators()
    return _said(ace_engine.examine(book.read_bytes()))


def _said(answer: Examined) -> list[str]:
    assert not answer.failure, answer.failure
    return [f"{found.code} {found.file}:{found.line}: {found.text}" for found in answer.complaints]
