"""Each citation that covers a number stands for a captured source."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from pincite.check.rules.rule import Examined, Example, Rule, at_claim, judged
from pincite.model.claim import Judgement
from pincite.model.finding import Finding, RuleName, Severity

NAME = RuleName("unknown-seed")
EXPLANATION = """A number is cited to a work of which no text was captured, so that nothing can be compared.

Put the text of the source (plain text, Markdown, HTML, DOCX, EPUB, PDF, CSV or XLSX) into the seeds folder and name it in the
bibliography's entry: `file = {seeds/….txt}`."""
BAD = Example("<!-- @another --> About 600 soldiers fell [@another, para. 1].", "About 600 soldiers fell at the foot of the hill.")
GOOD = Example("About 600 soldiers fell [@source, para. 1].", "About 600 soldiers fell at the foot of the hill.")


def message(judgement: Judgement, key: str) -> str:
    return f"‘{judgement.claim.quantity.text}’ is cited to @{key}, of which no seed was captured."


def help_for(key: str, examined: Examined) -> str:
    near = difflib.get_close_matches(key, examined.sources.seeds, 1, 0.6)
    if near:
        return f"did you mean @{near[0]}?"
    return f"add the source's text to the seeds, and file = {{seeds/…}} to the entry ‘{key}’ of the bibliography"


def find(examined: Examined) -> Iterable[Finding]:
    """Once for each work, at the first number cited to it; a key without an entry and a lost file have findings of their own."""
    told: set[str] = set()
    for judgement in judged(examined, NAME):
        key = next(cited.key for cited in judgement.claim.citations if cited.key not in examined.sources.seeds)
        entry = examined.sources.bibliography.entry(key)
        if entry is not None and not entry.field("file") and key not in told:
            told.add(key)
            yield at_claim(examined, judgement, message(judgement, key), help_for(key, examined))


RULE = Rule(NAME, Severity.ERROR, "A number cited to a work without a captured text", EXPLANATION, BAD, GOOD, find)
