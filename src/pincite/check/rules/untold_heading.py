"""What a heading announces is told below it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pincite.check.coverage import ANNOUNCED
from pincite.check.rules.rule import Examined, Example, Rule, at_span
from pincite.check.values import compare
from pincite.model.finding import Finding, RuleName, Severity
from pincite.model.quantity import Kind, Quantity

NAME = RuleName("untold-heading")
EXPLANATION = """A heading has a number that its chapter does not tell, so that nothing bears it out. A heading needs no citation of
its own: it announces what the text below it tells, and there the number is checked.

Correct the number, tell it in the chapter with its citation, or give the heading a citation or an exemption of its own, as any sentence:
`## [Two]{.unsourced why="the title of a ballad"} Brothers`. Ranks in words (`The Second Offensive`) are left to the author."""
BAD = Example("# The Siege of 1945\n\nIt fell on 8 August 1944 [@source, para. 1].", "The city fell on 8 August 1944.")
GOOD = Example("# The Siege of 1944\n\nIt fell on 8 August 1944 [@source, para. 1].", "The city fell on 8 August 1944.")


def message(quantity: Quantity) -> str:
    return f"‘{quantity.text}’ is told nowhere in the chapter."


def find(examined: Examined) -> Iterable[Finding]:
    told = [claim.quantity for claim in examined.coverage.claims]
    for reading in examined.coverage.blocks:
        for quantity in reading.quantities:
            if quantity.reason == ANNOUNCED and not _is_rank_in_words(quantity) and not _is_told(quantity, told):
                help = "correct it, or tell it in the text with its citation"
                yield at_span(examined, NAME, reading.block.span_of(quantity.start, quantity.end), message(quantity), help)


def _is_told(quantity: Quantity, told: Iterable[Quantity]) -> bool:
    return any(compare(replace(quantity, bound=other.bound, negated=other.negated), other) is not None for other in told)


def _is_rank_in_words(quantity: Quantity) -> bool:
    return quantity.kind is Kind.ORDINAL and quantity.text.isalpha()


RULE = Rule(NAME, Severity.ERROR, "A number in a heading that its chapter does not tell", EXPLANATION, BAD, GOOD, find)
