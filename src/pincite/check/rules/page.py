"""The documentation's page of rules, made from the rules themselves."""

from __future__ import annotations

from collections.abc import Iterable

from pincite.check.rules.rule import Example, Rule

_HEAD = """# The rules of the check

This page is made from the rules in `src/pincite/check/rules`, one file each; `pincite explain RULE` prints the same. Each rule has
a spec in `tests/specs/rules`, whose chapters, sources and diagnostics run as tests. The severity of a rule is changed in book.toml:

```toml
[check.severity]
designation-elsewhere = "off"
```

| Rule | Severity | What it finds |
|:-----|:---------|:--------------|
"""


def rules_page(rules: Iterable[Rule]) -> str:
    """The page as Markdown."""
    listed = tuple(rules)
    rows = "".join(f"| [`{r.name}`](#{r.name}) | {r.severity.value} | {r.summary} |\n" for r in listed)
    return _HEAD + rows + "".join(_section(rule) for rule in listed)


def _section(rule: Rule) -> str:
    return f"\n## {rule.name}\n\n{rule.explanation}\n\nFound:\n\n{_example(rule.bad)}\nNot found:\n\n{_example(rule.good)}"


def _example(example: Example) -> str:
    return f"```markdown\n{example.chapter}\n```\n\n```text\n{example.source}\n```\n"
