"""What a chapter is read as: citations, marks, cells, notes, identifiers, links; and what is wrong with it, where."""
# ruff: noqa: E501 (tables of examples, one to a line)

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from chapters import chapter, found, typed

from pincite.model.chapter import OBJECT, Block, BlockKind, Chapter
from pincite.read.book import read_book
from pincite.read.volume import read_volume


def blocks(read: Chapter, kind: BlockKind) -> list[Block]:
    return [block for block in read.blocks if block.kind is kind]


def cited(block: Block) -> list[str]:
    return [" + ".join(f"{item.key}|{item.locator}|{item.prefix}|{item.suffix}" for item in c.items) for c in block.citations]


@pytest.mark.parametrize(("markdown", "items"), [
    ("x [@a, para. 12].", ["a|para. 12||"]),
    ("x [@a, paras. 24–26, 30; @b, sec. Battle].", ["a|paras. 24–26, 30|| + b|sec. Battle||"]),
    ("x [@a, pp. 33-35].", ["a|pp. 33-35||"]),
    ("x [see @a, para. 12, in full].", ["a|para. 12|see|, in full"]),
    ("x [@a{para. 12}].", ["a|para. 12||"]),
    ("x [@a, emphasis added].", ["a|||emphasis added"]),
    ("x [-@a, l. 3].", ["a|l. 3||"]),
    ("x [@a].", ["a|||"]),
    ("@a [para. 12] says x.", ["a|para. 12||"]),
    ("x [@a, para. 1] y [@b, row 2].", ["a|para. 1||", "b|row 2||"]),
])  # fmt: skip
def test_citations_are_taken_apart(markdown: str, items: list[str]) -> None:
    (block,) = chapter(markdown).blocks
    assert cited(block) == items
    assert all(block.text[citation.at] == OBJECT for citation in block.citations)


def test_a_citation_knows_its_place_and_whether_it_stands_in_the_text() -> None:
    read = chapter("A b [@a,\npara. 12]. @c [p. 3] says.")
    first, second = read.blocks[0].citations
    source = read.sources[0].text
    assert source[first.span.start : first.span.end] == "[@a,\npara. 12]"
    assert source[second.span.start : second.span.end] == "@c [p. 3]"
    assert (first.in_text, second.in_text) == (False, True)


def test_a_note_of_citations_alone_covers_where_it_is_called() -> None:
    read = chapter("A 5.^[[@a, para. 1; @b].] B 6.[^n]\n\n[^n]: [@c, para. 2].\n")
    (block,) = read.blocks
    assert [(c.note, block.text[c.at - 2 : c.at]) for c in block.citations] == [(True, "5."), (True, "6.")]


def test_a_note_with_words_is_a_block_of_its_own_after_the_one_that_calls_it() -> None:
    read = chapter("One.^[Text 7 [@a, para. 1].] Two.[^n]\n\nAfter.\n\n[^n]: Late 8.\n\n    More 9.\n")
    assert [(b.note, b.text.replace(OBJECT, "#")) for b in read.blocks] == [
        (0, "One.# Two.#"), (1, "Text 7 #."), (2, "Late 8."), (2, "More 9."), (0, "After."),
    ]  # fmt: skip
    assert typed(read, read.blocks[3], 5, 6) == "9"


def test_marks_carry_their_attributes_and_place() -> None:
    read = chapter('So [47 days]{.derived from="8 August - 23 June + 1 day"} and [x]{lang=ja}.')
    (derived, lang) = read.blocks[0].marks
    text = read.blocks[0].text
    assert (text[derived.start : derived.end], derived.classes) == ("47 days", ("derived",))
    assert derived.attribute("from") == "8 August - 23 June + 1 day"
    assert lang.attributes == (("lang", "ja"),)
    source = read.sources[0].text
    assert source[derived.span.start : derived.span.end] == '[47 days]{.derived from="8 August - 23 June + 1 day"}'


def test_nested_marks_both_know_their_text() -> None:
    read = chapter("[the [3]{.disputed} men]{.unsourced why='x'}")
    assert {mark.classes[0]: read.blocks[0].text[mark.start : mark.end] for mark in read.blocks[0].marks} == {
        "disputed": "3", "unsourced": "the 3 men"
    }  # fmt: skip


def test_cells_know_their_column_and_row() -> None:
    read = chapter("| Side | Killed |\n|---|---|\n| Chinese | 4,700 [@a, para. 1] |\n| Japanese | 390 |\n\n: Losses [@b]. {#tbl-x}\n")
    cells = [(b.cell.row, b.cell.column, b.cell.header, b.cell.stub, b.text) for b in blocks(read, BlockKind.CELL) if b.cell]
    assert cells == [
        (0, 0, "", "", "Side"), (0, 1, "", "", "Killed"),
        (1, 0, "Side", "", "Chinese"), (1, 1, "Killed", "Chinese", f"4,700 {OBJECT}"),
        (2, 0, "Side", "", "Japanese"), (2, 1, "Killed", "Japanese", "390"),
    ]  # fmt: skip
    (caption,) = blocks(read, BlockKind.CAPTION)
    assert (caption.caption_of, caption.text) == (0, f"Losses {OBJECT}.")


def test_cells_that_reach_over_columns_and_rows_shift_the_others() -> None:
    read = chapter(
        "+-------+-------+\n| Year  | Dead  |\n+=======+=======+\n| 1943  | 5     |\n|       +-------+\n|       | 6     |\n+-------+-------+\n"
    )
    cells = [(b.cell.row, b.cell.column, b.cell.header, b.text) for b in blocks(read, BlockKind.CELL) if b.cell]
    assert cells[-2:] == [(1, 1, "Dead", "5"), (2, 1, "Dead", "6")]


def test_a_figure_gives_its_caption_and_its_file() -> None:
    read = chapter('![Losses: 7 [@a].](f/x%20y.svg){#fig-x alt="Bars"}')
    (caption,) = blocks(read, BlockKind.CAPTION)
    assert (caption.text, caption.caption_of, read.resources) == (f"Losses: 7 {OBJECT}.", -1, ("f/x y.svg",))
    assert found(read) == ["1:1 chapter-without-title: the chapter has no heading, so it has no title"]


def test_a_block_is_covered_by_the_citations_around_it() -> None:
    read = chapter('::: {cite="@a, para. 12; @b, p. 3" lang=zh}\n::: {cite="@c"}\nIn 5.\n:::\nOut 6.\n:::\n')
    covers = [[f"{item.key} {item.locator}".strip() for item in block.cite] for block in read.blocks]
    assert covers == [["c", "a para. 12", "b p. 3"], ["a para. 12", "b p. 3"]]
    assert [block.language for block in read.blocks] == ["zh", "zh"]


def test_a_raised_number_is_an_exponent_and_not_another_digit() -> None:
    (block,) = blocks(chapter("10^6^ of H~2~O and the 4^th^, so 7^[Note.]"), BlockKind.PARAGRAPH)[:1]
    assert block.text.startswith("10⁶ of H₂O and the 4th, so 7")


def test_quotes_terms_and_sections_are_told_apart() -> None:
    read = chapter("# T\n\n> Said.\n\n## S\n\nTerm\n:   Meaning\n")
    assert [(b.kind.value, b.quote, b.section) for b in read.blocks] == [
        ("heading", False, ("T",)), ("paragraph", True, ("T",)), ("heading", False, ("T", "S")),
        ("term", False, ("T", "S")), ("paragraph", False, ("T", "S")),
    ]  # fmt: skip


def test_generated_identifiers_get_the_chapters_before_them_and_links_follow() -> None:
    read = chapter("# War {#war}\n\n## Its end\n\n## Named {#own}\n\nSee [end](#its-end), [own](#own), [other](#elsewhere).\n")
    assert [heading[1] for heading in read.headings] == ["war", "war-its-end", "own"]
    assert [link.name for link in read.links] == ["war-its-end", "own", "elsewhere"]
    targets = [node["c"][2][0] for node in read.document["blocks"][3]["c"] if node["t"] == "Link"]
    assert targets == ["#war-its-end", "#own", "#elsewhere"]
    assert {reference.name for reference in read.identifiers} == {"war", "war-its-end", "own"}


def test_links_to_other_chapters_files_wait_for_the_book() -> None:
    read = chapter("# A\n\n[x](b.md#c) [y](<../up d.md>) [z](/c.markdown) [own](#a) [out](http://a.org/b.md)\n")
    assert [link.name for link in read.links] == ["b.md#c", "../up d.md", "c.markdown", "a"]
    targets = [node["c"][2][0] for node in read.document["blocks"][1]["c"] if node["t"] == "Link"]
    assert targets == ["#md:b.md#c", "#md:../up%20d.md", "#md:c.markdown", "#a", "http://a.org/b.md"]


def test_a_false_language_and_a_control_character_reach_no_document() -> None:
    read = chapter("# A\n\n[x]{lang=english .k} \x02 and [y]{lang=de}.\n")
    assert "english" not in str(read.document) and "\x02" not in str(read.document)
    assert "'lang', 'de'" in str(read.document)


def test_the_document_has_no_marks_and_no_raw_content() -> None:
    read = chapter("# A\n\nOne <b>two</b>three 4.\n\n<div data-x='x'>\n\nFive\n\n</div>\n\n```{=html}\n<i>\n```\n")
    written = str(read.document)
    assert "Raw" not in written and not any(ord(letter) > 0xE0000 for letter in written)
    assert [f.split(":")[-1].strip() for f in found(read)] == ["<b>", "</b>", "<i>"]
    assert [str(f.place) for f in read.findings[:2]] == ["ch.md:3:5", "ch.md:3:11"]


@pytest.mark.parametrize(("text", "finding"), [
    (b"", "1:1 empty-chapter: the chapter is empty"),
    (b" \n\n", "1:1 empty-chapter: the chapter is empty"),
    (b"# A\n\nCaf\xe9", "3:4 chapter-not-utf-8: not UTF-8 text: byte 8 (line 3) is 0xE9, which is not UTF-8"),
    ("# A\n\n::: {.x}\nOpen.\n", "3:1 unclosed-div: the block that begins here is not closed"),
    ("# A\n\n![b](http://x.org/a.png)", "3:6 image-from-network: the image http://x.org/a.png is not a file of the book"),
    ("# A\n\n![b](//x.org/a.png)", "3:6 image-from-network: the image //x.org/a.png is not a file of the book"),
    ("# A\n\nx ![b](data:image/png;base64,AA)", "3:8 image-from-network: the image data:image/png;base64,AA is not a file of the book"),
    ("# A\n\nx ![b](/etc/passwd)", "3:8 image-outside-book: the image ‘/etc/passwd’ lies outside the book's folder"),
    ("# A\n\n![b](../x.png)", "3:6 image-outside-book: the image ‘../x.png’ lies outside the book's folder"),
    ("# A\n\n![](x.png)", "3:5 image-without-alt: the image x.png has no description for those who cannot see it"),
    ("# A\n\n![](x.png){alt=' '}", "3:5 image-without-alt: the image x.png has no description for those who cannot see it"),
    ("# A\n\n### B", "3:5 heading-level-skipped: a heading of level 3 follows one of level 1"),
    ("## B", "1:4 heading-level-skipped: the chapter's first heading is not its title"),
    ("Text.", "1:1 chapter-without-title: the chapter has no heading, so it has no title"),
    ("# A\n\nNo such note.[^x]", "3:14 undefined-note: there is no note [^x]"),
    ("# A\n\nAn [open{.disputed} span.", "3:9 stray-mark: this mark belongs to no words, and is printed as it stands"),
    ('# A\n\nThree {.unsourced why="x"}.', '3:7 stray-mark: this mark belongs to no words, and is printed as it stands'),
    ("# A\n\n[^x]: Never called.", "3:1 unused-note: the note [^x] is never called"),
    ("# A\n\nA [seven]{.unsourced why=two words} b.", "3:10 stray-mark: this mark cannot be read, and is printed as it stands"),
    ('# A\n\nx [@a, p. 1].\n\n::: {cite="a, p. 1"}\ny\n:::\n', '5:12 malformed-cite: this cites nothing: cite="a, p. 1"'),
    ("# A\n\n|a|b|\n|-|\n|1|\n", "3:4 dropped-cells: the row has more cells than the line under the head has columns, and these would be in no edition"),
    ("# A\n\n|a|b|\n|-|-|\n|`1|2`|3| 4 |\n", "5:11 dropped-cells: the row has more cells than the line under the head has columns, and these would be in no edition"),
    ('# A\n\nA [seven]{.unsorced why="x"} b.', "3:3 unknown-mark: ‘.unsorced’ is no mark"),
    ("# A\n\n<<<<<<< HEAD\n", "3:1 merge-mark: the mark of a merge that was not settled"),
    ("# A\n\n[x](javascript:alert)", "3:1 unsafe-link: the link to javascript:alert is of a kind that no edition follows"),
    ("# A\n\nsee [x](b.pdf#c) now", "3:5 broken-link: the link to ‘b.pdf#c’ leads to a file, which is in no edition"),
    ("# A\n\nsee [x](http://[::1) now", "3:5 illegal-address: ‘http://%5B::1’ is no address"),
    ("# A\n\nsee [x](https://javascript:alert) now", "3:5 illegal-address: ‘https://javascript:alert’ is no address"),
    ("# A\n\nNUL \0 here", "3:5 control-character: U+0000, the NUL byte, which no edition can hold"),
    ("# A\n\nBell\a", "3:5 control-character: U+0007, a control character, which no edition can hold"),
    ("# A\n\nsee [x]{lang=english} now", "3:14 unknown-language: ‘english’ is the tag of no language"),
    ("# A\n\n::: {lang=xx}\nx\n:::\n", "3:11 unknown-language: ‘xx’ is the tag of no language"),
    ("# A\n\n## {#b}\n\nText.", "3:1 empty-heading: a heading without words"),
    ("---\ncss: x\n---\n\n# A\n", "1:1 metadata-ignored: the metadata at the head of the chapter is not used"),
    ("# A\n\n[x]{onclick=\"f()\"}", "3:5 unsafe-attribute: no edition runs the attribute ‘onclick’"),
    ("# A\n\n::: {cite=\"a, para. 1\"}\nx\n:::\n", '3:12 malformed-cite: this cites nothing: cite="a, para. 1"'),
    ("# A\n\n## B {#1944}", "3:8 unfit-identifier: ‘1944’ cannot be an identifier"),
    ("# A\n\n[a]: x\n[a]: y\n", "4:1 duplicate-reference: duplicate link reference '[a]'"),
])  # fmt: skip
def test_a_fault_is_found_at_its_place(text: str | bytes, finding: str) -> None:
    assert found(chapter(text)) == [finding]


def test_a_description_may_stand_in_the_caption_or_in_an_attribute() -> None:
    assert found(chapter('# A\n\n![](x.png){alt="A quay"}\n\n![A quay.](y.png)\n\n![](z.png){.decorative}')) == []


def test_brackets_that_pandoc_cannot_digest_end_at_the_time_limit() -> None:
    read = chapter("# A\n\n" + "[" * 6000, limit=1)
    assert [f.rule for f in read.findings] == ["pandoc-timeout"]
    assert read.blocks == ()
    assert "longer than 1 second" in read.findings[0].message


def test_marks_in_code_and_braces_of_other_kinds_are_text() -> None:
    assert found(chapter("# A {#a}\n\nWrite `[three]{.unsourced}` and \\{x\\}, $a_{.b}$, {1} and [b]{.c}.\n\n```\n[a]{.b}\n```\n")) == []


def test_an_identifier_given_twice_is_one_finding(write: Callable[..., Path]) -> None:
    toml = '[book]\ntitle = "T"\n[contents]\nchapters = ["a.md"]\n'
    read = read_volume(read_book(write({"book.toml": toml, "a.md": "# A {#a}\n\n## B {#a}\n", "bibliography/x.bib": ""})))
    assert [f.rule for f in (*read.findings, *read.chapters[0].findings)] == ["duplicate-identifier"]


def test_comments_go_without_a_word() -> None:
    read = chapter("# A\n\nOne <!-- 5 --> two.\n\n<!-- block 6 -->\n")
    assert found(read) == []
    assert read.blocks[1].text.replace(OBJECT, "") == "One  two."


def test_a_quoted_section_may_be_followed_by_words() -> None:
    (block,) = chapter('x [@a, sec. "Legacy", in his own words].').blocks
    assert cited(block) == ["a|sec. “Legacy”||, in his own words"]
