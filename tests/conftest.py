"""What all tests share: one real browser, Debian's chromium, driven by Playwright, offline; and the flagship book."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright
from tests import screen_books
from tests.built_books import one_at_a_time, with_parts_known

from pincite.cli import main
from pincite.publish.pdf import Printed

FLAGS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync"),
)
LONGEST = (
    *("epub/test_flagship.py", "pdf/test_small_book.py", "pdf/test_press.py", "epub/test_hostile.py", "html/test_browser.py"),
    *("epub/test_gates.py", "pdf/test_fit.py", "speed/test_apart.py", "cli/test_bad_input.py", "pdf/test_read_aloud.py"),
    *("speed/test_quick.py", "epub/test_same_bytes.py", "check/test_rewrites.py", "speed/test_serving.py", "check/test_books.py"),
)
"""The files that take longest. They begin first: a file is one process's, and the last to begin decides when all are done."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    order = {Path(__file__).parent / name: at for at, name in enumerate(LONGEST)}
    assert all(file.is_file() for file in order), "the list of the longest files has one that is gone"
    items.sort(key=lambda item: order.get(item.path, len(order)))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("chromium is missing: run make test")
    expect.set_options(timeout=60_000)  # a busy machine is no fault of the page
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def books(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for books that the processes of a run share."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "books"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def flagship_book(books: Path) -> screen_books.ReadBook:
    """The repository's own book, read and checked once in a run: the first process fills the book's store, the others read that."""
    with one_at_a_time(books, "flagship"):
        return screen_books.flagship(books / "flagship")


@pytest.fixture(scope="session")
def flagship_printed(books: Path, flagship_book: screen_books.ReadBook) -> Printed:
    """Its PDF for the screen, set through the same store."""
    with one_at_a_time(books, "flagship"):
        return flagship_book.printed()


@pytest.fixture(scope="session")
def new_book(books: Path) -> Path:
    """A book as `pincite init` makes it, to be copied: with its parts in the store, a build of the copy sets only what a test changes."""
    folder = books / "new-book"
    with one_at_a_time(books, "new-book"):
        if not folder.exists():
            assert main(["init", str(folder)]) == 0
            with_parts_known(folder, "pdf", "epub")
    return folder
