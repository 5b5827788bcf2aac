"""Printed pages are found in the screen text, also where what opens a page stands elsewhere."""

from __future__ import annotations

import re

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


def test_blank_leaves_have_no_mark() -> None:
    (_,), marks = with_page_breaks([page("<p>text</p>")], printed("Title text", " "))
    assert [mark.label for mark in marks] == ["1"]


def test_a_page_of_pictures_begins_with_what_follows_it() -> None:
    text = " ".join(f"word{chr(0x4E00 + n)}" for n in range(120)).split()
    pages = printed("Title " + " ".join(text[:60]), "Figure 1. Elsewhere.", " ".join(text[60:]))
    (marked,), marks = with_page_breaks([page(f"<p>{' '.join(text)}</p>")], pages)
    assert len(marks) == 3
    assert places(marked)["3"].split() == text[60:]
