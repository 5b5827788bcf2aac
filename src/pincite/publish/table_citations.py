"""Citations in tables are written short: a cell has no room for the full title that a notes style gives a work the first time.

Citeproc counts what comes first. It is shown the tables after the text, and before them each work that they cite, once.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from pincite.publish.document_tree import Node, elements, raw_block, rewrite

Document = dict[str, Any]
_MARK = re.compile(r"<!--table (\d+)-->")


def with_tables_last(document: Document, write: Callable[[Document], Document]) -> Document:
    """The document with its citations written out by ``write``, those in tables as if they came after the text."""
    tables: list[Node] = []

    def take(node: Node) -> list[Node] | None:
        if node["t"] != "Table":
            return None
        tables.append(node)
        return [raw_block(f"<!--table {len(tables) - 1}-->")]

    blocks = rewrite(document["blocks"], take)
    if not tables:
        return write(document)
    keys = dict.fromkeys(citation["citationId"] for node in elements(tables) if node["t"] == "Cite" for citation in node["c"][0])
    written = write({**document, "blocks": [*blocks, *({"t": "Para", "c": [_cite(key)]} for key in keys), *tables]})["blocks"]
    finished = written[len(written) - len(tables) :]

    def put(node: Node) -> list[Node] | None:
        found = _MARK.fullmatch(node["c"][1]) if node["t"] == "RawBlock" else None
        return [finished[int(found[1])]] if found else None

    return {**document, "blocks": rewrite(written[: len(blocks)], put)}


def _cite(key: str) -> Node:
    citation = {
        "citationId": key, "citationPrefix": [], "citationSuffix": [], "citationMode": {"t": "NormalCitation"},
        "citationNoteNum": 0, "citationHash": 0,
    }  # fmt: skip
    return {"t": "Cite", "c": [[citation], [{"t": "Str", "c": f"[@{key}]"}]]}
