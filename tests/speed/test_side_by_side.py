"""Reading and checking in processes finds what one process finds."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from pincite import pipeline
from pincite.model.claim import CheckResult


def checked(book: Path, jobs: int) -> CheckResult:
    shutil.rmtree(book / "build", ignore_errors=True)
    session = pipeline.open_session(str(book), jobs=jobs)
    result = pipeline.check_volume(session, pipeline.read_book_volume(session))
    assert session.processes == []
    return result


def test_processes_find_what_one_finds(book: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = tmp_path / "book"
    shutil.copytree(book, copy, ignore=shutil.ignore_patterns("build"))
    chapter = copy / "manuscript" / "chapter-02.md"
    chapter.write_text(chapter.read_text("utf-8") + "\nThe board had 17 clerks [@s2, para. 1].\n", encoding="utf-8")
    started: list[int] = []
    start = pipeline.Processes
    monkeypatch.setattr(pipeline, "Processes", lambda count, modules: (started.append(count), start(count, modules))[1])
    alone = checked(copy, 1)
    assert started == []
    monkeypatch.setattr(pipeline, "WORTH_PROCESSES", 0)
    together = checked(copy, 2)
    assert started == [2]
    assert together == alone
    assert any(finding.rule == "number-not-in-passage" for finding in together.all_findings)
