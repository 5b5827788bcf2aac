"""`check`, `report` and `review` on a small book on disk, as an author runs them."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from pincite.build import Manifest, fingerprints_of
from pincite.cli import checking, main
from pincite.cli.answers import Answer, last_answer, save_answer
from pincite.cli.book_files import book_files

BOOK = {
    "manuscript/book.toml": '[book]\ntitle = "Two Letters"\nlanguage = "en-GB"\n[contents]\nchapters = ["01.md", "02.md"]\n',
    "manuscript/01.md": (
        "# Letters\n\nThe commander sent two of them [@source, para. 1]. He had 12 men [@source, para. 2].\n\n"
        "He had 13 men [@source, para. 2].\n"
    ),
    "manuscript/02.md": "# Horses\n\nThe colonel lost three horses.\n",
    "seeds/s.txt": "The general wrote two letters to his wife, and the colonel lost three horses in June.\n\nHe had 12 men and a horse.\n",
    "bibliography/b.bib": "@online{source,\n  author = {Somebody},\n  title = {Letters},\n  file = {seeds/s.txt},\n}\n",
}  # fmt: skip


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in BOOK.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1793000000")
    monkeypatch.delenv("PINCITE_REVIEWER", raising=False)
    assert main(["seeds", "lock"]) == 0
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    capsys.readouterr()
    code = main(arguments)
    said = capsys.readouterr()
    return code, said.out, said.err


def undecided(capsys: pytest.CaptureFixture[str]) -> str:
    return run(capsys, "review", "--list")[1].split()[0]


def test_check_prints_findings_and_a_summary(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "check")
    assert code == 1
    assert "error[number-not-in-passage]: ‘13 men’ is not in @source, para. 2." in out or "‘13’ is not in @source, para. 2" in out
    assert "--> manuscript/01.md:5:8" in out
    assert "[@source, para. 1]" in out  # where the uncited horses stand, ready to paste
    assert "Two Letters: 4 claims in 2 files" in out


def test_what_the_check_said_is_said_again_where_nothing_changed(
    book: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    check = checking.check
    monkeypatch.setattr(checking, "check", lambda options, colour: asked.append(options.format) or check(options, colour))
    first = [run(capsys, "check", *format) for format in ((), ("--format", "json"))]
    assert asked == ["text", "json"]
    assert [run(capsys, "check", *format) for format in ((), ("--format", "json"))] == first
    assert len(asked) == 2
    assert run(capsys, "check", "--output", "said.txt")[0] == 1 and (book / "said.txt").read_text("utf-8") == first[0][1]


@pytest.mark.parametrize("file", ["manuscript/book.toml", "manuscript/02.md", "manuscript/new.md", "seeds/s.txt", "bibliography/b.bib"])
def test_a_file_that_changed_is_checked_again(book: Path, file: str) -> None:
    asked = Manifest("the question", fingerprints_of(book, book_files(book)), ())
    save_answer(book, "check", asked, Answer(1, "12 men\n"))
    assert last_answer(book, "check", asked) == Answer(1, "12 men\n")
    (book / file).write_text("# Other\n", "utf-8")
    assert last_answer(book, "check", replace(asked, inputs=fingerprints_of(book, book_files(book)))) is None
    assert last_answer(book, "check", replace(asked, settings="another question")) is None
    (book / "build/store/check.answer.json").write_text('{"code": 0, "text": "clean"}', "utf-8")
    assert last_answer(book, "check", asked) is None  # not what was kept


def test_a_question_put_otherwise_is_answered_anew(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = [
        run(capsys, "check", *options)[:2] for options in ((), ("--quiet",), ("--ignore", "uncited-number"), ("--fail-on", "warning"), ())
    ]
    assert said[0] == said[-1] and len({text for _, text in said}) == 3
    (book / "manuscript/02.md").write_text("# Horses\n", "utf-8")
    assert run(capsys, "check")[1] != said[0][1]


def test_a_chapter_can_be_checked_alone(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "check", "manuscript/02.md")
    assert code == 1
    assert "1 claim in 1 file" in out and "01.md" not in out
    assert run(capsys, "check", "02.md") == run(capsys, "check", "manuscript/02.md"), "as book.toml names it"
    assert "there is no file 03.md" in run(capsys, "check", "03.md")[2]
    assert "is no chapter of the book" in run(capsys, "check", "seeds/s.txt")[2]


def test_rules_are_selected_and_ignored(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "check", "--select", "undecided")
    assert code == 1 and out.count("error[") == 1 and "not asked for" in out
    code, out, _ = run(capsys, "check", "--ignore", "undecided,uncited-number", "--ignore", "number-not-in-passage")
    assert code == 0 and "error[" not in out
    assert "did you mean ‘uncited-number’" in run(capsys, "check", "--ignore", "uncited-numbers")[2]


def test_a_baseline_leaves_only_what_is_new(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "check", "--write-baseline", "old.json")[0] == 0
    assert run(capsys, "check", "--baseline", "old.json")[0] == 0
    chapter = book / "manuscript/01.md"
    chapter.write_text(chapter.read_text("utf-8").replace("# Letters\n", "# Letters\n\nHe wrote.\n") + "\nHe had 14 men.\n", "utf-8")
    code, out, _ = run(capsys, "check", "--baseline", "old.json")
    assert code == 1
    assert re.findall(r"error\[([^\]]+)\]", out) == ["uncited-number"]
    assert "3 in the baseline" in out
    (book / "old.json").write_text("[]", "utf-8")
    assert run(capsys, "check", "--baseline", "old.json")[0] == 2


def test_a_baseline_never_hides_a_book_that_cannot_be_read(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (book / "seeds/s.txt").write_text("Another text, of 12 men.\n", "utf-8")
    assert run(capsys, "check", "--write-baseline", "old.json")[0] == 0
    code, out, _ = run(capsys, "check", "--baseline", "old.json", "--select", "undecided")
    assert code == 2 and "changed-seed" in out


def test_output_goes_to_a_file(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "check", "--format", "json", "--output", "out/check.json")
    assert code == 1 and out == ""
    assert json.loads((book / "out/check.json").read_text("utf-8"))["summary"]["claims"] == 4


def test_explain_shows_each_number_of_a_line(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "check", "--explain", "manuscript/01.md:3")
    assert code == 0
    assert "‘two’: undecided" in out and "‘12’: verified" in out and "  1. " in out
    assert "has no number" in run(capsys, "check", "--explain", "manuscript/01.md:1")[1]
    assert run(capsys, "check", "--explain", "manuscript/01.md")[0] == 2


def test_an_unreadable_bibliography_is_the_inputs_fault(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (book / "bibliography/b.bib").write_text("@online{source,\n title = {Letters\n", "utf-8")
    assert run(capsys, "check")[0] == 2
    (book / "manuscript/book.toml").write_text("[book\n", "utf-8")
    code, _, err = run(capsys, "check")
    assert code == 2 and "manuscript/book.toml:1" in err


def test_a_review_settles_an_undecided_claim_until_its_sentence_changes(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    claim = undecided(capsys)
    assert run(capsys, "review", claim, "--accept", "--by", "Ann", "--reason", "Named before.")[0] == 0
    code, out, _ = run(capsys, "check", "--select", "undecided", "--fail-on", "undecided")
    assert code == 0 and "reviews: 1 accepted" in out and "1 undecided" in out
    assert 'on = "2026-10-26"' in (book / "manuscript/reviews.toml").read_text("utf-8")
    chapter = book / "manuscript/01.md"
    chapter.write_text(chapter.read_text("utf-8").replace("The commander", "Then the commander"), "utf-8")
    code, out, _ = run(capsys, "check", "--select", "undecided,stale-review", "--fail-on", "undecided")
    assert code == 1
    assert "is stale: in the sentence, ‘The’ is now ‘Then the’." in out
    again = re.search(r"pincite review (\w+) --accept", out)
    assert again and run(capsys, "review", again[1], "--accept", "--by", "Ann", "--reason", "Still.")[0] == 0
    assert (book / "manuscript/reviews.toml").read_text("utf-8").count("[claim.") == 1
    assert run(capsys, "review", again[1], "--withdraw")[0] == 0
    assert "[claim." not in (book / "manuscript/reviews.toml").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("--accept", "--reason", "x"), "a review needs a name"),
        (("--accept", "--by", "Ann"), "a review needs a reason"),
        (("--withdraw",), "there is no review of claim"),
    ],
)
def test_a_review_needs_a_name_and_a_reason(
    book: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], complaint: str
) -> None:
    code, _, err = run(capsys, "review", undecided(capsys), *arguments)
    assert code == 2 and complaint in err


def test_a_failing_number_cannot_be_accepted_but_commented(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, "review", "manuscript/01.md:5", "--accept", "--by", "Ann", "--reason", "x")
    assert code == 2 and "no review makes it pass" in err
    assert run(capsys, "review", "manuscript/01.md:5", "--comment", "--by", "Ann", "--reason", "Ask him.")[0] == 0
    assert run(capsys, "check")[0] == 1
    assert "there is no claim" in run(capsys, "review", "zzz", "--comment")[2]


def test_report_writes_the_page_and_remembers_what_it_said(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "report", "--no-pdf")
    assert code == 1 and "report: build/report/index.html" in out
    page = (book / "build/report/index.html").read_text("utf-8")
    assert "This is the first report" in page and str(book) not in page
    assert run(capsys, "report", "--no-pdf")[0] == 1
    assert "0 findings are new, 0 fixed and 3 still open" in (book / "build/report/index.html").read_text("utf-8")
    (book / "manuscript/02.md").write_text("# Horses\n\nThe colonel lost three horses [@source, para. 1].\n", "utf-8")
    for _ in range(2):  # a report that is made again without a change shows the same changes
        run(capsys, "report", "--no-pdf")
        assert "0 findings are new, 1 fixed and 2 still open" in (book / "build/report/index.html").read_text("utf-8")


def test_report_prints_to_pdf(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "on paper: build/report/report.pdf" in run(capsys, "report")[1]
    document = pypdfium2.PdfDocument(book / "build/report/report.pdf")
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    for expected in ("Two Letters", "To mend", "Register of claims", "13 men", "Concordance"):
        assert expected in text


def test_the_terminal_asks_for_each_claim_in_turn(book: Path) -> None:
    master, slave = pty.openpty()
    environment = {**os.environ, "TERM": "xterm", "PYTHONPATH": str(Path(__file__).resolve().parents[2] / "src")}
    command = [sys.executable, "-m", "pincite", "review"]
    process = subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave, env=environment, close_fds=True)
    os.close(slave)
    for prompt, answer in (
        ("Your name: ", ""),
        ("Your name: ", "Ann"),
        ("quit (q)? ", "Ann"),
        ("quit (q)? ", "a"),
        ("Reason: ", "Named before."),
    ):
        seen = read_until(master, prompt)
        os.write(master, f"{answer}\n".encode())
    assert "The commander sent" in seen or "Reason" in seen
    read_until(master, "1 of 1 reviewed")
    assert process.wait(timeout=30) == 0
    os.close(master)
    assert 'reason = "Named before."' in (book / "manuscript/reviews.toml").read_text("utf-8")


def read_until(terminal: int, prompt: str) -> str:
    seen = ""
    while prompt not in seen:
        seen += os.read(terminal, 4096).decode("utf-8", "replace")
    return seen
