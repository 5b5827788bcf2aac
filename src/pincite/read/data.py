"""Data behind figures: CSV files whose rows are checked like sentences, so that a chart cannot say what no source says."""

from __future__ import annotations

from pincite.model.book import Book
from pincite.model.chapter import OBJECT, Anchor, Block, BlockKind, Chapter, Citation
from pincite.model.finding import Finding
from pincite.model.place import SourceText, Span
from pincite.read.citations import items_of_attribute
from pincite.read.csv_rows import Field, read_rows
from pincite.read.files import FileContent, decode, join, list_inside, read_inside
from pincite.read.findings import finding_at, finding_of_file
from pincite.read.toml_positions import read_toml


def read_data(book: Book) -> tuple[Chapter, ...]:
    """The book's data files, each as a chapter of rows."""
    return tuple(read_data_file(read_inside(book.root, file)) for file in data_files(book))


def data_files(book: Book) -> tuple[str, ...]:
    """The paths of the data files, relative to the root."""
    files = (file for pattern in book.check.data for file in list_inside(book.root, *_folder_and_pattern(book, pattern)))
    return tuple(dict.fromkeys(files))


def read_data_file(content: FileContent) -> Chapter:
    """One CSV file: column ``text`` is a sentence about the row, ``cite`` its citation; other columns are the figure's."""
    source = SourceText(content.file, "")
    if content.problem:
        return _chapter(source, (), (finding_of_file(content.file, "missing-data", f"{content.file} {content.explain()}"),))
    text, problem = decode(content.data)
    source = SourceText(content.file, text)
    if problem:
        return _chapter(source, (), (finding_of_file(content.file, "data-not-utf-8", f"not UTF-8 text: {problem}"),))
    rows = read_rows(text)
    names = [field.value.strip().lower() for field in rows[0]] if rows else []
    if "text" not in names or "cite" not in names:
        message = "the data have no columns ‘text’ and ‘cite’, so nothing says what they mean and where they come from"
        help = "add them: text,cite,…"
        return _chapter(source, (), (finding_at(source, 0, 0, "data-without-source", message, help=help),))
    blocks: list[Block] = []
    findings: list[Finding] = []
    for row in rows[1:]:
        sentence = _column(row, names, "text")
        cite = _column(row, names, "cite")
        if sentence is not None and sentence.value.strip():
            blocks.append(_block(len(blocks), source, sentence, cite))
        else:
            message = "this row has no text, so its numbers are not checked"
            findings.append(finding_at(source, row[0].start, row[-1].end, "data-without-source", message))
    return _chapter(source, tuple(blocks), tuple(findings))


def missing_data(book: Book) -> tuple[Finding, ...]:
    """Findings for patterns of book.toml that no file matches."""
    toml = read_toml(book.source)
    return tuple(
        finding_at(
            book.source,
            *toml.value(("check", "data", index)),
            "missing-data",
            f"no file of the manuscript folder matches ‘{pattern}’",
            help="correct the pattern, or remove it",
        )
        for index, pattern in enumerate(book.check.data)
        if not list_inside(book.root, *_folder_and_pattern(book, pattern))
    )


def _folder_and_pattern(book: Book, pattern: str) -> tuple[str, str]:
    folder, _, name = pattern.rpartition("/")
    return join(book.manuscript, folder) if folder or book.manuscript else "", name


def _column(row: tuple[Field, ...], names: list[str], name: str) -> Field | None:
    index = names.index(name)
    return row[index] if index < len(row) else None


def _block(index: int, source: SourceText, sentence: Field, cite: Field | None) -> Block:
    """The row's sentence with its citation at the end, as if it stood in a chapter."""
    span = Span(source.file, sentence.start, sentence.end)
    anchors = [Anchor(0, len(sentence.value), span, sentence.is_literal)]
    items = items_of_attribute(cite.value) if cite is not None else ()
    text = sentence.value
    citations: tuple[Citation, ...] = ()
    if items and cite is not None:
        at = len(text) + 1
        where = Span(source.file, cite.start, cite.end)
        text = f"{text} {OBJECT}"
        anchors += [Anchor(at - 1, at, where, False), Anchor(at, at + 1, where, False)]
        citations = (Citation(at, items, where),)
    return Block(index, BlockKind.DATA, text, tuple(anchors), span, citations)


def _chapter(source: SourceText, blocks: tuple[Block, ...], findings: tuple[Finding, ...]) -> Chapter:
    return Chapter(source.file, "", "", {}, blocks, (source,), findings=findings)
