"""Each locator points to a passage that the seed has."""

from __future__ import annotations

from collections.abc import Iterable

from pincite.check.rules.rule import Examined, Example, Rule, at_span
from pincite.model.finding import Finding, RuleName, Severity

NAME = RuleName("unresolved-locator")
EXPLANATION = """A citation points to a passage that the captured source does not have: a paragraph beyond its end, a page of
a text without pages, a section under another title.

`pincite seeds show KEY` prints a seed's passages with their numbers."""
BAD = Example("About 600 soldiers fell [@source, para. 9].", "About 600 soldiers fell at the foot of the hill.")
GOOD = Example("About 600 soldiers fell [@source, para. 1].", "About 600 soldiers fell at the foot of the hill.")


def message(key: str, locator: str, problem: str) -> str:
    return f"@{key} has no ‘{locator}’: {problem}."


def find(examined: Examined) -> Iterable[Finding]:
    for reading in examined.coverage.blocks:
        cited = [(item, citation.span) for citation in reading.block.citations for item in citation.items]
        cited += [(item, reading.block.span) for item in reading.block.cite]
        for item, span in cited:
            if not item.locator or not examined.sources.has_passages(item.key):
                continue  # a seed that could not be read, or is empty, has its own finding
            problem = examined.sources.resolve(item.key, item.locator).problem
            if problem:
                help = f"run ‘pincite seeds show {item.key}’ to see its passages with their numbers"
                yield at_span(examined, NAME, span, message(item.key, item.locator, problem), help)


RULE = Rule(NAME, Severity.ERROR, "A locator that the source does not have", EXPLANATION, BAD, GOOD, find)
