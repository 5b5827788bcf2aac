"""The flagship's site as files: every link leads somewhere, and what machines read is there."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from pincite.publish.evidence import EvidenceBook
from pincite.publish.screen_pages import ScreenPage
from pincite.publish.site.content import web_content
from pincite.publish.site.metadata import sitemap

WHOLE_FIRST_PAGE = 150_000


class Page(HTMLParser):
    """Addresses and identifiers of a page; complains of what a browser would have to mend."""

    VOID = frozenset({"meta", "link", "img", "br", "hr", "input", "col", "wbr"})

    def __init__(self) -> None:
        super().__init__()
        self.identifiers: list[str] = []
        self.addresses: list[str] = []
        self.open: list[str] = []
        self.crossed: list[str] = []

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if "id" in values:
            self.identifiers.append(values["id"])
        self.addresses += [values[name] for name in ("href", "src", "action") if name in values]
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.crossed.append(tag)


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Page]:
    result = {}
    for path in sorted(site.glob("*.html")):
        page = Page()
        page.feed(path.read_text(encoding="utf-8"))
        result[path.name] = page
    return result


def addresses(pages: dict[str, Page]) -> Iterator[tuple[str, str, str]]:
    for name, page in pages.items():
        for address in page.addresses:
            file, _, anchor = address.partition("#")
            yield name, file or name, anchor


def test_every_link_leads_to_a_file_and_an_element(site, pages) -> None:
    for name, file, anchor in addresses(pages):
        assert not file.startswith(("http", "//")), f"{name} reaches out to {file}"
        assert (site / file).is_file(), f"{name} leads to {file}"
        assert not anchor or anchor in pages[file].identifiers, f"{name} leads to {file}#{anchor}"


def test_no_identifier_stands_twice_on_a_page(pages) -> None:
    for name, page in pages.items():
        assert len(set(page.identifiers)) == len(page.identifiers), name


def test_elements_are_properly_nested(pages) -> None:
    assert {name: page.crossed or page.open for name, page in pages.items() if page.crossed or page.open} == {}


def test_there_is_a_page_for_every_chapter_and_generated_section(pages) -> None:
    assert {"index.html", "search.html", "404.html", "crossroads.html", "sources.html", "bibliography.html", "colophon.html"} <= set(pages)


def test_the_first_page_and_the_first_chapter_are_light(site) -> None:
    for name in ("index.html", "crossroads.html"):
        text = (site / name).read_text(encoding="utf-8")
        fetched = re.findall(r'<(?:link rel="stylesheet" href|script src|img[^>]* src)="([^"]+)"', text)
        assert {"site.css", "site.js"} <= set(fetched)
        assert sum((site / file).stat().st_size for file in {name, *fetched}) < WHOLE_FIRST_PAGE


def test_marks_of_printed_pages_are_targets_and_nothing_to_be_read_out() -> None:
    mark = '<span epub:type="pagebreak" role="doc-pagebreak" id="page-7" aria-label="7"></span>'
    page = ScreenPage("a.html", "a", "A", "", "chapter", f"<p>One {mark}two.</p>")
    assert '<span id="page-7"></span>two.' in web_content(page, EvidenceBook({}, {}), {}).html


def test_addresses_in_a_sitemap_are_in_plain_letters() -> None:
    listed = sitemap("https://example.org/book/", ["index.html", "第一章.html"])
    assert re.findall("<loc>(.*?)</loc>", listed) == [
        "https://example.org/book/",
        "https://example.org/book/%E7%AC%AC%E4%B8%80%E7%AB%A0.html",
    ]


def test_only_style_sheets_keep_a_page_waiting(site) -> None:
    for path in site.glob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert '<meta name="viewport" content="width=device-width, initial-scale=1">' in text
        scripts = re.findall(r"<script([^>]*)>(.*?)</script>", text, flags=re.DOTALL)
        assert all("defer" in attributes for attributes, _ in scripts if "src=" in attributes), path.name
        run = [words for attributes, words in scripts if "src=" not in attributes and "json" not in attributes]
        assert sum(map(len, run)) < 600, path.name
    assert all(f'"fonts/{name.name}"' in text for name in (site / "fonts").glob("EBGaramond_400Regular.*"))
    assert "font-display: swap" not in (site / "site.css").read_text(encoding="utf-8")


def test_every_number_on_a_page_has_its_card(site) -> None:
    for path in site.glob("*.html"):
        text = path.read_text(encoding="utf-8")
        claims = set(re.findall(r'id="(claim-[0-9a-z]+)"', text))
        data = re.search(r'<script type="application/json" id="evidence">(.*?)</script>', text)
        cards = json.loads(data[1])["claims"] if data else {}
        assert claims == set(cards), path.name


def test_cards_of_sound_numbers_mark_the_evidence_in_the_passages_words(site) -> None:
    text = (site / "crossroads.html").read_text(encoding="utf-8")
    data = json.loads(re.search(r'id="evidence">(.*?)</script>', text)[1])
    sound = [card for card in data["claims"].values() if card["v"] == "verified"]
    assert len(sound) > 5
    assert all("<mark>" in words for card in sound for _, words in card["w"])


def test_reference_managers_find_title_and_book(site) -> None:
    text = (site / "crossroads.html").read_text(encoding="utf-8")
    assert '<meta name="citation_title" content="The Crossroads">' in text
    assert '<meta name="citation_inbook_title" content="The Last Telegram: Hengyang, 1944">' in text
    schema = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', text)[1])
    assert (schema["@type"], schema["isPartOf"]["@type"]) == ("Chapter", "Book")


def test_the_search_index_points_to_what_exists(site, pages) -> None:
    text = (site / "search-index.js").read_text(encoding="utf-8")
    entries = json.loads(text.removeprefix("window.bookIndex=").rstrip(";\n"))
    assert len(entries) > 150
    for entry in entries:
        file, _, anchor = entry["u"].partition("#")
        assert not anchor or anchor in pages[file].identifiers
        assert entry["x"]
