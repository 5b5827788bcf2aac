"""A small book, read, checked, assembled and printed once for all the tests of the PDF."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

HERE = Path(__file__).parent
# pytest's importlib mode does not make a test folder importable; the tests here share editions.py and verapdf.py.
sys.path.insert(0, str(HERE))

if TYPE_CHECKING:
    from editions import Edition


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    from editions import edition_of

    root = tmp_path_factory.mktemp("small") / "book"
    shutil.copytree(HERE / "book", root)
    return edition_of(root)


@pytest.fixture(scope="session")
def small_pdf(small: Edition) -> bytes:
    return small.printed().data
