"""Markdown, HTML, DOCX and EPUB, through pandoc: paragraphs, list items and rows of tables are passages.

In Markdown what stands between two blank lines is one passage, as in plain text, so that an author can count by eye: a list
or a table without blank lines is one.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from pincite.engines.pandoc import PandocFailure, PandocTimeout, read_document
from pincite.model.seed import LocatorKind
from pincite.read.citations import plain_text
from pincite.read.seed_formats.extract import Extract, Manner, Piece
from pincite.read.seed_formats.plain import Plain, plain_inlines
from pincite.read.seed_formats.rows import row_sentence, with_hours

_TIME_LIMIT = 120
# A seed is quoted, not typeset: its straight quotes stay as they are, and what looks like a citation is text.
MARKDOWN = "markdown-citations-smart-example_lists-raw_tex"


def read_markdown(text: str, manner: Manner) -> Extract:
    return _read(text.encode(), manner, MARKDOWN, together=True)


def read_html(text: str, manner: Manner) -> Extract:
    # Loaded only for a web page, as is the reader of HTML.
    from pincite.read.seed_formats.web_page import text_of_page

    return _read(text_of_page(text).encode(), manner, "html-smart")


def read_docx(data: bytes, manner: Manner) -> Extract:
    return _read(data, manner, "docx")


def read_epub(data: bytes, manner: Manner) -> Extract:
    return _read(data, manner, "epub")


def _read(data: bytes, manner: Manner, source_format: str, *, together: bool = False) -> Extract:
    try:
        document = read_document(data, source_format, time_limit=_TIME_LIMIT).document
    except (PandocTimeout, PandocFailure) as error:
        return Extract("", LocatorKind.PARAGRAPH, (), problem=f"cannot be read: {error.message}")
    gatherer = _Gatherer(manner, together)
    gatherer.blocks(document["blocks"])
    gatherer.notes()
    return gatherer.extract(_title(document))


def _title(document: dict[str, Any]) -> str:
    title = document["meta"].get("title", {})
    return " ".join(plain_text(title["c"]).split()) if title.get("t") == "MetaInlines" else ""


@dataclass(slots=True)
class _Gatherer:
    """Gathers passages and the text they lie in; ``together`` keeps tight lists and tables in one piece."""

    manner: Manner
    together: bool
    _texts: list[str] = field(default_factory=list)
    _pieces: list[Piece] = field(default_factory=list)
    _path: list[tuple[int, str]] = field(default_factory=list)
    _notes: list[list[Any]] = field(default_factory=list)
    _size: int = 0
    _first: str = ""

    def extract(self, title: str) -> Extract:
        return Extract("\n\n".join(self._texts), LocatorKind.PARAGRAPH, tuple(self._pieces), title or self._first)

    def notes(self) -> None:
        """Footnotes come last, in the order of their calls."""
        while self._notes:
            self.blocks(self._notes.pop(0))

    def blocks(self, blocks: list[Any]) -> None:
        for block in blocks:
            kind, content = block["t"], block.get("c")
            if kind in ("Para", "Plain"):
                self._passage(self._plain(content))
            elif kind == "LineBlock":
                self._passage(Plain.lines([self._plain(line) for line in content]))
            elif kind == "Header":
                self._heading(content[0], plain_inlines(content[2], []).text)
            elif kind in ("BlockQuote", "Div", "Figure"):
                self.blocks(content if kind == "BlockQuote" else content[-1])
                self.blocks(content[1][1] if kind == "Figure" else [])
            elif kind in ("BulletList", "OrderedList"):
                self._list(content if kind == "BulletList" else content[1])
            elif kind == "DefinitionList":
                for term, definitions in content:
                    self._passage(self._plain(term))
                    for definition in definitions:
                        self.blocks(definition)
            elif kind == "Table":
                self._table(content)
            elif kind == "CodeBlock":
                self._passage(Plain(content[1]))

    def _plain(self, inlines: list[Any]) -> Plain:
        return plain_inlines(inlines, self._notes)

    def _passage(self, plain: Plain) -> None:
        plain = plain.stripped()
        if not plain.text:
            return
        self._add(plain.text)
        start = self._size - len(plain.text)
        section = tuple(name for _, name in self._path)
        self._pieces.append(Piece(start, self._size, section, masked=tuple(plain.masked)))

    def _heading(self, level: int, title: str) -> None:
        title = " ".join(title.split())
        if title:
            self._path = [entry for entry in self._path if entry[0] < level] + [(level, title)]
            self._first = self._first or title
            self._add(title)

    def _add(self, text: str) -> None:
        self._size += len(text) + (2 if self._texts else 0)
        self._texts.append(text)

    def _list(self, items: list[list[Any]]) -> None:
        if self.together and all(block["t"] == "Plain" for item in items for block in item):
            self._passage(Plain.lines([self._plain(block["c"]) for item in items for block in item]))
            return
        for item in items:
            self.blocks(item)

    def _table(self, content: list[Any]) -> None:
        _, (_, caption), _, (_, head), bodies, (_, foot) = content
        self.blocks(caption)
        heads = [[self._cell(cell) for cell in row[1]] for row in head]
        names = [" ".join(filter(None, column)) for column in zip(*heads, strict=False)] if heads else []
        rows = [row for body in bodies for row in [*body[2], *body[3]]] + list(foot)
        cells = with_hours([[self._cell(cell) for cell in row[1]] for row in rows])
        sentences = [row_sentence(names, row, self.manner) for row in cells]
        if self.together:
            self._passage(Plain("\n".join(filter(None, sentences))))
            return
        for sentence in sentences:
            self._passage(Plain(sentence))

    def _cell(self, cell: list[Any]) -> str:
        return " ".join(self._block_text(block) for block in cell[4]).strip()

    def _block_text(self, block: dict[str, Any]) -> str:
        if block["t"] in ("Para", "Plain"):
            return self._plain(block["c"]).text
        if block["t"] in ("BulletList", "OrderedList"):
            items = block["c"] if block["t"] == "BulletList" else block["c"][1]
            return ", ".join(" ".join(self._block_text(inner) for inner in item) for item in items)
        return ""
