"""Where sentences end, and where they only seem to."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pincite.check.sentences import split_sentences
from pincite.model.chapter import OBJECT


@pytest.mark.parametrize(
    "sentences",
    [
        ["Lt. Gen. Yokoyama came to Mt. Zhangjia at 5:00 p.m.", "He left.", "No. 5 fell at 5 p.m. on 3 July."],
        ['Men shouted "Kill! Kill!" above the noise.', "J. B. Smith died."],
        ['He said "It is over."', "They left."],
        ["衡陽陷落。", "他走了。"],
        ["Am 14. Juli 1907 fielen sie.", "Es waren 14.", "Dann kam am 3. August ein Brief."],
        ["Vom 1. September 1914 bis zum 9. November schwieg er."],
        ["They counted 14.", "March was worse."],
        ["It cost 3.5 million.", "Next came 5 of them."],
        ["The U.S. 14th Air Force came.", "In the U.S. the news was late."],
        ["Enemy broke through … and so on.", "See p. 12 and para. 3."],
        ['"Enemy broke through. We are wiped out. See you in the next life" was the last telegram.', "It was sent."],
        ["Was it over?", "It was, i.e. the guns stopped."],
        ["The coat was 3s. 6d. \ufffc.", "He paid."],
        ["The coat was 3s. 6d. \ufffc", "He paid."],
        ["A gate of 8 ft. 6 in. \ufffc.", "Twelve men held it.", "Each bale weighed 4 cwt. 2 qrs. 7 lbs. in all."],
        ["By then he owed 4s.", "Twelve men came.", "They were sold at 6d.", "40 more followed."],
        ["Weds. 14 June.", "The heifers sat.", "12 of them stood up on Thurs. 15 June."],
        ["The ferry was full, and at 7.15 p.m. Gregson sent her off.", "The tide had turned."],
        ["The ferry was full, but shortly before 11:00 a.m. Gregson sent her off."],
        ["The bell rang at noon, at four, and at 7.15 p.m.", "Gregson was deaf."],
        ["The ferry was full, and she left at 7.15 p.m.", "Gregson was late."],
        ["He played Op. 27 at No. 5.", "See cap. 37 of the Act."],
    ],
)
def test_text_is_cut_between_sentences_only(sentences: list[str]) -> None:
    text = ("" if sentences[0][0] == "衡" else " ").join(sentences)
    assert [text[start:end] for start, end in split_sentences(text)] == sentences


@pytest.mark.parametrize("mark", [OBJECT, " " + OBJECT, OBJECT + OBJECT])
def test_citation_after_the_stop_belongs_to_the_sentence_before(mark: str) -> None:
    text = f"About 600 fell.{mark} Others fled{OBJECT}."
    assert [text[start:end] for start, end in split_sentences(text)] == [f"About 600 fell.{mark}", f"Others fled{OBJECT}."]


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from('aB1 .!?"“”。\ufffc\n…,;'), max_size=80))
def test_sentences_cover_all_that_is_not_blank_in_order(text: str) -> None:
    spans = split_sentences(text)
    assert all(start < end for start, end in spans)
    assert all(one[1] <= two[0] for one, two in pairwise(spans))
    outside = list(text)
    for start, end in spans:
        outside[start:end] = " " * (end - start)
    assert not "".join(outside).strip()
