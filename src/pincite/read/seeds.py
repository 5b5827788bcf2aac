"""Seeds: a captured source as numbered passages, the quantities of each read once."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from pincite.model.book import SeedSettings
from pincite.model.finding import Finding
from pincite.model.place import SourceText
from pincite.model.quantity import Quantity
from pincite.model.seed import LocatorKind, Passage, Seed, SourceKey
from pincite.quantity import DEFAULT, Lexicon
from pincite.read.files import FileContent, decode
from pincite.read.findings import finding_at, finding_of_file
from pincite.read.note_marks import merge_stretches, note_marks
from pincite.read.seed_formats.documents import read_docx, read_epub, read_html, read_markdown
from pincite.read.seed_formats.extract import Extract, Manner, Piece
from pincite.read.seed_formats.pdf import read_pdf
from pincite.read.seed_formats.rows import read_csv, read_xlsx
from pincite.read.seed_formats.text import read_text

_NOTHING = Extract("", LocatorKind.PARAGRAPH, ())

_FORMATS = {
    "": "text",
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".docx": "docx",
    ".epub": "epub",
    ".pdf": "pdf",
    ".csv": "csv",
    ".tsv": "csv",
    ".xlsx": "xlsx",
}
_READERS_OF_TEXT: dict[str, Callable[[str, Manner], Extract]] = {
    "text": lambda text, _: read_text(text),
    "markdown": read_markdown,
    "html": read_html,
    "csv": read_csv,
}
_READERS_OF_BYTES: dict[str, Callable[[bytes, Manner], Extract]] = {
    "docx": read_docx,
    "epub": read_epub,
    "pdf": lambda data, _: read_pdf(data),
    "xlsx": read_xlsx,
}


@dataclass(frozen=True, slots=True)
class SeedReading:
    """A seed, and what reading it had to say; a file that could not be read gives a seed without passages."""

    seed: Seed
    findings: tuple[Finding, ...] = ()


def read_seed(key: str, content: FileContent, settings: SeedSettings | None = None, lexicon: Lexicon = DEFAULT) -> SeedReading:
    """A seed from the bytes of its file, which the caller has read; the ending of its name tells the format."""
    settings = settings or SeedSettings(key)
    manner = Manner(lexicon, settings.decimal_comma)
    extract, finding = _extract(key, content, manner)
    passages = _passages(extract, manner)
    if not passages and finding is None:
        is_pdf = content.file.lower().endswith(".pdf")
        help = "a PDF of scanned pages needs text recognition first" if is_pdf else "capture the source again"
        finding = finding_of_file(content.file, "empty-seed", f"the seed ‘{key}’ ({content.file}) holds no text", help=help)
    seed = Seed(
        key=SourceKey(key),
        file=content.file,
        sha256=hashlib.sha256(content.data).hexdigest(),
        format=format_of(content.file),
        title=settings.title or extract.title,
        text=extract.text,
        passages=passages,
        period=settings.period,
        decimal_comma=settings.decimal_comma,
    )
    return SeedReading(seed, () if finding is None else (finding,))


def format_of(file: str) -> str:
    """The name of a file's format, '' if pincite cannot read it."""
    return _FORMATS.get(PurePosixPath(file).suffix.lower(), "")


def _extract(key: str, content: FileContent, manner: Manner) -> tuple[Extract, Finding | None]:
    file, file_format = content.file, format_of(content.file)
    if content.problem:
        return _NOTHING, _unreachable(key, content)
    if not file_format:
        known = ", ".join(sorted(suffix for suffix in _FORMATS if suffix))
        message = f"the seed ‘{key}’ is a file of a kind that cannot be read: {file}"
        return _NOTHING, finding_of_file(file, "unknown-seed-format", message, help=f"the kinds that can: {known}")
    if file_format in _READERS_OF_BYTES:
        extract = _READERS_OF_BYTES[file_format](content.data, manner)
    else:
        text, problem = decode(content.data)
        if problem:
            message = f"the seed ‘{key}’ ({file}) is not UTF-8 text: {problem}"
            help, start = "save the file as UTF-8, then run ‘pincite seeds lock’", text.index("\N{REPLACEMENT CHARACTER}")
            return _NOTHING, finding_at(SourceText(file, text), start, start + 1, "seed-not-utf-8", message, help=help)
        extract = _READERS_OF_TEXT[file_format](text, manner)
    if extract.problem:
        message = f"the seed ‘{key}’ ({file}) {extract.problem}"
        return extract, finding_of_file(file, "unreadable-seed", message, help="capture the source again")
    return extract, None


def _unreachable(key: str, content: FileContent) -> Finding:
    rule = "seed-outside-book" if content.problem == "outside" else "missing-seed"
    message = f"the seed ‘{key}’ names {content.file}, which {content.explain()}"
    return finding_of_file(content.file, rule, message, help="correct the entry's ‘file’ field, or put the file there")


def _passages(extract: Extract, manner: Manner) -> tuple[Passage, ...]:
    source = SourceText("", extract.text)
    return tuple(_passage(extract, piece, number, source, manner) for number, piece in enumerate(extract.pieces, 1))


def _passage(extract: Extract, piece: Piece, number: int, source: SourceText, manner: Manner) -> Passage:
    text = extract.text[piece.start : piece.end]
    masked = merge_stretches({*piece.masked, *note_marks(text)})
    found = _quantities(text, masked, manner)
    return Passage(
        number=number,
        kind=extract.kind,
        text=text,
        start=piece.start,
        end=piece.end,
        line=bisect_right(source.line_starts, piece.start),
        end_line=bisect_right(source.line_starts, max(piece.start, piece.end - 1)),
        section=piece.section,
        page=piece.page,
        masked=masked,
        quantities=_of_their_cells(text, found) if extract.kind is LocatorKind.ROW else found,
    )


def _of_their_cells(text: str, found: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """The quantities of a row without the nouns that stand over other cells (‘Porters: 0; Loaded: 5’)."""
    return tuple(
        replace(quantity, noun="", noun_words=(), noun_start=-1, noun_end=-1, unit="" if quantity.unit == quantity.noun else quantity.unit)
        if quantity.noun and quantity.noun_start < text.rfind("; ", 0, quantity.start)
        else quantity
        for quantity in found
    )


def _quantities(text: str, masked: tuple[tuple[int, int], ...], manner: Manner) -> tuple[Quantity, ...]:
    """The quantities of a text with its masked stretches blanked, so that none is read from or across them."""
    blanked = text
    for start, end in masked:
        blanked = blanked[:start] + " " * (end - start) + blanked[end:]
    found = manner.quantities(blanked)
    return tuple(
        quantity if quantity.text == text[quantity.start : quantity.end] else replace(quantity, text=text[quantity.start : quantity.end])
        for quantity in found
        if not any(start < quantity.end and quantity.start < end for start, end in masked)
    )
