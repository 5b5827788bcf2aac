"""The citation of a block, `::: {cite="@key, para. 12"}`, printed at the end of its words as if it had been written there."""

from __future__ import annotations

import re
from typing import Any

from pincite.publish.document_tree import Node, elements, plain_text, rewrite, text

_ITEM = re.compile(r"(?P<before>[^@]*?)(?P<mode>-?)@(?:\{(?P<braced>[^}]+)\}|(?P<key>\w(?:[\w:.#$%&+?<>~/-]*\w)?))(?P<after>.*)", re.DOTALL)


def with_block_citations(document: dict[str, Any]) -> dict[str, Any]:
    """The document in which each block that cites by its attribute ends with the citation, unless its words have it.

    The attribute itself goes: in HTML it is another thing, which EPUB allows of quotations alone.
    """

    def visit(node: Node) -> list[Node] | None:
        if node["t"] != "Div" or "cite" not in dict(node["c"][0][2]):
            return None
        (identifier, kinds, attributes), blocks = node["c"]
        others = [[name, value] for name, value in attributes if name != "cite"]
        cite = _cite_of(dict(attributes)["cite"])
        written = {mark for found in elements(blocks) if found["t"] == "Cite" for mark in _marks(found)}
        inner = rewrite(blocks, visit)
        if cite is not None and not _marks(cite) <= written:
            inner = _ending_with(inner, cite)
        return [{"t": "Div", "c": [[identifier, kinds, others], inner]}]

    return {**document, "blocks": rewrite(document["blocks"], visit)}


def _cite_of(attribute: str) -> Node | None:
    items = [found for part in attribute.strip().strip("[]").split(";") if (found := _ITEM.fullmatch(part.strip()))]
    if not items:
        return None
    citations = [
        {
            "citationId": item["braced"] or item["key"],
            "citationPrefix": _words(item["before"]),
            "citationSuffix": _words(item["after"]),
            "citationMode": {"t": "SuppressAuthor" if item["mode"] else "NormalCitation"},
            "citationNoteNum": 0,
            "citationHash": 0,
        }
        for item in items
    ]
    return {"t": "Cite", "c": [citations, [text(f"[{attribute.strip().strip('[]')}]")]]}


def _words(written: str) -> list[Node]:
    words: list[Node] = []
    for piece in re.split(r"(\s+)", written.rstrip()):
        if piece:
            words.append({"t": "Space"} if piece.isspace() else text(piece))
    return words


def _marks(cite: Node) -> set[tuple[str, str]]:
    """What a citation points to: each key with its locator."""
    return {(item["citationId"], "".join(plain_text(item["citationSuffix"]).split())) for item in cite["c"][0]}


def _ending_with(blocks: list[Any], cite: Node) -> list[Any]:
    """The blocks with a citation behind their last words; behind a table or a picture it stands in a paragraph of its own."""
    if not blocks:
        return blocks
    last = blocks[-1]
    if last["t"] in ("Para", "Plain"):
        return [*blocks[:-1], {"t": last["t"], "c": [*last["c"], {"t": "Space"}, cite]}]
    if last["t"] in ("BlockQuote", "BulletList"):
        inner = last["c"] if last["t"] == "BlockQuote" else last["c"][-1]
        ended = _ending_with(inner, cite)
        return [*blocks[:-1], {"t": last["t"], "c": ended if last["t"] == "BlockQuote" else [*last["c"][:-1], ended]}]
    if last["t"] in ("OrderedList", "Div"):
        head, inner = last["c"]
        ended = _ending_with(inner, cite) if last["t"] == "Div" else [*inner[:-1], _ending_with(inner[-1], cite)]
        return [*blocks[:-1], {"t": last["t"], "c": [head, ended]}]
    if last["t"] in ("Table", "Figure") and last["c"][1][1]:
        short, caption = last["c"][1]
        return [*blocks[:-1], {"t": last["t"], "c": [last["c"][0], [short, _ending_with(caption, cite)], *last["c"][2:]]}]
    return [*blocks, {"t": "Para", "c": [cite]}]
