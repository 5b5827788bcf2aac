"""Which findings are asked for, by rule."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable

from pincite.model.errors import UserError
from pincite.model.finding import Finding


def rule_names(options: Iterable[str], known: Collection[str]) -> frozenset[str]:
    """The names in options such as ``uncited-number,undecided``; a name that is none of ``known`` is the user's mistake."""
    names = [name.strip() for option in options for name in option.split(",") if name.strip()]
    for name in names:
        if name not in known:
            near = difflib.get_close_matches(name, known, 1)
            raise UserError(
                f"there is no rule ‘{name}’", help=f"did you mean ‘{near[0]}’?" if near else "‘pincite explain’ lists all rules"
            )
    return frozenset(names)


def is_selected(finding: Finding, select: Collection[str], ignore: Collection[str]) -> bool:
    """With nothing to select, all rules are; what is ignored is never shown."""
    return (not select or finding.rule in select) and finding.rule not in ignore
