"""The book assembled: every chapter's body, the sources, the bibliography and the summary of the check."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from pincite.engines import citations
from pincite.model.book import Book, ChapterFile, Volume
from pincite.model.chapter import Chapter
from pincite.model.claim import ChapterCheck, CheckResult, Judgement
from pincite.model.index import IndexEntry
from pincite.model.seed import Seed
from pincite.model.wording import wording
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
    index: tuple[IndexEntry, ...] = ()

    def of_kind(self, kind: str) -> tuple[ChapterBody, ...]:
        return tuple(body for body in self.chapters if body.kind == kind)


def assemble(volume: Volume, check: CheckResult, report_digest: str = "") -> Assembly:
    """The whole book from what was read and what was found."""
    style = citation_style(volume)
    bodies = tuple(assemble_chapter(volume, check, file, chapter, style) for file, chapter in chapters_in_order(volume))
    return assemble_bodies(volume, check, bodies, style, report_digest)


@dataclass(frozen=True, slots=True)
class Bibliography:
    """The works that a book cites, as HTML and each as plain text by its key."""

    html: str = ""
    entries: tuple[tuple[str, str], ...] = ()


def assemble_bodies(
    volume: Volume,
    check: CheckResult,
    bodies: tuple[ChapterBody, ...],
    style: CitationStyle,
    report_digest: str = "",
    bibliography: Bibliography | None = None,
) -> Assembly:
    """The book from its chapters' bodies and its bibliography, which may have been made at another time."""
    if bibliography is None:
        bibliography = set_bibliography(listed_keys(volume, bodies, style), style)
    bodies = with_file_links(bodies)
    languages = {str(entry.key): language_of_entry(entry) for entry in volume.bibliography.entries}
    licences = {str(entry.key): licence_of(entry) for entry in volume.bibliography.entries}
    return Assembly(
        book=volume.book,
        chapters=bodies,
        sources=source_sections(
            volume.seeds,
            bodies,
            check.judgements,
            dict(bibliography.entries),
            licences,
            foreign(languages, volume.book.language),
            wording(volume.book.language),
        ),
        bibliography=bibliography.html,
        summary=summary_of(check, volume.chapters, report_digest, volume.book.language),
        judgements=check.judgements,
        languages=known_languages(volume.book, volume.bibliography.entries, bodies),
        index=volume.index,
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
        return f"{wording(book.language)('Chapter')} {file.number}" if file.number else ""
    name = wording(book.language)("Appendix")
    appendices = [back for back in book.back if _is_appendix(back, name)]
    return f"{name} {LETTERS[appendices.index(file)]}" if file in appendices and len(appendices) <= len(LETTERS) else ""


def _is_appendix(file: ChapterFile, name: str) -> bool:
    """Whether a file of the back matter is called one, in English or in the book's language."""
    return file.kind == "back" and any(word in file.path.lower() for word in ("appendix", name.lower()))


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


def listed_keys(volume: Volume, bodies: Iterable[ChapterBody], style: CitationStyle) -> tuple[str, ...]:
    """The keys of the works that the bibliography lists."""
    return tuple(sorted(key for key in cited_keys(volume, bodies) if key in style.references))


def set_bibliography(keys: tuple[str, ...], style: CitationStyle) -> Bibliography:
    """The bibliography of the works with these keys."""
    if not keys:
        return Bibliography()
    blocks = citations.bibliography(_citing(keys), style.style, {key: style.references[key] for key in keys}, style.language)
    html = citations.html({"pandoc-api-version": [1, 23, 1], "meta": {}, "blocks": blocks})
    entries = ((block["c"][0][0].removeprefix("ref-"), plain_text(block["c"][1])) for block in blocks if block["t"] == "Div")
    return Bibliography(html, tuple(entries))
