"""Lines before links: a WeasyPrint 70 fault that broke them after their first word."""

from __future__ import annotations

from editions import Edition

from pincite.engines.fonts import open_shelf
from pincite.engines.printing import Sheet
from pincite.engines.themes import font_catalogue
from pincite.engines.typesetter import Press

TEXT = 'The infobox of the longer account makes matters no easier. Its more than <a href="#a">11,000</a> killed or dead of wounds'


def test_a_line_that_is_full_but_for_a_space_before_a_link_is_not_broken_early(small: Edition) -> None:
    sheets = [Sheet(name, small.theme.file(name)) for name in small.theme.sheets]
    press = Press(open_shelf(font_catalogue(), small.theme.families), sheets, small.read)
    html = f'<html lang="en-GB"><body><section class="chapter" data-verso="a" data-recto="b"><p>{TEXT}</p></section></body></html>'
    lines = press.lay_out(html, "lines").texts[0].split("\n")
    assert [line.split(" ")[0] for line in lines[:2]] == ["The", "11,000"]
