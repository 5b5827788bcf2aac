"""The widths of a table's columns, from what stands in them."""

from __future__ import annotations

from pincite.publish.document_tree import Node, span, text
from pincite.publish.exhibits import GUTTER, LINE, column_widths

LONG = "approximately four thousand abandoned corpses, excluding many buried, and as many prisoners again who had been wounded"


def widths(*rows: tuple[list[Node], ...]) -> list[int]:
    cells = [[None, [[None, None, None, None, [{"t": "Plain", "c": cell}]] for cell in row]] for row in rows]
    return [round(width["c"] * LINE) - GUTTER for width in column_widths([[None, cells], []], len(rows[0]))]


def test_a_short_cell_is_not_broken_where_another_can_spare_the_letters() -> None:
    short, long = widths(([text("by 19 July")], [text(LONG)]), ([text("the battle")], [text(LONG)]))
    assert short >= len("by 19 July")
    assert long > 50


def test_a_source_in_small_type_takes_less_room_than_its_letters() -> None:
    source = "(Wikipedia,\u00a0para.\u00a012)"
    small = [span([text(source)], "", ("cell-source",))]
    narrow, _ = widths((small, [text(LONG)]), (small, [text(LONG)]))
    assert narrow < len(source)
