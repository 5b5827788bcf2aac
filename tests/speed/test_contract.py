"""What the fragments assume of WeasyPrint and pydyf, which are pinned: where one of these fails, read the new version first."""

from __future__ import annotations

import inspect
import re
import subprocess
import sys
from importlib.metadata import version

import pydyf
import pytest
import weasyprint.draw
import weasyprint.pdf
from weasyprint.pdf import tags
from weasyprint.pdf.fonts import Font

from pincite.editions import manuscript_files
from pincite.engines.weasyprint_inside import CountedPages, Unwritten, counted_pages, uncollected, written_apart
from pincite.model.book import Book
from pincite.model.place import SourceText
from pincite.publish.files_to_print import Covered, Drawings


def test_the_versions_are_those_that_were_read() -> None:
    assert version("weasyprint") == "70.0"
    assert version("pydyf") == "0.13.0"


@pytest.mark.parametrize(
    ("owner", "name"),
    [(pydyf, "PDF"), (pydyf.Object, "reference"), (weasyprint.draw, "draw_text"), (weasyprint.pdf, "resolve_links"),
     (weasyprint.pdf, "build_fonts_dictionary"), (weasyprint.pdf, "add_outlines")],
)  # fmt: skip
def test_what_is_replaced_is_there_and_comes_back(owner: object, name: str) -> None:
    before = vars(owner)[name]
    with pytest.raises(ZeroDivisionError), written_apart(lambda number: b"", lambda stream, box: False, lambda target: True):
        assert vars(owner)[name] is not before
        raise ZeroDivisionError
    assert vars(owner)[name] is before


def test_all_writing_goes_through_the_names_that_are_replaced() -> None:
    source = inspect.getsource(weasyprint.pdf.generate_pdf)
    for call in ("pydyf.PDF()", "resolve_links(document.pages)", "build_fonts_dictionary(", "add_outlines(pdf"):
        assert source.count(call) == 1, call
    assert inspect.getsource(weasyprint.draw).count("draw_text(\n") + inspect.getsource(weasyprint.draw).count("draw_text(stream") == 2


def test_tagging_asks_for_pages_by_their_reference_alone() -> None:
    assert "pdf.pages" not in inspect.getsource(tags)
    assert "page_references[page_number]" in inspect.getsource(tags)


def test_counted_pages_are_the_pages_of_pydyf() -> None:
    counted, plain = CountedPages(), pydyf.PDF()
    for pdf in (counted, plain):
        for _ in range(3):
            pdf.add_page(pydyf.Dictionary({"Type": "/Page"}))
    assert tuple(counted.page_references) == plain.page_references
    with counted_pages():
        assert pydyf.PDF is CountedPages
    assert pydyf.PDF is not CountedPages


def test_fonts_keep_what_is_restored() -> None:
    source = inspect.getsource(Font)
    for name in ("self.hb_font", "self.hb_face", "self.file_content", "self.widths", "self.to_unicode"):
        assert f"{name} = " in source


def test_an_unwritten_file_writes_nothing() -> None:
    assert Unwritten().write(None) is None


def test_garbage_is_collected_again_afterwards() -> None:
    import gc

    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere libraries have other names")
def test_no_program_is_asked_where_the_libraries_of_weasyprint_are() -> None:
    program = """
import ctypes.util
asked, ask = [], ctypes.util.find_library
ctypes.util.find_library = lambda name: asked.append(name) or ask(name)
import pincite.engines.typesetter
assert ctypes.util.find_library("pango-1.0") == ask("pango-1.0")
print(asked)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['pango-1.0']"


@pytest.mark.parametrize("module", ["section_setting", "fragment_assembly"])
def test_the_libraries_are_found_by_their_file_names_whoever_asks_first(module: str) -> None:
    program = f"import ctypes.util; ctypes.util.find_library = lambda name: print('asked for', name); import pincite.engines.{module}"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == ""


def test_a_fresh_process_loads_no_press_before_it_needs_one() -> None:
    late = {"weasyprint", "PIL", "fontTools", "pypdfium2", "lxml.html", "pypandoc", "ssl", "importlib.metadata", "pincite.screen_editions"}
    program = f"import sys, pincite.cli.printing; print(*{late} & sys.modules.keys())"
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split() == []


def test_a_process_that_sets_sections_loads_nothing_that_reads_checks_or_cuts_fonts() -> None:
    program = """
import sys
import pincite.engines.section_setting, pincite.publish.composition, pincite.publish.files_to_print
import pincite.publish.pdf_press, pincite.publish.setting_ahead, pincite.read.files
print(*{'pincite.check', 'pincite.quantity', 'pypandoc', 'jinja2', 'fontTools.subset', 'fontTools.varLib'} & sys.modules.keys())
"""
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split() == []


def test_what_a_process_that_sets_sections_is_sent_is_where_little_is_loaded() -> None:
    sent = manuscript_files(Book("book", "", SourceText("book.toml", ""), "A book"))
    assert {type(sent).__module__, Covered.__module__, Drawings.__module__} == {"pincite.read.files", "pincite.publish.files_to_print"}


def test_what_weasyprint_loads_later_it_only_calls() -> None:
    names = re.findall(r"\b(subset\.\w+|instantiateVariableFont)(.?)", inspect.getsource(weasyprint.pdf.fonts).split("def ", 1)[1])
    assert set(names) == {("subset.Options", "("), ("subset.Subsetter", "("), ("instantiateVariableFont", "(")}
    from fontTools import subset

    assert subset.__class__ is type(sys)
