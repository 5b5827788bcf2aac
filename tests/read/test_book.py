"""book.toml: its values, and each mistake in it at its line and column."""
# ruff: noqa: E501 (tables of examples, one to a line)

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pincite.model.book import Book
from pincite.model.errors import UserError
from pincite.model.place import SourceText
from pincite.read.book import read_book
from pincite.read.book_keys import KEYS, keys_table
from pincite.read.toml_positions import read_toml

Write = Callable[[dict[str, str | bytes]], Path]
CONTENTS = 'book.title = "T"\ncontents.chapters = ["a.md"]\n'
HEAD = '[book]\ntitle = "T"\n[contents]\nchapters = ["a.md"]\n'


PROFILE = (132).to_bytes(4, "big") + bytes(12) + b"CMYK" + bytes(16) + b"acsp" + bytes(92)


def book_of(write: Write, toml: str, **files: str | bytes) -> Book:
    return read_book(write({"book.toml": toml, "a.md": "# A", **files}))


def found(book: Book) -> list[str]:
    return [f"{f.place} {f.rule}: {f.message}" + (f" ({f.help})" if f.help else "") for f in book.findings]


def test_a_small_book_has_no_findings(write: Write) -> None:
    book = book_of(write, HEAD)
    assert (book.title, found(book)) == ("T", [])
    assert [(c.path, c.kind, c.number, str(c.place)) for c in book.chapter_files] == [("a.md", "chapter", 1, "book.toml:4:13")]


def test_every_key_has_a_place_in_the_book(write: Write, repository: Path) -> None:
    toml = (Path(__file__).parent / "every-key.toml").read_text(encoding="utf-8")
    book = read_book(write({
        "manuscript/book.toml": toml,
        **{f"manuscript/{name}.md": "# X" for name in ("preface", "one", "two", "notes")},
        "manuscript/cover.png": "", "manuscript/index.toml": "", "manuscript/own.css": "", "manuscript/profile.icc": PROFILE, "styles/plain/theme.toml": "",
    }))  # fmt: skip
    assert found(book) == []
    assert (book.manuscript, book.place_of_publication, book.series_number, book.date) == ("manuscript", "Utrecht", "7", "2026-11-21")
    assert [(c.path, c.kind, c.part, c.number) for c in book.chapter_files] == [
        ("preface.md", "front", -1, 0), ("one.md", "chapter", 0, 1), ("two.md", "chapter", 1, 2), ("notes.md", "back", -1, 0)
    ]  # fmt: skip
    assert book.contributors[1].script == "方先覺"
    assert dict(book.variables)["days"] == 47
    assert (book.check.scope, book.check.time_limit, book.check.severities) == ("paragraph", 30, (("disputed-number", "off"),))
    assert book.check.synonyms == (("troops", "men"),)
    assert (book.check.decimal_comma, book.check.hedges) == (True, (("rund", "about"),))
    assert (book.seed_settings[0].period, book.seed_settings[0].decimal_comma) == ("1944", True)
    assert book.edition("pdf").option("trim", "") == "140mm 216mm"
    assert book.edition("pdf").css == ("own.css",)
    defaults = Book(root="", manuscript="", source=book.source, title="")
    same = [name for name in defaults.__slots__ if getattr(book, name) == getattr(defaults, name)]
    assert same == ["source", "findings"], "a key of every-key.toml did not reach the book"


def test_the_printers_pages_are_those_of_the_pdf_unless_they_are_told_otherwise(write: Write) -> None:
    pdf = "[edition.pdf]\ntheme = 'report'\ncss = ['own.css']\ntrim = 'A5'\nfont-size = '10pt'\n"
    book = book_of(write, HEAD + pdf, **{"own.css": ""})
    assert [(book.edition(name).theme, book.edition(name).css, dict(book.edition(name).options)) for name in ("print", "epub")] == [
        ("report", ("own.css",), {"trim": "A5", "font-size": "10pt"}),
        ("history", (), {}),
    ]
    own = book_of(write, HEAD + pdf + "[edition.print]\ntrim = 'A4'\ntheme = 'history'", **{"own.css": ""}).edition("print")
    assert (own.theme, own.option("trim", ""), own.option("font-size", "")) == ("history", "A4", "10pt")


@pytest.mark.parametrize(("profile", "what"), [
    (PROFILE.replace(b"CMYK", b"RGB "), "is a profile of RGB, not of the four inks"), (b"# A", "is no colour profile"),
    (PROFILE[:130], "is cut short"),
])  # fmt: skip
def test_a_profile_must_be_one_of_four_inks(write: Write, profile: bytes, what: str) -> None:
    book = book_of(write, HEAD + "[edition.print]\nicc = 'press.icc'", **{"press.icc": profile})
    assert [message.partition(" (")[0] for message in found(book)] == [f"book.toml:6:7 unfit-setting: ‘press.icc’ {what}"]


@pytest.mark.parametrize(("toml", "finding"), [
    ('[book]\ntitel = "T"\ntitle = "T"\n[contents]\nchapters = ["a.md"]',
     "book.toml:2:1 unknown-key: ‘book.titel’ is no key of book.toml (did you mean ‘title’?)"),
    ('title = "T"\n' + HEAD, "book.toml:1:1 unknown-key: ‘title’ is no key of book.toml (did you mean ‘book.title’?)"),
    (HEAD + "[check.hedges]\nrund = 'exact'",
     'book.toml:6:8 wrong-type: ‘check.hedges.rund’ must be "about" or "more-than" or "at-least" or "less-than" or "at-most" or "almost" or "just-over"'),
    (HEAD + "[check]\nscope = 3", 'book.toml:6:9 wrong-type: ‘check.scope’ must be text in quotation marks'),
    (HEAD + "[edition.pdf]\ntext-colour = 'reddish'", 'book.toml:6:15 wrong-type: ‘edition.pdf.text-colour’ must be a colour such as "#8c2f1b" or "darkred"'),
    (HEAD + "[edition.pdf]\nfonts = 'X'", "book.toml:6:1 unknown-key: ‘edition.pdf.fonts’ is no key of book.toml (did you mean ‘font’?)"),
    (HEAD + "[check]\nscope = 'page'", 'book.toml:6:9 wrong-type: ‘check.scope’ must be "sentence" or "paragraph"'),
    ('book.date = "March 2026"\n' + CONTENTS, 'book.toml:1:13 wrong-type: ‘book.date’ must be a date such as 2026, 2026-11 or 2026-11-21, in quotation marks or bare'),
    ('book.isbn = "978-3-16-148410-1"\n' + CONTENTS,
     "book.toml:1:13 wrong-type: ‘book.isbn’ must be an ISBN of ten or thirteen figures, the last of which proves the others"),
    (HEAD + '[[contributor]]\nname = "A"\nrole = "author"',
     'book.toml:7:8 wrong-type: ‘contributor.role’ must be a MARC relator code of three letters, such as "aut", "edt" or "trl"'),
    (HEAD + "[check]\ntime-limit = 0", "book.toml:6:14 wrong-type: ‘check.time-limit’ must be a whole number"),
    (HEAD + "[check.severity]\nundecided = 'loud'",
     'book.toml:6:13 wrong-type: ‘check.severity.undecided’ must be one of "error", "warning", "note", "off"'),
    *((HEAD + f"[seed.a]\nperiod = '{period}'",
       'book.toml:6:10 wrong-type: ‘seed.a.period’ must be a date or a range of dates in EDTF, such as "1944", "1944-06" or "1944-06/1944-08"')
      for period in ("1944-13", "1944/1943", "1944-06-31", "1944-06-20/1944-06-02")),
    (HEAD + "[seed.a]\nperiod = '1944 or so'",
     'book.toml:6:10 wrong-type: ‘seed.a.period’ must be a date or a range of dates in EDTF, such as "1944", "1944-06" or "1944-06/1944-08"'),
    (HEAD + "[edition.pdf]\ntheme = 'histroy'", "book.toml:6:9 unknown-theme: there is no theme ‘histroy’ (the themes are epub, history, html, report)"),
    (HEAD + "[variables]\nfact = 5", "book.toml:6:1 reserved-variable: ‘fact’ is what chapters call the facts of facts.toml (give the variable another name)"),
    (HEAD + "[edition.pdf]\ntrimm = '6in 9in'", "book.toml:6:1 unknown-key: ‘edition.pdf.trimm’ is no key of book.toml (did you mean ‘trim’?)"),
    (HEAD + "[edition.pdf]\ntrim = 'large'",
     'book.toml:6:8 wrong-type: ‘edition.pdf.trim’ must be two lengths of 5 cm at least such as "6in 9in", or a paper such as "A5"'),
    (HEAD + "[edition.pdf]\nmargins = '20mm'",
     'book.toml:6:11 wrong-type: ‘edition.pdf.margins’ must be four lengths, above, outside, below and inside, such as "21mm 17mm 22mm 20mm"'),
    (HEAD + "[edition.print]\nbleed = '3 m'", 'book.toml:6:9 wrong-type: ‘edition.print.bleed’ must be a length such as "3mm"'),
    (HEAD + "[edition.pdf]\nfont-size = '0pt'", 'book.toml:6:13 wrong-type: ‘edition.pdf.font-size’ must be a size of letters such as "11pt"'),
    (HEAD + "[edition.pdf]\ntrim = '5in 8in'\nmargins = '1in 2.5in 1in 2in'",
     "book.toml:7:11 unfit-setting: the margins leave 13 mm of the page's 127 mm for a line (a line needs half of the page at least)"),
    (HEAD + "[edition.print]\nsignature = 1000",
     "book.toml:6:13 unfit-setting: no sheet is folded into 1000 pages (write how many pages a sheet makes, such as 4, 8, 16 or 32)"),
    (HEAD + "[edition.print]\ninks = 'pink'", 'book.toml:6:8 wrong-type: ‘edition.print.inks’ must be "black" or "cmyk" or "rgb"'),
    (HEAD + "[edition.print]\nicc = 'no.icc'", "book.toml:6:7 missing-file: there is no file ‘no.icc’ (create it in the book’s folder)"),
    (HEAD + "[edition.print]\nstandard = 'pdf/x-4'",
     'book.toml:6:12 unfit-setting: pdf/x-4 needs the printer\'s colour profile (ask the press for it, put the file into the manuscript folder and name it: icc = "profile.icc")'),
    (HEAD + "[edition.pdf]\nbleed = '3mm'", "book.toml:6:1 misplaced-setting: ‘bleed’ has no effect in [edition.pdf] (move it to [edition.print])"),
    (HEAD + "[edition.pdf]\ncss = ['own.css']", "book.toml:6:8 missing-file: there is no file ‘own.css’ (create it in the book’s folder)"),
    (HEAD + "[edition.scroll]\ntheme = 'history'",
     "book.toml:5:2 unknown-key: ‘scroll’ is no edition (the editions are pdf, print, epub, html)"),
    ('book = "T"\n[contents]\nchapters = ["a.md"]', "book.toml:1:8 wrong-type: ‘book’ must be a table, written as [book]"),
    ('contributor = "me"\n' + HEAD, "book.toml:1:15 wrong-type: ‘contributor’ must be tables, each written as [[contributor]]"),
    ('[book]\n[contents]\nchapters = ["a.md"]', "book.toml:1:2 missing-key: ‘book’ has no ‘title’: the title (add title = …)"),
    ('[book]\ntitle = "T"', 'book.toml:1:1 no-chapters: the book has no chapters (list them in order: [contents], then chapters = ["first.md", …])'),
    ('[book]\ntitle = "T"\n[contents]\nchapters = [\n "a.md",\n "missing.md"]',
     "book.toml:6:2 missing-file: there is no file ‘missing.md’ (create it in the book’s folder)"),
    ('[book]\ntitle = "T"\n[contents]\nchapters = ["a.md", "a.mdd"]',
     "book.toml:4:21 missing-file: there is no file ‘a.mdd’ (did you mean ‘a.md’?)"),
    ('[book]\ntitle = "T"\n[contents]\nchapters = ["a.md", "./a.md"]',
     "book.toml:4:21 chapter-twice: ‘./a.md’ is a chapter of the book already, at line 4 (remove one of the two)"),
    ('[book]\ntitle = "T"\n[contents]\nchapters = ["a.md", "../a.md"]',
     "book.toml:4:21 file-outside-book: ‘../a.md’ lies outside the book's folder (move it into the manuscript folder)"),
    ('[book]\ntitle = "T"\n[contents]\nchapters = ["/tmp/a.md"]',
     "book.toml:4:13 file-outside-book: ‘/tmp/a.md’ is a path of this machine alone (paths begin at the folder of book.toml: write ‘a.md’)"),
    ('[book]\ntitle = "T"\n[contents]\nchapters = ["manuscript/a.md"]',
     "book.toml:4:13 missing-file: there is no file ‘manuscript/a.md’ (paths begin at the folder of book.toml: write ‘a.md’)"),
    (HEAD.replace('"T"', '"T"\ncover = "no.png"'),
     "book.toml:3:9 missing-file: there is no file ‘no.png’ (create it in the book’s folder)"),
])  # fmt: skip
def test_a_mistake_is_found_at_its_place(write: Write, toml: str, finding: str) -> None:
    assert found(book_of(write, toml)) == [finding]


def test_the_other_values_survive_a_mistake(write: Write) -> None:
    book = book_of(write, '[book]\ntitle = "T"\nsubjects = "one"\nrights = "R"\n[contents]\nchapters = ["a.md", "b.md"]')
    assert (book.title, book.subjects, book.rights, len(book.chapter_files), len(book.findings)) == ("T", (), "R", 1, 2)


@pytest.mark.parametrize(("toml", "place"), [("[book\ntitle = 1", "book.toml:1:6"), ('[book]\ntitle = "x', "book.toml:2:11")])
def test_broken_toml_stops_with_its_place(write: Write, toml: str, place: str) -> None:
    with pytest.raises(UserError) as error:
        book_of(write, toml)
    assert (error.value.place, error.value.exit_code) == (place, 2)


@pytest.mark.parametrize(
    ("settings", "comma"),
    [("", False), ("language = 'de'", True), ("language = 'fr-CA'", True), ("language = 'de-CH'", False), ("language = 'es-MX'", False),
     ("language = 'de'\n[check]\ndecimal-comma = false", False), ("[check]\ndecimal-comma = true", True)],
)  # fmt: skip
def test_chapters_have_the_decimal_comma_of_their_language(write: Write, settings: str, comma: bool) -> None:
    book = book_of(write, f"[contents]\nchapters = ['a.md']\n[book]\ntitle = 'T'\n{settings}")
    assert (found(book), book.check.decimal_comma) == ([], comma)


def test_a_folder_without_a_book_is_the_users_mistake(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="there is no book here"):
        read_book(tmp_path)


def test_every_key_is_documented_with_what_it_means(repository: Path) -> None:
    assert all(key.meaning for key in KEYS)
    page = repository / "docs" / "book-toml.md"
    text = page.read_text(encoding="utf-8")
    if os.environ.get("PINCITE_GOLDEN") == "rewrite":
        text = re.sub(r"^\| key \|.*?\n\n", lambda _: keys_table() + "\n", text, count=1, flags=re.MULTILINE | re.DOTALL)
        page.write_text(text, encoding="utf-8")
    assert keys_table() in text, "run: make golden"


NAMES = st.text(st.sampled_from("ab1-_\"' .#é=[]{}"), min_size=1, max_size=4)
SCALARS = st.one_of(st.integers(-5, 5), st.booleans(), st.text(st.sampled_from("a\"\\\n#]},=[é'"), max_size=5))


def quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def written(value: object) -> str:
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{quoted(k)} = {written(v)}" for k, v in value.items()) + " }"
    if isinstance(value, list):
        return "[\n" + "".join(f" {written(item)} , # ] , }}\n" for item in value) + "]"
    return quoted(value) if isinstance(value, str) else str(value).lower()


VALUES = st.recursive(
    SCALARS, lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(NAMES, SCALARS, max_size=2)), max_leaves=6
)


@given(st.dictionaries(NAMES, VALUES, max_size=4), st.dictionaries(NAMES, VALUES, max_size=3))
def test_the_span_of_every_value_reads_back_as_that_value(top: dict[str, object], table: dict[str, object]) -> None:
    lines = [f"{quoted(key)} = {written(value)}" for key, value in top.items()]
    lines += ["[[zz.yy]]"] + [f"{quoted(key)} = {written(value)}" for key, value in table.items()] + ["[[ zz . yy ]] # more"]
    toml = read_toml(SourceText("x.toml", "\n".join(lines)))
    for path, (start, end) in toml.spans.items():
        value: object = toml.values
        for part in path:
            value = value[part]  # type: ignore[index]
        assert tomllib.loads(f"x = {toml.source.text[start:end]}")["x"] == value
    for path, (start, end) in toml.keys.items():
        text = toml.source.text[start:end]
        assert next(iter(tomllib.loads(f"{text} = 0"))) in path


@pytest.mark.parametrize(
    "period", ["1944", "1944-06", "1944-22", "1944-06-30", "1944/1945-06", "1944-06/1944", "../1944", "1944/..", "-0049"]
)
def test_a_period_is_a_date_or_a_range_of_dates(write: Write, period: str) -> None:
    assert not [f for f in book_of(write, f"{HEAD}[seed.a]\nperiod = '{period}'").findings if f.rule == "wrong-type"]


@pytest.mark.parametrize(
    ("toml", "place", "message"),
    [
        ('[book]\ntitle = "T\n', "2:11", "a text is not closed before the line ends"),
        ("[book]\nlanguage = en-GB\n", "2:12", "‘en-GB’ is no value"),
        ("[book]\ntitle = “T”\n", "2:9", "‘“T”’ is no value"),
        ('[book]\ntitle = "T"\ntitle = "U"\n', "3:1", "‘title’ is given twice in this table"),
        ('[book]\ntitle = "T"\n[book]\n', "3:1", "[book] stands twice"),
        ('[contents]\nchapters = ["a.md"\n[book]\n', "2:12", "what begins here is not closed by ‘]’"),
        ("a = 1\nchapters = [\n", "2:12", "what begins here is not closed by ‘]’"),
        ("[book]\ntitle\n", "2:6", "a name without ‘=’ and a value behind it"),
        ('[book]\ntitle = "T" or so\n', "2:13", "something more stands behind a value"),
    ],
)
def test_what_is_no_toml_is_told_in_an_authors_words(toml: str, place: str, message: str) -> None:
    with pytest.raises(UserError) as raised:
        read_toml(SourceText("book.toml", toml))
    assert (raised.value.place, raised.value.message) == (f"book.toml:{place}", f"not valid TOML: {message}")
    assert raised.value.help and "toml.io" not in raised.value.help


def test_titles_have_the_apostrophe_of_print(write: Write) -> None:
    toml = HEAD.replace('"T"', """"The Keeper's Log"\nsubtitle = "'Tis the keepers' 1890's\"""")
    book = book_of(write, toml)
    assert (book.title, book.subtitle) == ("The Keeper\u2019s Log", "'Tis the keepers' 1890's")
