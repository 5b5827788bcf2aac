"""What keeps a seed from being read: an entry whose file is not there, and a file that no entry names."""

from __future__ import annotations

from pincite.model.bibliography import Bibliography
from pincite.model.book import Book
from pincite.model.finding import Finding
from pincite.read.files import list_inside
from pincite.read.findings import finding_of_file
from pincite.read.seeds import format_of

_UNREAD = frozenset(
    {"missing-bibliography", "bibliography-not-utf-8", "broken-entry", "missing-seed", "seed-outside-book", "duplicate-key"}
)


def seeds_left_out(book: Book, bibliography: Bibliography) -> tuple[Finding, ...]:
    """The faults of the bibliography by which a seed is left out, and the files of the seeds folder that are no entry's."""
    named = {entry.seed_file for entry in bibliography.entries}
    strays = [file for file in list_inside(book.root, book.seeds, "**/*") if file not in named and _may_be_seed(file)]
    message = "no entry of the bibliography names this file, so it is no seed"
    return (
        *(finding for finding in bibliography.findings if finding.rule in _UNREAD),
        *(finding_of_file(file, "missing-seed", message, help=f"give an entry file = {{{file}}}, or take it out") for file in strays),
    )


def _may_be_seed(file: str) -> bool:
    """Whether it has the ending of a text; what a browser saves beside a page lies in a folder of its own."""
    folder, _, name = file.rpartition("/")
    is_text = ("." in name and bool(format_of(name))) or name.lower().endswith((".doc", ".odt", ".rtf", ".xls", ".ods"))
    return is_text and not name.startswith((".", "~", "README")) and not folder.endswith("_files")
