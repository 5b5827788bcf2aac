"""Small books on disk for the readers' tests."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("unhurried", deadline=None)  # a loaded machine is no failure
settings.load_profile("unhurried")
sys.path.insert(0, str(Path(__file__).parent))  # for chapters.py, which the tests of chapters share

REPOSITORY = Path(__file__).resolve().parents[2]


@pytest.fixture
def repository() -> Path:
    return REPOSITORY


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Write files of a book by their paths; the path of the book's folder comes back."""

    def write_files(files: dict[str, str | bytes]) -> Path:
        for name, content in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return tmp_path

    return write_files
