"""A block's own citation is printed at its end, as if its author had written it there."""

from __future__ import annotations

from typing import Any

import pytest

from pincite.engines import citations
from pincite.engines.pandoc import read_document
from pincite.publish.block_citations import with_block_citations
from pincite.publish.document_tree import elements, plain_text

BOOK = "@book{port, author = {Ann Marsh}, title = {The Harbour Ledger}, publisher = {Quay}, date = {1950}}"


def written(markdown: str, style: str) -> dict[str, Any]:
    document = with_block_citations(read_document(markdown.encode()).document)
    return citations.format_citations(document, citations.style_text(style), citations.references(BOOK), "en-GB")


def test_note_stands_behind_the_last_words() -> None:
    document = written('::: {cite="@port, p. 3"}\nOne.\n\nTwelve ships came.\n:::\n\nAfter.\n', "chicago-notes-bibliography")
    (note,) = (node for node in elements(document["blocks"]) if node["t"] == "Note")
    assert plain_text(note["c"]).endswith("(Quay, 1950), 3.")
    last = document["blocks"][0]["c"][1][-1]["c"]
    assert [inline["t"] for inline in last[-2:]] == ["Str", "Cite"], "without a space before the mark"


def test_author_and_date_stand_behind_a_space() -> None:
    document = written('::: {cite="@port, p. 3"}\nTwelve ships came.\n:::\n', "chicago-author-date")
    assert plain_text(document["blocks"]).strip() == "Twelve ships came."  # citations are left out of plain text
    (cite,) = (node for node in elements(document["blocks"]) if node["t"] == "Cite")
    assert plain_text(cite["c"][1]) == "(Marsh 1950, 3)"


@pytest.mark.parametrize(
    ("inner", "home"),
    [
        ("> Twelve ships.", "BlockQuote"),
        ("- Ten.\n- Twelve ships.", "BulletList"),
        ("1. Ten.\n2. Twelve ships.", "OrderedList"),
        ("| a |\n|---|\n| 12 |\n\n: The ships.", "Table"),
        ("| a |\n|---|\n| 12 |", "Para"),
        ("```\n12\n```", "Para"),
    ],
)
def test_it_stands_within_what_ends_the_block(inner: str, home: str) -> None:
    document = with_block_citations(read_document(f'::: {{cite="@port, p. 3; @port, p. 5"}}\n{inner}\n:::\n'.encode()).document)
    last = document["blocks"][0]["c"][1][-1]
    assert last["t"] == home
    (cite,) = (node for node in elements(last) if node["t"] == "Cite")
    assert [item["citationId"] for item in cite["c"][0]] == ["port", "port"]


@pytest.mark.parametrize("block", ['::: {cite="@port, p. 3"}\nTwelve [@port, p. 3] ships.\n:::', '::: {cite="port"}\nTwelve ships.\n:::'])
def test_what_is_written_already_or_cites_nothing_gets_no_citation(block: str) -> None:
    document = read_document(block.encode()).document
    assert with_block_citations(document)["blocks"][0]["c"][1] == document["blocks"][0]["c"][1]


def test_the_attribute_is_in_no_edition_and_its_fellows_stay() -> None:
    block = '::: {#box .wide lang="de" cite="@port, p. 3"}\n> Zwölf.\n:::'
    assert with_block_citations(read_document(block.encode()).document)["blocks"][0]["c"][0] == ["box", ["wide"], [["lang", "de"]]]
