"""Options that mean nothing are the user's mistake: one line, exit 2, and no traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from pincite.cli import main


@pytest.mark.parametrize(("arguments", "said"), [
    (("check", "--jobs", "-3"), "‘-3’ is not a whole number"),
    (("check", "--jobs", "²"), "‘²’ is not a whole number"),
    (("serve", "--port", "99999"), "ports go from 0 to 65535"),
])  # fmt: skip
def test_a_number_out_of_range_is_refused(arguments: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(("name", "help"), [
    ("uncited-numbr", "did you mean ‘uncited-number’?"),
    ("x", "‘pincite explain’ lists all rules"),
])  # fmt: skip
def test_a_selection_of_no_rule_does_not_pass_for_a_clean_book(
    book: Path, name: str, help: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--book", str(book), "--select", name]) == 2
    assert help in capsys.readouterr().err


def test_a_rule_of_reading_may_be_selected_though_nothing_has_it(book: Path) -> None:
    assert main(["check", "--book", str(book), "--select", "missing-image"]) == 0


def test_a_severity_for_no_rule_is_found_at_its_name(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    toml = book / "manuscript" / "book.toml"
    toml.write_text(toml.read_text() + '\n[check.severity]\nuncited-numbr = "off"\n')
    assert main(["check", "--book", str(book), "--format", "github"]) == 2
    out = capsys.readouterr().out
    line = toml.read_text().count("\n")
    assert f"file=manuscript/book.toml,line={line},endLine={line},col=1," in out
    assert "did you mean ‘uncited-number’?" in out


def test_reviews_that_are_no_table_are_found(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (book / "manuscript" / "reviews.toml").write_text("claim = 3\n")
    assert main(["check", "--book", str(book), "--format", "github"]) == 2
    assert "malformed-review" in capsys.readouterr().out
