"""A chapter: its file, through the templates and through pandoc, to prose with exact positions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Any

from pincite.engines.pandoc import PandocFailure, PandocReading, PandocTimeout, read_document
from pincite.model.book import Book
from pincite.model.chapter import BlockKind, Chapter, Reference
from pincite.model.finding import Finding
from pincite.model.place import SourceText, Span
from pincite.read.branches import branches
from pincite.read.dropped_cells import dropped_cells_in
from pincite.read.files import FileContent, decode
from pincite.read.findings import finding_at, finding_of_file
from pincite.read.identifiers import (
    chapter_identifier,
    identifiers_in,
    rename,
    renamed_headings,
    written_identifiers,
    written_places,
)
from pincite.read.marked import MarkedReading, read_marked
from pincite.read.positions import Placed, Placer
from pincite.read.prose import ProseReader
from pincite.read.raw_content import carried, is_comment
from pincite.read.references import chapter_images, chapter_links, links_to_files, with_file_links
from pincite.read.templating import ReadFile, RenderedChapter, fill_templates

_WARNINGS = (
    ("unclosed at", "unclosed-div", "close it with a line ‘:::’"),
    ("not used", "unused-note", "call it, or remove it"),
    ("Duplicate note", "duplicate-note", "rename one of the two"),
    ("Duplicate", "duplicate-reference", "rename one of the two"),
)
_TAGS = "write a BCP 47 tag, such as fr, de-AT or zh-Hant"
_IDENTIFIER = re.compile(r"[^\W\d][\w.-]*")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
"""What XML 1.0 forbids or discourages; U+0085 is a line end."""
_EMPTY_HEADING = re.compile(r"^#{1,6}(?:[ \t]+#*)?[ \t]*(?:\{[^{}\n]*\})?[ \t]*$", re.MULTILINE)
_MARKS = ("derived", "unsourced", "disputed")
_MERGE_MARK = re.compile(r"^(?:<{7}|>{7}) .*$", re.MULTILINE)
_LEFT_AS_TEXT = (
    (re.compile(r"\[\^[^\]\s]+\]"), "undefined-note", "there is no note {}", "write it, or use ^[…]"),
    (
        re.compile(r"(?<=\])\{[.#][a-z][\w-]*(?: [^{}]*)?\}"),
        "stray-mark",
        "this mark cannot be read, and is printed as it stands",
        'put each value between two quotation marks: {.derived from="…"}',
    ),
    (
        re.compile(r"(?<!\])\{[.#][a-z][\w-]*(?: [^{}]*)?\}"),
        "stray-mark",
        "this mark belongs to no words, and is printed as it stands",
        "put the words before it into brackets: [words]{…}",
    ),
)


def read_chapter(book: Book, content: FileContent, read_file: ReadFile, facts: Mapping[str, str] | None = None) -> Chapter:
    """The chapter in a file; ``read_file`` reads what it includes, ``facts`` is what ``{{ fact.name }}`` prints.

    Whatever is wrong with the chapter is a finding in it, so that the others can be read all the same.
    """
    if content.problem:
        return _unread(content.file, "missing-chapter", f"the chapter {content.file} {content.explain()}")
    text, problem = decode(content.data)
    source = SourceText(content.file, text)
    if problem:
        start = text.index("\N{REPLACEMENT CHARACTER}")
        finding = finding_at(source, start, start + 1, "chapter-not-utf-8", f"not UTF-8 text: {problem}", help="save the file as UTF-8")
        return Chapter(content.file, "", "", _document([]), (), (source,), findings=(finding,))
    controls = tuple(
        finding_at(source, found.start(), found.end(), "control-character", _control(found[0]), help="take it out")
        for found in _CONTROL.finditer(text)
    )
    if controls:
        # A space in its place keeps every other place as it is.
        source = SourceText(content.file, _CONTROL.sub(" ", text))
        read = _read(book, source, read_file, facts or {})
        return replace(read, findings=tuple(sorted((*read.findings, *controls), key=lambda finding: (finding.place, finding.rule))))
    return _read(book, source, read_file, facts or {})


def _read(book: Book, source: SourceText, read_file: ReadFile, facts: Mapping[str, str]) -> Chapter:
    file, text = source.file, source.text
    if not text.strip():
        return _unread(file, "empty-chapter", "the chapter is empty", "write it, or remove it from book.toml", source)
    limit = book.check.time_limit
    rendered = fill_templates(source, book.manuscript, read_file, _variables(book, facts), limit)
    if rendered.findings:
        return Chapter(file, "", "", _document([]), (), rendered.sources, findings=rendered.findings)
    try:
        reading = read_marked(rendered.text, lambda marked: read_document(marked.encode(), time_limit=limit))
    except PandocTimeout as error:
        return _unread(file, "pandoc-timeout", error.message, error.help, source)
    except PandocFailure as error:
        return _unread(file, "pandoc-failed", error.message, "", source)
    return _Reading(book, file, rendered, reading).chapter()


def _control(character: str) -> str:
    name = "the NUL byte" if character == "\0" else "a control character"
    return f"U+{ord(character):04X}, {name}, which no edition can hold"


def _unread(file: str, rule: str, message: str, help: str = "", source: SourceText | None = None) -> Chapter:
    finding = finding_of_file(file, rule, message, help=help)
    return Chapter(file, "", "", _document([]), (), (source or SourceText(file, ""),), findings=(finding,))


def _document(blocks: list[Any], version: tuple[int, ...] = (1, 23, 1)) -> dict[str, Any]:
    return {"pandoc-api-version": list(version), "meta": {}, "blocks": blocks}


def _variables(book: Book, facts: Mapping[str, str]) -> dict[str, object]:
    particulars = {
        name: getattr(book, name)
        for name in ("title", "subtitle", "language", "identifier", "isbn", "publisher", "rights", "licence",
                     "description", "date", "series", "series_number", "dedication")
    }  # fmt: skip
    particulars["authors"] = [contributor.name for contributor in book.contributors if contributor.role == "aut"]
    return {**dict(book.variables), "book": particulars, "fact": dict(facts)}


@dataclass(frozen=True, slots=True)
class _Reading:
    """A chapter that pandoc has read."""

    book: Book
    file: str
    rendered: RenderedChapter
    reading: MarkedReading

    def chapter(self) -> Chapter:
        marking = self.reading.marking
        prose = ProseReader(marking.alphabet)
        prose.read(self.reading.marked)
        placer = Placer(self.rendered.text, marking, self.rendered.source_map)
        placed = placer.place(prose.stretches)
        sources = {source.file: source for source in self.rendered.sources}

        content = carried(self.reading.plain.document["blocks"])
        blocks = content.blocks
        identifier = chapter_identifier(blocks, self.file)
        names = renamed_headings(blocks, identifier, written_identifiers(self.rendered.text))
        blocks = rename(blocks, names)
        parts = branches(blocks)
        if links_to_files(parts, self.file, self.book.manuscript):
            blocks = with_file_links(blocks, self.file, self.book.manuscript)
        images, image_findings = chapter_images(placed, sources, self.book.manuscript)
        links, link_findings = chapter_links(placed, sources, names, self.file, self.book.manuscript)
        headings = _headings(prose, names)
        identifiers = self._identifiers(parts, prose, placed, names)
        findings = [
            *image_findings,
            *link_findings,
            *self._warnings(self.reading.plain),
            *self._raw(prose, placed),
            *self._sought("unsafe-attribute", "no edition runs the attribute ‘{}’", "remove it", content.handlers),
            *self._sought("unknown-language", "‘{}’ is the tag of no language", _TAGS, content.false_languages),
            *self._sought(
                "malformed-cite", 'this cites nothing: cite="{}"', 'write cite="@key, para. 12"', prose.empty_cites, r"\bcite\s*=\s*[\"']?"
            ),
            *self._headings(prose, placed),
            *self._left_as_text(placed),
            *self._in_source(),
            *self._unknown_marks(placed),
            *self._unfit_identifiers(identifiers),
        ]
        return Chapter(
            file=self.file,
            identifier=identifier,
            title=headings[0][2] if headings else "",
            document=_document(blocks, tuple(self.reading.plain.document["pandoc-api-version"])),
            blocks=tuple(block.block for block in placed),
            sources=self.rendered.sources,
            headings=headings,
            findings=tuple(sorted(findings, key=lambda finding: (finding.place, finding.rule))),
            resources=tuple(sorted({image.name for image in images})),
            images=tuple(images),
            links=tuple(links),
            identifiers=identifiers,
        )

    def _at(self, span: Span, rule: str, message: str, help: str) -> Finding:
        source = next(source for source in self.rendered.sources if source.file == span.file)
        return finding_at(source, span.start, span.end, rule, message, help=help)

    def _warnings(self, plain: PandocReading) -> list[Finding]:
        """What pandoc warned of, at the line of the file that its line came from."""
        text = SourceText("", self.rendered.text)
        findings = []
        for warning in plain.warnings:
            if warning.message.startswith("Duplicate identifier"):
                continue  # found at its place, among those of the whole book
            rule, help = next(((rule, help) for sign, rule, help in _WARNINGS if sign in warning.message), ("pandoc-warning", ""))
            line = min(max(warning.line, 1), len(text.line_starts))
            start = text.line_starts[line - 1]
            span = self.rendered.source_map.span(start, start + len(text.line(line)))
            message = "the block that begins here is not closed" if rule == "unclosed-div" else _without_place(warning.message)
            if rule == "unused-note":
                message = re.sub(r".*'(.*)'.*", r"the note [^\1] is never called", message)
            findings.append(self._at(span, rule, message, help))
        if plain.document["meta"]:
            span = self.rendered.source_map.span(0, 1)
            message = "the metadata at the head of the chapter is not used"
            findings.append(self._at(span, "metadata-ignored", message, "put it into book.toml"))
        return findings

    def _raw(self, prose: ProseReader, placed: list[Placed]) -> list[Finding]:
        """Raw content other than comments, which simply go."""
        found = [(thing.data["c"][1], span) for block in placed for thing, span in block.things if thing.kind == "raw"]
        at = 0
        for _, text in prose.raw:
            start = self.rendered.text.find(text.strip(), at)
            at = max(at, start) + 1
            found.append((text, self.rendered.source_map.span(max(start, 0), max(start, 0) + len(text.strip()))))
        message = "raw content is printed in no edition: {}"
        help = "write it in Markdown; only the words between tags stay"
        return [self._at(span, "raw-html-dropped", message.format(_short(text)), help) for text, span in found if not is_comment(text)]

    def _sought(self, rule: str, message: str, help: str, words: Iterable[str], before: str = "") -> list[Finding]:
        """Findings for words inside attributes, which carry no marks: sought in the order in which they come, each after ``before``."""
        findings = []
        at = 0
        for word in words:
            found = re.compile(before + re.escape(word)).search(self.rendered.text, at)
            start = found.end() - len(word) if found else 0
            at = start + 1
            span = self.rendered.source_map.span(start, start + len(word))
            findings.append(self._at(span, rule, message.format(word), help))
        return findings

    def _headings(self, prose: ProseReader, placed: list[Placed]) -> list[Finding]:
        findings: list[Finding] = []
        level = 0
        # What has no words has no marks either.
        empty = (self.rendered.source_map.span(*found.span()) for found in _EMPTY_HEADING.finditer(self.rendered.text))
        for stretch, block in zip(prose.stretches, placed, strict=True):
            if stretch.heading is None:
                continue
            if not level and stretch.heading[0] != 1:
                message = "the chapter's first heading is not its title"
                findings.append(self._at(block.block.span, "heading-level-skipped", message, "begin with ‘# Title {#identifier}’"))
            elif stretch.heading[0] > level + 1:
                message = f"a heading of level {stretch.heading[0]} follows one of level {level}"
                help = f"make it ‘{'#' * (level + 1)} …’"
                findings.append(self._at(block.block.span, "heading-level-skipped", message, help))
            level = stretch.heading[0]
            if not stretch.text.strip():
                span = next(empty, block.block.span)
                findings.append(self._at(span, "empty-heading", "a heading without words", "write it, or take it out"))
        if not level:
            span = self.rendered.source_map.span(0, 1)
            message = "the chapter has no heading, so it has no title"
            findings.append(self._at(span, "chapter-without-title", message, "begin with ‘# Title {#identifier}’"))
        return findings

    def _in_source(self) -> list[Finding]:
        """What pandoc does not tell of: cells that it drops, and the marks that a merge left behind."""
        text, span = self.rendered.text, self.rendered.source_map.span
        message = "the row has more cells than the line under the head has columns, and these would be in no edition"
        help = "give that line a group of hyphens for each column: |---|---|"
        dropped = [self._at(span(*place), "dropped-cells", message, help) for place in dropped_cells_in(text)]
        message = "the mark of a merge that was not settled"
        help = "keep one of the two versions, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>"
        return dropped + [self._at(span(*found.span()), "merge-mark", message, help) for found in _MERGE_MARK.finditer(text)]

    def _unknown_marks(self, placed: list[Placed]) -> list[Finding]:
        """Classes that are nearly one of pincite's, and would be none in any edition."""
        return [
            self._at(mark.span, "unknown-mark", f"‘.{name}’ is no mark", f"did you mean ‘.{near[0]}’?")
            for block in placed
            for mark in block.block.marks
            for name in mark.classes
            if name not in _MARKS and (near := get_close_matches(name, _MARKS, 1, 0.8))
        ]

    def _left_as_text(self, placed: list[Placed]) -> list[Finding]:
        """Note calls without a note, and marks without words in brackets, which pandoc takes for text."""
        return [
            self._at(block.block.span_of(*match.span()), rule, message.format(match[0]), help)
            for block in placed
            for pattern, rule, message, help in _LEFT_AS_TEXT
            for match in pattern.finditer(block.block.text)
        ]

    def _unfit_identifiers(self, identifiers: tuple[Reference, ...]) -> list[Finding]:
        """Identifiers that XML, and so EPUB, does not allow."""
        help = "begin with a letter, and go on with letters, digits, ‘-’, ‘_’ and ‘.’"
        return [
            self._at(reference.span, "unfit-identifier", f"‘{reference.name}’ cannot be an identifier", help)
            for reference in identifiers
            if not _IDENTIFIER.fullmatch(reference.name)
        ]

    def _identifiers(self, parts: list[Any], prose: ProseReader, placed: list[Placed], names: dict[str, str]) -> tuple[Reference, ...]:
        """The identifiers of the chapter's document: those that the author wrote where they stand, others at their heading."""
        present = set(identifiers_in(parts))
        written = [
            Reference(name, self.rendered.source_map.span(start, end))
            for name, start, end in written_places(self.rendered.text)
            if name in present
        ]
        known = {reference.name for reference in written}
        made = [
            Reference(names.get(stretch.heading[1], stretch.heading[1]), block.block.span)
            for stretch, block in zip(prose.stretches, placed, strict=True)
            if stretch.heading is not None and stretch.heading[1]
        ]
        return (*written, *(reference for reference in made if reference.name not in known))


def _headings(prose: ProseReader, names: dict[str, str]) -> tuple[tuple[int, str, str], ...]:
    return tuple(
        (stretch.heading[0], names.get(stretch.heading[1], stretch.heading[1]), stretch.section[-1])
        for stretch in prose.stretches
        if stretch.kind is BlockKind.HEADING and stretch.heading is not None
    )


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 40 else words[:39] + "…"


def _without_place(warning: str) -> str:
    """Pandoc's words as the rest of a sentence, its own line numbers left out."""
    text = re.sub(r",? (at|defined at) (chunk )?line \d+ column \d+", "", warning)
    return text[:1].lower() + text[1:]
