"""Each rule finds its bad example and passes its good one; each spec says exactly what is found."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from tests.check import make

from pincite.check import RULES, check_book, rule
from pincite.check.rules import Rule
from pincite.check.rules.page import rules_page
from pincite.model.finding import Severity

PAGE = Path(__file__).parent.parent.parent / "docs" / "rules.md"
SPECS = Path(__file__).parent.parent / "specs" / "rules"
_CASE = re.compile(
    r"```markdown chapter\n(?P<chapter>.*?)\n```\s*```text source\n(?P<source>.*?)\n```\s*```text diagnostics\n(?P<found>.*?)\n```",
    re.DOTALL,
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_finds_its_bad_example(rule: Rule) -> None:
    found = check_book(make.example(rule.bad.chapter, rule.bad.source)).all_findings
    assert rule.name in {finding.rule for finding in found}, make.told(check_book(make.example(rule.bad.chapter, rule.bad.source)))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_passes_its_good_example(rule: Rule) -> None:
    found = check_book(make.example(rule.good.chapter, rule.good.source)).all_findings
    assert not [f for f in found if f.rule == rule.name or f.severity is Severity.ERROR], found


def test_every_rule_has_a_spec_and_every_spec_a_rule() -> None:
    assert {path.stem for path in SPECS.glob("*.md")} == {rule.name for rule in RULES}


@pytest.mark.parametrize("path", sorted(SPECS.glob("*.md")), ids=lambda path: path.stem)
def test_spec_says_what_is_found(path: Path) -> None:
    cases = list(_CASE.finditer(path.read_text(encoding="utf-8")))
    assert len(cases) >= 2, "a spec has a case that is found and one that is not"
    if os.environ.get("PINCITE_GOLDEN") == "rewrite":
        path.write_text(_CASE.sub(_rewritten, path.read_text(encoding="utf-8")), encoding="utf-8")
        return
    for case in cases:
        assert _found(case) == case["found"]


def _found(case: re.Match[str]) -> str:
    return make.told(check_book(make.example(case["chapter"] + "\n", case["source"])))


def _rewritten(case: re.Match[str]) -> str:
    whole, start = case[0], case.start()
    return whole[: case.start("found") - start] + _found(case) + whole[case.end("found") - start :]


def test_documentation_is_made_from_the_rules() -> None:
    if os.environ.get("PINCITE_GOLDEN") == "rewrite":
        PAGE.write_text(rules_page(RULES), encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == rules_page(RULES), "docs/rules.md is old: make golden"


def test_rules_have_distinct_names_in_words() -> None:
    names = [rule.name for rule in RULES]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", name) for name in names)


def test_a_rule_is_found_by_its_name() -> None:
    found = rule("misquoted")
    assert found is not None and found.summary
    assert rule("no-such-rule") is None
