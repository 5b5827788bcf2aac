"""The bibliography: the book's .bib files, each entry with the seed file that it names."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pincite.engines.bibtex import BibtexBlock, BibtexField, parse_bibtex
from pincite.model.address import is_address
from pincite.model.bibliography import Bibliography, Entry
from pincite.model.book import Book
from pincite.model.finding import Finding
from pincite.model.place import Place, SourceText
from pincite.model.seed import SourceKey
from pincite.read.files import FileContent, decode, find_inside, join, list_inside, nearest, read_inside
from pincite.read.findings import finding_at, finding_of_file

_KEY = re.compile(r"[^\s\"\\#%~<>{},]+")
"""What pandoc's reader of BibLaTeX takes for a key."""
_NO_COMMA = re.compile(r"^[ \t]*[a-zA-Z-]+\s*=\s*(\S.*[}\"])[ \t]*\n[ \t]*([a-zA-Z-]+)[ \t]*=[ \t]*[{\"]", re.MULTILINE)
_OPENING = re.compile(r"^[ \t]*@\w+[ \t]*[{(][ \t]*([^\s\"\\#%~<>{},]+)", re.MULTILINE)
"""The keys of the entries that begin in a text: one that is not closed takes those after it along."""


def read_bibliography(book: Book) -> Bibliography:
    """The entries of every .bib file in the book's bibliography folder."""
    if book.bibliography.endswith(".bib"):
        files: tuple[str, ...] = (book.bibliography,)
    else:
        files = list_inside(book.root, book.bibliography, "*.bib")
    if not files:
        message = f"there is no .bib file in the folder ‘{book.bibliography}’"
        finding = finding_of_file(book.source.file, "missing-bibliography", message, help="put one there, with an entry for each seed")
        return Bibliography((), (), (finding,), unread=True)
    return gather_bibliography([parse_bibliography(read_inside(book.root, file), book.root) for file in files])


@dataclass(frozen=True, slots=True)
class BibliographyFile:
    """One .bib file as read; ``lost`` are the keys of entries that could not be, ``unread`` that the file could not be."""

    source: SourceText
    entries: tuple[Entry, ...]
    findings: tuple[Finding, ...]
    lost: frozenset[str] = frozenset()
    unread: bool = False


def gather_bibliography(files: list[BibliographyFile]) -> Bibliography:
    """The files as one bibliography; an entry whose key an earlier file has is left out and reported."""
    entries: dict[str, Entry] = {}
    findings: list[Finding] = []
    for file in files:
        findings.extend(file.findings)
        for entry in file.entries:
            if entry.key in entries:
                findings.append(_duplicate_key(file.source, entry.key, entry.place, entries[entry.key].place))
            else:
                entries[entry.key] = entry
    sources = tuple((file.source.file, file.source.text) for file in files)
    lost = frozenset(key for file in files for key in file.lost)
    return Bibliography(tuple(entries.values()), sources, tuple(findings), lost, any(file.unread for file in files))


def parse_bibliography(content: FileContent, root: str) -> BibliographyFile:
    """The entries of one .bib file; ``root`` is where the paths of seed files begin."""
    if content.problem:
        message = f"the bibliography {content.file} {content.explain()}"
        finding = finding_of_file(content.file, "missing-bibliography", message)
        return BibliographyFile(SourceText(content.file, ""), (), (finding,), unread=True)
    text, problem = decode(content.data)
    source = SourceText(content.file, text)
    if problem:
        start = text.index("\N{REPLACEMENT CHARACTER}")
        message = f"not UTF-8 text: {problem}"
        finding = finding_at(source, start, start + 1, "bibliography-not-utf-8", message, help="save the file as UTF-8")
        return BibliographyFile(source, (), (finding,), unread=True)
    entries: list[Entry] = []
    findings: list[Finding] = []
    lost: set[str] = set()
    for block in parse_bibtex(text):
        if block.problem:
            findings.append(_failed_block(source, block))
            if block.problem != "duplicate-field":
                lost.update(_OPENING.findall(block.raw) if block.problem == "broken" else ())
                continue
        if not _KEY.fullmatch(block.key):
            message = f"‘{block.key}’ cannot be a key: no citation could name it"
            help = "write it with letters, digits, ‘-’, ‘_’, ‘:’ and ‘.’, without spaces"
            findings.append(finding_at(source, *_key_stretch(source, block), "broken-entry", message, help=help))
            continue
        findings.extend(_missing_commas(source, block))
        entry, problems = _entry(source, block, root)
        entries.append(entry)
        findings.extend(problems)
    return BibliographyFile(source, tuple(entries), tuple(findings), frozenset(lost))


def _missing_commas(source: SourceText, block: BibtexBlock) -> list[Finding]:
    """Fields that run on into the next one, whose name and value would be printed as part of them."""
    start = source.text.find(block.raw)
    message = "no comma stands between this field and ‘{}’, which is taken for a part of it"
    return [
        finding_at(
            source, start + found.start(1), start + found.end(1), "broken-entry", message.format(found[2]), help="put a comma behind it"
        )
        for found in _NO_COMMA.finditer(block.raw)
        if start >= 0
    ]


def _entry(source: SourceText, block: BibtexBlock, root: str) -> tuple[Entry, list[Finding]]:
    seed_file = ""
    findings: list[Finding] = []
    for field in block.fields:
        if field.name == "file":
            seed_file, problem = _seed_file(source, field, block.key, root)
            findings.extend([problem] if problem else [])
        elif field.name == "url" and not is_address(address := _without_braces(field.value)):
            message = f"‘{address}’ is not a valid address; it is printed without a link"
            help = "write it as a browser shows it, with %20 for a space"
            stretch = _field_stretch(source, field)
            findings.append(finding_at(source, *stretch, "illegal-address", message, help=help))
    if not any(field.name == "file" for field in block.fields):
        message = f"the entry ‘{block.key}’ names no seed, so nothing that cites it can be checked"
        place = _key_stretch(source, block)
        help = "add its captured text: file = {seeds/…}"
        findings.append(finding_at(source, *place, "entry-without-seed", message, help=help))
    fields = tuple((field.name, _without_braces(field.value)) for field in block.fields)
    entry = Entry(SourceKey(block.key), block.type, fields, source.place(*_key_stretch(source, block)), seed_file)
    return entry, findings


def _seed_file(source: SourceText, field: BibtexField, key: str, root: str) -> tuple[str, Finding | None]:
    """The path of an entry's seed, as reference managers write it: ``path`` or ``name:path:type``."""
    start, end = _field_stretch(source, field)
    file = _path_of(field.value)
    path = find_inside(root, file) if file else None
    if not file:
        return "", finding_at(source, start, end, "missing-seed", f"the ‘file’ field of ‘{key}’ is empty")
    if path is None:
        how = "is named by a path of this machine alone" if file.startswith("/") else "lies outside the book's folder"
        message = f"the seed of ‘{key}’ {how}: {file}"
        help = _as_in_seeds(root, file) or "copy it into the seeds folder and name it from the book's root"
        return "", finding_at(source, start, end, "seed-outside-book", message, help=help)
    if not path.is_file():
        folder = file.rpartition("/")[0]
        near = nearest(file, list_inside(root, folder, "*"))
        help = _as_in_seeds(root, file) or (f"did you mean ‘{near}’?" if near else "put the captured source there, or correct the path")
        message = f"the seed of ‘{key}’ does not exist: {file}"
        return "", finding_at(source, start, end, "missing-seed", message, help=help)
    return file, None


def _as_in_seeds(root: str, file: str) -> str:
    """What to write if the seeds folder has a file of that name."""
    name = re.split(r"[/\\]", file)[-1]
    path = f"seeds/{name}"
    found = find_inside(root, path)
    return f"the path begins at the book's folder: write {path}" if found is not None and found.is_file() else ""


def _path_of(value: str) -> str:
    first = value.split(";")[0].strip()
    parts = first.split(":")
    chosen = parts[1] if len(parts) == 3 else first.removeprefix(":")
    return join("", chosen.replace("\\_", "_").strip()) if chosen.strip() else ""


def _failed_block(source: SourceText, block: BibtexBlock) -> Finding:
    start, end = _key_stretch(source, block)
    if block.problem == "duplicate":
        return _duplicate_key(source, block.key, source.place(start, end), Place(source.file, block.first_line))
    if block.problem == "duplicate-field":
        message = f"an entry has a field twice: {block.message}"
        return finding_at(source, start, end, "broken-entry", message, help="remove one; the first is used until then")
    if block.problem == "stray":
        message = "text outside of any entry"
        help = "begin it with % if it is a comment"
        return finding_at(source, start, end, "stray-text", message, help=help)
    message = f"this entry cannot be read: {block.message or 'a brace or quotation mark is not closed'}"
    return finding_at(source, start, end, "broken-entry", message, help="close what is open; entries after it are read")


def _duplicate_key(source: SourceText, key: str, place: Place, first: Place) -> Finding:
    message = f"the key ‘{key}’ is taken, by the entry at {first.file}:{first.line}"
    start = source.line_starts[place.line - 1] + place.column - 1
    return finding_at(source, start, start + len(key), "duplicate-key", message, help="rename or remove one of the two")


def _key_stretch(source: SourceText, block: BibtexBlock) -> tuple[int, int]:
    """The key of a block, which stands in its first line, or else that line."""
    line = source.line(block.line)
    start = source.line_starts[block.line - 1]
    opening = line.find("{") + 1
    column = line.find(block.key, opening) if block.key else -1
    if column != -1:
        return start + column, start + column + len(block.key)
    return start + len(line) - len(line.lstrip()), start + len(line)


def _field_stretch(source: SourceText, field: BibtexField) -> tuple[int, int]:
    """The value of a field, where it stands on the line of its name, or else that line."""
    line = source.line(field.line)
    start = source.line_starts[field.line - 1]
    column = line.rfind(field.value) if field.value else -1
    if column != -1:
        return start + column, start + column + len(field.value)
    return start + len(line) - len(line.lstrip()), start + len(line)


def _without_braces(value: str) -> str:
    """The value as people read it: protecting braces go, spaces run together."""
    return re.sub(r"\s+", " ", re.sub(r"(?<!\\)[{}]", "", value)).strip()
