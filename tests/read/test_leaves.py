"""Sharing what is alike in a document changes nothing that it says."""

from __future__ import annotations

import json

from hypothesis import example, given
from hypothesis import strategies as st

from pincite.read.leaves import with_shared_leaves

LEAVES = st.one_of(
    st.builds(lambda kind, words: {"t": kind, "c": words}, st.sampled_from(["Str", "Code"]), st.sampled_from(["", "the", "Str"])),
    st.sampled_from([{"t": "Space"}, {"t": "SoftBreak"}, {"c": "Space"}, {}, "the", 1, True, 1.0, None]),
)
TREES = st.recursive(LEAVES, lambda inner: st.lists(inner, max_size=4) | st.fixed_dictionaries({"t": st.just("Emph"), "c": inner}))


@given(st.lists(TREES, max_size=5))
@example([{"c": "the", "t": "Emph"}, {"t": "Emph", "c": "the"}])
def test_a_document_is_as_it_was(blocks: list[object]) -> None:
    before = _written(blocks)
    assert _written(with_shared_leaves(blocks)) == before == _written(blocks)


def _written(blocks: list[object]) -> str:
    """The blocks as JSON, in which the order of an object's keys says nothing, but 1, 1.0 and true are not the same."""
    return json.dumps(blocks, sort_keys=True)


def test_equal_words_are_one_and_lists_are_not() -> None:
    words = json.loads('[{"t": "Str", "c": "the"}, {"t": "Space"}, {"t": "Str", "c": "the"}, {"t": "Space"}]')
    first, second = with_shared_leaves([{"t": "Para", "c": words}, {"t": "Para", "c": words}])
    assert first["c"][0] is first["c"][2] is second["c"][0]
    assert first["c"][1] is first["c"][3]
    assert first["c"] is not second["c"]
