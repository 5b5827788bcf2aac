"""Sharing what is alike in a document changes nothing that it says."""

from __future__ import annotations

import json

from hypothesis import example, given
from hypothesis import strategies as st

from pincite.engines.leaves import read_json

LEAVES = st.one_of(
    st.builds(lambda kind, words: {"t": kind, "c": words}, st.sampled_from(["Str", "Code"]), st.sampled_from(["", "the", "Str"])),
    st.sampled_from(
        [{"t": "Space"}, {"t": "SoftBreak"}, {"c": "Space"}, {}, {"t": {"t": "MetaBool", "c": True}}, "the", 1, True, 1.0, None]
    ),
)
TREES = st.recursive(LEAVES, lambda inner: st.lists(inner, max_size=4) | st.fixed_dictionaries({"t": st.just("Emph"), "c": inner}))


@given(st.lists(TREES, max_size=5))
@example([{"t": "Emph", "c": "the"}, {"t": "Str", "c": "the"}])
@example([{"t": "Emph", "c": "the"}, {"c": "the", "t": "Emph"}])
def test_a_document_is_as_pandoc_wrote_it(blocks: list[object]) -> None:
    document = {"blocks": blocks}
    # As text, which tells 1 from true and 1.0; the order of an object's keys means nothing.
    assert json.dumps(read_json(json.dumps(document)), sort_keys=True) == json.dumps(document, sort_keys=True)


def test_equal_words_are_one_and_lists_are_not() -> None:
    words = '[{"t": "Str", "c": "the"}, {"t": "Space"}, {"t": "Str", "c": "the"}, {"t": "Space"}]'
    first, second = read_json(f'{{"blocks": [{{"t": "Para", "c": {words}}}, {{"t": "Para", "c": {words}}}]}}')["blocks"]
    assert first["c"][0] is first["c"][2] is second["c"][0]
    assert first["c"][1] is first["c"][3]
    assert first["c"] is not second["c"]
