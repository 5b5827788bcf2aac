"""A changed seed is a reason to check again only the chapters whose check looked at what changed in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from pincite.cli import main

BOOK = """
[book]
title = "The Two Harbours"
language = "en"

[contents]
chapters = ["01-north.md", "02-south.md", "03-lost.md"]
"""
ENTRY = """@book{{{0},
  author = {{Keeper, Ann}}, title = {{Records of the {0}}}, date = {{1900}}, file = {{seeds/{0}.txt}},
}}
"""
NORTH = "The northern board counted 1,240 ships in the winter.\n\nIts keeper planted 31 trees by the wall.\n"
SOUTH = "The southern board counted 3,775 barrels in the summer.\n\nThe quay was never mended.\n"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    files = {
        "manuscript/book.toml": BOOK,
        "manuscript/01-north.md": "# North {#north}\n\nThe northern board counted 1,240 ships in the winter [@north, para. 1].\n",
        "manuscript/02-south.md": "# South {#south}\n\nThe southern board counted 3,775 barrels in the summer [@south, para. 1].\n",
        "manuscript/03-lost.md": "# Lost {#lost}\n\nThe keeper had 52 lamps [@north, para. 2].\n",
        "bibliography/book.bib": ENTRY.format("north") + ENTRY.format("south"),
        "seeds/north.txt": NORTH,
        "seeds/south.txt": SOUTH,
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def checked_again(book: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, str]:
    """The chapters that a check works on, and why."""
    main(["seeds", "lock", "--book", str(book)])
    capsys.readouterr()
    main(["check", "--why", "--book", str(book)])
    lines = [line.removeprefix("check chapter manuscript/") for line in capsys.readouterr().err.splitlines() if "check chapter" in line]
    return dict(line.split(": ", 1) for line in lines)


def test_a_changed_passage_is_checked_again_where_it_is_cited(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert len(checked_again(book, capsys)) == 3
    assert checked_again(book, capsys) == {}
    (book / "seeds" / "south.txt").write_text(SOUTH.replace("in the summer", "in the late summer"), encoding="utf-8")
    assert checked_again(book, capsys) == {"02-south.md": "what it looks at in @south"}


def test_a_passage_that_nothing_cites_is_no_reason(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    checked_again(book, capsys)
    (book / "seeds" / "south.txt").write_text(SOUTH.replace("never", "seldom"), encoding="utf-8")
    assert checked_again(book, capsys) == {}


def test_a_number_that_was_sought_everywhere_is_sought_again(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    checked_again(book, capsys)
    (book / "seeds" / "south.txt").write_text(SOUTH + "\nThere were 52 lamps on the quay.\n", encoding="utf-8")
    assert checked_again(book, capsys) == {"03-lost.md": "where the seeds have its numbers"}
    assert main(["check", "--book", str(book)]) == 1
    assert "[@south, para. 3]" in capsys.readouterr().out


def test_a_seed_as_it_was_before_is_known(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    checked_again(book, capsys)
    (book / "seeds" / "north.txt").write_text(NORTH.replace("1,240", "1,250"), encoding="utf-8")
    assert "01-north.md" in checked_again(book, capsys)
    (book / "seeds" / "north.txt").write_text(NORTH, encoding="utf-8")
    assert checked_again(book, capsys) == {}


def test_a_corrected_title_is_no_reason_to_check_again(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    checked_again(book, capsys)
    file = book / "bibliography" / "book.bib"
    file.write_text("% a note\n" + file.read_text("utf-8").replace("Records of the south", "The records of the south"), encoding="utf-8")
    assert checked_again(book, capsys) == {}
    file.write_text(file.read_text("utf-8").replace("{south,", "{southern,"), encoding="utf-8")
    assert set(checked_again(book, capsys)) == {"01-north.md", "02-south.md", "03-lost.md"}
