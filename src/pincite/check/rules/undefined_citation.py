"""Each citation key has an entry in the bibliography."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from pincite.check.rules.rule import Examined, Example, Rule, at_span
from pincite.model.finding import Finding, RuleName, Severity

NAME = RuleName("undefined-citation")
EXPLANATION = """A citation's key is in no bibliography file, so that the note would print without a source.

Correct the key, or add an entry for it to a file of the bibliography folder."""
BAD = Example("The city fell, as all agree [@nobody].", "The city fell.")
GOOD = Example("The city fell, as all agree [@source, para. 1].", "The city fell.")

_CROSS_REFERENCES = ("fig-", "tbl-", "tab-", "sec-", "eq-", "fig:", "tbl:", "tab:", "sec:", "eq:")
"""What keys begin with where other tools (Quarto, pandoc-crossref) refer to a part of the book."""


def message(key: str) -> str:
    return f"@{key} is not in the bibliography."


def help_for(key: str, examined: Examined) -> str:
    if key.startswith(_CROSS_REFERENCES):
        return f"if this is a figure, table or section of the book, link to it: [Table 1](#{key})"
    keys = [entry.key for entry in examined.sources.bibliography.entries]
    near = difflib.get_close_matches(key, keys, 1, 0.6)
    return f"did you mean @{near[0]}?" if near else f"add an entry ‘{key}’ to the bibliography"


def find(examined: Examined) -> Iterable[Finding]:
    for reading in examined.coverage.blocks:
        for citation in reading.block.citations:
            for item in citation.items:
                if not examined.sources.bibliography.may_have(item.key):
                    yield at_span(examined, NAME, citation.span, message(item.key), help_for(item.key, examined))


RULE = Rule(NAME, Severity.ERROR, "A citation key without an entry in the bibliography", EXPLANATION, BAD, GOOD, find)
