"""A quotation that begins also ends."""

from __future__ import annotations

from collections.abc import Iterable

from pincite.check.coverage import cited_passages
from pincite.check.quotations import unclosed_in
from pincite.check.rules.rule import Examined, Example, Rule, at_span
from pincite.model.finding import Finding, RuleName, Severity

NAME = RuleName("unclosed-quotation")
EXPLANATION = """A quotation mark opens words that a citation covers, and none closes them, so that nothing tells which words are the
source's and they cannot be compared with it.

Close the quotation where the source's words end. A quotation of several paragraphs has an opening mark at the beginning of each
and a closing one after the last, or is better set as a block quotation (lines that begin with `>`)."""
BAD = Example('He swore to "live and die with the stronghold [@source, para. 1].', 'He swore to "live and die with the stronghold".')
GOOD = Example('He swore to "live and die with the stronghold" [@source, para. 1].', 'He swore to "live and die with the stronghold".')


def find(examined: Examined) -> Iterable[Finding]:
    readings = examined.coverage.blocks
    for number, reading in enumerate(readings):
        at = unclosed_in(reading, readings[number + 1] if number + 1 < len(readings) else None)
        if at is None:
            continue
        cited = cited_passages(reading.cover(at, at + 1), examined.sources, examined.coverage.chapter)
        if not any(citation.passages for citation in cited):
            continue
        span = reading.block.span_of(at, at + 1)
        yield at_span(
            examined,
            NAME,
            span,
            "This quotation mark is never closed, so the words after it were not compared with the source.",
            "close it where the source's words end",
        )


RULE = Rule(NAME, Severity.ERROR, "A quotation mark that is not closed", EXPLANATION, BAD, GOOD, find)
