"""No hedge is put to an exact number."""

from __future__ import annotations

from collections.abc import Iterable

from pincite.check.rules.rule import Examined, Example, Rule, at_claim, judged, sentence
from pincite.model.finding import Finding, RuleName, Severity

NAME = RuleName("hedge-added")
EXPLANATION = """The source gives the number flatly and the sentence hedges it: `about 600` for exactly 600 says less than is known, and
`more than 600` something else. A hedge is right where the number is rounded (`about 16,000` for 16,275), which passes and is
listed as rounded."""
BAD = Example("About 612 soldiers lay dead [@source, para. 1].", "At dawn 612 soldiers lay dead.")
GOOD = Example("About 600 soldiers lay dead [@source, para. 1].", "At dawn 612 soldiers lay dead.")


def find(examined: Examined) -> Iterable[Finding]:
    for judgement in judged(examined, NAME):
        message = f"‘{judgement.claim.quantity.text}’ has a hedge that the source has not: {sentence(judgement.reason)}"
        yield at_claim(examined, judgement, message, "leave the hedge out, or round the number")


RULE = Rule(NAME, Severity.ERROR, "A hedge that the source does not have", EXPLANATION, BAD, GOOD, find)
