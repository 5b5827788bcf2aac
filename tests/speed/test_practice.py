"""A section that is set for practice is left at the page at which something better is to be done."""

from __future__ import annotations

from pathlib import Path

from pincite.engines.fonts import open_shelf
from pincite.engines.fragment_press import Task
from pincite.engines.printing import Sheet
from pincite.engines.section_setting import practise
from pincite.engines.themes import font_catalogue, load_theme
from pincite.engines.typesetter import Press

PAGES = 3


def test_practice_stops_at_the_next_page_be_it_laid_out_or_drawn() -> None:
    theme = load_theme("history", Path.cwd())
    sheets = [Sheet(name, theme.file(name)) for name in theme.sheets]
    press = Press(open_shelf(font_catalogue(), theme.families), sheets, lambda _: None)
    text = '<p style="break-before: page">Carts came.</p>' * (PAGES - 1)
    task = Task(f'<html lang="en-GB"><title>One</title><body><section><p>Carts went.</p>{text}</section>', "one")
    asked = 0

    def is_called() -> bool:
        nonlocal asked
        asked += 1
        return asked > at

    at = 100
    practise(press, task, is_called)
    times = asked
    assert times >= 2 * PAGES
    for at in range(times):
        asked = 0
        practise(press, task, is_called)
        assert asked == at + 1
