"""Moving a figure on past the paragraph that follows it."""

from __future__ import annotations

from pincite.publish.composition import after_next_paragraph

FIGURE = '<figure id="f"><img src="a.svg" alt="A"></figure>\n'
TABLE = '<div id="t" class="table-block short">\n<table><tr><td>1</td></tr></table>\n<div class="table-notes">\n<p>a</p>\n</div>\n</div>\n'


def test_a_figure_goes_behind_the_next_paragraph() -> None:
    assert after_next_paragraph(f"<p>1</p>\n{FIGURE}<p>2</p>\n<p>3</p>\n", "f") == f"<p>1</p>\n<p>2</p>\n{FIGURE}<p>3</p>\n"


def test_a_table_takes_its_notes_along() -> None:
    assert after_next_paragraph(f"{TABLE}<p>2</p>\n", "t") == f"<p>2</p>\n{TABLE}"


def test_a_heading_goes_with_its_paragraph() -> None:
    assert after_next_paragraph(f'{FIGURE}<h2 id="h">H</h2>\n<p>2</p>\n', "f") == f'<h2 id="h">H</h2>\n<p>2</p>\n{FIGURE}'


def test_a_figure_at_the_end_stays() -> None:
    assert after_next_paragraph(f"<p>1</p>\n{FIGURE}", "f") is None
