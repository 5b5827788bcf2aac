"""Spaces that do not break, and the opening of a chapter."""

from __future__ import annotations

import pytest

from pincite.publish.document_tree import Node, plain_text
from pincite.publish.typography import holds_together, with_fixed_spaces, with_small_caps_opening, with_whole_names


def words(text: str) -> list[Node]:
    pieces: list[Node] = []
    for number, word in enumerate(text.split(" ")):
        pieces += [{"t": "Space"}] if number else []
        pieces.append({"t": "Str", "c": word})
    return pieces


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on 16 June at", "on 16\u00a0June at"),
        ("guns of 100 mm were", "guns of 100\u00a0mm were"),
        ("the 68th Division lost", "the 68th\u00a0Division lost"),
        ("at Mt. Zhangjia that", "at Mt.\u00a0Zhangjia that"),
        ("with Mr Yu then", "with Mr\u00a0Yu then"),
        ("June 16 was", "June\u00a016 was"),
        ("of 3 – 10 July", "of 3\u00a0–\u2060\u00a010\u00a0July"),
        ("from 23 June – 8 August", "from 23\u00a0June\u00a0– 8\u00a0August"),
        ("3 quays and 12 boats", "3 quays and 12 boats"),
        ("they may march on", "they may march on"),
    ],
)
def test_numbers_stay_with_units_and_titles_with_names(text: str, expected: str) -> None:
    assert plain_text(with_fixed_spaces(words(text))) == expected


def test_a_number_inside_a_link_stays_with_the_word_after_it() -> None:
    inlines = [{"t": "Link", "c": [["", [], []], words("the 68th"), ["#x", ""]]}, {"t": "Space"}, {"t": "Str", "c": "Division"}]
    assert plain_text(with_fixed_spaces(inlines)) == "the 68th\u00a0Division"


def test_a_word_that_only_begins_like_a_unit_is_no_unit() -> None:
    assert not holds_together("12", "mmember")


def test_the_opening_takes_the_first_words_and_stops_at_punctuation() -> None:
    blocks = with_small_caps_opening([{"t": "Para", "c": words("Before dawn, on a day in June")}])
    opening = blocks[0]["c"][0]
    assert opening["c"][0][1] == ["lead-in"]
    assert plain_text([opening]) == "Before dawn,"


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("The order that Lieutenant General Yokoyama issued", "The order that"),
        ("Lieutenant General Yokoyama came to Hengyang", "Lieutenant General Yokoyama"),
        ("When Chiang Kai-shek called him", "When Chiang Kai-shek"),
        ("On 4 April 1944 a memorandum", "On 4 April 1944"),
        ("At noon Sir John Franklin Alexander Montgomery Smythe-Jones Esquire came", "At noon Sir John"),
        ("There was very little of it", "There was very"),
    ],
)
def test_the_opening_does_not_end_within_a_name_or_a_date(text: str, opening: str) -> None:
    blocks = with_small_caps_opening([{"t": "Para", "c": words(text)}])
    assert plain_text([blocks[0]["c"][0]]) == opening


def test_a_dash_that_opens_a_cell_keeps_its_word() -> None:
    assert plain_text(with_fixed_spaces(words("– 120th Regiment"))) == "–\u2060\u00a0120th\u00a0Regiment"
    assert plain_text(with_fixed_spaces(words("lost – or won"))) == "lost\u00a0– or won"


def test_a_short_name_in_another_script_is_not_divided() -> None:
    def named(language: str, name: str) -> list[str]:
        (found,) = with_whole_names([{"t": "Span", "c": [["", [], [["lang", language]]], [{"t": "Str", "c": name}]]}])
        return list(found["c"][0][1])

    assert named("ja", "橫山勇") == named("zh-Hant", "方先覺") == ["whole"]
    assert named("zh-Hant", "方先覺將軍是第十軍的軍長") == named("ru", "Жуков") == []


def test_a_chapter_that_opens_with_a_quotation_keeps_its_letters() -> None:
    quoted = [{"t": "Quoted", "c": [{"t": "DoubleQuote"}, words("Live and die")]}]
    assert with_small_caps_opening([{"t": "Para", "c": quoted}]) == [{"t": "Para", "c": quoted}]


def test_the_opening_stands_after_an_epigraph() -> None:
    epigraph = {"t": "Div", "c": [["", ["epigraph"], []], [{"t": "Para", "c": words("Nobody knows the harbour well")}]]}
    first, second = with_small_caps_opening([epigraph, {"t": "Para", "c": words("Before dawn, on a day")}])
    assert first == epigraph
    assert second["c"][0]["c"][0][1] == ["lead-in"]
