"""Every exemption says why."""

from __future__ import annotations

from collections.abc import Iterable

from pincite.check.rules.rule import Examined, Example, Rule, at_span
from pincite.model.finding import Finding, RuleName, Severity

NAME = RuleName("unexplained-exemption")
EXPLANATION = """A number marked `.unsourced` gives no reason. Exemptions are printed in every report; the reason is what an
editor judges them by: `[three]{.unsourced why="the parts of this book"}`."""
BAD = Example("The book has [three]{.unsourced} parts.", "There were three of them.")
GOOD = Example('The book has [three]{.unsourced why="parts of this book"} parts.', "There were three of them.")


def find(examined: Examined) -> Iterable[Finding]:
    for reading in examined.coverage.blocks:
        for mark in reading.block.marks:
            if "unsourced" in mark.classes and not mark.attribute("why").strip():
                yield at_span(examined, NAME, mark.span, "‘.unsourced’ gives no reason.", 'write {.unsourced why="…"}')


RULE = Rule(NAME, Severity.WARNING, "An exemption without a reason", EXPLANATION, BAD, GOOD, find)
