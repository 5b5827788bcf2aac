"""A citation that covers a number points to a passage."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pincite.check.rules.rule import Examined, Example, Rule, at_claim, judged, where_it_stands
from pincite.model.claim import Judgement
from pincite.model.finding import Finding, RuleName, Severity

_LOCATOR = re.compile(r",\s+((?:paras?\.|pp?\.|secs?\.|ll?\.|rows?|¶)\s*\d+(?:[–-]\d+)?)")
NAME = RuleName("locator-missing")
EXPLANATION = """A number is cited to a work as a whole. Most small numbers stand somewhere in a long text, so that such a
citation proves nothing; and a reader who wants to look it up is left alone.

Add a locator: `[@key, para. 12]`, `[@key, p. 31]`, `[@key, sec. "Losses"]`."""
BAD = Example("About 600 soldiers fell [@source].", "About 600 soldiers fell at the foot of the hill.")
GOOD = Example("About 600 soldiers fell [@source, para. 1].", "About 600 soldiers fell at the foot of the hill.")


def message(judgement: Judgement) -> str:
    return f"‘{judgement.claim.quantity.text}’ is cited to the whole of @{judgement.claim.citations[0].key}."


def help_for(judgement: Judgement, examined: Examined) -> str:
    if locator := _locator_outside(judgement, examined):
        key = judgement.claim.citations[0].key
        return f"‘{locator}’ stands outside the citation: put both between one pair of square brackets, [@{key}, {locator}]"
    if not judgement.candidates:
        return f"‘{judgement.claim.quantity.text}’ stands nowhere in this seed: is it from another source?"
    return f"give the passage; it stands in {where_it_stands(examined.sources, judgement.candidates)}"


def _locator_outside(judgement: Judgement, examined: Examined) -> str:
    """The locator of `(@key, para. 3)` and `[@key, para. 3` without its closing bracket, which pandoc takes for words."""
    claim = judgement.claim
    for reading in examined.coverage.blocks:
        for group in reading.groups if reading.block.index == claim.block else ():
            following = _LOCATOR.match(reading.block.text, group.end)
            if group.in_text and following and group.items[0][0].key == claim.citations[0].key:
                return following[1]
    return ""


def find(examined: Examined) -> Iterable[Finding]:
    for judgement in judged(examined, NAME):
        yield at_claim(examined, judgement, message(judgement), help_for(judgement, examined))


RULE = Rule(NAME, Severity.ERROR, "A number cited to a whole work", EXPLANATION, BAD, GOOD, find)
