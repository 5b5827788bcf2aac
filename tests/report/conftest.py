"""The report of a small and of a large book, opened in the browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request
from tests.report.books import conflicts, large, sample

from pincite.check.reviews import is_reviewable
from pincite.model.book import Volume
from pincite.model.claim import CheckResult
from pincite.model.rule_text import RuleText
from pincite.report.changes import compare_with_last
from pincite.report.desk import Material, render_page
from pincite.report.presentation import Presentation, keep_findings

Open = Callable[..., Page]


def material_of(volume: Volume, result: CheckResult) -> Material:
    shown = Presentation(result, volume.book.title, "0.1.0", (RuleText("uncited-number", summary="A number without a citation"),))
    # As if the last report had known all but the first finding.
    _, last = compare_with_last(keep_findings(result, lambda finding: finding.rule != "uncited-number").all_findings, None)
    changes, _ = compare_with_last(shown.findings, last)
    return Material(shown, volume, changes, conflicts())


@pytest.fixture(scope="session")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The page of a book by its name, written once."""
    home = tmp_path_factory.mktemp("books")

    def write(name: str) -> Path:
        path = home / name / "build" / "report" / "index.html"
        if not path.exists():
            path.parent.mkdir(parents=True)
            path.write_text(render_page(material_of(*(large(20_000) if name == "large" else sample())), is_reviewable), "utf-8")
        return path

    return write


@pytest.fixture
def open_report(browser: Browser, reports: Callable[[str], Path]) -> Iterator[Open]:
    """Opens the report at a fragment; what the page asks of the network or throws fails the test."""
    troubles: list[str] = []
    contexts = []

    def open_page(
        fragment: str = "", *, book: str = "sample", width: int = 1280, height: int = 800, dark: bool = False, **options: object
    ) -> Page:
        context = browser.new_context(viewport={"width": width, "height": height}, color_scheme="dark" if dark else "light", **options)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(60_000)  # a busy machine is no fault of the page
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("console", lambda message: troubles.append(message.text) if message.type == "error" else None)
        page.on("request", lambda request: troubles.append(request.url) if _leaves(request) else None)
        page.goto(f"{reports(book).as_uri()}{fragment}")
        if options.get("java_script_enabled", True):
            page.wait_for_selector("html[data-ready]")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert troubles == []


def _leaves(request: Request) -> bool:
    return not request.url.startswith(("file:", "data:"))
