"""A small synthetic book, read, checked and assembled once, and printed both ways."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
# pytest's importlib mode does not make these folders importable.
sys.path[:0] = [str(HERE), str(HERE.parent / "bench"), str(HERE.parent / "pdf")]

from presses import Shelf, assembled, printed  # noqa: E402

from pincite.publish.assembly import Assembly  # noqa: E402
from pincite.publish.pdf import Printed  # noqa: E402

SIZES = {"words": 1300, "notes": 6, "tables": 1}


@pytest.fixture(scope="session")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from synthetic import write_book

    root = tmp_path_factory.mktemp("speed") / "book"
    write_book(root, 3, photos=True, **SIZES)
    (root / "manuscript" / "index.toml").write_text('[[entry]]\nterm = "harbour board"\n', encoding="utf-8")
    settings = root / "manuscript" / "book.toml"
    settings.write_text(settings.read_text("utf-8").replace('date = "', 'index = "index.toml"\ndate = "', 1), encoding="utf-8")
    return root


@pytest.fixture(scope="session")
def assembly(book: Path) -> Assembly:
    return assembled(book)


@pytest.fixture(scope="session")
def whole(assembly: Assembly) -> Printed:
    return printed(assembly, None)


@pytest.fixture(scope="session")
def shelf() -> Shelf:
    return Shelf({}, [])


@pytest.fixture(scope="session")
def joined(assembly: Assembly, shelf: Shelf) -> Printed:
    """Set in two processes."""
    return printed(assembly, shelf.apart(workers=2))
