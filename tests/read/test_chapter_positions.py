"""Every word of a chapter knows where it was typed, and the marks that carried its place changed nothing."""
# ruff: noqa: E501 (tables of examples, one to a line)

from __future__ import annotations

import re
from pathlib import Path

import pytest
from chapters import chapter, chapter_at, check_anchors, typed
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pincite.engines.pandoc import PandocReading, read_document
from pincite.model.chapter import OBJECT, BlockKind
from pincite.read.marked import read_marked
from pincite.read.marks import find_plants, plant, split_marks, strip_marks

HERE = Path(__file__).parent


def test_every_number_of_the_stress_file_is_found_where_it_was_typed() -> None:
    read = chapter_at(HERE, "stress.md")
    letters, exact = check_anchors(read)
    source = read.sources[0].text
    seen: dict[str, list[int]] = {}
    for block in read.blocks:
        for match in re.finditer(r"\d+", block.text):
            if match[0] == "1":  # pandoc counts the example that '(@ex)' refers to
                assert "@ex" in typed(read, block, *match.span())
                continue
            assert typed(read, block, *match.span()) == match[0]
            seen.setdefault(match[0], []).append(block.span_of(*match.span()).start)
    for number, places in seen.items():
        assert all(source[place:].startswith(number) for place in places)
    assert exact >= letters - 3, "'&amp;' and '&nbsp;' are not letters, and nothing else may be inexact"
    unprinted = {14, 15, 16, 17, 19, 20, 22, 23, 30, 31, 32, 35, 36, 37, 39, 40, 41, 45, 68, 72, 69, 93, 94, 95, 99, 107}
    assert {str(n) for n in range(3, 118)} - set(seen) - {str(n) for n in unprinted} == {"26", "102", "104"}


def test_marks_of_the_stress_file_change_nothing_but_where_they_are_dropped() -> None:
    text = (HERE / "stress.md").read_text(encoding="utf-8")
    reading = read_marked(text, lambda marked: read_document(marked.encode()))
    assert strip_marks(reading.marked, reading.marking.alphabet) == reading.plain.document["blocks"]
    assert len(reading.dropped) < 0.05 * len(reading.marking.plants)


def test_words_after_words_need_no_mark_of_their_own() -> None:
    marking = find_plants("The old, quiet men went. It's 16 *more men*\nand [@a, p. 1] so on.")
    marked = [place.offset for place in marking.plants if not place.spare]
    assert marked == [0, 25, 30, 34, 44, 48, 59]


def test_where_marks_change_something_each_word_around_has_its_own() -> None:
    text = '# T\n\nSome words before "*and* a word" that go on and on.\n'
    marking = find_plants(text)
    spared = {place.offset for place in marking.plants if place.spare}
    planted: list[str] = []

    def parse(marked: str) -> PandocReading:
        """Pandoc, which is made to stumble over the first marks."""
        planted.append(marked)
        return read_document((marked if marked == text or len(planted) > 2 else marked.replace("go on", "go off")).encode())

    reading = read_marked(text, parse)
    kept = {place.offset for number, place in enumerate(marking.plants) if number not in reading.dropped}
    assert spared <= kept
    assert len(planted[2]) > max(len(planted[0]), len(planted[1]))


def test_marks_are_told_from_the_same_letters_typed_as_entities() -> None:
    read = chapter("# T\n\nThe x&#xE01ef;y&#xE01ef;z&#xE01ef; 16 men.\n")
    assert read.blocks[1].text == "The x\U000e01efy\U000e01efz\U000e01ef 16 men."
    check_anchors(read)


def test_a_table_of_columns_has_a_place_for_each_cell() -> None:
    read = chapter("# T\n\nsome   16 men\nnone   17\n\n ab cd\n --- --\n ef 18\n gh 19\n")
    for block in read.blocks:
        for number in re.finditer(r"\d+", block.text):
            assert typed(read, block, *number.span()) == number[0]


def test_a_text_with_variation_selectors_of_its_own_keeps_them() -> None:
    text = "# T\n\nThe name 葛\U000e0100城 of 1944, 葛\U000e0101飾.\n"
    read = chapter(text)
    assert read.blocks[1].text == "The name 葛\U000e0100城 of 1944, 葛\U000e0101飾."
    letters, exact = check_anchors(read)
    assert letters == exact


def test_a_text_with_every_alphabet_of_marks_is_read_without_marks() -> None:
    read = chapter('# T\n\nA\U000e0100 b\U000e0041 "1944".\n\nMore 5.\n')
    assert [block.text for block in read.blocks[1:]] == ["A\U000e0100 b\U000e0041 “1944”.", "More 5."]
    check_anchors(read)
    assert typed(read, read.blocks[2], 5, 6) == "5"


@pytest.mark.parametrize(("markdown", "prose", "number", "place"), [
    ('Say "16 men".', "Say “16 men”.", "16", "1:6"),
    ("It's *16* men.", "It’s 16 men.", "16", "1:7"),
    ("a\n16 men", "a 16 men", "16", "2:1"),
    ("> a\n> 16 men", "a 16 men", "16", "2:3"),
    ("- a\n  16 men", "a 16 men", "16", "2:3"),
    ("a &mdash; 16", "a — 16", "16", "1:11"),
    ("Mr. Smith 16", "Mr.\u00a0Smith 16", "16", "1:11"),
    ("`x` 16", f"{OBJECT} 16", "16", "1:5"),
    ("[@a, p. 1] 16", f"{OBJECT} 16", "16", "1:12"),
    ("x^[n] 16", f"x{OBJECT} 16", "16", "1:7"),
    ("a (16)", "a (16)", "16", "1:4"),
    ("16.5% of £3", "16.5% of £3", "3", "1:11"),
    ("a--16", "a–16", "16", "1:4"),
    ("\\*16\\*", "*16*", "16", "1:3"),
    ("16^th^ x", "16th x", "th", "1:4"),
])  # fmt: skip
def test_a_number_is_placed_in_any_surroundings(markdown: str, prose: str, number: str, place: str) -> None:
    read = chapter(markdown)
    (block,) = [block for block in read.blocks if not block.note]
    assert block.text == prose
    start = block.text.index(number)
    span = block.span_of(start, start + len(number))
    line, column = read.sources[0].line_column(span.start)
    assert (f"{line}:{column}", read.sources[0].text[span.start : span.end]) == (place, number)


BITS = ["16", "275 men", " ", "\n", "\n\n", "# H", "\n\n## T 2\n\n", '"', "'", "*", "_", "`", "[", "]", "[x]", "(y)", "{.c}", "^[n 3]", "[^1]", "[@a, p. 1]",
        "@b ", "> ", "- ", "1. ", "| a | 5 |\n|---|---|\n| 6 | 7 |\n", "\n: cap\n", "\n:::\n", "\n::: {.d}\n", "--", "...", "\\", "$", "<b>", "&amp;",
        "~~", "^", "~", ":   ", "\n    ", "葛", "é", "'s", "Mr. ", "![i](f.png)", "[l](#t)", "<!-- 4 -->", "\n---\n", "{", "}"]  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(BITS), max_size=24))
def test_anchors_are_true_in_any_tangle_of_markup(bits: list[str]) -> None:
    read = chapter("".join(bits) or "x")
    letters, exact = check_anchors(read)
    assert exact <= letters
    for block in read.blocks:
        for citation in block.citations:
            assert block.text[citation.at] == OBJECT
        assert all(0 <= mark.start <= mark.end <= len(block.text) for mark in block.marks)


@given(st.lists(st.sampled_from(BITS), max_size=24))
def test_marks_come_out_where_they_went_in(bits: list[str]) -> None:
    text = "".join(bits)
    marking = find_plants(text)
    marked = plant(text, marking, range(len(marking.plants)))
    expected = [(place.offset, number) for number, place in enumerate(marking.plants)]
    assert split_marks(marked, marking.alphabet) == (text, expected)


def test_the_chapters_of_the_book_have_an_exact_place_for_every_letter(repository: Path) -> None:
    files = sorted((repository / "manuscript").glob("0*.md"))
    assert files
    for file in files:
        letters, exact = check_anchors(chapter_at(repository, f"manuscript/{file.name}"))
        assert letters == exact > 1000


def test_prose_kinds_come_in_the_order_of_the_page() -> None:
    read = chapter_at(HERE, "stress.md")
    kinds = [block.kind for block in read.blocks]
    assert kinds[0] is BlockKind.HEADING
    assert {BlockKind.PARAGRAPH, BlockKind.CELL, BlockKind.CAPTION, BlockKind.TERM} <= set(kinds)
    assert [block.index for block in read.blocks] == list(range(len(read.blocks)))
