"""Watching: one build to begin with, then one for each change, whatever becomes of the build before."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

import pytest

from pincite.cli import build
from pincite.cli.book_files import book_files
from pincite.cli.watching import watch
from pincite.model.errors import UserError


def test_each_change_builds_once_and_a_mistake_does_not_end_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    chapter = tmp_path / "one.md"
    chapter.write_text("One.")
    built: list[str] = []

    def build() -> int:
        built.append(chapter.read_text() if chapter.exists() else "gone")
        if len(built) == 2:
            raise UserError("a mistake", help="mend it")
        return 0

    def looks() -> Iterator[None]:
        yield
        chapter.write_text("Two words.")
        yield
        yield
        chapter.unlink()
        yield

    assert watch(lambda: ["one.md"], tmp_path, [build], looks()) == 0
    assert built == ["One.", "Two words.", "gone"]
    assert "a mistake" in capsys.readouterr().err


def test_the_later_build_waits_for_quiet_and_not_for_one_that_failed(tmp_path: Path) -> None:
    chapter = tmp_path / "one.md"
    chapter.write_text("One.")
    built: list[str] = []

    def quick() -> int:
        built.append("quick " + chapter.read_text())
        return 1 if "wrong" in chapter.read_text() else 0

    def whole() -> int:
        built.append("whole " + chapter.read_text())
        return 0

    def looks() -> Iterator[None]:
        for text in ("Two.", "Three words.", "", "This is wrong.", "", ""):
            if text:
                chapter.write_text(text)
            yield

    assert watch(lambda: ["one.md"], tmp_path, [quick, whole], looks()) == 1
    assert built == ["whole One.", "quick Two.", "quick Three words.", "whole Three words.", "quick This is wrong."]


def test_what_is_hidden_or_was_built_is_no_part_of_the_book(tmp_path: Path) -> None:
    for name in ("a.md", "m/b.md", "m/build/c.md", "build/d.pdf", ".git/e", "m/.f.swp", "m/__pycache__/g.pyc", "node_modules/h/i.js"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("")
    assert book_files(tmp_path) == ["a.md", "m/b.md", "m/build/c.md"]


def test_a_process_that_stays_has_tried_what_the_first_edit_is_set_with(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, text in (("bibliography/book.bib", ""), ("seeds/seeds.lock", "")):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(text, "utf-8")
    (tmp_path / "manuscript").mkdir()
    (tmp_path / "manuscript" / "book.toml").write_text('[book]\ntitle = "Small"\n\n[contents]\nchapters = ["one.md"]\n', "utf-8")
    (tmp_path / "manuscript" / "one.md").write_text("# One {#one}\n\nA sentence of the only chapter.\n", "utf-8")
    tried: list[str] = []
    monkeypatch.setattr("pincite.cli.practice.practise", lambda press, task, is_called: tried.append(f"{task.name} {is_called()}"))
    parser = argparse.ArgumentParser()
    build.add_arguments(parser)
    options = parser.parse_args(["--quiet", "--jobs", "1", "--book", str(tmp_path), "pdf"])
    assert build.once(options) == 0
    assert tried == []
    options.memory = {}
    assert build.once(options) == 0
    assert tried == ["one False"]
    (tmp_path / "manuscript" / "one.md").write_text("# One {#one}\n\nAnother sentence of the only chapter.\n", "utf-8")
    assert build.once(options) == 0
    assert tried == ["one False"]
