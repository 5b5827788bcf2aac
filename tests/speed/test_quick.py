"""What is set the quick way is drawn glyph for glyph as WeasyPrint alone draws it, in text of all kinds."""

from __future__ import annotations

import hashlib
import inspect
from dataclasses import replace
from html import unescape
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import weasyprint.draw
from cssselect2.compiler import CompiledSelector, _compile_node
from weasyprint.css import ComputedStyle, StyleFor, cssselect2, find_style_attributes
from weasyprint.draw.text import draw_first_line, draw_text
from weasyprint.formatting_structure import boxes
from weasyprint.layout import inline, layout_document, page, percent
from weasyprint.text import line_break

from pincite.engines.fonts import open_shelf
from pincite.engines.note_placement import notes_with_their_calls
from pincite.engines.page_facts import PageMeasure
from pincite.engines.printing import PdfSettings, Sheet
from pincite.engines.quick_cascade import lasts
from pincite.engines.quick_draw import _widened
from pincite.engines.quick_lines import Column, first_line
from pincite.engines.shaped_words import Words, items_of, measure
from pincite.engines.themes import font_catalogue, load_theme
from pincite.engines.typesetter import Halt, Layout, Press
from pincite.publish.composition import compose

WORDS = "It was the harbour’s (old) board that counted 3,400 barrels – “all of them” – in 1939–40, officially; VAVATA fi ffl Tà 5%."
STYLES = {
    "justified": "",
    "justified, no-break spaces": "4&nbsp;km and 12&#8239;000&nbsp;t ",
    "small capitals": '<span style="font-variant-caps: small-caps; letter-spacing: 0.05em">Small capitals and spaces</span> ',
    "letters spaced": '<span style="letter-spacing: 0.2em">spaced letters of a line</span> ',
    "words spaced": '<span style="word-spacing: 0.3em">spaced words of a line</span> ',
    "underlined": "<u>underlined words of a line</u> <s>struck</s> ",
    "lines drawn": '<u>It was the <i>harbour’s</i></u> <span style="text-decoration: overline underline 0.4pt; '
    'text-underline-offset: 1.6pt; text-decoration-color: red">board, inter&shy;nation&shy;al</span> ',
    "raised": '<sup>3</sup> m<span style="font-variant-position: super">2</span> ',
    "old figures": '<span style="font-variant-numeric: oldstyle-nums tabular-nums">1939 0 8</span> ',
    "soft hyphens": "inter&shy;nation&shy;al&shy;isa&shy;tion Donau&shy;dampf&shy;schiff&shy;fahrt ",
    "Chinese": '<span lang="zh-Hans">长沙会战</span> 衡阳 ',
    "Greek, Russian": "ἐν ἀρχῇ ἦν ὁ λόγος, Щука ",
    "marks": "é ñ ā̱ q̃ ",
    "code": "<code>a_b = c // 2</code> ",
    "broken words": '<span style="overflow-wrap: anywhere">https://example.org/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</span> ',
    "preserved": '<span style="white-space: pre-wrap">two  spaces\tand a tab\nand a line</span> ',
    "table": "<table><tr><td>north basin</td><td>3,400</td></tr><tr><td>south</td><td>12</td></tr></table>",
    "lengths": '<div style="margin: 2% 1em; padding: calc(1em + 1px); width: 70%; box-sizing: border-box">in a box</div>',
    "leader": '<div>Title<span class="leader"></span>12</div>',
    "other direction": '<div dir="rtl" style="direction: rtl">שלום עולם and English</div>',
    "note": 'text<span class="fn" data-call="x" id="y">A note, see <em>Author</em>, <em>Title</em>, p. 4.</span> ',
}


@pytest.fixture(scope="module")
def presses() -> tuple[Press, Press]:
    theme = load_theme("history", Path.cwd())
    shelf = open_shelf(font_catalogue(), theme.families)
    sheets = [*(Sheet(name, theme.file(name)) for name in theme.sheets), Sheet("own", ".leader::before { content: leader('. ') }")]
    return Press(shelf, sheets, lambda name: None, plain=True), Press(shelf, sheets, lambda name: None)


def written(press: Press, html: str) -> bytes:
    layout = press.lay_out(f'<html lang="en-GB"><title>Quick</title><body><section class="chapter">{html}</section>', "text")
    return press.write([layout], PdfSettings(), layout)


@pytest.mark.parametrize("kind", STYLES)
def test_text_of_every_kind_is_drawn_alike(presses: tuple[Press, Press], kind: str) -> None:
    plain, quick = presses
    html = "".join(f"<p>{WORDS} {STYLES[kind]}{WORDS} {STYLES[kind] * at} words of a paragraph that runs on.</p>" for at in range(1, 5))
    expected = written(plain, html)
    assert written(quick, html) == expected
    # And again, with all words and lines known.
    assert written(quick, html) == expected


def test_words_of_running_text_are_drawn_from_those_that_are_known(presses: tuple[Press, Press], monkeypatch: pytest.MonkeyPatch) -> None:
    slowly: list[str] = []

    def draw(stream: object, box: object, *arguments: object) -> None:
        slowly.append(box.text)  # type: ignore[attr-defined]  # WeasyPrint's boxes have no types
        draw_text(stream, box, *arguments)

    monkeypatch.setattr(weasyprint.draw, "draw_text", draw)
    text = "The harbour’s (old) board counted 3,400 barrels – “all of them” – in 1939–40, officially. " * 60
    layout = presses[1].lay_out(f'<html lang="en-GB"><title>Quick</title><body><section class="chapter"><p>{text}</p></section>', "text")
    with presses[1].quickly():
        presses[1].write([layout], PdfSettings(), layout)
    assert not [line for line in slowly if "harbour" in line or "barrels" in line]


def test_lines_of_one_section_serve_its_next_edition_only_where_they_are_the_same(presses: tuple[Press, Press]) -> None:
    plain, quick = presses
    before = f"<p>{WORDS * 6}</p><p>{WORDS * 2}</p>"
    after = f"<p>{WORDS * 5} changed {WORDS}</p><p>{WORDS * 2}</p>"
    written(quick, before)
    assert written(quick, after) == written(plain, after)


@pytest.mark.parametrize("units", [1, 2, 7, 1023, 1024, 2048, 3072, 5555])
def test_spaces_are_widened_as_pango_widens_them(presses: tuple[Press, Press], units: int) -> None:
    quick = presses[1]
    layout = quick.lay_out(f"<p>{WORDS}</p>", "text")
    style = layout.document.pages[0]._page_box.children[0].style
    with quick.quickly():
        words = Words()
        natural = next(item for item in items_of(style, "a b", 0.0, words))
        first, spaced, last = (item for item in items_of(style, " a b ", units / 1024, words) if item.text == " ")
        assert natural.text == "a b"
        glyph, width, _, rise = spaced.glyphs[0]
        bare = replace(spaced, glyphs=((glyph, width - units, 0, rise),))
        assert _widened(bare, units).glyphs == spaced.glyphs
        assert _widened(bare, units, "first").glyphs == first.glyphs
        assert _widened(bare, units, "last").glyphs == last.glyphs


STYLED = """<section class="chapter" lang="{0}" style="color: {1}"><h2 id="h-{1}">Head</h2><p id="p-{1}" class="{2}">A <em>word</em> and a
<a href="#h-{1}">link</a><span class="fn" data-call="x" id="y-{1}">A note, <em>Author</em>.</span>.</p><ul style="overflow: {3}"><li>one
<li id="li-{1}">two</ul><div lang="{0}">Title<span class="leader"></span>12</div><pre>code</pre></section>"""


def test_styles_of_one_section_serve_the_next_only_where_they_are_the_same(presses: tuple[Press, Press]) -> None:
    plain, quick = presses
    sections = [STYLED.format(*words) for words in (
        ("en", "red", "", "hidden"), ("de", "blue", "x", "visible"), ("en", "red", "x", "visible"), ("de", "red", "", "hidden"),
    )]  # fmt: skip
    expected = [written(plain, html) for html in sections]
    assert [written(quick, html) for html in sections] == expected
    kept = len(quick._styles.styles) if quick._styles is not None else 0
    assert [written(quick, html) for html in reversed(sections)] == expected[::-1]
    assert quick._styles is not None
    assert len(quick._styles.styles) == kept


RULES = """
p { color: #111 } section p { color: #222 } section > p + p { color: #333 } p:has(em) { color: #444 } p.x:not(.y) { color: #555 }
p.x.y { text-indent: 2em } :lang(de) { font-style: italic } p:first-of-type { font-variant-caps: small-caps }
#named { letter-spacing: 0.1em } p#named.x { color: #666 } .x { color: #777 !important } a[href^="#n"] { text-decoration: underline }
@layer low { p { margin-top: 9pt; color: #888 } } .y { margin-left: 1em; margin-left: initial }
p::before { content: counter(p) ". "; counter-increment: p } .y::before { content: "y" attr(id); color: #999 }
p.letter::first-letter { color: #aaa; font-size: 20pt } p.line::first-line { color: #bbb } li::marker { color: #ccc }
.note { float: footnote } .note::footnote-call { color: #ddd; content: "(" counter(footnote) ")" } .note::footnote-marker { color: #eee }
P.Upper { color: #123 } *.any { color: #321 } h2 { -weasy-anchor: "of-all" } .z::after { content: "z"; -weasy-anchor: "of-z" }
"""
RULED = """<h2>Head</h2><p>One <em>word</em>.</p><p class="x">Two <a href="#named">link</a><span class="note">A note.</span>.</p>
<p class="x y" id="y-1">Three.</p><p class="y" id="named">Four <a href="#of-z">to z</a>.</p><p class="letter">Five</p>
<p class="line">Six</p>
<ul><li>seven</li></ul><p class="Upper any" style="color: #abc; margin-left: 2pt">Eight</p><p lang="de" style="font-style: normal">Neun</p>
<p class="z" style="text-indent: 3em !important">Ten</p><p class="x" id="named" lang="de">Elf <a href="#of-all">to all</a></p>"""


def test_rules_of_every_kind_speak_alike() -> None:
    theme = load_theme("history", Path.cwd())
    shelf = open_shelf(font_catalogue(), theme.families)
    sheets = [*(Sheet(name, theme.file(name)) for name in theme.sheets), Sheet("own", RULES)]
    plain, quick = Press(shelf, sheets, lambda name: None, plain=True), Press(shelf, sheets, lambda name: None)
    turned = RULED.replace('class="x"', 'class="y"').replace("<em>", "<b>").replace("</em>", "</b>")
    for html in (RULED, turned, RULED):
        assert written(quick, html) == written(plain, html)


@pytest.mark.parametrize("width", ["50vw", "calc(1em + 3.5dvmin)", "20PVH"])
def test_styles_that_hang_on_the_size_of_the_page_serve_no_other_section(width: str) -> None:
    assert not lasts(["p { width: 3em }", f"p {{ width: {width} }}"])
    assert lasts(["p { width: 50%; font-family: v2, w; height: 5v }"])


RUNNING = (
    f"{WORDS} A well-known — half-hidden — north/south border, (see p.&nbsp;4) of the internationally recognised railway administration"
    " near the 3rd&nbsp;March quay; “Dampfschifffahrt” in Chiang’s neighbourhood, 1,000.5&nbsp;km away… and so on. "
) * 3


def text_boxes(layout: Layout) -> list[Any]:
    page = layout.document.pages[0]._page_box
    return [box for box in page.descendants() if isinstance(box, boxes.TextBox) and len(box.text) > 12]


@pytest.mark.parametrize("look", ["", "font-style: italic", "font-variant-caps: small-caps", "hyphens: none", "overflow-wrap: normal"])
def test_lines_end_where_pango_ends_them(presses: tuple[Press, Press], look: str) -> None:
    slow, quick = presses
    style = text_boxes(slow.lay_out(f'<html lang="en-GB"><p style="{look}">{RUNNING}</p>', "text"))[0].style
    text = " ".join(unescape(RUNNING).split())
    context = SimpleNamespace(dictionaries={})
    found, words = 0, Words()
    with quick.quickly(), notes_with_their_calls():
        for width in range(120, 500, 4):
            at = text.index(" ", width) + 1
            layout, *expected = inline.split_first_line(text[at:], style, context, width + 0.3, 0)
            line = first_line(text[at:], Column(style, width + 0.3, words, context))
            found += line is not None
            assert line is None or line == (layout.text, *expected)
    # The others are loose lines, or have no room for their first word.
    assert found > 70


def test_a_short_text_is_as_it_was_only_where_it_is_set_whole(presses: tuple[Press, Press]) -> None:
    style = text_boxes(presses[0].lay_out('<html lang="en-GB"><p>words of a text</p>', "text"))[0].style
    context = SimpleNamespace(dictionaries={})
    for text in ("Army” ", "1939 ", " a ", "two words", ".", " "):
        found = []
        for press in presses:
            with notes_with_their_calls(), press.quickly("short"):
                lines = [inline.split_first_line(text, style, context, width, 0) for width in (5, 500, 40, None, 500)]
            found.append([(layout.text, *rest) for layout, *rest in lines])
        assert found[0] == found[1]


def test_words_of_a_font_that_speaks_of_spaces_have_no_width_of_their_own(presses: tuple[Press, Press]) -> None:
    html = '<html lang="en-GB"><p>words</p><p style="font-family: Source Code Pro">words that stand</p>'
    own, code = (box.style for box in text_boxes(presses[0].lay_out(html.replace("<p>words", "<p>words that stand"), "text")))
    with presses[1].quickly():
        assert measure(own, ["words", " ", "that"], Words())
        assert not measure(code, ["words", " ", "that"], Words())


FIGURE = """<figure id="fig-map"><svg xmlns="http://www.w3.org/2000/svg" width="300" height="300" viewBox="0 0 9 9"><title>map</title>
<path d="M0 0h9v9z"/></svg><figcaption>A map</figcaption></figure>"""
NOTE = '<span class="fn" data-call="call-{0}" id="note-{0}">A note, the {0}th.</span>'
PARAGRAPH = "<p>" + "The board counted the barrels in the north basin before the winter. " * 9 + NOTE + "</p>"


def chapter(figure_after: int, paragraphs: int = 20) -> str:
    """A chapter whose figure leaves a hole at the foot of a page."""
    blocks = [PARAGRAPH.format(number) for number in range(paragraphs)]
    blocks.insert(figure_after, FIGURE)
    return f'<html lang="en-GB"><title>Quick</title><body><section class="chapter">{"".join(blocks)}</section>'


def test_pages_that_are_composed_again_from_the_page_before_are_those_of_the_whole(presses: tuple[Press, Press]) -> None:
    asked = []
    for figure_after in range(9, 14, 2):
        plain, quick = (compose(press, chapter(figure_after), "chapter", "") for press in presses)
        expected = presses[0].write([plain], PdfSettings(), plain)
        assert presses[1].write([quick], PdfSettings(), quick) == expected
        assert (quick.measures, quick.note_pages) == (plain.measures, plain.note_pages)
        asked.append(presses[1].lay_out_watched(chapter(figure_after), "chapter", "", lambda measure: bool(measure.opening)))
    assert any(isinstance(layout, Halt) and layout.measure.page > 2 for layout in asked)


def test_pages_are_not_resumed_where_the_one_before_comes_out_otherwise(presses: tuple[Press, Press]) -> None:
    plain, quick = presses

    def has_hole(measure: PageMeasure) -> bool:
        return bool(measure.opening)

    halt = quick.lay_out_watched(chapter(13), "chapter", "", has_hole)
    assert isinstance(halt, Halt)
    page = halt.measure.page - 1
    on_page = [number for number in range(13) if f"the {number}th." in plain.lay_out(chapter(13), "chapter").texts[page]]
    assert on_page and page > 0
    for number in on_page:
        whole = PARAGRAPH.format(number)
        other = chapter(13).replace(whole, whole.replace("The board counted the barrels", "They did", 7)).replace(FIGURE, "")
        resumed = quick.lay_out_watched(other, "chapter", "", has_hole, halt)
        assert isinstance(resumed, Layout)
        assert resumed.texts == plain.lay_out(other, "chapter").texts


READ = {
    line_break.Layout.setup: "fb227a55094f41d4",
    line_break.Layout.set_text: "fe23ca9937dbf520",
    line_break.Layout.get_first_line: "bb65cbda0e27f135",
    line_break.strut: "b57885b70dd08efe",
    line_break.split_first_line: "39ad1016863ca34d",
    line_break.first_line_metrics: "55ec5d0b58b29a8b",
    line_break.create_layout: "6587192cc0ab3ffa",
    line_break.line_size: "03fa04fd51fc69aa",
    line_break.get_log_attrs: "65c1a1c4fa75ee95",
    line_break.get_next_word_boundaries: "3aab26b84151036d",
    inline.add_word_spacing: "879516e71f1b80fa",
    draw_text: "ebaf96239c6ca363",
    draw_first_line: "1bb8eae6d88e71b1",
    cssselect2.Matcher.match: "f7a761027c24ba61",
    cssselect2.Matcher.add_selector: "8c7e42c95ad424b9",
    boxes.Box.is_in_normal_flow: "5f49d6ab23da7e51",
    ComputedStyle.__missing__: "b318d8efc8ac79d7",
    ComputedStyle.__init__: "ffbc48647d0d85e2",
    StyleFor.__init__: "b1e725a7552502aa",
    StyleFor.__call__: "96b91915ae7c344a",
    CompiledSelector.__init__: "0ffdd24204c5cdc1",
    _compile_node: "9a4b58568dfe6a8c",
    StyleFor.set_computed_styles: "b5b15856b8beff3f",
    StyleFor.add_page_declarations: "78e388ade2325011",
    find_style_attributes: "c5b4eb4d3c008b07",
    page.set_page_type_computed_styles: "4e68b396b35c4a06",
    percent.resolve_percentages: "71673078096fcf87",
    percent.resolve_one_percentage: "4cfaa9ad134e4f7b",
    layout_document: "a5cbf437e99caf72",
    page.make_all_pages: "b5e4034894841caa",
    page.remake_page: "1ff09b2dffa17839",
    page.make_page: "656f183328e8b1b5",
    percent.adjust_box_sizing: "88f3351db0280d16",
}


@pytest.mark.parametrize("function", READ, ids=lambda function: function.__qualname__)
def test_what_the_quick_ways_stand_for_is_as_it_was_read(function: object) -> None:
    source = inspect.getsource(function)  # type: ignore[arg-type]
    assert hashlib.sha256(source.encode()).hexdigest()[:16] == READ[function]
