"""The number counts what the source counts."""

from __future__ import annotations

from collections.abc import Iterable

from pincite.check.rules.rule import Examined, Example, Rule, at_claim, judged, sentence
from pincite.model.finding import Finding, RuleName, Severity

NAME = RuleName("different-subject")
EXPLANATION = """The cited passage has the number, but it counts something else there: shells for soldiers, the wounded for
the killed. Nouns are compared by their head word and a table of synonyms (troops, soldiers, men); casualties are not the killed.

If an editor would accept your word for the source's, add both to book.toml: `synonyms = [["sapper", "engineer"]]`."""
BAD = Example("It received 3,200 bullets [@source, para. 1].", "The army received 3,200 mortar shells.")
GOOD = Example("It received 3,200 shells [@source, para. 1].", "The army received 3,200 mortar shells.")


def find(examined: Examined) -> Iterable[Finding]:
    for judgement in judged(examined, NAME):
        claim = judgement.claim.quantity
        mine = f"‘{claim.text} {claim.noun}’" if claim.noun else f"‘{claim.text}’"
        help = "count what the source counts, or add the two nouns to synonyms in book.toml if they mean the same"
        yield at_claim(examined, judgement, f"{mine}: {sentence(judgement.reason)}", help)


RULE = Rule(NAME, Severity.ERROR, "The source's number for something else", EXPLANATION, BAD, GOOD, find)
