"""Citations: from pandoc's Cite, or from the text of a ``cite`` attribute, to keys with their locators."""

from __future__ import annotations

import re
from typing import Any

from pincite.model.chapter import CitationItem
from pincite.model.locator import split_locator

_KEY = re.compile(r"(?P<prefix>[^@]*?)-?@(?:\{(?P<braced>[^}]+)\}|(?P<key>\w(?:[\w:.#$%&+?<>~/-]*[\w/])?))(?P<suffix>.*)", re.DOTALL)


def items_of_cite(citations: list[dict[str, Any]]) -> tuple[CitationItem, ...]:
    """The items of a pandoc Cite, in order."""
    return tuple(_item(citation) for citation in citations)


def is_in_text(citations: list[dict[str, Any]]) -> bool:
    return bool(citations) and citations[0]["citationMode"]["t"] == "AuthorInText"


def items_of_attribute(text: str) -> tuple[CitationItem, ...]:
    """The items of ``cite="@key, para. 12; @other, p. 3"``."""
    items = []
    for part in text.strip().removeprefix("[").removesuffix("]").split(";"):
        match = _KEY.fullmatch(part.strip())
        if match:
            locator, rest = split_locator(match["suffix"])
            items.append(CitationItem(match["braced"] or match["key"], locator, match["prefix"].strip(), rest))
    return tuple(items)


def _item(citation: dict[str, Any]) -> CitationItem:
    locator, rest = split_locator(plain_text(citation["citationSuffix"]))
    return CitationItem(citation["citationId"], locator, plain_text(citation["citationPrefix"]).strip(), rest)


def plain_text(inlines: Any) -> str:
    """The words of pandoc inlines, with quotation marks and without notes and citations."""
    if isinstance(inlines, list):
        return "".join(plain_text(inline) for inline in inlines)
    kind, content = inlines["t"], inlines.get("c")
    if kind == "Str":
        return str(content)
    if kind in ("Space", "SoftBreak", "LineBreak"):
        return " "
    if kind == "Quoted":
        opening, closing = ("“", "”") if content[0]["t"] == "DoubleQuote" else ("‘", "’")
        return opening + plain_text(content[1]) + closing
    if kind in ("Code", "Math"):
        return str(content[1])
    if kind in ("Link", "Span"):
        return plain_text(content[1])
    if kind in ("Emph", "Strong", "Underline", "Strikeout", "Superscript", "Subscript", "SmallCaps"):
        return plain_text(content)
    return ""
