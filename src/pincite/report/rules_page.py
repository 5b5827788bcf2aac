"""The documentation's page of the findings that are not the check's, made from their rules."""

from __future__ import annotations

from collections.abc import Iterable

from pincite.model.rule_text import RuleText

_HEAD = """# Findings of reading, of reviews and of printing

Besides the rules of the check ([rules.md](rules.md)), which compare the book with its sources, pincite says what is wrong with the
book's files, with reviews that no longer fit, and with a printed edition. This page is made from the rules in
`src/pincite/read/rules.py`, `check/reviews.py` and `publish/rules.py`; `pincite explain RULE` prints the same. These rules have a
fixed severity.
"""


def rules_page(sections: Iterable[tuple[str, Iterable[RuleText]]]) -> str:
    """The page as Markdown: a table for each titled section."""
    return _HEAD + "".join(_section(title, rules) for title, rules in sections)


def _section(title: str, rules: Iterable[RuleText]) -> str:
    rows = "".join(f"| `{rule.name}` | {rule.severity.value} | {rule.summary}. {rule.explanation} |\n" for rule in rules)
    return (
        f"\n## {title}\n\n| Rule | Severity | What it finds, and what to do |\n|:-----|:---------|:------------------------------|\n{rows}"
    )
