"""Page numbers in the contents are filled in as if the contents had been set with them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pincite.engines.fonts import open_shelf
from pincite.engines.fragment import Fragment
from pincite.engines.fragment_figures import open_figures, with_figures
from pincite.engines.fragment_press import FragmentPress, Shop, Task
from pincite.engines.printing import Sheet
from pincite.engines.section_setting import set_section
from pincite.engines.themes import font_catalogue, load_theme
from pincite.engines.typesetter import Press
from pincite.publish.composition import compose

LINE = '<li class="chapter"><a href="#c{0}">The {0}th chapter</a>&nbsp;<span class="leader"></span><span class="folio">{1}</span></li>'
PROPORTIONAL = ".contents-list .folio { font-variant-numeric: proportional-nums }"


def contents(*folios: str) -> Task:
    lines = "".join(LINE.format(at, folio) for at, folio in enumerate(folios))
    html = f'<section class="front contents"><ul class="contents-list">{lines}</ul></section>'
    return Task(f'<html lang="en-GB"><title>Contents</title><body>{html}', "contents")


def shop(sheet: str = "") -> Shop:
    theme = load_theme("history", Path.cwd())
    sheets = [*(Sheet(name, theme.file(name)) for name in theme.sheets), Sheet("own", sheet)]
    return Shop(open_shelf(font_catalogue(), theme.families), tuple(sheets), lambda name: None, compose)


@pytest.fixture(scope="module")
def press() -> FragmentPress:
    kept: dict[str, object] = {}
    return FragmentPress(shop(), kept.__getitem__, kept.__contains__, kept.__setitem__)


def drawn(fragment: Fragment) -> tuple[object, ...]:
    return fragment.streams, fragment.texts, fragment.objects, fragment.pages, fragment.measures


def test_numbers_that_are_filled_in_are_drawn_as_if_set(press: FragmentPress) -> None:
    task = contents("v", "1", "17", "230", "496", "58")
    html, figures = open_figures(task.html)
    assert figures == "11723049658" and ">v<" in html and ">000<" in html
    fragment = press.section(replace(task, html=html))
    assert fragment.open_figures
    assert press._press is not None
    assert drawn(with_figures(fragment, figures)) == drawn(set_section(press._press, task, compose))


def test_contents_are_set_again_only_for_a_number_of_another_length(press: FragmentPress) -> None:
    made: list[str] = []
    press.on_set = lambda name, key: made.append(key)
    digests = {press.section_with_figures(contents("3", number, "99")).digest for number in ("21", "22", "23")}
    assert (len(made), len(digests)) == (1, 3)
    press.section_with_figures(contents("3", "101", "102"))
    assert len(made) == 2


def test_numbers_in_figures_of_several_widths_are_set(press: FragmentPress) -> None:
    task = contents("17", "230")
    kept: dict[str, object] = {}
    other = FragmentPress(shop(PROPORTIONAL), kept.__getitem__, kept.__contains__, kept.__setitem__)
    fragment = other.section_with_figures(task)
    assert not fragment.open_figures
    assert "17" in fragment.texts[0] and "230" in fragment.texts[0]
    assert drawn(fragment) == drawn(set_section(Press(other.shop.fonts, other.shop.sheets, other.shop.read), task, compose))
