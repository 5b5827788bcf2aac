"""The number counts what the source counts."""

from __future__ import annotations

from collections.abc import Iterable

from pincite.check.rules.rule import Examined, Example, Rule, at_claim, judged, sentence
from pincite.model.claim import Claim, Verdict
from pincite.model.finding import Finding, RuleName, Severity

NAME = RuleName("different-subject")
EXPLANATION = """The cited passage has the number, but it counts something else there: shells for soldiers, the wounded for
the killed. Nouns are compared by their head word and a table of synonyms (troops, soldiers, men); casualties are not the killed.
Two nouns of which nothing tells whether they mean the same leave the claim undecided, and an editor may accept it with `pincite review`.

If an editor would accept your word for the source's, add both to book.toml: `synonyms = [["sapper", "engineer"]]`."""
BAD = Example("It received 3,200 bullets [@source, para. 1].", "The army received 3,200 mortar shells.")
GOOD = Example("It received 3,200 shells [@source, para. 1].", "The army received 3,200 mortar shells.")


def find(examined: Examined) -> Iterable[Finding]:
    for judgement in judged(examined, NAME):
        mine = f"‘{_as_written(judgement.claim)}’"
        help = "count what the source counts, or add the two nouns to synonyms in book.toml if they mean the same"
        if judgement.verdict is Verdict.UNDECIDED:
            help += "; or have it reviewed"
        yield at_claim(examined, judgement, f"{mine}: {sentence(judgement.reason)}", help)


def _as_written(claim: Claim) -> str:
    """The number with its noun, as the sentence has them."""
    quantity, low = claim.quantity, claim.sentence_start
    return " ".join(claim.sentence[quantity.start - low : quantity.end_with_noun() - low].split())


RULE = Rule(NAME, Severity.ERROR, "The source's number for something else", EXPLANATION, BAD, GOOD, find)
