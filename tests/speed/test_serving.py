"""`pincite serve`: each change shows in the browser, at its place, with the findings where they stand; a failed build shows too."""

from __future__ import annotations

import argparse
import http.client
import queue
import re
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, expect
from tests.built_books import with_parts_known

from pincite.cli.previewing import Builder
from pincite.cli.serve import BookSite
from pincite.serve import Preview, open_server
from pincite.serve.preview import place_of_edit

TOML = '[book]\ntitle = "Two Letters"\nlanguage = "en"\n[contents]\nchapters = ["01.md", "02.md"]\n'
LONG = "\n\n".join(f"Paragraph {word} says nothing in particular, and says it slowly." for word in "abcdefghijklmnopqrstuvwxyz")
FILES = {
    "manuscript/book.toml": TOML,
    "manuscript/01.md": "# Letters {#letters}\n\nThe general wrote two letters [@source, para. 1].\n",
    "manuscript/02.md": f"# Horses {{#horses}}\n\n{LONG}\n\nThe colonel lost three horses [@source, para. 1].\n",
    "seeds/s.txt": "The general wrote two letters to his wife, and the colonel lost three horses in June.\n",
    "bibliography/b.bib": "@online{source,\n  author = {Somebody},\n  title = {Letters},\n  file = {seeds/s.txt},\n}\n",
}


@dataclass
class Served:
    """A book that is served; ``write`` changes a file of it and has the builder look."""

    root: Path
    address: str
    page: Page
    look: Callable[[], None]

    def write(self, name: str, text: str) -> None:
        (self.root / name).write_text(text, encoding="utf-8")
        self.look()

    @property
    def book(self) -> FrameLocator:
        return self.page.frame_locator("#book")

    def built(self, number: int) -> None:
        self.page.locator(f"html[data-book='{number}']").wait_for()


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The book once built, to be copied with what its store knows."""
    folder = tmp_path_factory.mktemp("letters") / "book"
    for name, text in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    with_parts_known(folder, "html")
    return folder


@pytest.fixture
def served(letters: Path, tmp_path: Path, browser: Browser) -> Iterator[Served]:
    root = tmp_path / "book"
    shutil.copytree(letters, root)
    site = BookSite(argparse.Namespace(book=str(root), jobs=1, quiet=True, why=False, memory={}))
    looks: queue.SimpleQueue[bool] = queue.SimpleQueue()
    server = open_server(site)
    threads = [
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}),
        threading.Thread(target=site.builder.run, args=(iter(looks.get, False),)),
    ]
    for thread in threads:
        thread.start()
    page = browser.new_page()
    address = f"127.0.0.1:{server.server_address[1]}"
    page.goto(f"http://{address}/")
    yield Served(root, address, page, lambda: looks.put(True))
    page.close()
    looks.put(False)
    server.shutdown()
    server.server_close()
    for thread in threads:
        thread.join()


def test_an_edit_shows_itself_at_its_place(served: Served) -> None:
    served.built(1)
    expect(served.book.locator("h1")).to_contain_text("Two Letters")
    text = FILES["manuscript/02.md"].replace("Paragraph x", "Paragraph changed")
    served.write("manuscript/02.md", text)
    served.built(2)
    edited = served.book.locator(".pincite-edit")
    expect(edited).to_contain_text("Paragraph changed")
    expect(edited).to_be_in_viewport()
    expect(served.book.locator("h1")).to_contain_text("Horses")
    served.write("manuscript/01.md", FILES["manuscript/01.md"] + "\nHe sealed them.\n")
    served.built(3)
    expect(served.book.locator(".pincite-edit")).to_contain_text("He sealed them.")


def test_who_does_not_follow_stays_where_he_reads(served: Served) -> None:
    served.built(1)
    served.page.get_by_role("button", name="Follow edits").click()
    served.write("manuscript/02.md", FILES["manuscript/02.md"].replace("Paragraph x", "Paragraph changed"))
    served.page.locator("#status", has_text="claims checked").wait_for()
    served.page.get_by_role("button", name="Findings").click()
    expect(served.book.locator("h1")).to_contain_text("Two Letters")


def test_a_finding_stands_at_its_number(served: Served) -> None:
    served.built(1)
    served.write("manuscript/01.md", FILES["manuscript/01.md"].replace("two letters", "nine letters"))
    served.built(2)
    note = served.book.locator(".pincite-note.error")
    expect(note).to_contain_text("manuscript/01.md:3")
    expect(served.book.locator(".pincite-at")).to_have_text("nine")
    expect(served.page.locator("#count")).to_have_text("1")
    served.page.get_by_role("button", name="Findings").click()
    expect(served.page.locator("#list li")).to_contain_text("nine")
    served.write("manuscript/01.md", FILES["manuscript/01.md"])
    served.built(3)
    expect(served.book.locator(".pincite-note")).to_have_count(0)
    expect(served.page.locator("#list")).to_have_text("Nothing to mend.")


def test_a_build_that_fails_says_so_and_keeps_the_last_good_book(served: Served) -> None:
    served.built(1)
    served.write("manuscript/book.toml", "[book\n")
    problem = served.page.locator("#problem")
    expect(problem).to_be_visible()
    expect(problem).to_contain_text("manuscript/book.toml:1")
    expect(served.book.locator("main#text")).to_be_visible()
    served.write("manuscript/book.toml", TOML)
    expect(problem).to_be_hidden()


def test_the_pdf_is_set_for_who_looks_at_it(served: Served) -> None:
    served.built(1)
    assert ask(served.address, "/paper.pdf")[0] == 404
    served.write("manuscript/02.md", FILES["manuscript/02.md"].replace("Paragraph x", "Paragraph changed"))
    served.built(2)
    served.page.get_by_role("button", name="PDF beside").click()
    served.look()
    expect(served.page.locator("#sheet")).to_have_attribute("src", re.compile(r"^/paper\.pdf\?v=1#page=\d+$"), timeout=120_000)
    status, headers, data = ask(served.address, "/paper.pdf")
    assert (status, headers["Content-Type"], data[:5]) == (200, "application/pdf", b"%PDF-")


def test_who_writes_while_the_pdf_is_set_does_not_wait_for_it(letters: Path, tmp_path: Path) -> None:
    root = tmp_path / "book"
    shutil.copytree(letters, root, ignore=shutil.ignore_patterns("build"))
    preview = Preview()
    builder = Builder(argparse.Namespace(book=str(root), jobs=1, quiet=True, why=False, memory={}), preview)
    builder.screen(())

    def set_so_far() -> list[str]:
        assert builder._examination is not None
        return [event.label for event in builder._examination.session.runner.events if event.name == "set section"]

    builder.paper(lambda: len(set_so_far()) == 2)
    assert len(set_so_far()) == 2 and not preview.paper()
    builder.paper()
    assert preview.paper().startswith(b"%PDF-")
    assert len(set_so_far()) > 2
    assert [set_so_far().count(name) for name in set_so_far()[:2]] == [1, 1]


def ask(address: str, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection(address, timeout=30)
    connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, dict(answer.getheaders()), body


def test_nothing_but_the_book_is_handed_out_and_to_nobody_else(served: Served) -> None:
    served.built(1)
    for path in ("../seeds/s.txt", "..%2f..%2fseeds/s.txt", "%2e%2e/manuscript/01.md", "/etc/passwd", "../../seeds/s.txt"):
        assert ask(served.address, f"/book/{path}")[0] == 404, path
    assert ask(served.address, "/book/letters.html", Host="evil.example")[0] == 421
    assert ask(served.address, "/events", Host="evil.example")[0] == 403
    assert ask(served.address, "/events", Sec_Fetch_Site="cross-site")[0] == 403
    status, headers, _ = ask(served.address, "/book/letters.html")
    policy = headers["Content-Security-Policy"]
    assert status == 200 and "connect-src 'none'" in policy and "frame-ancestors 'self'" in policy
    assert "'unsafe-inline'" not in policy.split("style-src")[0]
    assert "frame-ancestors 'none'" in ask(served.address, "/")[1]["Content-Security-Policy"]


def test_the_place_of_an_edit_is_the_first_block_that_differs() -> None:
    page = "<html><body><main><article id='x'><h2 id='a'>A</h2><p id='p1'>One.</p><ul><li>{0}</li></ul><p id='p2'>{1}</p></article></main>"
    before = page.format("two", "three").encode()
    assert place_of_edit(before, page.format("two", "four").encode()) == "p2"
    assert place_of_edit(before, page.format("five", "three").encode()) == "p1"
    assert place_of_edit(before, before.replace(b"<p id='p2'>three</p>", b"")) == "p1"
    assert place_of_edit(None, before) == ""


def test_news_come_once_and_without_asking_again() -> None:
    preview = Preview()
    preview.tell(status="one")
    number, news = preview.wait(0, 0)
    assert news == '{"status": "one"}'
    assert preview.wait(number, 0) == (number, "")
    preview.show({"a.html": b"<article></article>"}, ["a.html"])
    preview.show({"a.html": b"<article></article>"}, ["a.html"])
    later, news = preview.wait(number, 0)
    assert later == number + 1 and '"book": 1' in news
