"""Plain-text seeds: the numbering that authors cite by, sections, masks and what cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pincite.model.seed import Seed
from pincite.read.files import FileContent, read_inside
from pincite.read.seeds import read_seed


def seed_of(text: str | bytes, file: str = "seeds/a.txt") -> Seed:
    data = text if isinstance(text, bytes) else text.encode()
    return read_seed("a", FileContent(file, data)).seed


def texts(seed: Seed) -> list[str]:
    return [passage.text for passage in seed.passages]


def test_blank_lines_separate_paragraphs_and_lines_that_hold_only_blanks_count_as_blank() -> None:
    assert texts(seed_of("One.\nStill one.\n\nTwo.\n  \nThree.")) == ["One.\nStill one.", "Two.", "Three."]


@pytest.mark.parametrize("heading", ["== Losses ==", "## Losses", "## Losses ##", "Losses\n------"])
def test_a_marked_heading_is_no_paragraph_and_opens_a_section(heading: str) -> None:
    seed = seed_of(f"Before.\n\n{heading}\n\n7,400 died.\n")
    assert [(p.number, p.text, p.section) for p in seed.passages] == [(1, "Before.", ()), (2, "7,400 died.", ("Losses",))]


def test_text_straight_after_a_heading_is_a_paragraph() -> None:
    assert texts(seed_of("= A =\nOne.\n== B ==\nTwo.")) == ["One.", "Two."]


def test_sections_nest_by_level() -> None:
    seed = seed_of("= A =\n\n== B ==\n\n=== C ===\n\nDeep.\n\n== D ==\n\nFlat.")
    assert [p.section for p in seed.passages] == [("A", "B", "C"), ("A", "D")]
    assert seed.title == "A"


def test_without_marked_headings_a_short_line_is_a_paragraph_and_names_its_section() -> None:
    seed = seed_of("Opening words.\n\nThe battle\n\nIt began.\n\nThe end\n\nIt ended.")
    assert texts(seed)[1] == "The battle"
    assert [p.section for p in seed.passages] == [
        (), ("The battle",), ("The battle",), ("The end",), ("The end",)
    ]  # fmt: skip


def test_note_marks_are_masked() -> None:
    seed = seed_of("17,000 men[1] and 5 guns [citation needed] in all.\n\n  1. 1.0 1.1 1.2 A film of 1985")
    masked = [[p.text[start:end] for start, end in p.masked] for p in seed.passages]
    assert masked == [["[1]", "[citation needed]"], ["  1. 1.0 1.1 1.2"]]


def test_changed_words_in_brackets_are_not_masked() -> None:
    assert seed_of("He said [they] lost [some] men.").passages[0].masked == ()


@pytest.mark.parametrize(("name", "file"), [
    ("wikipedia", "seeds/wikipedia-battle-of-hengyang.txt"),
    ("militarywiki", "seeds/military-wiki-defense-of-hengyang.txt"),
])  # fmt: skip
def test_the_books_seeds_have_the_paragraphs_that_its_authors_cite(repository: Path, name: str, file: str) -> None:
    seed = read_seed(name, read_inside(str(repository), file)).seed
    starts = (Path(__file__).parent / "paragraphs" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    assert [f"{p.number} {p.text.splitlines()[0][:60]}" for p in seed.passages] == starts


def test_the_longer_seed_has_its_sections(repository: Path) -> None:
    seed = read_seed("w", read_inside(str(repository), "seeds/wikipedia-battle-of-hengyang.txt")).seed
    assert seed.passages[25].section == ("Battle of Hengyang", "Defenses")
    assert seed.passages[39].section[-1] == "First Japanese offensive 28 June – 2 July"


@pytest.mark.parametrize(("content", "rule", "words"), [
    (FileContent("seeds/a.txt", problem="missing"), "missing-seed", "does not exist"),
    (FileContent("seeds/a.txt", problem="outside"), "seed-outside-book", "outside the book's folder"),
    (FileContent("seeds/a.txt", b""), "empty-seed", "holds no text"),
    (FileContent("seeds/a.txt", b" \n\n== Title ==\n"), "empty-seed", "holds no text"),
    (FileContent("seeds/a.txt", b"One.\nTw\xe9\n"), "seed-not-utf-8", "byte 7 (line 2) is 0xE9"),
    (FileContent("seeds/a.xyz", b"One."), "unknown-seed-format", "a.xyz"),
])  # fmt: skip
def test_what_cannot_be_read_is_a_finding_that_says_why(content: FileContent, rule: str, words: str) -> None:
    reading = read_seed("a", content)
    assert [finding.rule for finding in reading.findings] == [rule]
    assert words in reading.findings[0].message
    assert reading.seed.passages == ()


def test_a_byte_order_mark_and_dos_line_ends_are_no_text() -> None:
    assert texts(seed_of(b"\xef\xbb\xbfOne.\r\n\r\nTwo.\r\n")) == ["One.", "Two."]


LINES = st.lists(st.sampled_from(["", " ", "One 5.", "== A ==", "# B", "----", "  3. 1.0 1.1 x", "y[1]", "= =", "文"]), max_size=12)


@given(LINES)
def test_every_passage_slices_back_to_its_text_and_lines(lines: list[str]) -> None:
    seed = seed_of("\n".join(lines))
    numbered = seed.text.split("\n")
    for index, passage in enumerate(seed.passages):
        assert passage.number == index + 1
        assert seed.text[passage.start : passage.end] == passage.text != ""
        assert "\n".join(numbered[passage.line - 1 : passage.end_line]).strip() == passage.text.strip()
        assert all(0 <= start < end <= len(passage.text) for start, end in passage.masked)


def test_a_link_that_leads_out_of_the_book_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("Secret.")
    root = tmp_path / "book"
    (root / "seeds").mkdir(parents=True)
    (root / "seeds" / "a.txt").symlink_to(tmp_path / "secret.txt")
    reading = read_seed("a", read_inside(str(root), "seeds/a.txt"))
    assert reading.findings[0].rule == "seed-outside-book"
    assert "Secret" not in reading.seed.text
