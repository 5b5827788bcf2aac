"""The index: words found on pages, also across hyphens and page breaks; ranges."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pincite.publish.index import HYPHEN, IndexEntry, pages_of, ranges, read_entries, unused


def test_a_word_broken_by_a_hyphen_is_found_on_the_page_of_its_beginning() -> None:
    pages = ["a fine har" + HYPHEN + "\nbour", "the evacua" + HYPHEN, "tion of it"]
    found = pages_of([IndexEntry("harbour", ("harbour",)), IndexEntry("evacuation", ("evacuat*",))], pages)
    assert found == {"harbour": (0,), "evacuation": (1,)}


def test_a_match_is_of_whole_words_unless_it_ends_in_a_star() -> None:
    pages = ["the ricefield", "some rice"]
    assert pages_of([IndexEntry("rice", ("rice",))], pages) == {"rice": (1,)}
    assert pages_of([IndexEntry("rice", ("rice*",))], pages) == {"rice": (0, 1)}


def test_words_with_a_line_break_between_them_are_found() -> None:
    assert pages_of([IndexEntry("x", ("Mt. Zhangjia",))], ["on Mt.\u00a0\nZhangjia they"]) == {"x": (0,)}


@given(st.sets(st.integers(1, 60)))
def test_ranges_cover_each_page_once_and_no_other(pages: set[int]) -> None:
    spread = [page for first, last in ranges(list(pages)) for page in range(first, last + 1)]
    assert spread == sorted(pages)


def test_a_reference_to_no_entry_is_a_finding_at_its_line() -> None:
    _, findings = read_entries('[[entry]]\nterm = "a"\n\n[[entry]]\nterm = "b"\nsee = "c"\n', "index.toml")
    assert [(finding.place.line, finding.message) for finding in findings] == [
        (4, "‘b’ sends the reader to ‘c’, which is not in the index")
    ]


def test_an_entry_that_the_text_never_names_is_a_finding() -> None:
    entries, _ = read_entries('[[entry]]\nterm = "gull"\n', "index.toml")
    assert [finding.place.line for finding in unused(entries, {}, "index.toml")] == [1]


def test_numbers_sort_by_their_value() -> None:
    terms = sorted((IndexEntry(term) for term in ("100th Army", "28th Regiment", "air", "3rd Division")), key=lambda entry: entry.sort_key)
    assert [entry.term for entry in terms] == ["3rd Division", "28th Regiment", "100th Army", "air"]
