"""Reading, checking and assembling in processes gives what one process gives."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from pincite import pipeline
from pincite.editions import assemble_book
from pincite.model.claim import CheckResult
from pincite.publish.assembly import Assembly


def assembled(book: Path, jobs: int) -> tuple[CheckResult, Assembly]:
    shutil.rmtree(book / "build", ignore_errors=True)
    session = pipeline.open_session(str(book), jobs=jobs)
    volume = pipeline.read_book_volume(session)
    result = pipeline.check_volume(session, volume)
    assembly = assemble_book(session, volume, result)
    assert session.processes == []
    return result, assembly


def test_processes_find_and_assemble_what_one_does(book: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = tmp_path / "book"
    shutil.copytree(book, copy, ignore=shutil.ignore_patterns("build"))
    chapter = copy / "manuscript" / "chapter-02.md"
    chapter.write_text(chapter.read_text("utf-8") + "\nThe board had 17 clerks [@s2, para. 1].\n", encoding="utf-8")
    started: list[int] = []
    start = pipeline.Processes
    monkeypatch.setattr(pipeline, "Processes", lambda count, modules: (started.append(count), start(count, modules))[1])
    alone = assembled(copy, 1)
    assert started == []
    monkeypatch.setattr(pipeline, "WORTH_PROCESSES", 0)
    together = assembled(copy, 2)
    assert started == [2]
    assert together == alone
    assert any(finding.rule == "number-not-in-passage" for finding in together[0].all_findings)
