"""A hedge is not turned into another."""

from __future__ import annotations

from collections.abc import Iterable

from pincite.check.rules.rule import Examined, Example, Rule, at_claim, judged, sentence
from pincite.model.finding import Finding, RuleName, Severity

NAME = RuleName("hedge-turned")
EXPLANATION = """The sentence hedges the number in another direction than the source: `more than` for `almost`, `at most` for `about`.
What follows from the source passes (`at least 500` from `more than 500`), and is listed as entailed."""
BAD = Example("More than 600 soldiers lay dead [@source, para. 1].", "At dawn almost 600 soldiers lay dead.")
GOOD = Example("Nearly 600 soldiers lay dead [@source, para. 1].", "At dawn almost 600 soldiers lay dead.")


def find(examined: Examined) -> Iterable[Finding]:
    for judgement in judged(examined, NAME):
        message = f"‘{judgement.claim.quantity.text}’ is hedged otherwise in the source: {sentence(judgement.reason)}"
        yield at_claim(examined, judgement, message, "write the hedge that the source has")


RULE = Rule(NAME, Severity.ERROR, "A source's hedge turned into another", EXPLANATION, BAD, GOOD, find)
