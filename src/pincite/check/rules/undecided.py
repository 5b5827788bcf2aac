"""Every claim is decided."""

from __future__ import annotations

from collections.abc import Iterable

from pincite.check.rules.rule import Examined, Example, Rule, at_claim, judged, sentence, where_it_stands
from pincite.model.claim import Judgement
from pincite.model.finding import Finding, RuleName, Severity

NAME = RuleName("undecided")
EXPLANATION = """The cited passage has the number, but too little binds it to this sentence: the noun is left out, the words around it are
others, another number of the passage fits them better, or the passage says it of somebody else.
It may be right; it is not proved, and is never counted as verified.

The score is explained by `pincite check --explain FILE:LINE`. Name in the sentence what the source counts, cite the exact
passage, or have an editor sign it off with `pincite review`."""
BAD = Example("There were two of them [@source, para. 1].", "The general wrote two letters to his wife before the siege.")
GOOD = Example("He wrote two letters [@source, para. 1].", "The general wrote two letters to his wife before the siege.")


def help_for(judgement: Judgement, examined: Examined) -> str:
    where = where_it_stands(examined.sources, judgement.candidates[:3])
    return f"say what is counted in the source's words, or have it reviewed; candidates: {where}"


def find(examined: Examined) -> Iterable[Finding]:
    for judgement in judged(examined, NAME):
        message = f"‘{judgement.claim.quantity.text}’ is undecided: {sentence(judgement.reason)}"
        yield at_claim(examined, judgement, message, help_for(judgement, examined))


RULE = Rule(NAME, Severity.ERROR, "A number that is in the passage, but not provably the same", EXPLANATION, BAD, GOOD, find)
