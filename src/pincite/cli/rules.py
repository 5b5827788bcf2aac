"""Every rule that pincite can print: of reading, of the check, of reviews and of printing."""

from __future__ import annotations

from pincite.check import RULES
from pincite.check.reviews import REVIEW_RULES
from pincite.model.rule_text import RuleText
from pincite.publish.rules import PRINTING_RULES
from pincite.read.rules import READING_RULES

CHECK_RULES = tuple(
    RuleText(rule.name, rule.severity, rule.summary, rule.explanation, rule.bad.chapter, rule.good.chapter) for rule in RULES
)
"""The rules whose severity book.toml may choose."""

REVIEW_TEXTS = tuple(RuleText(name, severity, summary, explanation) for name, severity, summary, explanation in REVIEW_RULES)

RULE_TEXTS = (*CHECK_RULES, *REVIEW_TEXTS, *READING_RULES, *PRINTING_RULES)
