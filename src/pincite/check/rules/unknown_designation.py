"""Numbered names are names that a source knows."""

from __future__ import annotations

from collections.abc import Iterable

from pincite.check.rules.rule import Examined, Example, Rule, at_place
from pincite.model.finding import Finding, RuleName, Severity

NAME = RuleName("unknown-designation")
EXPLANATION = """No seed knows this unit, hill or road by that number. A wrong unit number is a historian's classic error: the
eye slips over `86th Division` where the source has the 68th."""
BAD = Example("The 86th Division marched [@source, para. 1].", "The 68th Division marched at dawn.")
GOOD = Example("The 68th Division marched [@source, para. 1].", "The 68th Division marched at dawn.")


def message(words: str) -> str:
    return f"No seed knows ‘{words}’."


def find(examined: Examined) -> Iterable[Finding]:
    for designation in examined.designations if examined.sources.has_seeds else ():  # where no seed can be read, none knows a name
        if not designation.known:
            help = "correct the number; a name that needs no source goes to names in book.toml"
            yield at_place(examined, NAME, designation.place, message(designation.words), help)


RULE = Rule(NAME, Severity.WARNING, "A numbered name that no source knows", EXPLANATION, BAD, GOOD, find)
