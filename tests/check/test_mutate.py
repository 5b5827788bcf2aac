"""Faults put into a small sound book, one at a time: none may live."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.check import make

from pincite.check import check_book
from pincite.check.coverage import find_claims, reader_of
from pincite.check.faults import HEDGE, Fault
from pincite.check.harmless import is_harmless
from pincite.check.mutants import Mutant, mutants_of
from pincite.check.mutants_of_words import mutants_of_words
from pincite.check.mutate import mutate, why_it_lives
from pincite.check.sources import Sources, gather_sources
from pincite.model.book import Volume
from pincite.model.errors import UserError
from pincite.model.mutation import Equivalent
from pincite.read.equivalents import read_equivalents

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


def test_an_entry_that_stands_for_no_survivor_is_reported() -> None:
    volume = make.volume_of(_CHAPTER, _SOURCE)
    checks = check_book(volume).chapters
    killed = next(mutants_of(volume.chapters[0], checks[0].judgements, gather(volume), reader_of(volume.book.check))).id
    report = mutate(volume, checks, frozenset({killed, "0123456789"}))
    assert {stale.id: stale.reason for stale in report.stale} == {
        killed: "the check finds it now",
        "0123456789": "no such mutant is made any more",
    }
    assert not report.survivors


def test_ids_of_mutants_survive_an_edit_elsewhere() -> None:
    before = _ids(_CHAPTER)
    after = _ids(_CHAPTER.replace("# The hill", "# The hill\n\nIt rained. In 1944 it rained much."))
    assert before <= after


def _ids(chapter: str) -> set[str]:
    volume = make.volume_of(chapter, _SOURCE)
    checks = check_book(volume).chapters
    return {m.id for m in mutants_of(volume.chapters[0], checks[0].judgements, gather(volume), reader_of(volume.book.check))}


def gather(volume: Volume) -> Sources:
    return gather_sources(volume.seeds, volume.bibliography, volume.book.check)


_ENTRY = """[[mutant]]
id = "e618886e1e"
was = "12 guns"
became = "13 guns"
why = "the other source has thirteen"
"""


def test_the_list_of_equivalent_mutants_is_read(tmp_path: Path) -> None:
    assert read_equivalents(tmp_path) == ()
    (tmp_path / "equivalent-mutants.toml").write_text(_ENTRY, encoding="utf-8")
    assert read_equivalents(tmp_path) == (Equivalent("e618886e1e", "12 guns", "13 guns", "the other source has thirteen"),)


@pytest.mark.parametrize("name", ["id", "was", "became", "why"])
def test_an_entry_without_a_field_is_named_with_its_line(tmp_path: Path, name: str) -> None:
    faulty = "\n".join(line for line in _ENTRY.splitlines() if not line.startswith(name))
    (tmp_path / "equivalent-mutants.toml").write_text("# ours\n\n" + faulty, encoding="utf-8")
    with pytest.raises(UserError, match=f"equivalent-mutants.toml:3: this mutant has no ‘{name}’"):
        read_equivalents(tmp_path)


def test_one_of_a_thing_becomes_two_of_them() -> None:
    volume = make.volume_of("One battalion stayed, and one man [@source, para. 1].", "One battalion stayed, and one man.")
    mutants = mutants_of(volume.chapters[0], check_book(volume).chapters[0].judgements, gather(volume), reader_of(volume.book.check))
    changed = [mutant.after for mutant in mutants if mutant.operator == "plus or minus one"]
    assert ["Two battalions stayed, and one man" in changed[0], "and two man" in changed[1]] == [True, True]


@pytest.mark.parametrize(
    ("sentence", "passage", "operator", "after"),
    [
        ("Two thirds of the houses burned", "Two thirds of the houses burned.", "fraction's numerator", "One third of the houses burned"),
        ("Sales rose by 7 per cent", "Sales rose by 7 per cent.", "direction", "Sales fell by 7 per cent"),
        ("It had 7 per cent more members", "It had 7 per cent more members.", "direction", "It had 7 per cent fewer members"),
        ("He came two days after the fire", "He came two days after the fire.", "before or after", "He came two days before the fire"),
        ("He left before 12 July 1944", "He left before 12 July 1944.", "before or after", "He left after 12 July 1944"),
        ("Then the 68th Division came", "The 68th Division came.", "designation", "Then the 69th Division came"),
    ],
)
def test_an_operator_makes_its_fault_and_the_check_finds_it(sentence: str, passage: str, operator: str, after: str) -> None:
    volume = make.volume_of(f"{sentence} [@source, para. 1].", passage)
    settings, read, sources = volume.book.check, reader_of(volume.book.check), gather(volume)
    chapter, checks = volume.chapters[0], check_book(volume).chapters
    words = mutants_of_words(find_claims(chapter, settings, sources, read), sources)
    made = [m for m in (*mutants_of(chapter, checks[0].judgements, sources, read), *words) if m.operator == operator]
    assert [mutant.after.removesuffix(" ￼.") for mutant in made] == [after]
    assert why_it_lives(chapter, made[0], settings, read) == ""


def test_a_word_of_a_quotation_is_dropped_and_changed() -> None:
    volume = make.volume_of("He wrote that “the town was cold and very quiet” [@source, para. 1].", "The town was cold and very quiet.")
    coverage = find_claims(volume.chapters[0], volume.book.check, gather(volume))
    mutants = list(mutants_of_words(coverage, gather(volume)))
    assert [mutant.operator for mutant in mutants] == ["quotation, a word dropped", "quotation, a word changed"]
    report = mutate(volume, check_book(volume).chapters)
    assert (report.made, report.killed) == (2, 2)


def test_no_name_is_made_of_what_the_paragraph_has() -> None:
    volume = make.volume_of("The 5th and 6th Armies came [@source, para. 1].", "The 5th Army and the 6th Army came.")
    coverage = find_claims(volume.chapters[0], volume.book.check, gather(volume))
    changed = [mutant.after for mutant in mutants_of_words(coverage, gather(volume))]
    assert [words.split(" came")[0] for words in changed] == ["The 4th and 6th Armies", "The 5th and 7th Armies"]


def test_a_citation_is_not_moved_to_a_passage_that_says_the_same() -> None:
    source = (
        "The Riot Act was read at 2.35 p.m. by Frith.\nAt 2.35 p.m. the Riot Act was read, which nobody heard.\nAt 2.35 p.m. rain fell."
    )
    chapter = "Frith read the Riot Act at 2.35 p.m. [@source, para. 1], which was not heard [@source, para. 2]."
    assert [m for m in _mutants(chapter, source) if m.operator.startswith("citation")] == []
    other = "Rain fell at 2.35 p.m. [@source, para. 3]."
    assert [m.after for m in _mutants(other, source) if m.operator.endswith("next passage")] == ["@source, para. 2"]


def test_of_measures_in_two_units_the_figures_are_exchanged() -> None:
    made = _mutants("Four miles on, 20 men and 30 minutes were lost [@source, para. 1].", "Four miles on, 20 men and 30 minutes were lost.")
    made += _mutants("It took four minutes, and 30 in the rain [@source, para. 1].", "It took four minutes, and 30 in the rain.")
    changed = [m.after.removesuffix(" ￼.") for m in made if m.operator == "swap"]
    assert changed == ["It took 30 minutes, and four in the rain"]


def test_a_hedge_before_the_first_word_has_its_capital() -> None:
    made = _mutants("Six men came [@source, para. 1].", "Six men came.")
    changed = [m.after.removesuffix(" ￼.") for m in made if m.operator in {"hedge added", "negation"}]
    assert changed[0].endswith(" six men came") and changed[0][0].isupper()
    assert changed[1] == "Not six men came"


def _mutants(chapter: str, source: str) -> list[Mutant]:
    volume = make.volume_of(chapter, source)
    found = check_book(volume).chapters[0].judgements
    return list(mutants_of(volume.chapters[0], found, gather(volume), reader_of(volume.book.check)))


@pytest.mark.parametrize(
    ("passage", "harmless"),
    [("The smallest gift was 20 pence.", True), ("The gift was 20 pence.", False)],
)
def test_no_hedge_is_added_that_the_source_bears_out(passage: str, harmless: bool) -> None:
    volume = make.volume_of("The gift was 20 pence [@source, para. 1].", passage)
    judgement = check_book(volume).chapters[0].judgements[0]
    fault = Fault("hedge added", 13, 13, "at least ", HEDGE)
    assert is_harmless(fault, judgement, gather(volume)) is harmless
