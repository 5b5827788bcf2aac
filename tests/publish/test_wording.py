"""The words that editions add of their own are in the book's language, every one of them."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

import pincite
from pincite.model.book import Book, ChapterFile
from pincite.model.place import Place, SourceText
from pincite.model.wording import LANGUAGES, WORDS, count_in, wording
from pincite.publish.assembly import chapter_label
from pincite.publish.pdf_sections import KINDS, part_label
from pincite.publish.summary import CheckSummary

HOUSE = Path(pincite.__file__).parent
_SAID = re.compile(r"""\bsay\((["'])((?:(?!\1).)+)\1\)""")


def test_whatever_an_edition_says_is_in_the_table() -> None:
    files = [*HOUSE.glob("publish/**/*.py"), *HOUSE.glob("styles/**/*.j2")]
    said = {words for file in files for _, words in _SAID.findall(file.read_text(encoding="utf-8"))}
    assert len(said) > 50
    assert (said | set(KINDS.values())) - set(WORDS) == set()


def test_each_phrase_is_said_in_every_language_with_the_same_places_to_fill() -> None:
    for english, said in WORDS.items():
        assert len(said) == len(LANGUAGES)
        assert all(said)
        places = set(re.findall(r"\{\w+\}", english))
        assert all(set(re.findall(r"\{\w+\}", words)) == places for words in said), english


@pytest.mark.parametrize(
    ("tag", "contents", "count"),
    [("de-AT", "Inhalt", "1.234"), ("fr", "Table des matières", "1\u202f234"), ("es", "Índice", "1.234"), ("it", "Indice", "1.234"),
     ("en-GB", "Contents", "1,234"), ("nl", "Contents", "1,234")],
)  # fmt: skip
def test_a_language_without_a_column_has_the_english_words(tag: str, contents: str, count: str) -> None:
    assert (wording(tag)("Contents"), count_in(tag, 1234)) == (contents, count)


def test_labels_and_the_summary_are_in_the_books_language() -> None:
    back = tuple(ChapterFile(name, "back", Place("book.toml")) for name in ("nachwort.md", "anhang-masse.md"))
    book = Book(root="", manuscript="", source=SourceText("book.toml", ""), title="T", language="de", back=back)
    assert [chapter_label(book, file) for file in back] == ["", "Anhang A"]
    assert chapter_label(book, replace(back[0], kind="chapter", number=3)) == "Kapitel 3"
    assert (part_label(0, "de"), part_label(0, "en"), part_label(40, "en")) == ("Teil 1", "Part One", "Part 41")
    summary = CheckSummary(1200, 1198, (), 2, 0, 0, language="de")
    assert summary.sentence == "Von 1.200 Zahlenangaben sind 1.198 belegt. 2 sind ausgenommen, jede mit ihrem Grund."
