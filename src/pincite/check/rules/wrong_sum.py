"""A derived number is what its expression comes to."""

from __future__ import annotations

from collections.abc import Iterable

from pincite.check.rules.rule import Examined, Example, Rule, at_claim, judged, sentence
from pincite.model.claim import Judgement
from pincite.model.finding import Finding, RuleName, Severity
from pincite.model.quantity import Bound, Kind

NAME = RuleName("wrong-sum")
EXPLANATION = """A number marked `.derived` was recomputed from its expression, and something else came out. The result is compared at the
precision in which the number is written: `[84 per cent]{.derived from="…"}` may come to 84.3, `[3,322]{…}` to nothing but 3,322,
and `[about 300]{…}` to 326."""
BAD = Example('The losses came to [900]{.derived from="600 + 200"} [@source, para. 1].', "They lost 600 men and 200 horses.")
GOOD = Example('The losses came to [800]{.derived from="600 + 200"} [@source, para. 1].', "They lost 600 men and 200 horses.")


def find(examined: Examined) -> Iterable[Finding]:
    for judgement in judged(examined, NAME):
        message = sentence(judgement.reason)
        yield at_claim(examined, judgement, message, help_for(judgement))


def help_for(judgement: Judgement) -> str:
    quantity = judgement.claim.quantity
    if quantity.kind is Kind.FRACTION and quantity.bound is Bound.EXACT:
        return f"a fraction without a hedge is exact: write ‘about {quantity.text}’, write the result, or correct the expression"
    return "write the result, or correct the expression"


RULE = Rule(NAME, Severity.ERROR, "A derived number that its expression does not come to", EXPLANATION, BAD, GOOD, find)
