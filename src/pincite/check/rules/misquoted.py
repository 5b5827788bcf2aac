"""Quotations are verbatim."""

from __future__ import annotations

from collections.abc import Iterable

from pincite.check.quotations import Quotation, first_difference, first_unfound, nearest_words, passages_of, passages_with
from pincite.check.rules.rule import Examined, Example, Rule, at_span
from pincite.check.sources import cite
from pincite.model.finding import Finding, RuleName, Severity

NAME = RuleName("misquoted")
EXPLANATION = """Words in quotation marks or in a block quotation that a citation covers do not stand so in the cited passage.

Kinds of quotation marks, dashes and blanks may differ, and the case of the first letter. Mark an omission with `…` or `[…]`,
and a change or an addition with square brackets: `"[t]he last telegram"`, `"he [Fang] refused"`. A last line of a block quotation
that begins with a dash, `> --- Fang Xianjue`, names the speaker and is not compared."""
BAD = Example('He swore to "live and die by the fort" [@source, para. 1].', 'He swore to "live and die with the stronghold".')
GOOD = Example('He swore to "live and die with the stronghold" [@source, para. 1].', 'He swore to "live and die with the stronghold".')


def message(quotation: Quotation, part: str, nearest: str) -> str:
    cited = "; ".join(f"@{c.key}, {c.locator}" for c in quotation.cited)
    if not nearest:
        return f"“{_short(quotation.words)}” does not stand in {cited}."
    said, known = first_difference(part, nearest)
    if not said and not known:
        return f"“{_short(quotation.words)}” does not stand so in {cited}."
    if not said:
        return f"The quotation leaves out ‘{_short(known)}’, which stands in {cited}."
    if not known:
        return f"The quotation adds ‘{_short(said)}’, which is not in {cited}."
    return f"The quotation has ‘{_short(said)}’ where {cited} has ‘{_short(known)}’."


def help_for(quotation: Quotation, nearest: str, examined: Examined) -> str:
    if nearest:
        return f"the passage says: “{nearest}”"
    elsewhere = passages_with(quotation.words, examined.sources)
    if elsewhere:
        return "it stands in " + ", ".join(cite(reading.seed.key, reading.passage) for reading in elsewhere)
    return "it stands in no seed: quote the source's words, or leave out the quotation marks"


def find(examined: Examined) -> Iterable[Finding]:
    for quotation in examined.quotations:
        if quotation.found is None:
            span = quotation.reading.block.span_of(quotation.start, quotation.end)
            passages = passages_of(quotation, examined.sources)
            part = first_unfound(quotation.words, passages)
            nearest = nearest_words(part, passages)
            yield at_span(examined, NAME, span, message(quotation, part, nearest), help_for(quotation, nearest, examined))


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= 80 else words[:60] + " … " + words[-15:]


RULE = Rule(NAME, Severity.ERROR, "A quotation that is not verbatim", EXPLANATION, BAD, GOOD, find)
