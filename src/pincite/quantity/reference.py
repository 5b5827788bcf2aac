"""The reference page of the grammar, made from its own tables."""

from __future__ import annotations

from pincite.model.quantity import Bound, Kind, Role
from pincite.quantity.examples import EXAMPLES, SET_ASIDE
from pincite.quantity.hedges import AFTER, BEFORE
from pincite.quantity.phrases import PHRASES
from pincite.quantity.units import ROWS

_MEANING = {
    Bound.EXACT: "the number as written",
    Bound.ABOUT: "somewhere near it",
    Bound.MORE_THAN: "above it (>)",
    Bound.AT_LEAST: "it or above (≥)",
    Bound.LESS_THAN: "below it (<)",
    Bound.AT_MOST: "it or below (≤)",
    Bound.ALMOST: "a little below it",
    Bound.JUST_OVER: "a little above it",
}
_ROLES = {
    Role.CLAIM: "asserts something that a source must bear out",
    Role.NAME: "part of a designation",
    Role.STRUCTURE: "a number of the page: note marks, page, table and section numbers, list labels",
    Role.IDIOM: "number words that count nothing",
}
_HEAD = """# Quantities: what pincite reads as a number

This page is made from the grammar's own tables by `python -m pincite.quantity.reference > docs/quantities.md`; a test
fails when it is stale, and every example below runs as a test.

See what pincite reads in a file of your own:

    pincite quantities FILE… [--format text|json|jsonl] [--explain]

## Where to add what

| to add | one line in |
|---|---|
| a unit | `src/pincite/quantity/units.py` |
| a currency | `src/pincite/quantity/currencies.py` |
| a hedge | `src/pincite/quantity/hedges.py` |
| an idiom | `src/pincite/quantity/phrases.py` |
| a way to tell an age | `src/pincite/quantity/age_rows.py` |
| an example, which is a test | `src/pincite/quantity/examples.py` |
| a unit, name, idiom or hedge of one book | its `book.toml` |
"""


def page() -> str:
    """The whole page, in Markdown."""
    return "\n".join([_HEAD, *_kinds(), *_set_aside(), *_hedges(), *_units(), *_idioms()]) + "\n"


def _kinds() -> list[str]:
    rows = ["## Kinds", "", "| kind | sentence | reads | value | unit or noun | bound |", "|---|---|---|---|---|---|"]
    for kind in Kind:
        for example in EXAMPLES:
            if example.kind == kind.value:
                cells = (kind.value, example.sentence, f"`{example.text}`", f"`{example.value}`", example.unit, example.bound)
                rows.append("| " + " | ".join(cells) + " |")
    return [*rows, ""]


def _set_aside() -> list[str]:
    rows = ["## Roles", "", "| role | meaning |", "|---|---|"]
    rows += [f"| {role.value} | {meaning} |" for role, meaning in _ROLES.items()]
    rows += ["", "Only claims are checked. These are set aside:", "", "| sentence | number | role |", "|---|---|---|"]
    return [*rows, *(f"| {aside.sentence} | `{aside.text}` | {aside.role} |" for aside in SET_ASIDE), ""]


def _hedges() -> list[str]:
    rows = ["## Hedges", "", "`>` and `≥` are kept apart, and so are `<` and `≤`.", ""]
    rows += ["| bound | the true number is | before the number | after it |", "|---|---|---|---|"]
    for bound, meaning in _MEANING.items():
        before = ", ".join(f"`{words}`" for words, found in BEFORE if found is bound)
        after = ", ".join(f"`{words}`" for words, found in AFTER if found is bound)
        rows.append(f"| {bound.value} | {meaning} | {before} | {after} |")
    return [*rows, ""]


def _units() -> list[str]:
    rows = [
        "## Units",
        "",
        "Conversions are exact. A unit without a size has had several (ton, mile, gallon, pound …) or none that is fixed:",
        "it is compared by name and never converted.",
        "",
        "| unit | dimension | in the base unit | written |",
        "|---|---|---|---|",
    ]
    for symbol, dimension, factor, signs, names in ROWS:
        written = ", ".join(f"`{form}`" for form in [*signs.split(), *names.split()])
        rows.append(f"| {symbol} | {dimension} | {'' if factor is None else factor} | {written} |")
    return [*rows, ""]


def _idioms() -> list[str]:
    return ["## Idioms", "", ", ".join(f"*{phrase.replace('<', '').replace('>', '')}*" for phrase in sorted(PHRASES)) + "."]


if __name__ == "__main__":
    import sys

    sys.stdout.write(page())
