"""Locators: what they point to, and that they survive citeproc as links."""

from __future__ import annotations

import pytest

from pincite.engines import citations
from pincite.engines.pandoc import read_document
from pincite.model.seed import LocatorKind, Passage, Seed, SourceKey
from pincite.publish.citation_links import passages_of, with_locator_links, with_marked_locators
from pincite.publish.document_tree import elements, plain_text

BIB = "@online{w, author={{Wikipedia}}, title={Siege}}\n@online{m, author={{Military Wiki}}, title={Defence}}\n"


def seed(key: str, pages: tuple[int | None, ...] = (None,) * 30) -> Seed:
    passages = tuple(Passage(n, LocatorKind.PARAGRAPH, f"p{n}", 0, 2, n, n, page=page) for n, page in enumerate(pages, 1))
    return Seed(SourceKey(key), f"seeds/{key}.txt", "0" * 64, "text", key, "", passages)


@pytest.mark.parametrize(
    ("locator", "expected"),
    [
        ("para. 12", (12,)),
        ("paras. 24, 26", (24, 26)),
        ("paras. 24–26, 28", (24, 25, 26, 28)),
        ("paras. 3 and 5", (3, 5)),
        ("12", (12,)),
        ("para. 99", ()),
        ("chapter the first", ()),
    ],
)
def test_a_locator_points_to_its_passages(locator: str, expected: tuple[int, ...]) -> None:
    assert passages_of(seed("w"), locator) == expected


def test_a_page_locator_points_to_all_passages_of_the_page() -> None:
    assert passages_of(seed("w", (1, 1, 2, 3)), "pp. 1-2") == (1, 2, 3)


def test_each_number_of_a_locator_becomes_a_link_to_its_passage() -> None:
    document = read_document(b"A [@w, para. 1]. B [@w, paras. 24, 26; @m, para. 12].^[And [@m, paras. 3-4] too.]").document
    style = citations.author_only(citations.style_text("chicago-notes-bibliography-subsequent-author"))
    formatted = citations.format_citations(with_marked_locators(document), style, citations.references(BIB), "en-GB")
    linked = with_locator_links(formatted["blocks"], {"w": seed("w"), "m": seed("m")})
    links = [(plain_text(node["c"][1]), node["c"][2][0]) for node in elements(linked) if node["t"] == "Link"]
    assert links == [
        ("para.\u00a01", "#src-w-1"),
        ("paras.\u00a024", "#src-w-24"),
        ("26", "#src-w-26"),
        ("para.\u00a012", "#src-m-12"),
        ("paras.\u00a03–4", "#src-m-3"),
    ]
    assert not set("\ue010\ue011") & set(citations.html({**formatted, "blocks": linked}))


def test_a_range_of_one_number_is_printed_as_that_number() -> None:
    document = read_document(b"A [@w, ll. 7-7]. B [@w, paras. 17-171].").document
    style = citations.author_only(citations.style_text("chicago-notes-bibliography-subsequent-author"))
    formatted = citations.format_citations(with_marked_locators(document), style, citations.references(BIB), "en-GB")
    notes = [
        plain_text(node["c"]).replace("\ue010", "").replace("\ue011", "") for node in elements(formatted["blocks"]) if node["t"] == "Note"
    ]
    assert notes[0].endswith(" 7.")
    assert notes[1].endswith("17–171.")


def test_later_notes_name_the_author_alone() -> None:
    document = read_document(b"A [@w, para. 1]. B [@m, para. 2]. C [@w, para. 3].").document
    style = citations.author_only(citations.style_text("chicago-notes-bibliography-subsequent-author"))
    formatted = citations.format_citations(document, style, citations.references(BIB), "en-GB")
    notes = [plain_text(node["c"]) for node in elements(formatted["blocks"]) if node["t"] == "Note"]
    assert notes[2] == "Wikipedia, para. 3."
