"""The book assembled: every chapter's body, the sources, the bibliography and the summary of the check."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from pincite.engines import citations
from pincite.model.book import Book, ChapterFile, Volume
from pincite.model.chapter import Chapter
from pincite.model.claim import ChapterCheck, CheckResult, Judgement
from pincite.model.seed import Seed
from pincite.publish.body import ChapterBody
from pincite.publish.chapter_body import CitationStyle, chapter_body, cited_in, exhibit_prefix
from pincite.publish.chapter_links import with_file_links
from pincite.publish.document_tree import plain_text
from pincite.publish.exhibits import count_exhibits
from pincite.publish.languages import Known, foreign, known_languages, language_of_entry
from pincite.publish.licences import licence_of
from pincite.publish.sources import SourceSection, source_sections
from pincite.publish.summary import CheckSummary, summary_of

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
NUMBERS = ["One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"]


@dataclass(frozen=True, slots=True)
class Assembly:
    """``chapters`` are all bodies in reading order; ``bibliography`` is HTML, '' where nothing is cited."""

    book: Book
    chapters: tuple[ChapterBody, ...]
    sources: tuple[SourceSection, ...]
    bibliography: str
    summary: CheckSummary
    judgements: tuple[Judgement, ...] = ()
    languages: Known = ()

    def of_kind(self, kind: str) -> tuple[ChapterBody, ...]:
        return tuple(body for body in self.chapters if body.kind == kind)


def assemble(volume: Volume, check: CheckResult, report_digest: str = "") -> Assembly:
    """The whole book from what was read and what was found."""
    style = citation_style(volume)
    bodies = tuple(assemble_chapter(volume, check, file, chapter, style) for file, chapter in chapters_in_order(volume))
    return assemble_bodies(volume, check, bodies, style, report_digest)


def assemble_bodies(
    volume: Volume, check: CheckResult, bodies: tuple[ChapterBody, ...], style: CitationStyle, report_digest: str = ""
) -> Assembly:
    """The book from its chapters' bodies, which may have been made at another time."""
    bodies = with_file_links(bodies)
    cited = cited_keys(volume, bodies)
    listed = sorted(key for key in cited if key in style.references)
    languages = {str(entry.key): language_of_entry(entry) for entry in volume.bibliography.entries}
    licences = {str(entry.key): licence_of(entry) for entry in volume.bibliography.entries}
    return Assembly(
        book=volume.book,
        chapters=bodies,
        sources=source_sections(
            volume.seeds, bodies, check.judgements, _entries(listed, style), licences, foreign(languages, volume.book.language)
        ),
        bibliography=_bibliography(listed, style),
        summary=summary_of(check, report_digest),
        judgements=check.judgements,
        languages=known_languages(volume.book, volume.bibliography.entries, bodies),
    )


def chapters_in_order(volume: Volume) -> Iterable[tuple[ChapterFile, Chapter]]:
    """Each file of book.toml with the chapter that was read from it."""
    prefix = f"{volume.book.manuscript}/" if volume.book.manuscript else ""
    read = {chapter.file: chapter for chapter in volume.chapters}
    for file in volume.book.chapter_files:
        chapter = read.get(prefix + file.path) or read.get(file.path)
        # One that could not be read has a finding and nothing to print.
        if chapter is not None and chapter.identifier:
            yield file, chapter


def assemble_chapter(volume: Volume, check: CheckResult, file: ChapterFile, chapter: Chapter, style: CitationStyle) -> ChapterBody:
    """One chapter's body."""
    checked: ChapterCheck | None = next((found for found in check.chapters if found.file == chapter.file), None)
    seeds: dict[str, Seed] = {seed.key: seed for seed in volume.seeds}
    return chapter_body(chapter, file, checked, seeds, style, chapter_label(volume.book, file), exhibits_before(volume, file))


def exhibits_before(volume: Volume, file: ChapterFile) -> dict[str, int]:
    """How many tables and figures without a chapter's number go before a file: front and back matter count on through the book."""
    found: Counter[str] = Counter()
    if exhibit_prefix(file, chapter_label(volume.book, file)):
        return {}
    for other, chapter in chapters_in_order(volume):
        if other == file:
            break
        if not exhibit_prefix(other, chapter_label(volume.book, other)):
            found += count_exhibits(chapter.document["blocks"])
    return dict(found)


def chapter_label(book: Book, file: ChapterFile) -> str:
    """'Chapter 6', 'Appendix A', or '' for what is not numbered."""
    if file.kind == "chapter":
        return f"Chapter {file.number}" if file.number else ""
    appendices = [back for back in book.back if _is_appendix(back)]
    return f"Appendix {LETTERS[appendices.index(file)]}" if file in appendices and len(appendices) <= len(LETTERS) else ""


def _is_appendix(file: ChapterFile) -> bool:
    return file.kind == "back" and "appendix" in file.path


def citation_style(volume: Volume) -> CitationStyle:
    """The book's CSL style and references; notes are shortened to the author where each author has one work."""
    text = citations.style_text(volume.book.citation_style)
    authors = [entry.field("author") or entry.field("organization") for entry in volume.bibliography.entries]
    if authors and all(authors) and len(set(authors)) == len(authors):
        text = citations.author_only(text)
    sources = "\n".join(source for _, source in volume.bibliography.sources)
    return CitationStyle(text, citations.references(sources) if sources.strip() else {}, volume.book.language)


def cited_keys(volume: Volume, bodies: Iterable[ChapterBody]) -> frozenset[str]:
    """All keys that the book cites: its bodies know theirs, and what has no body (data) is looked through."""
    known = {body.file: body.keys for body in bodies}
    return frozenset().union(*(known[c.file] if c.file in known else cited_in(c.document) for c in volume.chapters))


def _citing(keys: Iterable[str]) -> dict[str, object]:
    """A document that cites each key once."""
    cites = [
        {
            "citationId": key, "citationPrefix": [], "citationSuffix": [], "citationMode": {"t": "NormalCitation"},
            "citationNoteNum": 1, "citationHash": 0,
        }
        for key in keys
    ]  # fmt: skip
    paragraph = {"t": "Para", "c": [{"t": "Cite", "c": [[cite], []]} for cite in cites]}
    return {"pandoc-api-version": [1, 23, 1], "meta": {}, "blocks": [paragraph]}


def _blocks(keys: list[str], style: CitationStyle) -> list[Any]:
    """The bibliography as pandoc's blocks."""
    known = {key: style.references[key] for key in keys}
    return list(json.loads(_set_bibliography(tuple(keys), style.style, json.dumps(known), style.language)))


@lru_cache(maxsize=4)
def _set_bibliography(keys: tuple[str, ...], style: str, references: str, language: str) -> str:
    """As JSON, which nobody can change under the cache's hands; it is asked for twice in a book, and again at each rebuilding."""
    return json.dumps(citations.bibliography(_citing(keys), style, json.loads(references), language))


def _bibliography(keys: list[str], style: CitationStyle) -> str:
    return _bibliography_html(json.dumps(_blocks(keys, style))) if keys else ""


@lru_cache(maxsize=4)
def _bibliography_html(blocks: str) -> str:
    return citations.html({"pandoc-api-version": [1, 23, 1], "meta": {}, "blocks": json.loads(blocks)})


def _entries(keys: list[str], style: CitationStyle) -> dict[str, str]:
    """Each key's bibliography entry as plain text."""
    if not keys:
        return {}
    blocks = _blocks(keys, style)
    return {block["c"][0][0].removeprefix("ref-"): plain_text(block["c"][1]) for block in blocks if block["t"] == "Div"}
