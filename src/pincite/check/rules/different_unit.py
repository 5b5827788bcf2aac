"""The number has the unit that the source gives it."""

from __future__ import annotations

from collections.abc import Iterable

from pincite.check.rules.rule import Examined, Example, Rule, at_claim, judged, sentence
from pincite.model.finding import Finding, RuleName, Severity

NAME = RuleName("different-unit")
EXPLANATION = """The cited passage has the number, but with another unit: weeks for days, miles for kilometres, per cent for
a count. Exact conversions (3 km and 3,000 m) are understood; tons and miles of several kinds are not converted."""
BAD = Example("The ditch was 40 feet wide [@source, para. 1].", "The ditch was 40 meters wide.")
GOOD = Example("The ditch was 40 metres wide [@source, para. 1].", "The ditch was 40 meters wide.")


def find(examined: Examined) -> Iterable[Finding]:
    for judgement in judged(examined, NAME):
        help = f"write it as the source does: ‘{judgement.candidates[0].quote}’" if judgement.candidates else ""
        yield at_claim(examined, judgement, f"‘{judgement.claim.quantity.text}’: {sentence(judgement.reason)}", help)


RULE = Rule(NAME, Severity.ERROR, "The source's number with another unit", EXPLANATION, BAD, GOOD, find)
