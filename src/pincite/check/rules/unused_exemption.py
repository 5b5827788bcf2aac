"""Every mark that exempts or declares a number has a number in it."""

from __future__ import annotations

from collections.abc import Iterable

from pincite.check.rules.rule import Examined, Example, Rule, at_span
from pincite.model.chapter import Mark
from pincite.model.finding import Finding, RuleName, Severity
from pincite.model.quantity import Role

NAME = RuleName("unused-exemption")
EXPLANATION = """A mark `.unsourced`, `.derived` or `.disputed` stands over words without a number that needs a source. It may
be left from an earlier wording; take it out, so that those that remain mean something."""
BAD = Example('There were [many]{.unsourced why="rhetorical"} of them.', "There were three of them.")
GOOD = Example("There were many of them.", "There were three of them.")

_NAMES = ("unsourced", "derived", "disputed")


def message(mark: Mark) -> str:
    name = next(name for name in _NAMES if name in mark.classes)
    return f"‘.{name}’ stands over no number that needs a source."


def find(examined: Examined) -> Iterable[Finding]:
    for reading in examined.coverage.blocks:
        claims = [(q.start, q.end) for q in reading.quantities if q.role is Role.CLAIM]
        for mark in reading.block.marks:
            if not any(name in mark.classes for name in _NAMES):
                continue
            if not any(start < mark.end and mark.start < end for start, end in claims):
                yield at_span(examined, NAME, mark.span, message(mark), "take the mark out")


RULE = Rule(NAME, Severity.WARNING, "An exemption that exempts nothing", EXPLANATION, BAD, GOOD, find)
