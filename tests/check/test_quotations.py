"""Quotations: what may differ, and what may not."""

from __future__ import annotations

import pytest
from tests.check import make

_SOURCE = 'He said: "We are practically wiped out — and have no more soldiers to stop them now." The last telegram () went out at once.'


@pytest.mark.parametrize(
    "words",
    [
        '"We are practically wiped out"',
        "“practically wiped out”",
        '"we are practically wiped out"',
        '"practically wiped out - and have no more soldiers"',
        '"We are … wiped out"',
        '"We are practically […] stop them now."',
        '"[w]e are practically wiped out"',
        '"We [the Tenth Army] are practically wiped out"',
        '"The last telegram went out at once"',
    ],
)
def test_typography_omissions_and_marked_changes_are_allowed(words: str) -> None:
    assert make.rules(f"He wrote {words} [@source, para. 1].", _SOURCE) == []


@pytest.mark.parametrize(
    "words",
    ['"We are nearly wiped out"', '"wiped out practically"', '"no more men to stop them"', '"We are wiped out"', '"practical"'],
)
def test_other_words_are_misquoted(words: str) -> None:
    assert make.rules(f"He wrote {words} [@source, para. 1].", _SOURCE) == ["misquoted"]


def test_quotation_without_citation_is_not_checked() -> None:
    assert make.rules('They called it "the cauldron". He wrote "wiped out" [@source, para. 1].', _SOURCE) == []


def test_message_shows_the_difference_and_where_it_stands() -> None:
    found = make.check('He wrote "We are nearly wiped out" [@source, para. 1].', _SOURCE).all_findings[0]
    assert found.message == "The quotation has ‘nearly’ where @source, para. 1 has ‘practically’."
    behind = make.check('He wrote "We are practically … nearly out" [@source, para. 1].', _SOURCE).all_findings[0]
    assert behind.message == "“We are practically … nearly out” does not stand in @source, para. 1."
    behind = make.check('He wrote "We are … practically nearly out" [@source, para. 1].', _SOURCE).all_findings[0]
    assert behind.message == "The quotation has ‘nearly’ where @source, para. 1 has ‘wiped’."
    moved = make.check('He wrote "wiped out" [@source, para. 2].', _SOURCE + "\nNothing is here.").all_findings[0]
    assert "[@source, para. 1]" in moved.help


def test_number_in_a_quotation_is_verified_by_its_own_words() -> None:
    source = "Of 12 ships, the report says, 12 were lost and 12 were found."
    result = make.check('The report has "12 were found" [@source, para. 1].', source)
    assert result.judgements[0].evidence[0].start == source.rindex("12")


def test_block_quotation_is_checked_whole() -> None:
    assert make.rules("> We are practically wiped out [@source, para. 1].", _SOURCE) == []
    assert make.rules("> We are wiped out and done [@source, para. 1].", _SOURCE) == ["misquoted"]
