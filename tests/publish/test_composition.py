"""Moving a figure on past the paragraph that follows it."""

from __future__ import annotations

import pytest

from pincite.engines.page_facts import Foot
from pincite.publish.composition import CLEAR, EDGE, after_paragraphs, with_lines, with_whole_figures

FIGURE = '<figure id="f"><img src="a.svg" alt="A"></figure>\n'
TABLE = '<div id="t" class="table-block short">\n<table><tr><td>1</td></tr></table>\n<div class="table-notes">\n<p>a</p>\n</div>\n</div>\n'


def test_a_figure_goes_behind_the_next_paragraph() -> None:
    assert after_paragraphs(f"<p>1</p>\n{FIGURE}<p>2</p>\n<p>3</p>\n", "f", 4) == f"<p>1</p>\n<p>2</p>\n{FIGURE}<p>3</p>\n"


def test_a_table_takes_its_notes_along() -> None:
    assert after_paragraphs(f"{TABLE}<p>2</p>\n", "t", 5) == f"<p>2</p>\n{TABLE}"


def test_a_heading_goes_with_its_paragraph() -> None:
    assert after_paragraphs(f'{FIGURE}<h2 id="h">H</h2>\n<p>2</p>\n', "f", 5) == f'<h2 id="h">H</h2>\n<p>2</p>\n{FIGURE}'


def test_a_figure_at_the_end_stays() -> None:
    assert after_paragraphs(f"<p>1</p>\n{FIGURE}", "f", 5) is None


@pytest.mark.parametrize(("lines", "behind"), [(4, 1), (12, 1), (30, 3), (90, 4)])
def test_a_figure_goes_behind_as_many_paragraphs_as_surely_have_room(lines: float, behind: int) -> None:
    paragraphs = [f"<p>{number}{'x' * 359}</p>\n" for number in range(4)]
    moved = after_paragraphs(FIGURE + "".join(paragraphs) + TABLE, "f", lines)
    assert moved == "".join([*paragraphs[:behind], FIGURE, *paragraphs[behind:], TABLE])


@pytest.mark.parametrize("lines", [-1, 1, 2])
def test_a_folio_keeps_off_the_edge_and_off_the_text_on_a_longer_page(lines: int) -> None:
    foot = Foot(margin=22, line=4.94, gap=6, folio=3.5)
    css = with_lines(foot, lines)
    margin = float(css.partition("margin-bottom: ")[2].partition("mm")[0])
    gap = float(css.partition("padding-top: ")[2].partition("mm")[0])
    assert margin == pytest.approx(22 - lines * 4.94, abs=0.01)
    assert CLEAR <= gap <= foot.gap
    assert margin - gap - foot.folio >= EDGE - 0.01


def test_a_page_with_a_narrow_foot_is_not_made_longer() -> None:
    assert with_lines(Foot(margin=14, line=4.94, gap=3, folio=3.5), 1) == ""
    assert with_lines(Foot(margin=10, line=4.94), 1) == ""
    assert "padding" not in with_lines(Foot(margin=22, line=4.94), 1)


def test_a_number_in_a_narrow_cell_stays_whole() -> None:
    row = '<tr><th scope="row">Ships</th><td class="right">4,446,331</td><td><a href="#c">47 %</a></td><td>47 ships</td></tr>'
    changed = with_whole_figures(row)
    assert changed.count("whole") == 2
    assert '<span class="whole">4,446,331</span>' in changed and '<span class="whole"><a href="#c">47 %</a></span>' in changed
    assert with_whole_figures(changed) == changed
