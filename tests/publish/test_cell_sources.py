"""Sources that stand in a table's cells."""

from __future__ import annotations

import pytest

from pincite.publish.document_tree import plain_text, text
from pincite.publish.notes import NoteTaker


def test_a_bracket_goes_before_the_stop_that_a_note_follows() -> None:
    note = {"t": "Note", "c": [{"t": "Para", "c": [text("Ledger, para. 3.")]}]}
    cell = [{"t": "Plain", "c": [text("Mt."), {"t": "Space"}, text("Zhangjia;"), note, {"t": "Space"}, text("lost")]}]
    (plain,) = NoteTaker("c", {}).inlined(cell, "tbl-1", "table 1")
    assert [node.get("c") for node in plain["c"]][2] == "Zhangjia"
    assert [node["t"] for node in plain["c"]] == ["Str", "Space", "Str", "Space", "Span", "Str", "Space", "Str"]
    assert plain["c"][5]["c"] == ";"


@pytest.mark.parametrize(("word", "stop"), [("left.", "."), ("1944.", "."), ("p.m.", ""), ("Mt.", ""), ("left,", ","), ("left", "")])
def test_a_sentence_ends_after_its_source(word: str, stop: str) -> None:
    note = {"t": "Note", "c": [{"t": "Para", "c": [text("Ledger, para. 3.")]}]}
    (plain,) = NoteTaker("c", {}).inlined([{"t": "Plain", "c": [text(word), note]}], "tbl-1", "table 1")
    assert plain_text(plain["c"]).replace("\u00a0", " ") == f"{word.removesuffix(stop)} (Ledger, para. 3){stop}"
