"""Taking the notes out of a chapter: numbered for the text, lettered under a table, run in after a caption."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pincite.model.seed import Seed
from pincite.publish.body import CitedAt
from pincite.publish.citation_links import cited_passages
from pincite.publish.document_tree import Node, Words, children, elements, link, plain_text, raw, rewrite, span, text, with_children

CELL_PIECE = 26
LINE_PIECE = 44
_STOP = re.compile(r"[,;:]$|(?:^|[^\W\d_]{3}|\d)\.$")
"""Sources of no more letters than this, in a cell or in the line under a table, are not divided."""


@dataclass(frozen=True, slots=True)
class Note:
    """A note of the text; ``blocks`` are pandoc's."""

    number: int
    blocks: list[Node]
    kind: str


@dataclass(slots=True)
class NoteTaker:
    """Counts a chapter's notes while its document is rewritten, and remembers which places cite which passages."""

    prefix: str
    seeds: Mapping[str, Seed]
    notes: list[Note] = field(default_factory=list)
    cited: list[CitedAt] = field(default_factory=list)

    def take(self, tree: Any) -> Any:
        """The tree with a placeholder ``<!--note 3-->`` for each note of the text; notes side by side become one."""
        return rewrite(tree, self._visit)

    def _visit(self, node: Node) -> list[Node] | None:
        if node["t"] in ("Para", "Plain"):
            return None if type(node["c"]) is Words else [{"t": node["t"], "c": self._inlines(node["c"])}]
        if node["t"] == "Header":
            return [{"t": "Header", "c": [*node["c"][:2], self._inlines(node["c"][2])]}]
        if node["t"] == "LineBlock":
            return [{"t": "LineBlock", "c": [self._inlines(line) for line in node["c"]]}]
        if node["t"] == "DefinitionList":
            return [{"t": "DefinitionList", "c": [[self._inlines(term), self.take(definitions)] for term, definitions in node["c"]]}]
        return None

    def _inlines(self, inlines: list[Node]) -> list[Node]:
        result: list[Node] = []
        fresh = False
        for inline in unwrapped(inlines):
            if inline["t"] == "Note":
                if fresh:
                    self._extend(inline)
                else:
                    result.append(self._placeholder(inline))
                fresh = True
                continue
            # A picture's words are its description, in which nothing is called.
            inner = children(inline) if inline["t"] != "Image" else None
            if inner is not None:
                inline = with_children(inline, self._inlines(inner))
            if inline != text(""):
                fresh = False
            result.append(inline)
        return result

    def _placeholder(self, note: Node) -> Node:
        number = len(self.notes) + 1
        self.notes.append(Note(number, _without_notes(note["c"]), _kind(note)))
        self._remember(note, f"fnref-{self.prefix}-{number}", f"n. {number}")
        return raw(f"<!--note {number}-->")

    def _extend(self, note: Node) -> None:
        last = self.notes[-1]
        kind = last.kind if last.kind == _kind(note) else "authored"
        self.notes[-1] = Note(last.number, _merged(last.blocks, _without_notes(note["c"])), kind)
        self._remember(note, f"fnref-{self.prefix}-{last.number}", f"n. {last.number}")

    def _remember(self, tree: Any, target: str, label: str) -> None:
        for key, passage in tree.get("cites", ()) if isinstance(tree, dict) else ():
            found = CitedAt(key, passage, target, label)
            if found not in self.cited:
                self.cited.append(found)

    def caption(self, inlines: list[Node], target: str, label: str) -> tuple[list[Node], list[Node]]:
        """A caption's own inlines, and its notes as one run of inlines ('Wikipedia, para. 29; …'), for a line of sources."""
        kept: list[Node] = []
        sources: list[Node] = []
        for inline in unwrapped(inlines):
            if inline["t"] != "Note":
                kept.append(inline)
                continue
            self._remember(inline, target, label)
            sources += ([{"t": "Space"}] if sources else []) + _inline(inline["c"])
        while kept and kept[-1]["t"] in ("Space", "SoftBreak"):
            kept.pop()
        return kept, sources

    def lettered(self, tree: Any, prefix: str, label: str) -> tuple[Any, list[Node]]:
        """A table's cells with lettered calls, and the paragraph of its notes; equal notes share a letter."""
        letters: dict[str, str] = {}
        lines: list[Node] = []

        def visit(node: Node) -> list[Node] | None:
            if node["t"] not in ("Para", "Plain"):
                return None
            result: list[Node] = []
            for inline in unwrapped(node["c"]):
                if inline["t"] != "Note":
                    result.append(inline)
                    continue
                same = repr(inline.get("cites") or inline["c"])
                if same not in letters:
                    letters[same] = letter_of(len(letters))
                    mark = span([text(letters[same])], f"{prefix}-{letters[same]}", ("table-letter",))
                    lines.extend(
                        [
                            *([{"t": "Space"}] if lines else []),
                            span(_unbroken([mark, text("\u00a0"), *_inline(inline["c"])], LINE_PIECE), "", ("table-note",)),
                        ]
                    )
                letter = letters[same]
                self._remember(inline, prefix.removesuffix("-note"), label)
                while result and result[-1]["t"] in ("Space", "SoftBreak"):
                    result.pop()
                result.append(link([text(letter)], f"#{prefix}-{letter}", "", ("table-call",)))
            return [{"t": node["t"], "c": result}]

        return rewrite(tree, visit), lines

    def inlined(self, tree: Any, target: str, label: str) -> Any:
        """A table's cells with their notes as small type in the cell."""

        def visit(node: Node) -> list[Node] | None:
            if node["t"] not in ("Para", "Plain"):
                return None
            result: list[Node] = []
            for inline in unwrapped(node["c"]):
                if inline["t"] == "Note":
                    self._remember(inline, target, label)
                    source = [text("("), *_without_stop(_inline(inline["c"])), text(")")]
                    stop = _taken_stop(result)  # a note's figure follows the stop, a bracket goes before it
                    result += [{"t": "Space"}, span(_unbroken(source, CELL_PIECE), "", ("cell-source",)), *stop]
                else:
                    result.append(inline)
            return [{"t": node["t"], "c": result}]

        return rewrite(tree, visit)


def _taken_stop(inlines: list[Node]) -> list[Node]:
    """The stop that the inlines end with, taken from them."""
    if not inlines or inlines[-1]["t"] != "Str" or not _STOP.search(inlines[-1]["c"]):
        return []
    last = inlines.pop()["c"]
    if last[:-1]:
        inlines.append(text(last[:-1]))
    return [text(last[-1])]


def distinct_notes(tree: Any) -> set[str]:
    """The notes of a tree, equal ones once."""
    return {repr(node.get("cites") or node["c"]) for node in elements(tree) if node["t"] == "Note"}


def with_cited_notes(tree: Any, seeds: Mapping[str, Seed]) -> Any:
    """The tree with each note knowing (as ``cites``) the passages that it cites, before the citations are dissolved."""

    def visit(node: Node) -> list[Node] | None:
        if node["t"] == "Note":
            return [{**node, "cites": cited_passages(node["c"], seeds)}]
        if node["t"] == "Cite":
            cites = cited_passages([node], seeds)
            inner = [{**inline, "cites": cites, "made": True} if inline["t"] == "Note" else inline for inline in node["c"][1]]
            return [{"t": "Cite", "c": [node["c"][0], inner]}]
        return None

    return rewrite(tree, visit)


def letter_of(number: int) -> str:
    """a to z, then aa, ab …"""
    first, last = divmod(number, 26)
    return (letter_of(first - 1) if first else "") + chr(ord("a") + last)


def cites_of(tree: Any) -> set[tuple[str, int]]:
    """The passages that a tree's notes cite."""
    return {cited for node in elements(tree) if node["t"] == "Note" for cited in node.get("cites", ())}


def unwrapped(inlines: list[Node]) -> list[Node]:
    """The inlines with each citation replaced by what citeproc made of it."""
    result: list[Node] = []
    for inline in inlines:
        result.extend(unwrapped(inline["c"][1]) if inline["t"] == "Cite" else [inline])
    return result


def _without_notes(blocks: list[Node]) -> list[Node]:
    """A note's blocks; a note in it, for which there is no place in print, goes on in brackets."""

    def visit(node: Node) -> list[Node] | None:
        if node["t"] != "Note":
            return None
        inner = _without_notes(node["c"])
        return [{"t": "Space"}, text("("), *_without_stop(_inline(inner)), text(")")]

    result: list[Node] = rewrite(blocks, visit)
    return result


def _kind(note: Node) -> str:
    """Citeproc writes a citation's note as one paragraph; an author's note has other words round its citations."""
    return "citation" if note.get("made") else "authored"


def _inline(blocks: list[Node]) -> list[Node]:
    result: list[Node] = []
    for block in blocks:
        if block["t"] in ("Para", "Plain"):
            result += ([{"t": "Space"}] if result else []) + unwrapped(block["c"])
    return result


def _unbroken(source: list[Node], longest: int) -> list[Node]:
    """A short source, such as 'Wikipedia, para. 43', in one piece."""
    if len(plain_text(source)) > longest:
        return source
    return [text("\u00a0") if inline["t"] in ("Space", "SoftBreak") else inline for inline in source]


def _without_stop(inlines: list[Node]) -> list[Node]:
    """Citeproc ends a note with a full stop, which brackets do without."""
    if inlines and inlines[-1]["t"] == "Str" and inlines[-1]["c"].endswith("."):
        return [*inlines[:-1], text(inlines[-1]["c"][:-1])]
    return inlines


def _merged(first: list[Node], second: list[Node]) -> list[Node]:
    if first and second and first[-1]["t"] in ("Para", "Plain") and second[0]["t"] in ("Para", "Plain"):
        joined = {"t": "Para", "c": [*first[-1]["c"], {"t": "Space"}, *second[0]["c"]]}
        return [*first[:-1], joined, *second[1:]]
    return [*first, *second]
