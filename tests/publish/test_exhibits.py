"""What stands below a table or a figure: where it is from."""

from __future__ import annotations

import pytest

from pincite.publish.document_tree import Node, plain_text, text
from pincite.publish.exhibits import ExhibitNumbers
from pincite.publish.notes import NoteTaker


def _note(*cites: tuple[str, int]) -> Node:
    return {"t": "Note", "c": [{"t": "Para", "c": [text("A long title, with many words in it.")]}], "cites": list(cites)}


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ((_note(("lights", 1), ("lights", 2)),), "Source:"),
        ((_note(("lights", 1)), _note(("chronicle", 1))), "Sources:"),
        ((_note(("lights", 1), ("chronicle", 1)),), "Sources:"),
        ((_note(),), ""),
    ],
)
def test_one_work_is_a_source_and_two_are_sources(notes: tuple[Node, ...], said: str) -> None:
    figure = {"t": "Figure", "c": [["fig-a", [], []], [None, [{"t": "Plain", "c": [text("Heights."), *notes]}]], []]}
    (made,) = ExhibitNumbers("1", "c", NoteTaker("c", {})).number([figure])
    words = plain_text(made["c"][1][1])
    assert said in words if said else "Source" not in words
