"""Options that mean nothing are the user's mistake: one line, exit 2, and no traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from pincite.cli import main


@pytest.mark.parametrize(("arguments", "said"), [
    (("check", "--jobs", "-3"), "‘-3’ is not a whole number"),
    (("check", "--jobs", "²"), "‘²’ is not a whole number"),
    (("serve", "--port", "99999"), "ports go from 0 to 65535"),
    (("build", "epubb"), "‘epubb’ is no edition; editions are pdf, print, epub, html and all"),
])  # fmt: skip
def test_what_no_option_takes_is_refused(arguments: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]) -> None:
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


@pytest.mark.parametrize(("arguments", "said"), [
    (("explain", "zzz"), "‘pincite explain’ lists all rules"),
    (("check", "--book", "BOOK", "01-the-bridg.md"), "did you mean manuscript/01-the-bridge.md?"),
    (("check", "--book", "BOOK", "--explain", "x.md:3"), "name a chapter, such as manuscript/01-the-bridge.md"),
    (("check", "--book", "BOOK", "--explain", "01-the-bridge.md:99"), "its lines go from 1 to 8"),
    (("seeds", "show", "gazete", "--book", "BOOK"), "did you mean ‘gazette’?"),
    (("seeds", "show", "gazette", "para. 9", "--book", "BOOK"), "‘pincite seeds show gazette’ prints all its passages"),
])  # fmt: skip
def test_a_mistake_is_told_with_the_next_step(
    book: Path, arguments: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(book) if word == "BOOK" else word for word in arguments]) == 2
    assert said in capsys.readouterr().err


def test_a_chapter_may_be_named_as_book_toml_names_it(book: Path) -> None:
    assert main(["check", "--book", str(book), "01-the-bridge.md"]) == 0


def test_a_quantity_and_a_locator_need_no_quotation_marks(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["seeds", "--book", str(book), "find", "4", "May", "1891"]) == 0
    assert main(["seeds", "--book", str(book), "show", "gazette", "para.", "2"]) == 0
    assert capsys.readouterr().out.count("[@gazette, para.") == 2


def test_a_number_is_looked_for_as_the_book_writes_numbers(book: Path) -> None:
    seed, toml = book / "seeds" / "gazette.txt", book / "manuscript" / "book.toml"
    seed.write_text(seed.read_text().replace("212 metres", "1.212,5 metres"))
    toml.write_text(toml.read_text().replace('"en-GB"', '"de"') + "decimal-comma = true\n")
    assert main(["seeds", "--book", str(book), "find", "1.212,5 metres"]) == 0


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
