"""The index: words found on pages, also across hyphens and page breaks; ranges."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pincite.model.index import IndexEntry
from pincite.model.place import Place
from pincite.publish.index import HYPHEN, pages_of, ranges, unused


def entry(term: str, *match: str) -> IndexEntry:
    return IndexEntry(term, Place("index.toml", 3, 8), match)


def test_a_word_broken_by_a_hyphen_is_found_on_the_page_of_its_beginning() -> None:
    pages = ["a fine har" + HYPHEN + "\nbour", "the evacua" + HYPHEN, "tion of it"]
    found = pages_of([entry("harbour", "harbour"), entry("evacuation", "evacuat*")], pages)
    assert found == {"harbour": (0,), "evacuation": (1,)}


def test_a_match_is_of_whole_words_unless_it_ends_in_a_star() -> None:
    pages = ["the ricefield", "some rice"]
    assert pages_of([entry("rice", "rice")], pages) == {"rice": (1,)}
    assert pages_of([entry("rice", "rice*")], pages) == {"rice": (0, 1)}


def test_words_with_a_line_break_between_them_are_found() -> None:
    assert pages_of([entry("x", "Mt. Zhangjia")], ["on Mt.\u00a0\nZhangjia they"]) == {"x": (0,)}


@given(st.sets(st.integers(1, 60)))
def test_ranges_cover_each_page_once_and_no_other(pages: set[int]) -> None:
    spread = [page for first, last in ranges(list(pages)) for page in range(first, last + 1)]
    assert spread == sorted(pages)


def test_an_entry_that_the_text_never_names_is_a_finding() -> None:
    (finding,) = unused([entry("gull", "gull"), entry("tern", "tern")], {"tern": (1,)})
    assert (str(finding.place), finding.message) == ("index.toml:3:8", "‘gull’ is nowhere in the text")


def test_numbers_sort_by_their_value() -> None:
    terms = sorted((entry(term) for term in ("100th Army", "28th Regiment", "air", "3rd Division")), key=lambda found: found.sort_key)
    assert [found.term for found in terms] == ["3rd Division", "28th Regiment", "100th Army", "air"]
