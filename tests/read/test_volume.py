"""The whole book: facts, data, lock, and what chapters name in each other."""
# ruff: noqa: E501 (tables of examples, one to a line)

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from chapters import check_anchors, typed
from hypothesis import given
from hypothesis import strategies as st

from pincite.check.book import check_book
from pincite.model.book import Volume
from pincite.model.chapter import OBJECT, BlockKind
from pincite.read.book import read_book
from pincite.read.csv_rows import read_rows
from pincite.read.lock import write_lock
from pincite.read.volume import locked_seeds, read_seeds, read_volume

Write = Callable[[dict[str, str | bytes]], Path]
BOOK = '[book]\ntitle = "T"\n[contents]\nchapters = ["a.md", "b.md"]\n'
SOUND = {
    "book.toml": BOOK,
    "a.md": "# A {#a}\n\nIt had 5 men [@s, para. 1]. See [B](#b).\n",
    "b.md": "# B {#b}\n\nMore.\n",
    "bibliography/x.bib": "@book{s, title={S}, file={seeds/s.txt}}\n",
    "seeds/s.txt": "It had 5 men.\n",
}


def volume(write: Write, **changes: str | bytes) -> Volume:
    """The sound book with some files changed, its seeds locked as they are."""
    files = {name.replace("__", "/").replace("_", "."): content for name, content in changes.items()}
    root = write({**SOUND, **files})
    book = read_book(root)
    if "seeds/seeds.lock" not in files:
        from pincite.read.bibliography import read_bibliography

        lock = write_lock(locked_seeds(book, read_seeds(book, read_bibliography(book))))
        (root / "seeds" / "seeds.lock").write_text(lock)
    return read_volume(read_book(root))


def found(read: Volume) -> list[str]:
    chapters = (finding for chapter in read.chapters for finding in chapter.findings)
    everything = (*read.book.findings, *read.bibliography.findings, *read.findings, *chapters)
    return [f"{finding.place} {finding.rule}: {finding.message}" for finding in everything]


def test_a_sound_book_has_no_findings(write: Write) -> None:
    read = volume(write)
    assert found(read) == []
    assert [chapter.identifier for chapter in read.chapters] == ["a", "b"]
    assert [(seed.key, seed.title, len(seed.passages)) for seed in read.seeds] == [("s", "S", 1)]


@pytest.mark.parametrize(("changes", "finding"), [
    ({"b_md": "# B {#b}\n\nSee [A](a.md), [itself](b.md#b) and [C](c.md).\n"}, "b.md:3:37 broken-link: c.md is no chapter of the book"),
    ({"b_md": "# B {#b}\n\n## Its end\n", "a_md": "# A\n\nIt had 5 men [@s, para. 1].\n[End](b.md#its-end), [no](b.md#start).\n"},
     "a.md:4:22 broken-link: nothing in b.md is called ‘#start’"),
    ({"b_md": "# B {#a}\n\n[]{#b}\n"}, "b.md:1:7 duplicate-identifier: the identifier ‘a’ is taken, at a.md:1:7"),
    ({"b_md": "# B {#b}\n\nSee [it](#aa).\n"}, "b.md:3:5 broken-link: nothing in the book is called ‘#aa’"),
    ({"b_md": "# B {#b}\n\nx ![i](no.png)\n"}, "b.md:3:8 missing-image: there is no image no.png"),
    ({"b_md": b"# B {#b}\n\n\xff"}, "b.md:3:1 chapter-not-utf-8: not UTF-8 text: byte 10 (line 3) is 0xFF, which is not UTF-8"),
    ({"seeds__s_txt": ""}, "seeds/s.txt:1:1 empty-seed: the seed ‘s’ (seeds/s.txt) holds no text"),
    ({"seeds__s_txt": b"\xff"}, "seeds/s.txt:1:1 seed-not-utf-8: the seed ‘s’ (seeds/s.txt) is not UTF-8 text: byte 0 (line 1) is 0xFF, which is not UTF-8"),
    ({"seeds__seeds_lock": ""}, "seeds/seeds.lock:1:1 unlocked-seed: the seed seeds/s.txt is not in seeds/seeds.lock"),
    ({"book_toml": BOOK + "[seed.z]\nperiod = 1944\n"}, "book.toml:5:2 unknown-seed-settings: there is no entry ‘z’ in the bibliography"),
    ({"facts_toml": 'men = { text = "5 men", cite = "@s, para. 1" }'}, "facts.toml:1:1 unused-fact: no chapter prints the fact ‘men’"),
    ({"facts_toml": 'men = "5 men"'}, "facts.toml:1:1 malformed-fact: the fact ‘men’ must be a table with ‘text’ and ‘cite’"),
    ({"facts_toml": 'men = { text = "5 men" }'}, "facts.toml:1:1 malformed-fact: the fact ‘men’ has no ‘cite’"),
    ({"facts_toml": 'men = { text = "5 men", cite = "s" }'}, "facts.toml:1:1 malformed-fact: the fact ‘men’ cites nothing: ‘s’"),
    ({"facts_toml": '"my men" = { text = "5 men", cite = "@s" }'}, "facts.toml:1:1 malformed-fact: the fact ‘my men’ has a name that templates cannot use"),
    ({"facts_toml": 'men = { text = "5", cite = "@s", nota = "x" }'}, "facts.toml:1:1 malformed-fact: the fact ‘men’ has a key that is not known: ‘nota’"),
    ({"book_toml": BOOK + '[check]\ndata = ["*.csv"]', "d_csv": "x,y\n1,2\n"},
     "d.csv:1:1 data-without-source: the data have no columns ‘text’ and ‘cite’, so nothing says what they mean and where they come from"),
    ({"book_toml": BOOK + '[check]\ndata = ["*.csv"]', "d_csv": "text,cite,n\nA 5,@s,5\n,,6\n"},
     "d.csv:3:1 data-without-source: this row has no text, so its numbers are not checked"),
])  # fmt: skip
def test_one_fault_is_one_finding_and_the_rest_is_read(write: Write, changes: dict[str, str | bytes], finding: str) -> None:
    read = volume(write, **changes)
    assert found(read) == [finding]
    assert any(block.kind is BlockKind.PARAGRAPH for block in read.chapters[0].blocks)


BIB = SOUND["bibliography/x.bib"]
SETTINGS = BOOK + "[seed.s]\nperiod = 1944\n"


@pytest.mark.parametrize(("bib", "rule"), [
    (None, "missing-bibliography"),
    (BIB.encode() + b"% \xff", "bibliography-not-utf-8"),
    (BIB.replace("file=", "file="+"{"), "broken-entry"),
    ("@book{open, title={Never closed,\n\n" + BIB, "broken-entry"),
])  # fmt: skip
def test_a_bibliography_that_cannot_be_read_is_one_mistake(write: Write, bib: str | bytes | None, rule: str) -> None:
    volume(write, book_toml=SETTINGS)
    root = write({"bibliography/x.bib": bib} if bib is not None else {})
    if bib is None:
        (root / "bibliography" / "x.bib").unlink()
    read = read_volume(read_book(root))
    assert [finding.split(": ")[0].split()[1] for finding in found(read)] == [rule]
    assert [finding.rule for chapter in check_book(read).chapters for finding in chapter.findings] == []


def test_chapters_that_begin_with_the_same_heading_are_told_apart(write: Write) -> None:
    read = volume(write, b_md="# A\n\n## X\n\n## Y {#b}\n\n[up](#a), [X](#x), [Y](#b)\n")
    assert found(read) == []
    assert [chapter.identifier for chapter in read.chapters] == ["a", "a-2"]
    assert [name for _, name, _ in read.chapters[1].headings] == ["a-2", "a-2-x", "b"]
    assert [link.name for link in read.chapters[1].links] == ["a-2", "a-2-x", "b"]


def test_a_heading_is_not_called_as_what_an_edition_adds(write: Write) -> None:
    assert [chapter.identifier for chapter in volume(write, b_md="# Index\n").chapters] == ["a", "index-2"]


SVG = '<svg xmlns="http://www.w3.org/2000/svg"><use href="#a"/></svg>'


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("i.svg", SVG, ""),
        ("i.png", b"\x89PNG\r\n\x1a\n...", ""),
        ("i.svg", SVG.replace("<use", "<script>x</script><use"), "may run code or fetch what is outside of it: <script"),
        ("i.svg", SVG.replace("<use", "<use onload='x'"), "may run code or fetch what is outside of it: onload="),
        ("i.svg", SVG.replace("#a", "http://x.org/a"), 'may run code or fetch what is outside of it: href="'),
        ("i.svg", SVG.replace("<use", "<use id='1 a'"), "has an id that is no XML name, which EPUB forbids: ‘1 a’"),
        ("i.svg", "hello", "is no SVG image, whatever its name says"),
        ("i.png", "GIF89a", "is no PNG image, whatever its name says"),
        ("i.tiff", "II", "is of a kind that not every edition shows; use svg, png, jpg, jpeg, gif, webp"),
    ],
)
def test_an_image_must_be_what_its_name_says_and_harmless(write: Write, name: str, data: str | bytes, problem: str) -> None:
    read = volume(write, b_md=f"# B {{#b}}\n\nx ![i]({name})\n", **{name.replace(".", "_"): data})
    assert found(read) == ([f"b.md:3:8 unfit-image: the image {name} {problem}"] if problem else [])


def test_an_include_that_is_not_utf_8_is_found_in_it(write: Write) -> None:
    read = volume(write, b_md="# B {#b}\n\n{% include 'i.md' %}\n", i_md=b"caf\xe9")
    assert found(read) == ["i.md:1:1 include-not-utf-8: not UTF-8 text: byte 3 (line 1) is 0xE9, which is not UTF-8"]


def test_a_pattern_of_data_that_matches_nothing_is_found(write: Write) -> None:
    toml = BOOK + '[check]\ndata = ["*.csv", "../x/*.csv"]'
    assert found(volume(write, book_toml=toml, d_csv="text,cite\n")) == [
        "book.toml:6:18 missing-data: no file of the manuscript folder matches ‘../x/*.csv’"
    ]


def test_a_changed_seed_is_named(write: Write) -> None:
    volume(write)
    root = write({"seeds/s.txt": "It had 6 men.\n"})
    (finding,) = found(read_volume(read_book(root)))
    assert finding.startswith("seeds/seeds.lock:5:8 changed-seed: the seed seeds/s.txt has changed: 14 bytes still, others")


def test_a_book_without_a_lock_is_told_so(write: Write) -> None:
    (finding,) = found(read_volume(read_book(write(SOUND))))
    assert finding.startswith("seeds/seeds.lock:1:1 missing-lock")


def test_a_chapter_that_hangs_pandoc_leaves_the_others_to_be_read(write: Write) -> None:
    read = volume(write, book_toml=BOOK + "[check]\ntime-limit = 1\n", b_md="# B\n\n" + "[" * 6000)
    assert [finding.rule for chapter in read.chapters for finding in chapter.findings] == ["pandoc-timeout"]
    assert len(read.chapters[0].blocks) == 2


def test_a_fact_is_read_as_prose_with_its_citation(write: Write) -> None:
    read = volume(write, facts_toml='men = { text = "5 men", cite = "@s, para. 1" }', b_md="# B {#b}\n\nIt had {{ fact.men }}.\n")
    assert found(read) == []
    block = read.chapters[1].blocks[1]
    assert (block.text, block.citations[0].items[0].locator) == (f"It had 5 men {OBJECT}.", "para. 1")


def test_facts_that_say_the_same_are_found(write: Write) -> None:
    same = '{ text = "5 men", cite = "@s, para. 1" }'
    read = volume(write, facts_toml=f"men = {same}\nmore = {same}\n", b_md="# B {#b}\n\n{{ fact.men }} {{ fact['more'] }}\n")
    assert found(read) == ["facts.toml:2:1 duplicate-fact: the fact ‘more’ says the same as ‘men’"]


def test_rows_of_data_are_prose_with_a_citation(write: Write) -> None:
    csv = 'label,value,text,cite\nA,5,"The ""Army"" had 5 men, or so","@s, para. 1"\nB,6,It had 6 guns,@s\n'
    read = volume(write, book_toml=BOOK + '[check]\ndata = ["figures/*.csv"]', figures__d_csv=csv)
    assert found(read) == []
    data = read.chapters[-1]
    check_anchors(data)
    assert [(block.kind, block.text) for block in data.blocks] == [
        (BlockKind.DATA, f'The "Army" had 5 men, or so {OBJECT}'), (BlockKind.DATA, f"It had 6 guns {OBJECT}"),
    ]  # fmt: skip
    assert [block.citations[0].items[0].locator for block in data.blocks] == ["para. 1", ""]
    assert typed(data, data.blocks[1], 7, 8) == "6"


def test_includes_stay_inside_the_manuscript(write: Write) -> None:
    (finding,) = found(volume(write, b_md="# B {#b}\n\n{% include 'seeds/../../secret.md' %}\n"))
    assert finding.startswith("b.md:3:13 unknown-include")


FIELDS = st.lists(st.lists(st.text(alphabet='ab" ,;\n\t', max_size=4), min_size=2, max_size=2), min_size=1, max_size=4)


@given(FIELDS)
def test_csv_that_was_written_reads_back_with_its_places(rows: list[list[str]]) -> None:
    text = "\n".join(",".join('"' + value.replace('"', '""') + '"' for value in row) for row in rows)
    read = read_rows(text, ",")
    assert [[field.value for field in row] for row in read] == [row for row in rows if any(value.strip() for value in row)]
    for row in read:
        for field in row:
            assert text[field.start : field.end].replace('""', '"') == field.value
