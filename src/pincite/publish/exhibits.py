"""Tables and figures: numbered captions, header cells that say what they head, sources under the table."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from math import ceil
from typing import Any

from pincite.model.wording import Say
from pincite.publish.body import Exhibit
from pincite.publish.document_tree import Node, elements, plain_text, rewrite, span, text
from pincite.publish.notes import NoteTaker, cites_of, distinct_notes

MOST_LETTERS = 10
LINE = 88
SHORT_TABLE = 12
GUTTER = 2
EXCHANGES = 6
SMALL = 0.83
BROKEN = 0.2
"""What a line of a cell costs beside a line of its row: a short cell is not broken where another can spare the letters."""

_WIDTHS = {**dict.fromkeys("ijl.,;:'’‘ !|\u00a0", 0.6), **dict.fromkeys("tfrs()[]-“”", 0.85), **dict.fromkeys("mw—", 1.7), "\u2060": 0.0}
_BREAK = re.compile(r"[ \t\n]+")
_NUMERIC = re.compile(r"^[\s\d.,+–%$£€¥()~c-]*$")


@dataclass(slots=True)
class ExhibitNumbers:
    """Numbers a chapter's tables and figures while its document is rewritten; ``before`` counts those that go on from other chapters."""

    chapter: str
    prefix: str
    taker: NoteTaker
    before: Mapping[str, int] = field(default_factory=dict)
    exhibits: list[Exhibit] = field(default_factory=list)
    say: Say = str

    def number(self, tree: Any) -> Any:
        return rewrite(tree, self._visit)

    def _visit(self, node: Node) -> list[Node] | None:
        if node["t"] == "Table":
            return self._table(node)
        if node["t"] == "Figure":
            return self._figure(node)
        return None

    def _next(self, kind: str, identifier: str, caption: list[Node]) -> tuple[str, str]:
        count = 1 + sum(1 for exhibit in self.exhibits if exhibit.kind == kind)
        number = f"{self.chapter}.{count}" if self.chapter else str(count + self.before.get(kind, 0))
        identifier = identifier or f"{self.prefix}-{kind}-{count}"
        title = re.sub(r"(?<=[a-z0-9)”])\. .*$", ".", plain_text(caption).strip(), flags=re.DOTALL).removesuffix(".")
        self.exhibits.append(Exhibit(kind, identifier, number, title))
        return number, identifier

    def _table(self, node: Node) -> list[Node]:
        attributes, (short, caption_blocks), columns, head, bodies, foot = node["c"]
        caption = _inlines(caption_blocks)
        # A caption that holds nothing but an id is none.
        number, identifier = self._next("table", attributes[0], caption)
        label = f"table {number}"
        kept, sources = self.taker.caption(caption, identifier, label)
        if cites_of(caption) <= cites_of([head, bodies]):
            sources = []
        note_prefix = f"{identifier}-note"
        if len(distinct_notes([head, bodies])) > MOST_LETTERS:
            # So many letters, pages away from their notes, would serve nobody: the sources stand in the cells.
            head, bodies = self.taker.inlined(head, identifier, label), self.taker.inlined(bodies, identifier, label)
            letters_head: list[Node] = []
            letters: list[Node] = []
        else:
            head, letters_head = self.taker.lettered(head, note_prefix, label)
            bodies, letters = self.taker.lettered(bodies, note_prefix, label)
        if "widths" not in attributes[1]:
            columns = [[column[0], width] for column, width in zip(columns, column_widths([head, bodies], len(columns)), strict=True)]
        bodies = [[body[0], _row_heads(body), *body[2:]] for body in bodies]
        titled = [{"t": "Plain", "c": [span([text(f"{self.say('Table')}\u00a0{number}.")], "", ("label",)), {"t": "Space"}, *kept]}]
        table = {"t": "Table", "c": [["", attributes[1], attributes[2]], [short, titled], columns, head, bodies, foot]}
        lines = [*letters_head, *letters]
        if sources:
            said = self._label_of_sources(caption)
            mark = [span(said, "", ("label",)), {"t": "Space"}] if said else []
            lines = [*lines, *([{"t": "Space"}] if lines else []), span([*mark, *sources], "", ("table-note",))]
        notes = [{"t": "Div", "c": [["", ["table-notes"], []], [{"t": "Para", "c": lines}]]}] if lines else []
        rows = sum(len(body[3]) for body in bodies)
        classes = ["table-block", "short"] if rows <= SHORT_TABLE else ["table-block"]
        return [{"t": "Div", "c": [[identifier, classes, []], [table, *notes]]}]

    def _figure(self, node: Node) -> list[Node]:
        attributes, (short, caption_blocks), blocks = node["c"]
        caption = _inlines(caption_blocks)
        number, identifier = self._next("figure", attributes[0], caption)
        kept, sources = self.taker.caption(caption, identifier, f"figure {number}")
        line = [span([text(f"{self.say('Figure')}\u00a0{number}.")], "", ("label",)), {"t": "Space"}, *kept]
        if sources:
            label = self._label_of_sources(caption)
            mark = [*label, {"t": "Space"}] if label else []
            line += [{"t": "Space"}, span([*mark, *sources], "", ("figure-source",))]
        caption_block = [{"t": "Plain", "c": line}]
        return [{"t": "Figure", "c": [[identifier, attributes[1], attributes[2]], [short, caption_block], blocks]}]

    def _label_of_sources(self, caption: list[Node]) -> list[Node]:
        """Nothing where a caption cites nothing: an author's note under a picture may have no source at all."""
        works = {key for key, _ in cites_of(caption)}
        return [text(self.say("Sources" if len(works) > 1 else "Source") + ":")] if works else []


def count_exhibits(tree: Any) -> Counter[str]:
    """How many tables and figures a document has."""
    return Counter(node["t"].lower() for node in elements(tree) if node["t"] in ("Table", "Figure"))


def column_widths(rows: Any, columns: int) -> list[Node]:
    """Widths for a table whose text must wrap: each column its longest word, and the rest where it makes the table shortest.

    The automatic layout would give nearly everything to the column with the longest cell.
    """
    cells = [[_as_measured(cell[4]) for cell in row[1]] for row in _rows(rows)]
    cells = [row for row in cells if len(row) == columns]
    natural = [max((_letters(row[at]) for row in cells), default=1) for at in range(columns)]
    if sum(natural) + 2 * columns <= LINE or not cells:
        return [{"t": "ColWidthDefault"}] * columns
    wide = [max((_letters(word) for row in cells for word in _BREAK.split(row[at])), default=1) for at in range(columns)]
    least = list(wide)
    lines = _line_counts(cells, columns)
    while (rest := LINE - sum(wide) - GUTTER * columns) > 0:
        at, by = _best_growth(lines, wide, natural, rest)
        if by == 0:
            break
        wide[at] += by
    wide = _exchanged(lines, wide, least)
    whole = sum(wide) + GUTTER * columns
    return [{"t": "ColWidth", "c": round((width + GUTTER) / whole, 3)} for width in wide]


def _as_measured(blocks: list[Node]) -> str:
    """A cell's words; those of a source, which are set smaller, shorter by as much."""

    def visit(node: Node) -> list[Node] | None:
        if node["t"] != "Span" or "cell-source" not in node["c"][0][1]:
            return None
        return [text(" ".join(word[: ceil(len(word) * SMALL)] for word in plain_text(node["c"][1]).split(" ")))]

    return plain_text(rewrite(blocks, visit)).strip()


def _line_counts(cells: list[list[str]], columns: int) -> list[list[list[int]]]:
    """For each column and width how many lines each row's cell takes."""
    return [[[_lines(row[at], width) for row in cells] for width in range(LINE + 1)] for at in range(columns)]


def _lines(words: str, width: int) -> int:
    count, room = 1, width
    for word in _BREAK.split(words):
        letters = _letters(word)
        if letters > room:
            count, room = count + 1, width
        room -= letters + 1
    return count


@lru_cache(maxsize=4096)
def _letters(words: str) -> int:
    """How many letters of middling width the words are as wide as: names have capitals, and numbers have not."""
    return round(0.2 + sum(1.4 if letter.isupper() else _WIDTHS.get(letter, 1.05) for letter in words))


def _best_growth(lines: list[list[list[int]]], wide: list[int], natural: list[int], rest: int) -> tuple[int, int]:
    """Which column should grow by how much: what saves most lines for its width, else the column with the longest cell."""

    now = _height(lines, wide)
    best = (0.0, 0, 0)
    for at in range(len(wide)):
        for by in range(1, min(rest, natural[at] - wide[at]) + 1):
            saved = (now - _height(lines, [*wide[:at], wide[at] + by, *wide[at + 1 :]])) / by
            best = max(best, (saved, -at, by))
    if best[0] > 0:
        return -best[1], best[2]
    growing = [at for at in range(len(wide)) if wide[at] < natural[at]]
    return (max(growing, key=lambda at: (natural[at] - wide[at], -at)), 1) if growing else (0, 0)


def _exchanged(lines: list[list[list[int]]], wide: list[int], least: list[int]) -> list[int]:
    """The widths after each exchange of letters between two columns that makes the table shorter, the best one first."""
    now = _height(lines, wide)
    for _ in range(EXCHANGES):
        others = [
            [width + by * ((at == to) - (at == giver)) for at, width in enumerate(wide)]
            for giver in range(len(wide))
            for to in range(len(wide))
            for by in range(1, wide[giver] - least[giver] + 1)
            if to != giver
        ]
        best = min(others, key=lambda widths: _height(lines, widths), default=wide)
        height = _height(lines, best)
        if height >= now:
            break
        wide, now = best, height
    return wide


def _height(lines: list[list[list[int]]], widths: list[int]) -> float:
    """How many lines a table takes with columns of these widths."""
    rows = zip(*(lines[at][min(width, LINE)] for at, width in enumerate(widths)), strict=True)
    return float(sum(max(row) + BROKEN * sum(row) for row in rows))


def _rows(tree: Any) -> list[Any]:
    """Pandoc's rows ([attributes, cells]) in a table's head and bodies."""
    head, bodies = tree
    return [*head[1], *(row for body in bodies for part in body[2:4] for row in part)]


def _inlines(blocks: list[Node]) -> list[Node]:
    return [inline for block in blocks if block["t"] in ("Para", "Plain") for inline in block["c"]]


def _row_heads(body: list[Any]) -> int:
    """How many columns head their rows: the first, where it holds words (a row is then read out with its name)."""
    if body[1]:
        return int(body[1])
    first = [plain_text(row[1][0][4]).strip() for row in body[3] if row[1]]
    words = [cell for cell in first if cell and not _NUMERIC.match(cell)]
    spans = any(cell[3] > 1 or cell[2] > 1 for row in body[3] for cell in row[1])
    return 1 if first and not spans and len(words) == len(first) else 0


def with_scopes(html: str) -> str:
    """Header cells with their scope: columns in the head, rows in the body; alignment as classes."""

    def table(found: re.Match[str]) -> str:
        head, mark, rest = found.group().partition("</thead>")
        if not mark:
            head, rest = "", found.group()
        return re.sub(r"<th(?=[ >])", '<th scope="col"', head) + mark + re.sub(r"<th(?=[ >])", '<th scope="row"', rest)

    html = re.sub(r"<table.*?</table>", table, html, flags=re.DOTALL)
    return re.sub(r' style="text-align: (left|right|center);"', r' class="\1"', html)
