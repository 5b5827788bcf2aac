"""Seeds of every format become passages with stable numbers; what is no evidence is masked."""
# ruff: noqa: E501 (tables of examples, one to a line)

from __future__ import annotations

import datetime
import io
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from pincite.engines.pandoc import run_pandoc
from pincite.model.book import SeedSettings
from pincite.model.locator import resolve
from pincite.model.quantity import Number
from pincite.model.seed import LocatorKind, Seed
from pincite.read.files import FileContent
from pincite.read.seeds import SeedReading, read_seed

MARKDOWN = """# The Siege

Opening *words*, 1944.[^1]

## Losses

- 7,400 men
- 213 guns

1. First loose.

2. Second loose.

| Year | Killed | Length (km) |
|------|-------:|------------:|
| 1943 |  5,000 |         7.4 |
| 1944 |  7,400 |             |

> Quoted 16,275.

[^1]: A note of 1985.
"""

HTML = """<html><head><title>Page &amp; Title</title><style>p{}</style><script>var x = 99;</script></head><body>
<h1>The Siege</h1><p>It had 17,000 men<sup><a href="#fn1">[1]</a></sup> in 23 km<sup>2</sup>.<sup>4</sup></p>
<h2>Losses</h2><ul><li>7,400 men</li><li>213 guns</li></ul>
<table><tr><th>Year</th><th>Killed</th></tr><tr><td>1944</td><td>7,400</td></tr></table>
<table><tr><td>Strength</td><td>10th Army<br>16,275 men</td></tr></table>
<blockquote>On the 10<sup>th</sup> they left.</blockquote></body></html>"""


def reading(file: str, data: str | bytes) -> SeedReading:
    return read_seed("a", FileContent(file, data if isinstance(data, bytes) else data.encode()))


def seed(file: str, data: str | bytes) -> Seed:
    read = reading(file, data)
    assert read.findings == ()
    check_passages(read.seed)
    return read.seed


def check_passages(read: Seed) -> None:
    """The law of every seed: passages are numbered slices of its text, and no quantity lies in what is masked."""
    reached = 0
    for number, passage in enumerate(read.passages, 1):
        assert passage.number == number
        assert reached <= passage.start < passage.end
        reached = passage.end
        assert read.text[passage.start : passage.end] == passage.text
        assert all(0 <= start < end <= len(passage.text) for start, end in passage.masked)
        for quantity in passage.quantities:
            assert quantity.text == passage.text[quantity.start : quantity.end]
            assert not any(start < quantity.end and quantity.start < end for start, end in passage.masked)


def texts(read: Seed) -> list[str]:
    return [passage.text for passage in read.passages]


def masked(read: Seed) -> list[str]:
    return [passage.text[start:end] for passage in read.passages for start, end in passage.masked]


def test_markdown_is_numbered_by_blank_lines_as_plain_text_is() -> None:
    read = seed("a.md", MARKDOWN)
    assert texts(read) == [
        "Opening words, 1944.",
        "7,400 men\n213 guns",
        "First loose.",
        "Second loose.",
        "Year: 1943; Killed: 5,000; Length (km): 7.4 km\nYear: 1944; Killed: 7,400",
        "Quoted 16,275.",
        "A note of 1985.",
    ]
    assert [passage.section for passage in read.passages[:2]] == [("The Siege",), ("The Siege", "Losses")]
    assert read.title == "The Siege"
    plain = seed("a.txt", MARKDOWN)
    assert len(plain.passages) == len(read.passages)


def test_html_has_a_passage_for_each_paragraph_item_and_row_and_masks_note_marks() -> None:
    read = seed("a.html", HTML)
    assert texts(read) == [
        "It had 17,000 men[1] in 23 km².4",
        "7,400 men",
        "213 guns",
        "Year: 1944; Killed: 7,400",
        "Strength: 10th Army 16,275 men",
        "On the 10th they left.",
    ]
    assert masked(read) == ["[1]", "4"]
    assert (read.title, read.passages[1].section) == ("Page & Title", ("The Siege", "Losses"))


def test_menus_banners_and_what_is_not_shown_are_no_evidence() -> None:
    page = """<body><header>12 languages</header><nav><ul><li>Chapter 3</li></ul></nav><div role="banner">99 banners</div>
<article><header><h1>The Mill</h1><p>First published 4 May 1899</p></header><p>It had 340 looms.</p><p hidden>41 ghosts</p>
<p style="color: red; display: none">42 ghosts</p><footer><p>Note of 1901.</p></footer></article><footer>Copyright 2023</footer></body>"""
    assert texts(seed("a.html", page)) == ["First published 4 May 1899", "It had 340 looms.", "Note of 1901."]
    assert texts(seed("a.html", "<nav>All 7 of it</nav>")) == ["All 7 of it"]
    beside = "<main><p>It had 340 looms.</p><aside class='page-sidebar'>Most read: 14 dead</aside><aside>A note of 1901.</aside></main>"
    assert texts(seed("a.html", beside)) == ["It had 340 looms.", "A note of 1901."]


@pytest.mark.parametrize("kind", ["docx", "epub"])
def test_documents_are_read_like_the_text_they_were_made_from(kind: str) -> None:
    arguments = ("--from", "markdown", "--to", kind, "--output", "-", "--metadata", "title=The Book")
    data, _ = run_pandoc(arguments, MARKDOWN.encode())
    read = seed(f"a.{kind}", data)
    words = [text.replace("\n", " ") for text in texts(read)]
    assert read.title == "The Book"
    for expected in ("Opening words, 1944.", "7,400 men", "213 guns", "Year: 1944; Killed: 7,400", "Quoted 16,275."):
        assert expected in words
    assert any("A note of 1985." in text for text in words)
    losses = resolve(read, "sec. Losses")
    assert "213 guns" in [passage.text for passage in losses.passages]


def pdf(*pages: str) -> bytes:
    from weasyprint import HTML as Page

    body = "".join(f"<section style='break-after: page'>{page}</section>" for page in pages)
    sheet = "<style>@page { size: 12cm 12cm; margin: 1cm } p { margin: 0 0 1em }</style>"
    return Page(string=f"<title>The Report</title>{sheet}{body}").write_pdf()  # type: ignore[no-any-return]


def test_pages_of_a_pdf_are_passages_without_their_heads_and_numbers() -> None:
    page = "<p>The Siege of 1944</p><p>{}</p><p>Page {}</p>"
    read = seed("a.pdf", pdf(*(page.format(f"On day {n} there were {n}00 men.", n) for n in (3, 4, 5))))
    assert [(p.kind, p.page) for p in read.passages] == [(LocatorKind.PAGE, n) for n in (1, 2, 3)]
    assert masked(read) == ["The Siege of 1944", "Page 3", "The Siege of 1944", "Page 4", "The Siege of 1944", "Page 5"]
    assert read.title == "The Report"
    assert resolve(read, "p. 2").passages == (read.passages[1],)
    numbers = [quantity.text for quantity in read.passages[1].quantities]
    assert "1944" not in numbers and any("400" in number for number in numbers)


@pytest.mark.parametrize("hyphen", ["-", "\u2010"])
def test_words_that_a_pdf_breaks_over_two_lines_are_whole(hyphen: str) -> None:
    lines = "It cost £9.6 mil%|lion, and of 212,400 inhabit%|ants twenty%|five, or two%|thirds, were over|65. In mid-|2020 more fell ill."
    read = seed("a.pdf", pdf("<p>" + lines.replace("%", hyphen).replace("|", "<br>") + "</p>"))
    numbers = ["£9.6 million", "212,400", "twenty-five", "two-thirds", "65", "mid-2020"]
    assert [quantity.text for quantity in read.passages[0].quantities] == numbers


def test_lines_that_do_not_come_back_are_evidence() -> None:
    first = "<p>Losses: 7,400</p><p>Guns: 213</p><p>All.</p><p>Dead: 50</p>"
    read = seed("a.pdf", pdf(first, "<p>Losses: 8,000</p><p>Guns: 210</p><p>Some.</p><p>Dead: 90</p>", "<p>The end of 1944</p>"))
    assert masked(read) == []


def test_pages_are_cited_by_the_numbers_printed_on_them() -> None:
    import pikepdf

    document = pikepdf.open(io.BytesIO(pdf("<p>Dead: 50</p>", "<p>Guns: 7</p><p>Men: 9</p><p>Boats: 3</p><p>34</p>")))
    labels = pikepdf.Dictionary(S=pikepdf.Name.D, St=33)
    document.Root.PageLabels = pikepdf.Dictionary(Nums=pikepdf.Array([0, labels]))
    stream = io.BytesIO()
    document.save(stream)
    read = seed("a.pdf", stream.getvalue())
    assert [passage.page for passage in read.passages] == [33, 34]
    assert masked(read) == ["34"]
    assert resolve(read, "p. 34").passages == (read.passages[1],)
    assert resolve(read, "p. 2").problem == "the seed has the pages 33 to 34"


def test_heads_with_a_page_number_at_either_edge_are_masked() -> None:
    pages = [f"<p>{n} THE SIEGE</p><p>Body {n * n}.</p><p>More {n * 3}.</p><p>{r}</p>" for n, r in ((8, "iv"), (9, "v"), (10, "vi"))]
    assert masked(seed("a.pdf", pdf(*pages))) == ["8 THE SIEGE", "iv", "9 THE SIEGE", "v", "10 THE SIEGE", "vi"]


CSV = 'Year,Killed,Wounded,Note\n1943,5000,,first\n\n1944,7400,"1,200","two\nlines"\n'


def test_rows_of_a_table_carry_the_heads_of_their_columns() -> None:
    read = seed("a.csv", CSV)
    assert texts(read) == ["Year: 1943; Killed: 5000; Note: first", "Year: 1944; Killed: 7400; Wounded: 1,200; Note: two lines"]
    assert read.passages[0].kind is LocatorKind.ROW
    assert resolve(read, "row 2").passages == (read.passages[1],)
    assert texts(seed("a.tsv", CSV.replace(",", "\t").replace('"1\t200"', "1200")))[0] == texts(read)[0]
    nouns = {quantity.text: quantity.noun for quantity in read.passages[1].quantities}
    assert (nouns["7400"], nouns["1,200"]) == ("killed", "wounded")


def test_the_head_of_a_column_is_written_as_words_and_its_day_as_a_day() -> None:
    read = seed("a.csv", "unit,strength_17_nov,killed_2,weekly_wage,rank_may_5\nFens,742,48,21s.,1\n")
    assert texts(read) == ["unit: Fens; strength 17 Nov: 742; killed 2: 48; weekly wage: 21s.; rank may 5: 1"]
    assert "17 Nov" in [quantity.text for quantity in read.passages[0].quantities]


def test_a_count_of_four_figures_is_no_year_where_its_column_counts() -> None:
    read = seed("a.csv", "district,vaccinated,tons,opened,note\nCarrow,6540,2158,1987,1999\nUpper,2158,612,476,2001\n")
    values = [[(q.text, q.kind.value) for q in passage.quantities] for passage in read.passages]
    assert values[0] == [("6540", "cardinal"), ("2\u202f158 tons", "quantity"), ("1987", "date"), ("1999", "date")]
    assert values[1][0] == ("2\u202f158", "cardinal")


def workbook() -> bytes:
    book = Workbook()
    sheet = book.active
    sheet.title = "Losses"
    rows = [
        ("Date", "Killed", "Share", "Cost", "Area (km)"),
        (datetime.date(1944, 8, 8), 7400, 0.22, 400, 1.5),
        (None,) * 5,
        ("later", None, None, None, 2),
    ]
    for row in rows:
        sheet.append(row)
    sheet["C2"].number_format, sheet["D2"].number_format = "0%", '"$"#,##0'
    other = book.create_sheet("Guns")
    other.append(("Type", "Count"))
    other.append(("75 mm", 5.0))
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_money_and_shares_of_a_column_s_head_reach_its_cells() -> None:
    read = seed("a.csv", "Name,Wage (£),Share (%),Note (a)\nKeeper,62.5,12,7\n")
    assert texts(read) == ["Name: Keeper; Wage (£): £62.5; Share (%): 12 %; Note (a): 7"]


def test_a_column_s_name_with_the_unit_in_it_measures_its_cells() -> None:
    read = seed("a.csv", "mine,slate_tons,fare_pence_per_mile,opened_in\nCwm,2158,1.5,1823\nFoel,612,2,1840\n")
    assert texts(read)[0] == "mine: Cwm; slate tons: 2\u202f158 tons; fare pence per mile: 1.5 pence per mile; opened in: 1823"


def test_a_column_of_one_year_has_its_unit_before_the_year() -> None:
    read = seed("a.csv", "Mine,gold_ounces_1895,tons raised in 1895,men_1895\nLyra,184,612,70\n")
    assert texts(read) == ["Mine: Lyra; gold ounces 1895: 184 gold ounces; tons raised in 1895: 612 tons; men 1895: 70"]


def test_a_column_of_days_spent_measures_its_cells() -> None:
    assert texts(seed("a.csv", "Ship,Days at sea,Days,hours_worked\nLyra,97,31,12\n")) == [
        "Ship: Lyra; Days at sea: 97 days; Days: 31; hours worked: 12 hours"
    ]


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        (("0555", "", "1110"), ["Off: 0555 hours", "Off: 1110 hours"]),
        (("1555", "1110"), ["Off: 1555", "Off: 1110"]),
        (("0555", "1180"), ["Off: 0555", "Off: 1180"]),
    ],
)
def test_column_with_a_nought_before_its_hours_tells_the_time(cells: tuple[str, ...], told: list[str]) -> None:
    rows = "".join(f"{name},{cell}\n" for name, cell in zip("ABC", cells, strict=False))
    found = [passage.text for passage in seed("seeds/a.csv", f"Flight,Off\n{rows}").passages]
    assert [text.split("; ")[1] for text in found if "Off" in text] == told


def test_no_cell_counts_what_stands_over_another() -> None:
    read = seed("a.csv", "camp,porters sleeping,loads received\nVI,4,19\n")
    assert [(quantity.text, quantity.noun) for quantity in read.passages[0].quantities][-2:] == [("4", "porter"), ("19", "")]


def test_a_unit_of_a_row_s_name_reaches_the_cells_that_have_none() -> None:
    read = seed(
        "a.csv", "Item,Year,Bought,Weight (lb.),Price\nTea (lb.),1912,90,88,7\nShoes (pairs),1912,30,165,9\nLadder (12 ft.),1912,4,9,2\n"
    )
    assert texts(read) == [
        "Item: Tea (lb.); Year: 1912; Bought: 90 lb.; Weight (lb.): 88 lb.; Price: 7",
        "Item: Shoes (pairs); Year: 1912; Bought: 30; Weight (lb.): 165 lb.; Price: 9",
        "Item: Ladder (12 ft.); Year: 1912; Bought: 4; Weight (lb.): 9 lb.; Price: 2",
    ]


def test_columns_of_a_seed_with_decimal_commas_have_their_units() -> None:
    commas = SeedSettings("a", decimal_comma=True)
    table = FileContent("seeds/a.csv", "Name;Wage (£)\nKeeper;62,5\n".encode())
    assert texts(read_seed("a", table, commas).seed) == ["Name: Keeper; Wage (£): £62,5"]
    area = read_seed("a", FileContent("seeds/a.xlsx", workbook()), commas).seed.passages[0].quantities[-1]
    assert (area.text, area.value) == ("1,5 km", Number(Fraction(3, 2)))


def test_a_workbook_is_read_as_people_see_it() -> None:
    read = seed("a.xlsx", workbook())
    assert texts(read) == [
        "Date: 1944-08-08; Killed: 7400; Share: 22%; Cost: $400; Area (km): 1.5 km", "Date: later; Area (km): 2 km", "Type: 75 mm; Count: 5",
    ]  # fmt: skip
    assert [passage.section for passage in read.passages] == [("Losses",), ("Losses",), ("Guns",)]


@pytest.mark.parametrize(("file", "data", "rule"), [
    ("a.pdf", b"not a PDF", "unreadable-seed"),
    ("a.xlsx", b"not a workbook", "unreadable-seed"),
    ("a.docx", b"not a document", "unreadable-seed"),
    ("a.epub", b"not a book", "unreadable-seed"),
    ("a.pdf", b"", "unreadable-seed"),
    ("a.html", b"<p>caf\xe9</p>", "seed-not-utf-8"),
    ("a.csv", b"Year,Killed\n", "empty-seed"),
    ("a.html", b"<html></html>", "empty-seed"),
    ("a.md", b"", "empty-seed"),
])  # fmt: skip
def test_what_cannot_be_read_is_one_finding(file: str, data: bytes, rule: str) -> None:
    read = reading(file, data)
    assert [finding.rule for finding in read.findings] == [rule]
    assert read.seed.passages == ()


BLOCKS = st.lists(
    st.sampled_from(["One 5 words.", "Two\nlines 6.", "## Head", "- a 1\n- b 2", "1. a\n2. b", "> quoted 7", "*Em* 8 **x**", "Term 9 [l](http://x)"]),
    min_size=1, max_size=8,
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(BLOCKS)
def test_markdown_and_plain_text_agree_on_numbers_and_sections(blocks: list[str]) -> None:
    # Two lists in a row are one list, with loose items; a paragraph between keeps them apart.
    spaced = [part for block in blocks for part in ((block, "And then.") if block[0] in "-1>" else (block,))]
    text = "\n\n".join(spaced)
    marked = reading("a.md", text).seed
    plain = reading("a.txt", text).seed
    check_passages(marked)
    if any(block.startswith("##") for block in spaced):
        assert [p.section for p in marked.passages] == [p.section for p in plain.passages]
    assert len(marked.passages) == len(plain.passages)
