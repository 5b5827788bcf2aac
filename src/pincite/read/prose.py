"""Walks pandoc's document and gathers its prose: one stretch of text for each paragraph, heading, cell or caption."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from pincite.model.chapter import OBJECT, BlockKind, Cell, CitationItem
from pincite.read.citations import items_of_attribute, plain_text
from pincite.read.digits import LOWERED, RAISED
from pincite.read.marks import split_marks

QUOTES = {"DoubleQuote": ("“", "”"), "SingleQuote": ("‘", "’")}
_SPACES = ("Space", "SoftBreak", "LineBreak")
_TRANSPARENT = ("Emph", "Strong", "Underline", "Strikeout", "SmallCaps")
_SHIFTED = {"Superscript": RAISED, "Subscript": LOWERED}


@dataclass(frozen=True, slots=True)
class ProseThing:
    """Something at ``start`` of a stretch's text, up to ``end``; ``mark`` is the mark just before it, or -1.

    ``kind`` is 'cite', 'note-cite' (a footnote of nothing but citations), 'span', 'link', 'image', 'raw' or 'id'.
    ``data`` is pandoc's node.
    """

    kind: str
    start: int
    end: int
    mark: int
    data: Any


@dataclass(slots=True)
class Stretch:
    """One block to be: its text, the marks in it as (offset, number), and the things in it."""

    kind: BlockKind
    text: str = ""
    marks: list[tuple[int, int]] = field(default_factory=list)
    things: list[ProseThing] = field(default_factory=list)
    quote: bool = False
    note: int = 0
    cell: Cell | None = None
    caption_of: int = -1
    cite: tuple[CitationItem, ...] = ()
    section: tuple[str, ...] = ()
    language: str = ""
    heading: tuple[int, str] | None = None


@dataclass(frozen=True, slots=True)
class _Setting:
    """What encloses a block."""

    kind: BlockKind = BlockKind.PARAGRAPH
    quote: bool = False
    note: int = 0
    cell: Cell | None = None
    caption_of: int = -1
    cite: tuple[CitationItem, ...] = ()
    language: str = ""

    def within(self, **changes: Any) -> _Setting:
        values = {name: getattr(self, name) for name in self.__slots__}
        return _Setting(**{**values, **changes})


class ProseReader:
    """Gathers stretches in the order of the document, the text of a note after the block that calls it.

    ``raw`` are raw blocks, as (format, text), and ``empty_cites`` the ``cite`` attributes that cite nothing.
    """

    def __init__(self, alphabet: tuple[str, ...]) -> None:
        self.stretches: list[Stretch] = []
        self.raw: list[tuple[str, str]] = []
        self.empty_cites: list[str] = []
        self._alphabet = alphabet
        self._sections: list[tuple[int, str]] = []
        self._tables = 0
        self._notes = 0
        self._pending: list[tuple[list[Any], _Setting]] = []

    def read(self, blocks: list[Any]) -> None:
        self._blocks(blocks, _Setting())
        while self._pending:  # notes inside notes
            pending, self._pending = self._pending, []
            for inner, setting in pending:
                self._blocks(inner, setting)

    def _blocks(self, blocks: list[Any], setting: _Setting) -> None:
        for block in blocks:
            self._block(block, setting)

    def _block(self, block: dict[str, Any], setting: _Setting) -> None:
        kind: str = block["t"]
        content: Any = block.get("c")
        if kind in ("Para", "Plain"):
            self._stretch(content, setting)
        elif kind == "LineBlock":
            self._stretch([inline for line in content for inline in [*line, {"t": "Space"}]][:-1], setting)
        elif kind == "Header":
            self._header(content, setting)
        elif kind == "BlockQuote":
            self._blocks(content, setting.within(quote=True))
        elif kind in ("BulletList", "OrderedList"):
            for item in content if kind == "BulletList" else content[1]:
                self._blocks(item, setting)
        elif kind == "DefinitionList":
            for term, definitions in content:
                self._stretch(term, setting.within(kind=BlockKind.TERM))
                for definition in definitions:
                    self._blocks(definition, setting)
        elif kind == "Div":
            self._div(content, setting)
        elif kind == "Figure":
            self._figure(content, setting)
        elif kind == "Table":
            self._table(content, setting)
        elif kind == "RawBlock":
            self.raw.append((content[0], split_marks(content[1], self._alphabet)[0]))

    def _header(self, content: list[Any], setting: _Setting) -> None:
        level, (identifier, _, _), inlines = content
        title = split_marks(" ".join(plain_text(inlines).split()), self._alphabet)[0]
        self._sections = [entry for entry in self._sections if entry[0] < level] + [(level, title)]
        heading = (level, split_marks(identifier, self._alphabet)[0])
        self._stretch(inlines, setting.within(kind=BlockKind.HEADING), heading)

    def _div(self, content: list[Any], setting: _Setting) -> None:
        (_, _, attributes), blocks = content
        named = dict(attributes)
        items = items_of_attribute(named.get("cite", ""))
        if "cite" in named and not items:
            self.empty_cites.append(named["cite"])
        inner = setting.within(
            cite=(*items, *setting.cite),
            language=named.get("lang", setting.language),
        )
        self._blocks(blocks, inner)

    def _figure(self, content: list[Any], setting: _Setting) -> None:
        _, (_, caption), blocks = content
        before = len(self.stretches)
        self._blocks(caption, setting.within(kind=BlockKind.CAPTION))
        if len(self.stretches) == before:  # an image needs a stretch to be found in
            self._stretch([], setting.within(kind=BlockKind.CAPTION))
        stretch = self.stretches[before]
        stretch.things += [ProseThing("image", 0, 0, -1, image) for image in _images(blocks)]

    def _table(self, content: list[Any], setting: _Setting) -> None:
        _, (_, caption), columns, (_, head), bodies, (_, foot) = content
        table = self._tables
        self._tables += 1
        self._blocks(caption, setting.within(kind=BlockKind.CAPTION, caption_of=table))
        headers = [""] * len(columns)
        grid = _Grid(len(columns))
        for row in head:
            for column, cell in grid.place(row[1]):
                headers[column] = (headers[column] + " " + self._cell_text(cell)).strip()
                self._blocks(cell[4], setting.within(kind=BlockKind.CELL, cell=Cell(table, 0, column)))
        rows = [row for body in bodies for row in [*body[2], *body[3]]] + list(foot)
        for number, row in enumerate(rows, 1):
            stub = ""
            for column, cell in grid.place(row[1]):
                where = Cell(table, number, column, headers[column], stub if column else "")
                self._blocks(cell[4], setting.within(kind=BlockKind.CELL, cell=where))
                stub = stub or (self._cell_text(cell) if column == 0 else "")

    def _cell_text(self, cell: list[Any]) -> str:
        words = " ".join(plain_text(block["c"]) for block in cell[4] if block["t"] in ("Para", "Plain"))
        return split_marks(" ".join(words.split()), self._alphabet)[0]

    def _stretch(self, inlines: list[Any], setting: _Setting, heading: tuple[int, str] | None = None) -> None:
        stretch = Stretch(
            kind=setting.kind, quote=setting.quote, note=setting.note, cell=setting.cell, caption_of=setting.caption_of,
            cite=setting.cite, language=setting.language, heading=heading,
            section=tuple(title for _, title in self._sections),
        )  # fmt: skip
        self.stretches.append(stretch)
        self._inlines(inlines, stretch, setting)
        if not setting.note:
            pending, self._pending = self._pending, []
            for blocks, inner in pending:
                self._blocks(blocks, inner)

    def _inlines(self, inlines: list[Any], stretch: Stretch, setting: _Setting) -> None:
        words: list[str] = []
        for inline in inlines:
            kind = inline["t"]
            if kind == "Str":
                words.append(inline["c"])
            elif kind in _SPACES:
                words.append(" ")
            else:
                self._words(words, stretch)
                words.clear()
                self._inline(inline, stretch, setting)
        self._words(words, stretch)

    def _words(self, words: list[str], stretch: Stretch) -> None:
        text, marks = split_marks("".join(words), self._alphabet)
        before = len(stretch.text)
        stretch.marks += [(before + offset, number) for offset, number in marks]
        stretch.text += text

    def _inline(self, inline: dict[str, Any], stretch: Stretch, setting: _Setting) -> None:
        """What is neither a word nor a space."""
        kind: str = inline["t"]
        content: Any = inline.get("c")
        if kind == "Quoted":
            opening, closing = QUOTES[content[0]["t"]]
            stretch.text += opening
            self._inlines(content[1], stretch, setting)
            stretch.text += closing
        elif kind in _TRANSPARENT:
            self._inlines(content, stretch, setting)
        elif kind in _SHIFTED:  # 10^6^ is not 106
            start = len(stretch.text)
            self._inlines(content, stretch, setting)
            stretch.text = stretch.text[:start] + stretch.text[start:].translate(_SHIFTED[kind])
        elif kind in ("Span", "Link"):
            self._enclosed(kind.lower(), inline, stretch, setting)
        elif kind == "Cite":
            self._object("cite", inline, stretch)
        elif kind == "Note":
            self._note(inline, stretch, setting)
        else:
            self._object({"Image": "image", "RawInline": "raw"}.get(kind, "other"), inline, stretch)

    def _enclosed(self, kind: str, inline: dict[str, Any], stretch: Stretch, setting: _Setting) -> None:
        start, mark = len(stretch.text), _mark_at(stretch)
        self._inlines(inline["c"][1], stretch, setting)
        stretch.things.append(ProseThing(kind, start, len(stretch.text), mark, inline))

    def _object(self, kind: str, inline: dict[str, Any], stretch: Stretch) -> None:
        start, mark = len(stretch.text), _mark_at(stretch)
        stretch.text += OBJECT
        stretch.things.append(ProseThing(kind, start, start + 1, mark, inline))

    def _note(self, inline: dict[str, Any], stretch: Stretch, setting: _Setting) -> None:
        cites = _only_citations(inline["c"])
        if cites:
            start = len(stretch.text)
            stretch.text += OBJECT
            stretch.things += [ProseThing("note-cite", start, start + 1, -1, cite) for cite in cites]
            return
        self._object("note", inline, stretch)
        self._notes += 1
        inner = _Setting(note=self._notes, cite=setting.cite, language=setting.language)
        self._pending.append((inline["c"], inner))


class _Grid:
    """Assigns the cells of rows to columns, minding cells that reach over several columns or rows."""

    def __init__(self, columns: int) -> None:
        self._taken = [0] * columns

    def place(self, cells: list[Any]) -> list[tuple[int, list[Any]]]:
        placed = []
        free = [column for column, rows in enumerate(self._taken) if rows == 0]
        self._taken = [max(0, rows - 1) for rows in self._taken]
        for cell in cells:
            if not free:
                break
            _, _, row_span, column_span, _ = cell
            placed.append((free[0], cell))
            for column in free[:column_span]:
                self._taken[column] = row_span - 1
            free = free[column_span:]
        return placed


def _mark_at(stretch: Stretch) -> int:
    """The number of the last mark, if nothing came after it."""
    if stretch.marks and stretch.marks[-1][0] == len(stretch.text):
        return stretch.marks[-1][1]
    return -1


def _only_citations(blocks: list[Any]) -> list[Any]:
    """The citations of a note that holds nothing else; none if it does."""
    if len(blocks) != 1 or blocks[0]["t"] not in ("Para", "Plain"):
        return []
    inlines = blocks[0]["c"]
    rest = [inline for inline in inlines if inline["t"] not in ("Cite", "Space", "SoftBreak")]
    if any(inline["t"] != "Str" or any(map(str.isalnum, inline["c"])) for inline in rest):
        return []
    return [inline for inline in inlines if inline["t"] == "Cite"]


def _images(node: Any) -> list[Any]:
    if isinstance(node, list):
        return [image for child in node for image in _images(child)]
    if not isinstance(node, dict):
        return []
    return [node] if node.get("t") == "Image" else _images(node.get("c"))
