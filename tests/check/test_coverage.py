"""How a citation covers a number."""

from __future__ import annotations

from fractions import Fraction

from tests.check import make

from pincite.check.coverage import find_claims
from pincite.check.sources import gather_sources
from pincite.model.book import CheckSettings
from pincite.model.quantity import Bound, Number

_SOURCE = "\n".join(f"Passage {n} has nothing to say." for n in ("one", "two", "three", "four"))


def _covers(chapter: str, scope: str = "sentence") -> dict[str, list[str]]:
    volume = make.volume_of(chapter, _SOURCE)
    settings = CheckSettings(scope=scope)
    sources = gather_sources(volume.seeds, volume.bibliography, settings)
    coverage = find_claims(volume.chapters[0], settings, sources)
    return {claim.quantity.text: [cited.locator for cited in claim.citations] for claim in coverage.claims}


def test_citation_covers_back_to_the_previous_one() -> None:
    found = _covers("It had 12 guns and 13 carts [@source, para. 1], and 300 men [@source, para. 2]; 44 horses are not accounted for.")
    assert found == {"12": ["para. 1"], "13": ["para. 1"], "300": ["para. 2"], "44": []}


def test_numbers_of_a_german_book_are_read_as_germans_write_them() -> None:
    volume = make.volume_of("Am 14. Juli 1907 waren rund 3.412 Stöcke krank, 12,5 ha [@source, para. 1].", _SOURCE)
    settings = CheckSettings(decimal_comma=True, hedges=(("rund", Bound.ABOUT),))
    claims = find_claims(volume.chapters[0], settings, gather_sources(volume.seeds, volume.bibliography, settings)).claims
    assert [(claim.quantity.text, claim.quantity.bound) for claim in claims] == [
        ("14. Juli 1907", Bound.EXACT), ("3.412", Bound.ABOUT), ("12,5 ha", Bound.EXACT)
    ]  # fmt: skip
    values = [claim.quantity.value for claim in claims[1:]]
    assert [value.value for value in values if isinstance(value, Number)] == [3412, Fraction(25, 2)]


def test_single_citation_covers_its_whole_sentence_and_no_other() -> None:
    found = _covers("It had 12 guns [@source, para. 1] and 300 men. There were 44 horses.")
    assert found == {"12": ["para. 1"], "300": ["para. 1"], "44": []}


def test_citation_in_the_text_covers_what_follows() -> None:
    found = _covers("While @source [para. 1] counts 12 guns, @source [para. 2] has 14.")
    assert found == {"12": ["para. 1"], "14": ["para. 2"]}


def test_citations_side_by_side_cover_the_same() -> None:
    assert _covers("It had 12 guns [@source, para. 1][@source, para. 2].") == {"12": ["para. 1", "para. 2"]}
    assert _covers("It had 12 guns [@source, para. 1; @source, para. 3].") == {"12": ["para. 1", "para. 3"]}


def test_note_of_citations_only_covers_the_place_of_its_call() -> None:
    assert _covers("It had 12 guns,^[[@source, para. 1]] and 300 men.^[[@source, para. 2]]") == {"12": ["para. 1"], "300": ["para. 2"]}


def test_text_of_a_note_has_sentences_of_its_own() -> None:
    found = _covers("It had 12 guns [@source, para. 1].^[Another count is 14 guns [@source, para. 2], or 15.]")
    assert found == {"12": ["para. 1"], "14": ["para. 2"], "15": ["para. 2"]}


def test_paragraph_scope_lets_the_last_citation_cover_all() -> None:
    chapter = "It had 12 guns. There were 44 horses. It had 300 men [@source, para. 2]."
    assert _covers(chapter) == {"12": [], "44": [], "300": ["para. 2"]}
    assert _covers(chapter, "paragraph") == {"12": ["para. 2"], "44": ["para. 2"], "300": ["para. 2"]}
    assert _covers("It had 12 guns [@source, para. 1]. There were 44 horses.", "paragraph")["44"] == []


def test_cell_is_covered_by_itself_then_its_row_then_the_caption() -> None:
    table = (
        "| What | Number | More |\n|---|---|---|\n| Guns | 12 [@source, para. 2] | 13 |\n| Carts | 44 | 45 |\n\n"
        ": What it had. [@source, para. 1]\n"
    )
    caption = ["para. 1"]
    assert _covers(table) == {"12": ["para. 2"], "13": ["para. 2", *caption], "44": caption, "45": caption}
    of_the_row = table.replace("Guns | 12 [@source, para. 2]", "Guns [@source, para. 2] | 12")
    assert _covers(of_the_row) == {"12": ["para. 2"], "13": ["para. 2"], "44": caption, "45": caption}


def test_citation_at_the_end_of_a_block_quotation_covers_it() -> None:
    assert _covers("> There were 12 guns. They had 300 men. [@source, para. 1]") == {"12": ["para. 1"], "300": ["para. 1"]}


def test_headings_carry_no_claims() -> None:
    assert _covers("# The 12 guns\n\nIt had 300 men [@source, para. 1].") == {"300": ["para. 1"]}


def test_identity_of_a_claim_survives_edits_elsewhere() -> None:
    def identity(chapter: str) -> str:
        volume = make.volume_of(chapter, _SOURCE)
        sources = gather_sources(volume.seeds, volume.bibliography)
        claims = find_claims(volume.chapters[0], CheckSettings(), sources).claims
        return next(claim.id for claim in claims if claim.quantity.text == "300")

    sentence = "It had 300 men [@source, para. 1]."
    assert identity(sentence) == identity(f"There were 44 horses before.\n\nAt first nothing. {sentence} Then 5 more.")
    assert identity(sentence) != identity("It had only 300 men [@source, para. 1].")
