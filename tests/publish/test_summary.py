"""What the copyright page says of the check is true of the text that follows it."""

from __future__ import annotations

from tests.check import make

from pincite.check import check_book
from pincite.publish.summary import summary_of

_PASSAGES = "The tower was lit on 1 February 1793.\nThe tower was lit on 2 February 1793.\nIt cost £4,200.\nIt cost £9,750."


def test_only_what_the_author_marked_is_said_to_be_told_of_both_sides() -> None:
    volume = make.volume_of(
        "It was lit on [1 February 1793]{.disputed} [@source, para. 1], or on [2 February 1793]{.disputed} [@source, para. 2].\n\n"
        "It cost £4,200 [@source, para. 3]; the other cost £9,750 [@source, para. 4].\n",
        _PASSAGES,
    )
    assert summary_of(check_book(volume), volume.chapters, "").disputed == 2
