"""The severities that book.toml gives to rules, which must be rules of the check."""

from __future__ import annotations

import difflib
from collections.abc import Collection

from pincite.model.book import Book
from pincite.model.finding import Finding
from pincite.read.findings import finding_at
from pincite.read.toml_positions import read_toml


def misnamed_rules(book: Book, rules: Collection[str]) -> tuple[Finding, ...]:
    """Findings for names under [check.severity] that are none of ``rules``, whose severity an author may choose."""
    unknown = [name for name, _ in book.check.severities if name not in rules]
    if not unknown:
        return ()
    toml = read_toml(book.source)
    return tuple(
        finding_at(
            book.source,
            *toml.key(("check", "severity", name)),
            "unknown-rule",
            f"‘{name}’ is no rule whose severity can be chosen",
            help=_help(name, rules),
        )
        for name in unknown
    )


def _help(name: str, rules: Collection[str]) -> str:
    near = difflib.get_close_matches(name, rules, 1, 0.6)
    return f"did you mean ‘{near[0]}’?" if near else "remove it; ‘pincite explain’ lists the rules of the check"
