"""The drawn cover: a title of any length, or of none yet."""

from __future__ import annotations

import pytest

from pincite.publish.cover import title_lines, title_size


@pytest.mark.parametrize(("title", "size"), [("", 72), ("The Lights", 72), ("Donaudampfschifffahrtsgesellschaft", 36)])
def test_a_title_is_as_large_as_its_longest_word_lets_it(title: str, size: int) -> None:
    assert title_size(title_lines(title)) <= size
