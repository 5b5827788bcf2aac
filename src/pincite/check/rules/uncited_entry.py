"""Every entry of the bibliography is cited."""

from __future__ import annotations

from collections.abc import Iterable

from pincite.check.rules.rule import BookExamined, Example, Rule
from pincite.check.rules.uncited_seed import cited_keys, is_read_whole
from pincite.model.finding import Finding, RuleName, Severity

NAME = RuleName("uncited-entry")
EXPLANATION = """An entry of the bibliography is never cited, and would not be printed. Cite it, or take it out. (Entries that
stand for a seed are the concern of `uncited-seed`.)"""
BAD = Example("The city fell [@source, para. 1].\n\n<!-- the bibliography also has @unused -->", "The city fell.")
GOOD = Example("The city fell [@source, para. 1].", "The city fell.")


def find_in_book(examined: BookExamined) -> Iterable[Finding]:
    cited = cited_keys(examined) | {seed.key for seed in examined.volume.seeds}
    for entry in examined.volume.bibliography.entries:
        if entry.key not in cited and is_read_whole(examined):
            yield Finding(NAME, Severity.WARNING, entry.place, f"The entry ‘{entry.key}’ is never cited.", "cite it, or take it out")


RULE = Rule(NAME, Severity.WARNING, "A bibliography entry that is never cited", EXPLANATION, BAD, GOOD, find_in_book=find_in_book)
