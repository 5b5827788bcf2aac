"""Printed pages are found in the screen text, also where what opens a page stands elsewhere."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pincite.model.printed_page import PrintedPage
from pincite.publish.markup import parse, text_of
from pincite.publish.page_breaks import with_page_breaks
from pincite.publish.screen_pages import ScreenPage

WORDS = st.lists(st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=9), min_size=60, max_size=300)


def page(html: str) -> ScreenPage:
    return ScreenPage("a.xhtml", "a", "A", "", "chapter", f"<header><h1>Title</h1></header>{html}")


def printed(*texts: str) -> list[PrintedPage]:
    return [PrintedPage(str(number), text, ("a",) if number == 1 else (), 0) for number, text in enumerate(texts, 1)]


def places(marked: ScreenPage) -> dict[str, str]:
    """The words that follow each mark."""
    pieces = re.split(r'<span epub:type="pagebreak"[^>]*aria-label="(\d+)"[^>]*></span>', marked.html)
    return {label: text_of(parse(re.sub(r"<[^>]*>", "", text))) for label, text in zip(pieces[1::2], pieces[2::2], strict=True)}


@settings(deadline=None, max_examples=60)
@given(WORDS, st.data())
def test_marks_stand_where_the_pages_begin(words: list[str], data: st.DataObject) -> None:
    words = [f"{word}{chr(0x4E00 + number)}" for number, word in enumerate(words)]
    at = data.draw(st.integers(20, len(words) - 20))
    (marked,), marks = with_page_breaks(
        [page(f"<p>{' '.join(words)}</p>")], printed("Title " + " ".join(words[:at]), " ".join(words[at:]) + " Wikipedia, para. 3.")
    )
    assert [mark.label for mark in marks] == ["1", "2"]
    assert places(marked)["2"].split() == words[at:]


def test_a_repeated_table_head_does_not_open_a_page() -> None:
    rows = [f"<tr><td>cell {chr(97 + n) * 9} of the table {chr(97 + n) * 12}</td></tr>" for n in range(20)]
    html = f"<table><thead><tr><th>Head</th></tr></thead><tbody>{''.join(rows)}</tbody></table>"
    texts = [re.sub("<[^>]*>", "", row) for row in rows]
    (marked,), _ = with_page_breaks([page(html)], printed("Title Head " + " ".join(texts[:10]), "Head " + " ".join(texts[10:])))
    assert places(marked)["2"].startswith("cell kkkkkkkkk")


def test_a_page_that_opens_with_a_table_begins_with_its_caption() -> None:
    rows = [f"<tr><td>cell {chr(97 + n) * 9} of the table {chr(97 + n) * 12}</td></tr>" for n in range(20)]
    table = f"<table><caption>Losses by source</caption><thead><tr><th>Head</th></tr></thead>{''.join(rows)}</table>"
    html = f"<p>{'words before it ' * 9}</p>{table}"
    texts = " ".join(re.sub("<[^>]*>", "", row) for row in rows)
    (marked,), _ = with_page_breaks([page(html)], printed("Title " + "words before it " * 9, "Losses by source Head " + texts))
    assert places(marked)["2"].startswith("Losses by source")


def test_a_page_that_opens_with_a_figure_begins_in_it() -> None:
    words = " ".join(f"word{chr(0x4E00 + n)}" for n in range(60))
    html = f"<p>{words}</p><figure><img src='a.png' alt='a'/><figcaption>Figure One. The plan.</figcaption></figure><p>{words[::-1]}</p>"
    (marked,), _ = with_page_breaks([page(html)], printed(f"Title {words}", f"Figure One. The plan. {words[::-1]}"))
    assert re.search(r'<figure><span epub:type="pagebreak"[^>]*aria-label="2"', marked.html)


def test_a_page_of_a_figure_from_elsewhere_begins_before_the_notes() -> None:
    words = " ".join(f"word{chr(0x4E00 + n)}" for n in range(60))
    html = f"<figure><figcaption>Figure One.</figcaption></figure><p>{words}</p><section class='notes'><p>Note</p></section>"
    (marked,), _ = with_page_breaks([page(html)], printed(f"Title {words}", "Figure One."))
    assert re.search(r'aria-label="2"></span><section class="notes"', marked.html)


@pytest.mark.parametrize("after", ["<figure><figcaption>Figure Two. The calendar.</figcaption></figure>", ""], ids=["figure", "notes"])
def test_pages_that_begin_at_one_place_are_marked_in_their_order(after: str) -> None:
    words, more = (" ".join(f"{stem}{chr(0x4E00 + n)}" for n in range(60)) for stem in ("word", "term"))
    first = "<figure><figcaption>Figure One. The plan.</figcaption></figure>"
    html = f"<p>{words}</p>{first}<p>{more}</p>{after}<section class='notes'><p>Note</p></section>"
    leaves = printed(f"Title {words} {more}", "Figure One. The plan.", "Figure Two. The calendar.", "Notes set apart.")
    (marked,), _ = with_page_breaks([page(html)], leaves)
    assert re.findall('aria-label="([0-9]+)"', marked.html) == ["1", "2", "3", "4"]


def test_a_mark_stands_before_the_day_of_a_date_and_an_opening_quotation_mark() -> None:
    one, two = (" ".join(f"{stem}{chr(0x4E00 + n)}" for n in range(40)) for stem in ("word", "term"))
    for opening in ("22\u00a0", "“", "(1944) ‘"):
        (marked,), _ = with_page_breaks(
            [page(f"<p>{one} in 1944. {opening}{two}</p>")], printed(f"Title {one} in 1944.", f"{opening}{two}\n7")
        )
        assert places(marked)["2"].startswith(opening + "term")


def test_blank_leaves_have_no_mark() -> None:
    (_,), marks = with_page_breaks([page("<p>text</p>")], printed("Title text", " "))
    assert [mark.label for mark in marks] == ["1"]


def test_a_page_of_pictures_begins_with_what_follows_it() -> None:
    text = " ".join(f"word{chr(0x4E00 + n)}" for n in range(120)).split()
    pages = printed("Title " + " ".join(text[:60]), "Figure 1. Elsewhere.", " ".join(text[60:]))
    (marked,), marks = with_page_breaks([page(f"<p>{' '.join(text)}</p>")], pages)
    assert len(marks) == 3
    assert places(marked)["3"].split() == text[60:]
