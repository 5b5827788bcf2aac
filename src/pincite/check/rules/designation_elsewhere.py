"""Numbered names stand in the passage that is cited."""

from __future__ import annotations

from collections.abc import Iterable

from pincite.check.rules.rule import Examined, Example, Rule, at_place
from pincite.check.sources import cite
from pincite.model.finding import Finding, RuleName, Severity

NAME = RuleName("designation-elsewhere")
EXPLANATION = """A numbered name stands in some seed, but not in the passages that its sentence cites. Often that is as it should
be, since the sentence before has introduced it; at times the citation or the number is wrong."""
BAD = Example(
    "The 68th Division lost 600 men [@source, para. 1].",
    "It lost 600 men in the fire.\nThe 68th Division marched at dawn.",
)
GOOD = Example(
    "The 68th Division lost 600 men [@source, paras. 1, 2].",
    "It lost 600 men in the fire.\nThe 68th Division marched at dawn.",
)


def find(examined: Examined) -> Iterable[Finding]:
    seeds = examined.sources.seeds
    for designation in examined.designations:
        if designation.known and not designation.cited:
            cited = "; ".join(f"@{c.key}, {c.locator}" for c in designation.citations if c.passages)
            where = ", ".join(cite(key, seeds[key].passages[number - 1]) for key, number in designation.known[:3])
            message = f"‘{designation.words}’ is not named in {cited}."
            yield at_place(examined, NAME, designation.place, message, f"it is named in {where}")


RULE = Rule(NAME, Severity.NOTE, "A numbered name that the cited passage does not have", EXPLANATION, BAD, GOOD, find)
