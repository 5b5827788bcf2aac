"""The cited passage has the number."""

from __future__ import annotations

from collections.abc import Iterable

from pincite.check.rules.rule import Examined, Example, Rule, at_claim, citation_of, judged, sentence
from pincite.check.slips import slip_in
from pincite.model.claim import Judgement, Verdict
from pincite.model.finding import Finding, RuleName, Severity

NAME = RuleName("number-not-in-passage")
EXPLANATION = """The cited passage does not have this number, neither as written nor after an exact conversion (thirty-six
is 36, a dozen is 12, half is 50 %), an honest rounding with a hedge, or as something that the source implies.

The message shows the number of the passage that was most likely meant, and the passages of any seed in which the number does
stand, with the citation ready to paste. A number that you worked out yourself is written `[47 days]{.derived from="…"}`."""
BAD = Example("The battalion lost 3,400 shells [@source, para. 1].", "The battalion lost 3,040 shells in the fire.")
GOOD = Example("The battalion lost 3,040 shells [@source, para. 1].", "The battalion lost 3,040 shells in the fire.")


def message(judgement: Judgement) -> str:
    return sentence(judgement.reason)


def help_for(judgement: Judgement, examined: Examined) -> str:
    if judgement.verdict is Verdict.UNDECIDED:
        return "say it in the source's words, or have it reviewed"
    slip = slip_in(judgement.claim.quantity)
    if slip:
        return f"{slip}: correct it"
    cited = {(c.key, number) for c in judgement.claim.citations for number in c.passages}
    elsewhere = [item for item in judgement.candidates if (item.seed, item.passage) not in cited]
    if elsewhere:
        return "it stands in " + "; ".join(f"{citation_of(examined.sources, e)} (‘{e.quote}’)" for e in elsewhere[:3])
    return 'it stands in no seed: correct the number, or mark how it was derived with [number]{.derived from="…"}'


def find(examined: Examined) -> Iterable[Finding]:
    for judgement in judged(examined, NAME):
        yield at_claim(examined, judgement, message(judgement), help_for(judgement, examined))


RULE = Rule(NAME, Severity.ERROR, "A number that the cited passage does not have", EXPLANATION, BAD, GOOD, find)
