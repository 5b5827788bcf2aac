"""What a heading announces is told below it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from pincite.check.coverage import ANNOUNCED
from pincite.check.rules.rule import Examined, Example, Rule, at_span
from pincite.check.values import compare
from pincite.model.finding import Finding, RuleName, Severity
from pincite.model.quantity import Kind, Moment, Number, Period, Quantity

NAME = RuleName("untold-heading")
EXPLANATION = """A heading has a number that its chapter does not tell, so that nothing bears it out. A heading needs no citation of
its own: it announces what the text below it tells, and there the number is checked.

Correct the number, tell it in the chapter with its citation, or give the heading a citation or an exemption of its own, as any sentence:
`## [Two]{.unsourced why="the title of a ballad"} Brothers`. Ranks in words (`The Second Offensive`) and numbers that may count the
headings themselves (`3 Losses`, `Night 1: The Fall`) are left to the author."""
BAD = Example("# The Siege of 1945\n\nIt fell on 8 August 1944 [@source, para. 1].", "The city fell on 8 August 1944.")
GOOD = Example("# The Siege of 1944\n\nIt fell on 8 August 1944 [@source, para. 1].", "The city fell on 8 August 1944.")

_LETTER_OR_NOTHING = re.compile(r"[^\w]*(?:[A-Z][.:)]?\s+)?")
_NAME_ALONE = re.compile(r"[A-Z][^\W\d_]*\s+(?:[Nn]o\.\s+)?")
_MOST_HEADINGS = 100


def message(quantity: Quantity) -> str:
    return f"‘{quantity.text}’ is told nowhere in the chapter."


def find(examined: Examined) -> Iterable[Finding]:
    told = [claim.quantity for claim in examined.coverage.claims]
    for reading in examined.coverage.blocks:
        for quantity in reading.quantities:
            if quantity.reason == ANNOUNCED and not _is_label(quantity, reading.block.text) and not _is_told(quantity, told):
                help = "correct it, or tell it in the text with its citation"
                yield at_span(examined, NAME, reading.block.span_of(quantity.start, quantity.end), message(quantity), help)


def _is_told(quantity: Quantity, told: Sequence[Quantity]) -> bool:
    """Whether the text has it; of a span of years (`The 1890s`, `1919–1926`) any date that lies in it."""
    if any(compare(replace(quantity, bound=other.bound, negated=other.negated), other) is not None for other in told):
        return True
    is_span = isinstance(quantity.value, Period) or (isinstance(quantity.value, Moment) and quantity.value.masked > 0)
    span = _years(quantity) if is_span else None
    return span is not None and any(span[0] <= years[0] <= span[1] for other in told if (years := _years(other)) is not None)


def _years(quantity: Quantity) -> tuple[int, int] | None:
    """The first and the last year of a date, where it has one."""
    value = quantity.value
    start, end = (value.start, value.end) if isinstance(value, Period) else (value, value)
    if not isinstance(start, Moment) or not isinstance(end, Moment) or start.year is None or end.year is None:
        return None
    return start.year, end.year + 10**end.masked - 1


def _is_label(quantity: Quantity, heading: str) -> bool:
    """Whether it may be the heading's own number: a small one before all words, or one behind a single name."""
    if quantity.kind is Kind.ORDINAL:
        return quantity.text.isalpha()
    if quantity.kind is not Kind.CARDINAL or not isinstance(quantity.value, Number):
        return False
    before, after = heading[: quantity.start], heading[quantity.end :]
    if _LETTER_OR_NOTHING.fullmatch(before):
        return quantity.value.value < _MOST_HEADINGS
    return bool(_NAME_ALONE.fullmatch(before)) and not after[:1].isalnum() and not after.lstrip()[:1].isalpha()


RULE = Rule(NAME, Severity.ERROR, "A number in a heading that its chapter does not tell", EXPLANATION, BAD, GOOD, find)
