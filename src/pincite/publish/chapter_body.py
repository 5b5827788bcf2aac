"""One chapter's document as HTML: claims linked, citations written out, notes taken out, spaces fixed."""

from __future__ import annotations

import html as escaping
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import unquote

from pincite.engines import citations
from pincite.model.book import ChapterFile
from pincite.model.chapter import OBJECT, Chapter
from pincite.model.claim import ChapterCheck
from pincite.model.place import Place
from pincite.model.seed import Seed
from pincite.model.wording import wording
from pincite.publish.block_citations import with_block_citations
from pincite.publish.body import ChapterBody, HeadingLine, NoteBody
from pincite.publish.citation_links import with_locator_links, with_marked_locators, without_marks
from pincite.publish.claim_spans import with_claims
from pincite.publish.document_tree import Node, children, elements, plain_text, raw_block, rewrite, with_children
from pincite.publish.exhibits import ExhibitNumbers, with_scopes
from pincite.publish.notes import NoteTaker, unwrapped, with_cited_notes
from pincite.publish.table_citations import with_tables_last
from pincite.publish.typography import with_fixed_spaces, with_small_caps_opening, with_whole_names


@dataclass(frozen=True, slots=True)
class CitationStyle:
    """A CSL style's text and the bibliography as pandoc's references by key."""

    style: str
    references: Mapping[str, Any]
    language: str


def chapter_body(
    chapter: Chapter,
    file: ChapterFile,
    check: ChapterCheck | None,
    seeds: Mapping[str, Seed],
    style: CitationStyle,
    label: str,
    exhibits_before: Mapping[str, int],
) -> ChapterBody:
    """The chapter ready for every edition; a pure function but for pandoc."""
    document = with_claims(chapter.document, chapter.blocks, check.judgements if check else ())
    document = with_marked_locators(with_block_citations(document))
    keys = cited_in(document)
    if keys:
        known = {key: style.references[key] for key in keys if key in style.references}
        write = partial(citations.format_citations, style=style.style, known=known, language=style.language)
        document = with_tables_last(document, write) if 'class="note"' in style.style else write(document)
    blocks = with_locator_links(document["blocks"], seeds)
    blocks = with_cited_notes(blocks, seeds)
    taker = NoteTaker(chapter.identifier, seeds)
    exhibits = ExhibitNumbers(exhibit_prefix(file, label), chapter.identifier, taker, exhibits_before, say=wording(style.language))
    blocks = exhibits.number(blocks)
    blocks = taker.take(blocks)
    first, blocks = _without_title(_without_empty_headings(blocks))
    if file.kind == "chapter":
        blocks = with_small_caps_opening(blocks)
    notes = [{"t": "Div", "c": [["", [], []], _unwrapped_blocks(note.blocks)]} for note in taker.notes]
    marked: list[Node] = [{"t": "Div", "c": [["", [], []], first]}]
    marked += [raw_block("<!--body-->"), *blocks, raw_block("<!--notes-->")]
    for note in notes:
        marked += [raw_block("<!--next-->"), note]
    marked = with_whole_names(with_fixed_spaces(_flat_links(marked)))
    html = without_marks(with_scopes(citations.html({**document, "blocks": marked})))
    title_html, _, rest = html.partition("<!--body-->")
    body, _, note_html = rest.partition("<!--notes-->")
    written = [_inline_html(_undivided(piece)) for piece in note_html.split("<!--next-->")[1:]]
    heading = _inline_html(_undivided(title_html)) or escaping.escape(chapter.title)
    # Contents and screen readers need a name: what has no title is called by its label, or by its file.
    title = chapter.title.strip() or label or re.sub(r"[\W_]+", " ", PurePosixPath(chapter.file).stem).strip()
    return ChapterBody(
        identifier=chapter.identifier,
        title=title,
        title_html=heading if chapter.title.strip() else escaping.escape(title),
        kind=file.kind,
        html=body.strip() + "\n",
        file=chapter.file,
        label=label if title != label else "",
        number=file.number,
        part=file.part,
        notes=tuple(
            NoteBody(note.number, f"fn-{chapter.identifier}-{note.number}", words, note.kind)
            for note, words in zip(taker.notes, written, strict=True)
        ),
        headings=tuple(HeadingLine(level, identifier, escaping.escape(words)) for level, identifier, words in chapter.headings),
        exhibits=tuple(exhibits.exhibits),
        cited=tuple(taker.cited),
        identifiers=frozenset(re.findall(r'\sid="([^"]+)"', html)) | {chapter.identifier},
        characters=_characters(chapter),
        keys=keys,
        images=tuple(dict.fromkeys(unquote(escaping.unescape(name)) for name in re.findall(r'<img[^>]*?\ssrc="([^"]+)"', html))),
    )


def cited_in(document: Mapping[str, Any]) -> frozenset[str]:
    """The keys that a document cites."""
    cites = (node for node in elements(document.get("blocks", [])) if node["t"] == "Cite")
    return frozenset(citation["citationId"] for node in cites for citation in node["c"][0])


def _characters(chapter: Chapter) -> tuple[tuple[str, Place], ...]:
    """Each character beyond ASCII with the place where it first stands."""
    found: dict[str, Place] = {}
    for block in chapter.blocks:
        for at, character in enumerate(block.text) if not block.text.isascii() else ():
            if not character.isascii() and character != OBJECT and character not in found:
                span = block.span_of(at, at + 1)
                source = chapter.source(span.file)
                found[character] = source.place_of(span) if source else Place(chapter.file)
    return tuple(sorted(found.items()))


def exhibit_prefix(file: ChapterFile, label: str) -> str:
    """What the numbers of a chapter's tables and figures begin with: '6' in chapter 6, 'A' in appendix A, '' elsewhere."""
    return str(file.number) if file.number else label.split()[-1] if label else ""


def _without_empty_headings(blocks: list[Node]) -> list[Node]:
    """Reading has told the author; contents and screen readers would announce nothing."""
    return [block for block in blocks if block["t"] != "Header" or block["c"][0] == 1 or plain_text(block["c"][2]).strip()]


def _without_title(blocks: list[Node]) -> tuple[list[Node], list[Node]]:
    """The title's inlines as a paragraph, and the blocks without the chapter's heading."""
    for at, block in enumerate(blocks):
        if block["t"] == "Header" and block["c"][0] == 1:
            return [{"t": "Para", "c": block["c"][2]}], [*blocks[:at], *blocks[at + 1 :]]
    return [], blocks


def _flat_links(tree: Any) -> Any:
    """Links with no link and no note in them: a note's call comes after the link in which its author wrote it."""

    def visit(node: Node) -> list[Node] | None:
        if node["t"] != "Link" or all(inline["t"] in ("Str", "Space", "SoftBreak") for inline in node["c"][1]):
            return None
        words = plain_text(node["c"][1])
        image = next((inline for inline in node["c"][1] if inline["t"] == "Image"), None)
        if image is not None and not words:
            return [image]
        calls = [inner for inner in elements(node["c"][1]) if inner["t"] == "RawInline"]
        return [{"t": "Link", "c": [node["c"][0], _linked(node["c"][1]), node["c"][2]]}, *calls]

    return rewrite(tree, visit)


def _linked(inlines: list[Node]) -> list[Node]:
    """What may stand in a link: words and their emphasis."""
    result: list[Node] = []
    for inline in inlines:
        inner = children(inline)
        if inline["t"] in ("Link", "Cite"):
            result += _linked(inner or [])
        elif inline["t"] == "Image":
            result.append({"t": "Str", "c": plain_text([inline])})
        elif inline["t"] not in ("RawInline", "Note", "LineBreak"):
            result.append(inline if inner is None else with_children(inline, _linked(inner)))
    return result


def _unwrapped_blocks(blocks: list[Node]) -> list[Node]:
    def visit(node: Node) -> list[Node] | None:
        return [{"t": node["t"], "c": unwrapped(node["c"])}] if node["t"] in ("Para", "Plain") else None

    result: list[Node] = rewrite(blocks, visit)
    return result


def _undivided(html: str) -> str:
    html = html.strip()
    return html.removeprefix("<div>").removesuffix("</div>").strip()


_BLOCK_TAGS = (
    *("p", "blockquote", "ul", "ol", "li", "div", "pre", "table", "caption", "tr", "th", "td", "dl", "dt", "dd", "figure", "figcaption"),
    *("section", "h1", "h2", "h3", "h4", "h5", "h6"),
)


def _inline_html(html: str) -> str:
    """Paragraphs as inline HTML: one alone loses its tags, several become ``<span class="p">``."""
    paragraphs = re.findall(r"<p>(.*?)</p>", html, flags=re.DOTALL)
    if html.count("<p>") == 1 and html.startswith("<p>") and html.endswith("</p>"):
        return str(paragraphs[0])
    html = re.sub(r"</?(?:thead|tbody|tfoot|colgroup)(?: [^>]*)?>|<(?:col|hr)(?: [^>]*)?/?>", "", html)
    for tag in _BLOCK_TAGS:
        html = re.sub(rf"<{tag}(?: [^>]*)?>", partial(_as_span, tag), html).replace(f"</{tag}>", "</span>")
    return html


def _as_span(tag: str, found: re.Match[str]) -> str:
    """A block in a line keeps its id, as lists and links lead there."""
    identifier = re.search(r'\sid="[^"]*"', found[0])
    return f'<span{identifier[0] if identifier else ""} class="{tag}">'
