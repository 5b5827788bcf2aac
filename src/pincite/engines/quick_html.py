"""A section's HTML read with the same result by expat, where it is written so that HTML and XML are read alike.

WeasyPrint's reader of HTML is made for whatever people write, and slow. What pandoc and the theme's templates write is nearly always
well-formed XML of elements that close where they say. Where it is not, or where HTML would mend something (a block in a paragraph, a
cell without a row, an entity by name, an element that is known here by no rule), nothing is read here.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

VOID = frozenset(("br", "col", "hr", "img", "wbr"))
_INLINE = frozenset(
    ("a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "img", "ins", "kbd", "mark", "q", "s", "samp", "small",
     "span", "strong", "sub", "sup", "time", "u", "var", "wbr")
)  # fmt: skip
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_BLOCKS = _HEADINGS | frozenset(
    ("address", "article", "aside", "blockquote", "div", "dl", "figcaption", "figure", "footer", "header", "hr", "main", "nav", "ol", "p",
     "pre", "section", "table", "ul")
)  # fmt: skip
"""What ends a paragraph that is open."""

_PARENTS = {
    "li": ("ul", "ol"), "dt": ("dl",), "dd": ("dl",), "caption": ("table",), "colgroup": ("table",), "col": ("colgroup",),
    "thead": ("table",), "tbody": ("table",), "tfoot": ("table",), "tr": ("thead", "tbody", "tfoot"), "th": ("tr",), "td": ("tr",),
}  # fmt: skip
"""What must stand in what."""

_TABLE = frozenset(("table", "colgroup", "thead", "tbody", "tfoot", "tr"))
"""What holds no text and nothing but parts of a table."""

_DOCUMENT = re.compile(r"(<!DOCTYPE html>.*?<body>)(.*)</body>(\s*)</html>(\s*)", re.DOTALL)
_OTHERWISE = re.compile(
    r"<[!?]|[\0\r\f]|</(?:br|col|hr|img|wbr)>|<(?!(?:br|col|hr|img|wbr)\b)[^<>]*/>|<pre[^<>]*>\n|=\s*[\"'][^\"'<>]*[\n\t]|&#(?:x|0*1[2-5]\d;)",
    re.IGNORECASE,
)
"""What HTML and XML read in two ways: declarations, ends of what has none, ends that HTML overlooks, a line's end at the beginning of
preserved text or in an attribute, and numbers of characters that Windows had others for."""


class _Otherwise(Exception):
    """HTML would mend it."""


def read_html(html: str) -> tuple[str, Element] | None:
    """The document without what is in its body, and the body; None where it is not for this reader."""
    found = _DOCUMENT.fullmatch(html)
    if found is None or found[2].find("<body") >= 0 or _OTHERWISE.search(found[2]):
        return None
    head, inner, *after = found.groups()
    reader = _Reader()
    try:
        body = reader.read(f"<body>{inner.replace('&nbsp;', chr(0xA0))}{''.join(after)}</body>")
    except (expat.ExpatError, _Otherwise):
        return None
    return f"{head}</body></html>", body


@dataclass(slots=True)
class _Reader:
    tree: TreeBuilder = field(default_factory=TreeBuilder)
    open: list[str] = field(default_factory=list)

    def read(self, text: str) -> Element:
        parser = expat.ParserCreate()
        parser.buffer_text = True
        handlers: dict[str, Callable[..., object]] = {
            "StartElementHandler": self.start, "EndElementHandler": self.end, "CharacterDataHandler": self.text,
        }  # fmt: skip
        for name, handler in handlers.items():
            setattr(parser, name, handler)
        parser.Parse(text, True)
        return self.tree.close()

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        parent = self.open[-1] if self.open else ""
        if self.open and not self._stands_well(tag, parent):
            raise _Otherwise(tag)
        if any(name != name.lower() or name == "xmlns" for name in attributes):
            raise _Otherwise(tag)
        self.open.append(tag)
        self.tree.start(tag, attributes)

    def _stands_well(self, tag: str, parent: str) -> bool:
        """Whether HTML would leave an element where it is."""
        if tag in _PARENTS or parent in _TABLE:
            return parent in _PARENTS.get(tag, ())
        if tag in _BLOCKS:
            return not self._is_in("p") and not (tag in _HEADINGS and any(map(self._is_in, _HEADINGS)))
        return tag in _INLINE and not (tag == "a" and "a" in self.open)

    def _is_in(self, tag: str) -> bool:
        """Whether such an element is open in the same cell."""
        for name in reversed(self.open):
            if name == tag:
                return True
            if name in ("td", "th", "caption"):
                return False
        return False

    def end(self, tag: str) -> None:
        self.open.pop()
        self.tree.end(tag)

    def text(self, text: str) -> None:
        if self.open[-1] in _TABLE and not text.isspace():
            raise _Otherwise(text)
        self.tree.data(text)
