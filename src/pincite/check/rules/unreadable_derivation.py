"""The expression of a derived number can be computed."""

from __future__ import annotations

from collections.abc import Iterable

from pincite.check.rules.rule import Examined, Example, Rule, at_claim, judged, sentence
from pincite.model.finding import Finding, RuleName, Severity

NAME = RuleName("unreadable-derivation")
EXPLANATION = """The expression in `from=\"…\"` cannot be computed. It may hold numbers, dates, times and durations as prose has them,
`+ − × ÷` and parentheses, `sum(a; b; c)`, `share(part; whole)`, and `days between A and B` with or without `inclusive`."""
BAD = Example('The losses came to [800]{.derived from="600 and some"} [@source, para. 1].', "They lost 600 men and 200 horses.")
GOOD = Example('The losses came to [800]{.derived from="600 + 200"} [@source, para. 1].', "They lost 600 men and 200 horses.")


def find(examined: Examined) -> Iterable[Finding]:
    for judgement in judged(examined, NAME):
        message = sentence(judgement.reason)
        yield at_claim(examined, judgement, message, 'write it like from="8 August 1944 - 23 June 1944 + 1 day"')


RULE = Rule(NAME, Severity.ERROR, "A derivation that cannot be computed", EXPLANATION, BAD, GOOD, find)
