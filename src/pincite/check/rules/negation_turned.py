"""What the source denies is denied, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable

from pincite.check.rules.rule import Examined, Example, Rule, at_claim, judged, sentence
from pincite.model.finding import Finding, RuleName, Severity

NAME = RuleName("negation-turned")
EXPLANATION = """The sentence denies a number that the source asserts, or asserts what it denies: `not 600` for `600`.
`did not exceed 17,000` and `at most 17,000` are the same."""
BAD = Example("Not 600 soldiers lay dead there [@source, para. 1].", "At dawn 600 soldiers lay dead.")
GOOD = Example("There 600 soldiers lay dead [@source, para. 1].", "At dawn 600 soldiers lay dead.")


def find(examined: Examined) -> Iterable[Finding]:
    for judgement in judged(examined, NAME):
        message = f"‘{judgement.claim.quantity.text}’ is asserted and denied: {sentence(judgement.reason)}"
        yield at_claim(examined, judgement, message, "say it as the source does")


RULE = Rule(NAME, Severity.ERROR, "A number denied where the source asserts it, or the other way round", EXPLANATION, BAD, GOOD, find)
