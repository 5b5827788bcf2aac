"""Dashes keep to their words and quotation marks apart; words of sources and code stay as they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pincite.publish.markup import inner_xhtml, parse, text_of
from pincite.publish.refinement import HAIR, JOINER, NO_BREAK, refine, refined

SHOWN = str.maketrans({JOINER: "|", HAIR: "'", NO_BREAK: "_"})


@pytest.mark.parametrize(
    ("text", "english", "german"),
    [
        ("the war—long", "the war|—long", "the war|—long"),
        ("1939–45 and Wuhan–Guangzhou", "1939|–|45 and Wuhan|–Guangzhou", "1939|–|45 and Wuhan|–Guangzhou"),
        ("spaced – dash", "spaced – dash", "spaced – dash"),
        ("—at the head", "—at the head", "—at the head"),
        ("“‘No,’” he said", "“'|‘No,’|'|” he said", "“‘No,’” he said"),
        ("well… no…?", "well|'|… no|'|…'|?", "well… no…?"),
        ("a B-29 under CC BY-SA, half-way", "a B-|29 under CC BY-|SA, half-way", "a B-|29 under CC BY-|SA, half-way"),
        ("– 7th Regiment", "–|_7th Regiment", "–|_7th Regiment"),
        ("J. R. Smith & Sons", "J._R. Smith_& Sons", "J._R. Smith & Sons"),
    ],
)
def test_what_a_compositor_adds(text: str, english: str, german: str) -> None:
    assert refined(text, "en-GB").translate(SHOWN) == english
    assert refined(text, "de").translate(SHOWN) == german


@given(st.text("ab1 —–“‘’”…&.J?\u2060", max_size=30))
def test_nothing_but_spaces_changes_and_twice_is_once(text: str) -> None:
    once = refined(text, "en")
    bare = str.maketrans({JOINER: None, HAIR: None, NO_BREAK: " "})
    assert once.translate(bare) == text.translate(bare)
    assert refined(once, "en").translate(bare) == text.translate(bare)


def test_words_of_sources_and_code_stay_letter_for_letter() -> None:
    html = (
        "<p><em>a</em>—b 1–2</p><p>x<code>1–2</code></p>"
        '<blockquote class="words"><p>1–2 “‘a’”</p></blockquote><div class="passage"><p>a—b</p></div>'
    )
    tree = parse(html)
    refine(tree, "en")
    shown = inner_xhtml(tree).translate(SHOWN)
    assert "<em>a</em>|—b 1|–|2" in shown
    assert "<code>1–2</code>" in shown and "<p>1–2 “‘a’”</p>" in shown and "<p>a—b</p>" in shown
    assert text_of(tree).replace(JOINER, "") == text_of(parse(html))
