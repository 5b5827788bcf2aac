"""Templates: what they print, where it came from, and what they may not do."""
# ruff: noqa: E501 (tables of examples, one to a line)

from __future__ import annotations

import pytest
from chapters import chapter, check_anchors, found, typed
from hypothesis import given, settings
from hypothesis import strategies as st

from pincite.engines.template_worker import answer
from pincite.engines.templates import has_template_marks
from pincite.model.chapter import OBJECT


def place(text: str, number: str, **options: object) -> str:
    """Where a number of the rendered chapter was typed: file, line, column and the text there."""
    read = chapter(text, **options)  # type: ignore[arg-type]
    check_anchors(read)
    for block in read.blocks:
        at = block.text.find(number)
        if at != -1:
            span = block.span_of(at, at + len(number))
            source = read.source(span.file)
            assert source is not None
            line, column = source.line_column(span.start)
            return f"{span.file}:{line}:{column} {source.text[span.start : span.end]}"
    raise AssertionError(f"{number} is not in the chapter: {found(read)}")


def test_a_chapter_without_template_marks_is_not_touched() -> None:
    assert not has_template_marks("# A {#id}\n\n$\\frac{1}{2}$ [x]{.y} { { } %")
    assert found(chapter("# A {#id}\n\n[1]{.unsourced why='{#'}")) == []


@pytest.mark.parametrize(("text", "number", "where"), [
    ("# {{ book.title }}\n\nWith 16,275 men.\n", "16,275", "ch.md:3:6 16,275"),
    ("With {{ men }} men.", "17,000", "ch.md:1:6 {{ men }}"),
    ("{% if men %}\nIt had 55 men.\n{% endif %}\n", "55", "ch.md:2:8 55"),
    ("{% for n in [7, 8] %}{{ n }} and 9, {% endfor %}", "8", "ch.md:1:22 {{ n }}"),
    ("{% for n in [7, 8] -%}\n  x 9,\n{%- endfor %}", "9", "ch.md:2:5 9"),
    ("A {{- men -}}  5 b", "5", "ch.md:1:16 5"),
    ("{## note 3 ##}A 4", "4", "ch.md:1:17 4"),
    ("{% raw %}{{ 5 }}{% endraw %}", "5", "ch.md:1:13 5"),
    ("{% filter upper %}x 61{% endfilter %} y", "61", "ch.md:1:19 x 61"),
    ("{% set x %}in 62{% endset %}Out {{ x }}.", "62", "ch.md:1:15 62"),
    ("{% macro m(n) %}<{{ n }} of 63>{% endmacro %}\\{{ m(5) }} 6", "63", "ch.md:1:29 63"),
    ("{% macro m(n) %}({{ n }} of 63){% endmacro %}{{ m(51) }} 6", "51", "ch.md:1:18 {{ n }}"),
    ("{% macro m() %}a{% endmacro %}{{ m() ~ 64 }} 6", "64", "ch.md:1:31 {{ m() ~ 64 }}"),
    ("{% if true %}{{ men }}{% else %}1{% endif %}[@a, para. 2] 65", "65", "ch.md:1:59 65"),
])  # fmt: skip
def test_text_through_a_template_keeps_its_place(text: str, number: str, where: str) -> None:
    assert place(text, number, variables={"men": "17,000"}) == where


def test_text_of_an_include_and_a_macro_is_placed_in_its_file() -> None:
    files = {"inc.md": "\nIncluded 71 {{ men }}.\n", "m.md": "{% macro box(n) %}A box of 72 and {{ n }}.{% endmacro %}"}
    text = '{% from "m.md" import box %}{% include "inc.md" %} {{ box(73) }} Then 74.'
    options = {"files": files, "variables": {"men": "75"}}
    assert place(text, "71", **options) == "inc.md:2:10 71"
    assert place(text, "75", **options) == "inc.md:2:13 {{ men }}"
    assert place(text, "72", **options) == "m.md:1:28 72"
    assert place(text, "73", **options) == "m.md:1:35 {{ n }}"
    assert place(text, "74", **options) == "ch.md:1:71 74"
    assert [source.file for source in chapter(text, **options).sources] == ["ch.md", "m.md", "inc.md"]  # type: ignore[arg-type]


def test_where_a_template_measures_its_own_text_places_are_the_files() -> None:
    assert place("{% set x %}ab{% endset %}{{ x|length }} {{ x|truncate(1, true, '') }} 81", "81").startswith("ch.md:1:1 {% set")


def test_a_fact_prints_its_number_and_its_citation() -> None:
    read = chapter("It had {{ fact.men }}.", facts={"men": "16,275 men [@w, para. 30]"})
    (block,) = read.blocks
    assert block.text == f"It had 16,275 men {OBJECT}."
    assert [(c.items[0].key, c.items[0].locator) for c in block.citations] == [("w", "para. 30")]
    assert typed(read, block, 7, 13) == "{{ fact.men }}"


@pytest.mark.parametrize(("text", "finding"), [
    ("# A\n\nIn {{ citty }}.", "3:7 undefined-variable: there is no variable ‘citty’"),
    ("# A\n\nIn {{ fact.garison }}.", "3:12 undefined-variable: there is no fact ‘garison’"),
    ("# A\n\n{{ city.x.y }}", "3:9 undefined-variable: there is no ‘x’ in ‘city’"),
    ("# A\n\n{% if %}", "3:1 template-syntax: the template cannot be filled in: Expected an expression, got 'end of statement block'"),
    ("# A\n\n{{ 'x }}", "3:1 template-syntax: the template cannot be filled in: unexpected char \"'\" at 8"),
    ("{% for x in [1] %}\n\nno end", "1:1 template-syntax: the block ‘{% for … %}’ is not closed"),
    ("# A\n\nIn {{ city we", "3:4 template-syntax: what ‘{{’ opens is not closed"),
    ("# A\n\n{% include 'no.md' %}", "3:13 unknown-include: there is no file ‘no.md’ in the manuscript folder to include"),
    ("{{ ''.__class__.__mro__ }}", "1:1 template-failed: the template cannot be filled in: access to attribute '__class__' of 'str' object is unsafe."),
    ("{{ cycler.__init__.__globals__ }}", "1:1 template-failed: the template cannot be filled in: access to attribute '__init__' of"),
    ("x\n{{ 1 / 0 }}", "2:1 template-failed: the template cannot be filled in: division by zero"),
    ("{{ 'a' * 10**9 }}", "1:1 template-failed: the template cannot be filled in: the template needs too much memory"),
    ("{% for i in range(90000) %}{{ 'a' * 100 }}{% endfor %}", "1:1 template-failed: the template cannot be filled in: the template writes more"),
])  # fmt: skip
def test_a_fault_is_found_at_its_place_in_the_template(text: str, finding: str) -> None:
    findings = found(chapter(text, variables={"city": "Hengyang"}))
    assert len(findings) == 1
    assert findings[0].startswith(finding)


def test_a_fault_in_an_include_is_found_there() -> None:
    read = chapter("# A\n\n{% include 'i.md' %}", files={"i.md": "One.\n\nIn {{ nowhere }}."})
    assert [str(finding.place) for finding in read.findings] == ["i.md:3:7"]


def test_a_misspelt_name_is_suggested() -> None:
    read = chapter("{{ citty }}", variables={"city": "Hengyang"})
    assert read.findings[0].help == "did you mean ‘city’?"


def test_a_loop_without_end_is_stopped() -> None:
    text = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"
    assert found(chapter(text, limit=1)) == [
        "1:1 template-timeout: the template cannot be filled in: the template took longer than 1 seconds"
    ]


BITS = ["a 1", " ", "\n", "{{ v }}", "{{- v }}", "{{ v -}}", "{% if v %}", "{% if v -%}", "{%- endif %}", "{% endif %}", "{% for i in [1, 2] %}", "{% endfor %}",
        "{{ i }}", "{% raw %}", "{% endraw %}", "{# x #}", "{## c ##}", "{%- set w = 3 -%}", "{{ '{{' }}", "{{ v|upper }}", "{% filter upper %}", "{% endfilter %}"]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(BITS), max_size=10))
def test_pieces_of_a_template_cover_its_output_and_exact_ones_are_equal(bits: list[str]) -> None:
    text = "".join(bits)
    result = answer({"name": "t", "templates": {"t": text}, "variables": {"v": "V 2", "i": 0}, "limit": 9999})
    if "error" in result:
        return
    reached = 0
    for start, end, _, low, high, exact in result["pieces"]:
        assert start == reached < end
        reached = end
        assert 0 <= low <= high <= len(text)
        if exact:
            assert result["text"][start:end] == text[low:high]
        else:
            written = text[low:high]
            assert written.startswith("{{") or (low, high) == (0, len(text)) or written.upper() == result["text"][start:end]
    assert reached == len(result["text"])
