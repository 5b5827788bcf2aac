"""A source's hedge is kept."""

from __future__ import annotations

from collections.abc import Iterable

from pincite.check.rules.rule import Examined, Example, Rule, at_claim, judged, sentence
from pincite.model.finding import Finding, RuleName, Severity

NAME = RuleName("hedge-dropped")
EXPLANATION = """The source hedges the number (about, more than, almost, at most) and the sentence states it flatly: an estimate has become
a fact. Keep the source's hedge or an equal one (about, around, some, roughly; more than, over; almost, nearly)."""
BAD = Example("At dawn 600 soldiers lay dead [@source, para. 1].", "At dawn about 600 soldiers lay dead.")
GOOD = Example("At dawn around 600 soldiers lay dead [@source, para. 1].", "At dawn about 600 soldiers lay dead.")


def find(examined: Examined) -> Iterable[Finding]:
    for judgement in judged(examined, NAME):
        message = f"‘{judgement.claim.quantity.text}’ is stated without a hedge: {sentence(judgement.reason)}"
        yield at_claim(examined, judgement, message, "write the hedge that the source has")


RULE = Rule(NAME, Severity.ERROR, "A source's hedge left out", EXPLANATION, BAD, GOOD, find)
