"""All rules of the check, in the order in which the documentation lists them."""

from __future__ import annotations

from pincite.check.rules import (
    designation_elsewhere,
    different_subject,
    different_unit,
    disputed_number,
    hedge_added,
    hedge_dropped,
    hedge_turned,
    locator_missing,
    misquoted,
    negation_turned,
    number_not_in_passage,
    operand_not_in_passage,
    uncited_entry,
    uncited_number,
    uncited_seed,
    unclosed_quotation,
    undecided,
    undefined_citation,
    unexplained_exemption,
    unknown_designation,
    unknown_seed,
    unreadable_derivation,
    unresolved_locator,
    untold_heading,
    unused_exemption,
    wrong_sum,
)
from pincite.check.rules.rule import Example, Rule

RULES: tuple[Rule, ...] = (
    uncited_number.RULE,
    unknown_seed.RULE,
    undefined_citation.RULE,
    locator_missing.RULE,
    unresolved_locator.RULE,
    number_not_in_passage.RULE,
    different_unit.RULE,
    different_subject.RULE,
    hedge_dropped.RULE,
    hedge_added.RULE,
    hedge_turned.RULE,
    negation_turned.RULE,
    undecided.RULE,
    untold_heading.RULE,
    misquoted.RULE,
    unclosed_quotation.RULE,
    disputed_number.RULE,
    wrong_sum.RULE,
    operand_not_in_passage.RULE,
    unreadable_derivation.RULE,
    unknown_designation.RULE,
    designation_elsewhere.RULE,
    unused_exemption.RULE,
    unexplained_exemption.RULE,
    uncited_seed.RULE,
    uncited_entry.RULE,
)


def rule(name: str) -> Rule | None:
    """The rule of that name."""
    return next((rule for rule in RULES if rule.name == name), None)


__all__ = ["RULES", "Example", "Rule", "rule"]
