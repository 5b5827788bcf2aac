"""What a derived number is computed from stands in the cited passages."""

from __future__ import annotations

from collections.abc import Iterable

from pincite.check.rules.rule import Examined, Example, Rule, at_claim, judged, sentence, where_it_stands
from pincite.model.claim import Judgement
from pincite.model.finding import Finding, RuleName, Severity

NAME = RuleName("operand-not-in-passage")
EXPLANATION = """A number that a derived number is computed from is not in the passages cited. Every operand must itself be sourced; only
`+ 1 day` (to count both ends) and `× 100` need no source. Cite the passages of all operands: `[@key, paras. 24, 29]`."""
BAD = Example('The losses came to [850]{.derived from="600 + 250"} [@source, para. 1].', "They lost 600 men and 200 horses.")
GOOD = Example('The losses came to [800]{.derived from="600 + 200"} [@source, para. 1].', "They lost 600 men and 200 horses.")


def help_for(judgement: Judgement, examined: Examined) -> str:
    if judgement.candidates:
        return f"cite it too: it stands in {where_it_stands(examined.sources, judgement.candidates)}"
    return "it stands in no seed: correct the expression"


def find(examined: Examined) -> Iterable[Finding]:
    for judgement in judged(examined, NAME):
        message = sentence(judgement.reason)
        yield at_claim(examined, judgement, message, help_for(judgement, examined))


RULE = Rule(NAME, Severity.ERROR, "A derived number whose operand is not in the cited passages", EXPLANATION, BAD, GOOD, find)
