"""index.toml: the entries of the book's index, each with the words that it is found under."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence

from pincite.model.errors import UserError
from pincite.model.finding import Finding
from pincite.model.index import IndexEntry
from pincite.model.place import SourceText
from pincite.read.book_keys import Key
from pincite.read.files import FileContent, decode
from pincite.read.findings import finding_at
from pincite.read.toml_check import check_keys
from pincite.read.toml_positions import TomlFile, read_toml
from pincite.read.toml_values import TomlValues

KEYS = (
    Key("entry.[].term", "text", "the entry as it is printed", required=True),
    Key("entry.[].match", "list", "the words under which it is found in the text"),
    Key("entry.[].see", "text", "the entry to which it sends the reader instead"),
    Key("entry.[].see-also", "list", "the entries to which it sends the reader further on"),
    Key("entry.[].group", "text", "a word of the author's own, to keep order in the file"),
)


def read_index(content: FileContent) -> tuple[tuple[IndexEntry, ...], tuple[Finding, ...]]:
    """The entries in the order of the file, and what is wrong with it; one without a term is left out, and one given twice.

    A file that is not there has its finding in book.toml.
    """
    if content.problem:
        return (), ()
    text, problem = decode(content.data)
    if problem:
        raise UserError(f"not UTF-8 text: {problem}", place=content.file, help="save the file as UTF-8")
    toml = read_toml(SourceText(content.file, text))
    faults, bad = check_keys(toml, KEYS)
    reader = TomlValues(toml, bad)
    findings = list(faults)
    entries: dict[str, IndexEntry] = {}
    for number in range(reader.count("entry")):
        entry = _entry(reader, number)
        if entry.term in entries:
            message = f"‘{entry.term}’ is an entry already, at line {entries[entry.term].place.line}"
            findings.append(_unfit(toml, number, "term", message, "put what the two say into one"))
        elif entry.term:
            entries[entry.term] = entry
        elif ("entry", number, "term") not in bad:
            stretch = toml.key(("entry", number))
            findings.append(finding_at(toml.source, *stretch, "missing-key", "an entry of the index has no ‘term’", help="add term = …"))
    findings += _lost(toml, reader, tuple(entries))
    return tuple(entries.values()), tuple(findings)


def _entry(reader: TomlValues, number: int) -> IndexEntry:
    """Found under its own term where nothing else is said, but for an entry that only sends the reader on."""
    term, see = reader.text("entry", number, "term"), reader.text("entry", number, "see")
    match = reader.texts("entry", number, "match") or (() if see else (term,))
    place = reader.toml.source.place(*reader.toml.value(("entry", number, "term")))
    return IndexEntry(term, place, match, see, reader.texts("entry", number, "see-also"))


def _lost(toml: TomlFile, reader: TomlValues, terms: Sequence[str]) -> Iterator[Finding]:
    """Entries that send the reader to one that is not there."""
    for number in range(reader.count("entry")):
        for key, others in (("see", (reader.text("entry", number, "see"),)), ("see-also", reader.texts("entry", number, "see-also"))):
            for other in others:
                if other and other not in terms:
                    near = difflib.get_close_matches(other, terms, 1)
                    help = f"did you mean ‘{near[0]}’?" if near else "name the term of an entry, as it is written there"
                    yield _unfit(toml, number, key, f"‘{other}’ is not in the index", help)


def _unfit(toml: TomlFile, number: int, key: str, message: str, help: str) -> Finding:
    return finding_at(toml.source, *toml.value(("entry", number, key)), "unfit-index-entry", message, help=help)
