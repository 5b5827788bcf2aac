"""Faults put into a small sound book, one at a time: none may live."""

from __future__ import annotations

from tests.check import make

from pincite.check import check_book
from pincite.check.mutate import mutate

_SOURCE = """On 28 June 1944 about 600 soldiers fell at the hill, and 213 officers were captured at 5:00 pm.
The army had received 5.3 million bullets, 3,200 mortar shells and 28,000 hand grenades within four days.
The city measured 0.5 kilometers east to west, and lost more than 70% of its houses in the second offensive.
The river ran high in those days."""
_CHAPTER = """# The hill

On 28 June 1944 about 600 soldiers fell at the hill, where 213 officers were captured at 5:00 pm [@source, para. 1].
Within four days the army had received 5.3 million bullets, 3,200 mortar shells and 28,000 hand grenades [@source, para. 2].

The city was 0.5 kilometres wide from east to west and lost more than 70% of its houses in the second offensive
[@source, para. 3]. There were [31,200]{.derived from="3,200 + 28,000"} shells and grenades together [@source, para. 2].
"""
_TWICE = "The fort had 12 guns [@source, para. 1]; 12 guns it had [@source, para. 2]."


def test_every_fault_in_a_sound_book_is_found() -> None:
    volume = make.volume_of(_CHAPTER, _SOURCE)
    result = check_book(volume)
    assert not result.all_findings
    report = mutate(volume, result.chapters)
    assert report.made >= 90
    assert [(s.operator, s.before, s.after, s.reason) for s in report.survivors] == []
    operators = {score.operator for score in report.scores}
    assert {"citation deleted", "day", "digit", "hedge dropped", "noun", "seed edited", "swap", "unit", "year"} <= operators


def test_the_same_book_gives_the_same_mutants() -> None:
    volume = make.volume_of(_CHAPTER, _SOURCE)
    checks = check_book(volume).chapters
    assert mutate(volume, checks) == mutate(volume, checks)


def test_equivalent_mutants_are_not_counted() -> None:
    volume = make.volume_of(
        "The fort had 12 guns [@source, para. 1]; 12 guns it had [@source, para. 2].", "The fort had 12 guns.\nIt had 12 guns."
    )
    checks = check_book(volume).chapters
    survivors = mutate(volume, checks).survivors
    assert survivors
    report = mutate(volume, checks, frozenset(survivor.id for survivor in survivors))
    assert not report.survivors and sum(score.equivalent for score in report.scores) == len(survivors)
