"""Every number that asserts something has a citation."""

from __future__ import annotations

from collections.abc import Iterable

from pincite.check.rules.rule import Examined, Example, Rule, at_claim, judged, where_it_stands
from pincite.model.claim import Judgement
from pincite.model.finding import Finding, RuleName, Severity
from pincite.model.quantity import Kind

NAME = RuleName("uncited-number")
EXPLANATION = """A count, date, time, duration, share or rank, in digits or in words, has no citation that covers it.

A citation covers the numbers before it in its sentence, back to the previous citation; where a sentence has a single citation,
that covers the whole of it. In running text `@key [para. 12]` covers what follows. In a table the cell's own citation counts,
else the row's, else the caption's; `::: {cite="@key, para. 12"}` covers a block.

Put the citation into the sentence, or, where the number asserts nothing that a source could bear out, rephrase it or mark it
`[three]{.unsourced why="…"}`, which every report lists."""
BAD = Example("About 600 soldiers fell at the hill.", "About 600 soldiers fell at the foot of the hill.")
GOOD = Example("About 600 soldiers fell at the hill [@source, para. 1].", "About 600 soldiers fell at the foot of the hill.")

_DATES = frozenset({Kind.DATE, Kind.DATERANGE, Kind.DECADE})


def message(judgement: Judgement) -> str:
    return f"‘{judgement.claim.quantity.text}’ has no citation."


def help_for(judgement: Judgement, examined: Examined) -> str:
    if judgement.candidates:
        return f"cite its source; it stands in {where_it_stands(examined.sources, judgement.candidates)}"
    kind = judgement.claim.quantity.kind
    thing = "time" if kind is Kind.TIME else "date" if kind in _DATES else "number"
    return f'no seed has this {thing}: cite its source, or write [{judgement.claim.quantity.text}]{{.unsourced why="…"}}'


def find(examined: Examined) -> Iterable[Finding]:
    for judgement in judged(examined, NAME):
        yield at_claim(examined, judgement, message(judgement), help_for(judgement, examined))


RULE = Rule(NAME, Severity.ERROR, "A number without a citation", EXPLANATION, BAD, GOOD, find)
