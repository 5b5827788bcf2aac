"""Citations lead to the passages they cite: locators are marked before citeproc writes them out, and made links after.

Citeproc decides where a locator stands in a note and what it looks like; two private characters round the locator's
numbers survive it, so that nothing has to be searched for in the finished note.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from pincite.model.seed import LocatorKind, Seed
from pincite.publish.document_tree import Node, elements, link, plain_text, rewrite, rewrite_inline_lists, text

OPEN, CLOSE = "\ue010", "\ue011"

_LOCATOR = re.compile(
    r"^[\s,]*\{?\s*(?P<label>paras?\.|paragraphs?|¶+|pp?\.|pages?|secs?\.|sections?|§+|ll?\.|lines?|rows?)?"
    r"[\s\u00a0]*(?P<numbers>\d+(?:[\s\u00a0]*(?:[-–,&]|and)[\s\u00a0]*\d+)*)\s*\}?"
)
_SINGLE = re.compile(r"(?<!\d)(\d+)\s*[-–]\s*\1(?!\d)")
"""A range that ends where it begins, which is one number."""

_NUMBERS = re.compile(r"(\d+)(?:\s*[-–]\s*(\d+))?")
_LABELS = re.compile(r"^[(\[]?(?:paras?\.|pp?\.|secs?\.|ll?\.|rows?\.?|para|§+|¶+)$", re.IGNORECASE)
_KINDS = {"p": LocatorKind.PAGE, "s": LocatorKind.SECTION, "§": LocatorKind.SECTION, "l": LocatorKind.LINE, "r": LocatorKind.ROW}


def passages_of(seed: Seed, locator: str) -> tuple[int, ...]:
    """The numbers of the passages that a locator ('paras. 24, 26–27') points to, in its order."""
    found = _LOCATOR.match(locator)
    if found is None:
        return ()
    label = (found["label"] or "para.").lower()
    kind = LocatorKind.PARAGRAPH if label.startswith(("para", "¶")) else _KINDS.get(label[0], LocatorKind.PARAGRAPH)
    numbers: list[int] = []
    for first, last in _NUMBERS.findall(found["numbers"]):
        for number in range(int(first), min(int(last or first), int(first) + 500) + 1):
            numbers += _passages(seed, kind, number)
    return tuple(dict.fromkeys(numbers))


def _passages(seed: Seed, kind: LocatorKind, number: int) -> list[int]:
    if kind is LocatorKind.PAGE:
        return [passage.number for passage in seed.passages if passage.page == number]
    if kind is LocatorKind.LINE:
        return [passage.number for passage in seed.passages if passage.line <= number <= passage.end_line]
    return [passage.number for passage in seed.passages if passage.number == number]


def with_marked_locators(document: dict[str, Any]) -> dict[str, Any]:
    """The document with each locator's numbers between the two private characters."""

    def visit(node: Node) -> list[Node] | None:
        if node["t"] != "Cite":
            return None
        citations = [{**citation, "citationSuffix": _marked_suffix(citation)} for citation in node["c"][0]]
        return [{"t": "Cite", "c": [citations, node["c"][1]]}]

    return {**document, "blocks": rewrite(document["blocks"], visit)}


def without_marks(html: str) -> str:
    """The HTML without the private characters, which must not reach a page, whatever citeproc did with them."""
    return html.replace(OPEN, "").replace(CLOSE, "")


def _marked_suffix(citation: dict[str, Any]) -> list[Node]:
    words = plain_text(citation["citationSuffix"])
    found = _LOCATOR.match(words)
    if found is None:
        return list(citation["citationSuffix"])
    label = found["label"] or "para."
    numbers = _SINGLE.sub(r"\1", found["numbers"])
    marked = f", {{{label} {OPEN}{numbers}{CLOSE}}}{words[found.end() :]}"
    pieces: list[Node] = []
    for number, word in enumerate(marked.split()):
        pieces += [{"t": "Space"}] if number else []
        pieces.append(text(word))
    return pieces


def locator(citation: dict[str, Any]) -> str:
    """A citation's locator as written ('paras. 24, 26'), '' if there is none."""
    words = plain_text(citation["citationSuffix"]).replace(OPEN, "").replace(CLOSE, "")
    found = _LOCATOR.match(words)
    return found.group().strip(" ,{}") if found else ""


def cited_passages(tree: Any, seeds: Mapping[str, Seed]) -> tuple[tuple[str, int], ...]:
    """What the citations of a tree point to, as (key, passage), each once, in order."""
    found: dict[tuple[str, int], None] = {}
    for node in elements(tree):
        if node["t"] != "Cite":
            continue
        for citation in node["c"][0]:
            seed = seeds.get(citation["citationId"])
            for number in passages_of(seed, locator(citation)) if seed else ():
                found[(citation["citationId"], number)] = None
    return tuple(found)


def with_locator_links(tree: Any, seeds: Mapping[str, Seed]) -> Any:
    """The tree, after citeproc, with the marked numbers of each citation as links to the passages."""

    def visit(node: Node) -> list[Node] | None:
        if node["t"] != "Cite":
            return None
        citations = [citation for citation in node["c"][0] if OPEN in plain_text(citation["citationSuffix"])]
        linker = _Linker([(citation["citationId"], locator(citation)) for citation in citations], seeds)
        return [{"t": "Cite", "c": [node["c"][0], rewrite_inline_lists(node["c"][1], linker.change)]}]

    return rewrite(tree, visit)


class _Linker:
    """Takes the citations of one Cite in turn while their marked locators come by."""

    def __init__(self, citations: list[tuple[str, str]], seeds: Mapping[str, Seed]) -> None:
        self.citations = citations
        self.seeds = seeds
        self.inside = False

    def change(self, inlines: list[Node]) -> list[Node]:
        result: list[Node] = []
        for inline in inlines:
            words = inline["c"] if inline["t"] == "Str" else ""
            if OPEN in words:
                before, words = words.split(OPEN, 1)
                if before:
                    result.append(text(before))
                self.inside = True
                self._take_label(result)
            if self.inside and words:
                inner, closed, after = words.partition(CLOSE)
                result.extend(self._linked(inner))
                if closed:
                    self.inside = False
                    self.citations = self.citations[1:]
                    result.extend([text(after)] if after else [])
            else:
                result.append(inline)
        return _joined(result)

    def _take_label(self, result: list[Node]) -> None:
        """Pull 'para.' into the coming link: a bare number is a poor name for a link."""
        if result and result[-1]["t"] == "Space" and len(result) > 1 and result[-2]["t"] == "Str" and _LABELS.match(result[-2]["c"]):
            result.pop()
            result[-1] = text(result[-1]["c"] + "\u00a0")
        elif result and result[-1]["t"] == "Str" and _LABELS.match(result[-1]["c"].rstrip("\u00a0 ")):
            result[-1] = text(result[-1]["c"].rstrip("\u00a0 ") + "\u00a0")

    def _linked(self, words: str) -> list[Node]:
        key = self.citations[0][0] if self.citations else ""
        seed = self.seeds.get(key)
        pieces: list[Node] = []
        for piece in re.split(r"(\d+(?:[-–]\d+)?)", words):
            if not piece:
                continue
            numbers = passages_of(seed, self._one(piece)) if seed and piece[0].isdigit() else ()
            pieces.append(link([text(piece)], f"#src-{key}-{numbers[0]}", "", ("cite",)) if numbers else text(piece))
        return pieces

    def _one(self, number: str) -> str:
        label = self.citations[0][1].split()[0] if self.citations else ""
        return number if label[:1].isdigit() else f"{label} {number}"


def _joined(inlines: list[Node]) -> list[Node]:
    """Move a label that waits before a link into it."""
    result: list[Node] = []
    for inline in inlines:
        label = result[-1]["c"] if result and result[-1]["t"] == "Str" else ""
        if inline["t"] == "Link" and label.endswith("\u00a0") and _LABELS.match(label[:-1]):
            opening = label[0] if label[0] in "([" else ""
            result[-1:] = [text(opening)] if opening else []
            inline = link([text(label[len(opening) :] + inline["c"][1][0]["c"])], inline["c"][2][0], "", ("cite",))
        result.append(inline)
    return result
