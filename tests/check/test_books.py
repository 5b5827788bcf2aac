"""Small books, read as authors write them: two sound ones without a finding, and one fault in each of the others."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pincite.check import check_book
from pincite.check.mutate import mutate
from pincite.model.claim import SOUND
from pincite.model.finding import Severity
from pincite.pipeline import reading_findings
from pincite.read.book import read_book
from pincite.read.equivalents import read_equivalents
from pincite.read.volume import read_volume

BOOKS = Path(__file__).parent.parent / "books"
SOUND_BOOKS = ("sound", "sound-rewritten")
FAULTS = sorted(path.name for path in BOOKS.iterdir() if (path / "expected.txt").exists())


@pytest.mark.parametrize("name", SOUND_BOOKS)
def test_sound_book_has_no_finding(name: str) -> None:
    volume = read_volume(read_book(BOOKS / name / "manuscript" / "book.toml"))
    result = check_book(volume)
    assert reading_findings(volume) == ()
    assert result.all_findings == ()
    assert len(result.judgements) >= 30
    assert all(judgement.verdict in SOUND for judgement in result.judgements)


@pytest.mark.parametrize("name", FAULTS)
def test_fault_is_found_at_its_place_and_nothing_else(name: str) -> None:
    volume = read_volume(read_book(BOOKS / name / "manuscript" / "book.toml"))
    found = "".join(
        f"{finding.place} {finding.severity} {finding.rule}: {finding.message}\n" for finding in check_book(volume).all_findings
    )
    expected = BOOKS / name / "expected.txt"
    if os.environ.get("PINCITE_GOLDEN") == "rewrite":
        expected.write_text(found, encoding="utf-8")
    assert found, "a faulty book has a finding"
    assert found == expected.read_text(encoding="utf-8")


def test_there_is_a_book_for_each_common_fault() -> None:
    assert len(FAULTS) >= 15


def test_faults_made_in_the_sound_book_are_found() -> None:
    volume = read_volume(read_book(BOOKS / "sound" / "manuscript" / "book.toml"))
    result = check_book(volume)
    assert not [finding for finding in result.all_findings if finding.severity is Severity.ERROR]
    listed = read_equivalents(BOOKS / "sound" / "manuscript")
    assert all(len(mutant.why) > 60 for mutant in listed)
    report = mutate(volume, result.chapters, frozenset(mutant.id for mutant in listed))
    assert report.made >= 250
    assert report.stale == ()
    assert [(s.operator, s.before, s.after, s.reason) for s in report.survivors] == []
