"""Citations in tables: short, whatever comes first."""

from __future__ import annotations

from pincite.engines import citations
from pincite.engines.pandoc import read_document
from pincite.publish.document_tree import elements, plain_text
from pincite.publish.table_citations import with_tables_last

BOOK = "@book{port, author = {Ann Marsh}, title = {The Harbour Ledger}, publisher = {Quay}, date = {1950}}"
TEXT = """
| Year | Ships            |
|------|------------------|
| 1944 | 12 [@port, p. 3] |

The year after [@port, p. 4], and the next [@port, p. 5].
"""


def test_a_source_is_named_in_full_in_the_text_and_short_in_a_table_before_it() -> None:
    style = citations.style_text("chicago-notes-bibliography")
    known = citations.references(BOOK)

    def write(document: dict) -> dict:  # type: ignore[type-arg]
        return citations.format_citations(document, style, known, "en-GB")

    written = with_tables_last(read_document(TEXT.encode()).document, write)
    cell, first, second = (plain_text(node["c"]) for node in elements(written["blocks"]) if node["t"] == "Note")
    assert [block["t"] for block in written["blocks"]] == ["Table", "Para"]
    assert "Quay" not in cell and "3" in cell
    assert "Quay" in first and "Quay" not in second


def test_a_text_without_tables_is_written_as_it_is() -> None:
    document = read_document(b"A [@port].").document
    assert with_tables_last(document, lambda given: {**given, "seen": given is document})["seen"]
