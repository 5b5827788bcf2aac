"""Every rule that pincite can print is explained, and every rule that it explains can be printed."""

from __future__ import annotations

import ast
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from pincite.cli import main
from pincite.cli.rules import CHECK_RULES, REVIEW_TEXTS, RULE_TEXTS
from pincite.publish.rules import PRINTING_RULES
from pincite.read.rules import READING_RULES
from pincite.report.exit_code import INPUT_RULES, TOOL_RULES
from pincite.report.rules_page import rules_page

REPOSITORY = Path(__file__).resolve().parents[2]
SOURCE = REPOSITORY / "src" / "pincite"
PAGE = REPOSITORY / "docs" / "findings.md"
SECTIONS = (("Reading", READING_RULES), ("Reviews", REVIEW_TEXTS), ("Printing", PRINTING_RULES))
NAMES = frozenset(rule.name for rule in RULE_TEXTS)
OTHER_NAMES_OF_READING = frozenset({
    "aria-hidden", "chicago-notes-bibliography", "citation-style", "cover-alt", "decimal-comma", "duplicate-field", "file-as", "html-smart",
    "not-found", "note-cite", "pandoc-api-version", "see-also", "series-number", "time-limit", "title-page", "utf-8", "utf-8-sig",
})  # fmt: skip
"""Words with hyphens that name something else in src/pincite/read: keys, citation styles, encodings, sections, kinds of errors."""
_IN_WORDS = re.compile(r"[a-z]+(-[a-z0-9]+)+")


def constants(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def rules_named_in(path: Path) -> Iterator[str]:
    """The constants that a module makes into names of rules."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "RuleName":
            yield from (str(argument.value) for argument in node.args if isinstance(argument, ast.Constant))


def test_every_rule_that_reading_names_is_explained() -> None:
    files = [path for path in SOURCE.glob("read/**/*.py") if path.name != "rules.py"]
    named = {word for path in files for word in constants(path) if _IN_WORDS.fullmatch(word)}
    known = {rule.name for rule in READING_RULES}
    assert named - OTHER_NAMES_OF_READING == known
    assert named >= OTHER_NAMES_OF_READING, "the list of other names has one that is gone"


def test_every_rule_named_elsewhere_is_explained() -> None:
    named = {name for path in SOURCE.glob("**/*.py") for name in rules_named_in(path)}
    assert named >= {rule.name for rule in PRINTING_RULES}
    assert named <= NAMES
    assert TOOL_RULES | INPUT_RULES <= NAMES


def test_names_of_rules_are_distinct() -> None:
    assert len(NAMES) == len(RULE_TEXTS)


def test_every_rule_says_what_it_finds_and_what_to_do() -> None:
    assert [rule.name for rule in RULE_TEXTS if not rule.summary or rule.summary.endswith(".") or not rule.explanation] == []


@pytest.mark.parametrize("name", ["uncited-number", "stale-review", "missing-image", "missing-glyph"])
def test_explain_knows_rules_of_every_stage(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", name]) == 0
    assert capsys.readouterr().out.startswith(f"{name} (")


def test_documentation_is_made_from_the_rules() -> None:
    if os.environ.get("PINCITE_GOLDEN") == "rewrite":
        PAGE.write_text(rules_page(SECTIONS), encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == rules_page(SECTIONS), "docs/findings.md is old: make golden"
    assert sum(len(rules) for _, rules in SECTIONS) + len(CHECK_RULES) == len(RULE_TEXTS)
