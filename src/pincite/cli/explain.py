"""`pincite explain`: what a rule finds, why, and how to write it instead."""

from __future__ import annotations

import argparse
import difflib

from pincite.cli.rules import RULE_TEXTS
from pincite.model.errors import UserError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("rule", nargs="?", metavar="RULE", help="such as uncited-number; without it, all rules are listed")


def run(options: argparse.Namespace) -> int:
    if not options.rule:
        width = max(len(text.name) for text in RULE_TEXTS)
        for text in RULE_TEXTS:
            print(f"{text.name:{width}}  {text.severity.value:8} {text.summary}")
        return 0
    rule = next((text for text in RULE_TEXTS if text.name == options.rule), None)
    if rule is None:
        near = difflib.get_close_matches(options.rule, [text.name for text in RULE_TEXTS], 1)
        raise UserError(
            f"there is no rule ‘{options.rule}’", help=f"did you mean ‘{near[0]}’?" if near else "‘pincite explain’ lists all rules"
        )
    print(f"{rule.name} ({rule.severity.value}): {rule.summary}\n\n{rule.explanation}")
    for title, example in (("Found:", rule.bad), ("Not found:", rule.good)):
        if example:
            print(f"\n{title}\n    " + example.replace("\n", "\n    "))
    return 0
