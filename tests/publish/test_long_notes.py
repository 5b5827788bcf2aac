"""Long notes in pieces: nothing lost, nothing twice, tags closed where they are cut."""

from __future__ import annotations

import re

from lxml import etree

from pincite.publish.long_notes import LONGEST, PIECE, note_pieces

SENTENCE = "The harbour master wrote, and nobody answered. "


def plain(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", "", html).split())


def test_an_ordinary_note_stays_whole() -> None:
    assert note_pieces(SENTENCE * 30) == (SENTENCE * 30,)


def test_a_long_note_is_divided_between_sentences() -> None:
    note = SENTENCE * 100
    pieces = note_pieces(note)
    assert len(pieces) > 3
    assert all(piece.endswith("answered.") for piece in pieces[:-1])
    assert all(len(piece) < 2 * PIECE for piece in pieces)
    assert plain(" ".join(pieces)) == plain(note)


def test_open_tags_are_closed_and_opened_again_without_their_names() -> None:
    note = f'<span class="p" id="one">{SENTENCE * 60}<em>{SENTENCE * 10}</em></span><span class="p"><a href="#x">para. 1</a></span>'
    pieces = note_pieces(note)
    for piece in pieces:
        etree.fromstring(f"<r>{piece}</r>")
    assert sum('id="one"' in piece for piece in pieces) == 1
    assert plain(" ".join(pieces)) == plain(note.replace("</span><span", "</span> <span"))


def test_an_endless_sentence_is_divided_between_words() -> None:
    note = "word " * LONGEST
    assert all(len(piece) < 3 * PIECE for piece in note_pieces(note))
    assert plain(" ".join(note_pieces(note))) == plain(note)


def test_a_word_without_end_is_left_alone() -> None:
    assert note_pieces("x" * 5000) == ("x" * 5000,)
