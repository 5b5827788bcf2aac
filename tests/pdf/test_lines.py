"""Where lines end: before a link, and between words that should stay together but would leave the line loose."""

from __future__ import annotations

import pytest
from editions import Edition

from pincite.engines.fonts import open_shelf
from pincite.engines.note_placement import places_to_part
from pincite.engines.pdf_tags import boxes_in
from pincite.engines.printing import Sheet
from pincite.engines.themes import font_catalogue
from pincite.engines.typesetter import Press

TEXT = 'The infobox of the longer account makes matters no easier. Its more than <a href="#a">11,000</a> killed or dead of wounds'

LINE = "was the Chinese in that autumn of great rains and of marches, {} for three days."


@pytest.fixture(scope="module")
def press(small: Edition) -> Press:
    sheets = [Sheet(name, small.theme.file(name)) for name in small.theme.sheets]
    return Press(open_shelf(font_catalogue(), small.theme.families), sheets, small.read)


def lines_of(press: Press, text: str) -> list[str]:
    html = f'<html lang="en-GB"><body><section class="chapter" data-verso="a" data-recto="b"><p>{text}</p></section></body></html>'
    return press.lay_out(html, "lines").texts[0].split("\n")


def test_a_line_that_is_full_but_for_a_space_before_a_link_is_not_broken_early(press: Press) -> None:
    assert [line.split(" ")[0] for line in lines_of(press, TEXT)[:2]] == ["The", "11,000"]


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("30th\xa0Regiment and", [4]),
        ("August\xa01944 was", [6]),
        ("8\xa0August\xa01944 was", [8]),
        ("the\xa0siege.", [3]),
        ("the\xa0siege. Then", []),
        ("Mt.\xa0Zhangjia.", []),
        ("Chapter\xa0One.", []),
        ("14\xa0miles.", []),
    ],
)
def test_words_that_may_be_parted(words: str, places: list[int]) -> None:
    assert places_to_part(words) == places


@pytest.mark.parametrize(
    ("before", "words", "end"),
    [
        ("iii", "30th\xa0Regiment", "marches, 30th"),
        ("iii", '<a href="#a">30th\xa0Regiment</a>', "marches, 30th"),
        ("iiiiiiiii", "30th\xa0Regiment", "of marches,"),
        ("iii", "Mt.\xa0Zhangjian", "of marches,"),
    ],
)
def test_words_are_parted_where_the_line_would_else_be_loose(press: Press, before: str, words: str, end: str) -> None:
    first, second = lines_of(press, f"{before} {LINE.format(words)}")
    assert first.endswith(end)
    assert second[0].isalnum(), "the space between the words is at neither end"


def test_no_folio_of_the_contents_stands_alone(press: Press) -> None:
    line = '<li class="front"><a href="#a">What was left of the garrison, at the dates for which {} figure</a>&nbsp;{}</li>'
    leader = '<span class="leader"></span><span class="folio">xxviii</span>'
    items = "".join(line.format("i" * number, leader) for number in range(1, 22))
    html = f'<html lang="en-GB"><body><section class="front"><ul class="contents-list">{items}</ul></section></body></html>'
    lines = press.lay_out(html, "contents").texts[0].split("\n")
    folios = [line for line in lines if line.endswith("xxviii")]
    assert len(folios) == 21 < len(lines)
    assert all(line.replace(". ", "").removesuffix("xxviii").strip() for line in folios)


def test_a_rule_that_weasyprint_stumbles_over_is_told_and_the_others_hold(small: Edition) -> None:
    css = "p { color: #111 }\n\n.a { width: calc(1px + ) }\n@media print { p { width: 9px } }\nem { color: #222 }\n"
    press = Press(open_shelf(font_catalogue(), ()), [Sheet("own.css", css)], small.read)
    assert [(message.about, message.text) for message in press.messages] == [
        ("own.css", "WeasyPrint cannot read this rule (AssertionError) at 3:1")
    ]
    laid_out = press.lay_out("<html><body><p>One <em>two</em></p></body></html>", "one").document
    colours = {box.element_tag: box.style["color"].to("srgb").coordinates[0] for box in boxes_in(laid_out.pages[0]._page_box)}
    assert (round(colours["p"] * 255), round(colours["em"] * 255)) == (0x11, 0x22)
