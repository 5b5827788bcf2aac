"""A book set section by section and joined is the book that WeasyPrint writes at once: page for page, and for a screen reader."""

from __future__ import annotations

import io
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import comparison
import pikepdf
import pypdfium2
import pytest
from presses import Shelf, printed
from verapdf import failures

from pincite.build import Store
from pincite.build.processes import Processes
from pincite.engines.fragment import LEAST, Fragment, Part, Placed, face_name
from pincite.engines.fragment_assembly import join_fragments
from pincite.engines.fragment_press import Compose, Task
from pincite.engines.numerals import roman
from pincite.engines.section_setting import new_press, open_press, set_section
from pincite.engines.typesetter import Press
from pincite.model.errors import ToolError
from pincite.publish.assembly import Assembly
from pincite.publish.pdf import Printed
from pincite.publish.pdf_press import composed
from pincite.publish.setting_ahead import LAST, PRACTICE, make_ready

T = TypeVar("T")


@pytest.mark.parametrize(
    "part",
    ["texts", "links", "destinations", "outline", "labels", "structure", "parent_tree", "information"],
)
def test_both_ways_give_the_same(whole: Printed, joined: Printed, part: str) -> None:
    measure = getattr(comparison, part)
    expected = measure(whole.data)
    assert expected
    assert measure(joined.data) == expected


def test_each_character_stands_at_the_same_place_folios_included(whole: Printed, joined: Printed) -> None:
    for page in range(whole.pages):
        assert comparison.places(joined.data, page) == comparison.places(whole.data, page)


def test_both_ways_know_the_same_folios_and_measures(whole: Printed, joined: Printed) -> None:
    assert joined.folios == whole.folios
    assert [pages.measures for pages in joined.layouts] == [pages.measures for pages in whole.layouts]
    assert [pages.note_pages for pages in joined.layouts] == [pages.note_pages for pages in whole.layouts]


def test_the_joined_file_is_no_larger_than_a_twentieth_more(whole: Printed, joined: Printed) -> None:
    assert len(joined.data) <= 1.05 * len(whole.data)


def test_each_glyph_that_is_shown_is_in_its_font(whole: Printed, joined: Printed) -> None:
    assert comparison.strange_glyphs(whole.data) == []
    assert comparison.strange_glyphs(joined.data) == []


def test_the_joined_file_is_valid_for_readers_of_all_kinds(joined: Printed) -> None:
    assert failures(joined.data) == {}


def test_the_joined_file_has_no_mistake_of_syntax(joined: Printed) -> None:
    with pikepdf.open(io.BytesIO(joined.data)) as document:
        assert document.check_pdf_syntax() == []


def test_a_second_printing_sets_nothing_copies_through_and_has_the_same_bytes(
    assembly: Assembly, shelf: Shelf, joined: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pincite.engines.fragment_assembly.place", lambda *_: pytest.fail("numbers were filled in again"))
    shelf.made.clear()
    assert printed(assembly, shelf.apart()).data == joined.data
    assert shelf.made == []


def test_one_process_and_two_give_the_same_bytes(assembly: Assembly, joined: Printed) -> None:
    assert printed(assembly, Shelf({}, []).apart(workers=1)).data == joined.data


class _Thread(ThreadPoolExecutor):
    """One thread, as if it were a process."""

    count = 1

    def share(self, value: T) -> T:
        return value


def test_contents_are_set_beside_the_last_chapters_and_not_when_all_is_done(
    assembly: Assembly, joined: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    here: list[str] = []

    def set_it(press: Press, task: Task, compose: Compose) -> Fragment:
        if threading.current_thread() is threading.main_thread():
            here.append(task.name)
        return set_section(press, task, compose)

    monkeypatch.setattr("pincite.engines.section_setting.set_section", set_it)
    shelf = Shelf({}, [])
    result = printed(assembly, replace(shelf.apart(), beside=_Thread(1)))
    assert shelf.made.count("contents") == 1
    assert set(here) <= {"index", "colophon", "cover"}
    assert result.data == joined.data


def test_a_process_that_was_made_ready_sets_what_is_missing_and_this_one_nothing(
    assembly: Assembly, shelf: Shelf, joined: Printed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pincite.engines.section_setting.set_section", lambda *_: pytest.fail("a section was set in this process"))
    chapter = assembly.chapters[1].identifier
    kept = {key: value for key, value in shelf.kept.items() if not (isinstance(value, Fragment) and value.name == chapter)}
    beside, other = Processes(2), Shelf(kept, [])
    beside.submit(make_ready, Store(tmp_path))
    try:
        result = printed(assembly, replace(other.apart(), beside=beside, stay=True))
    finally:
        beside.shutdown()
    assert other.made == [chapter]
    assert result.data == joined.data


def test_the_press_of_the_last_printing_is_the_one_that_is_made_ready(shelf: Shelf, joined: Printed, tmp_path: Path) -> None:
    store = Store(tmp_path, packages=("pincite",))
    store.put(LAST, shelf.kept[LAST])
    make_ready(store)
    opened = open_press.cache_info().misses
    open_press(*shelf.kept[LAST])
    assert open_press.cache_info().misses == opened


@pytest.mark.parametrize("pages", [0, 2, 1000])
def test_a_section_set_for_practice_changes_nothing_of_the_next(shelf: Shelf, joined: Printed, tmp_path: Path, pages: int) -> None:
    store = Store(tmp_path, packages=("pincite",))
    for name in (LAST, PRACTICE):
        store.put(name, shelf.kept[name])
    meanwhile, task, seen = make_ready(store), shelf.kept[PRACTICE], []
    assert meanwhile is not None and isinstance(task, Task)
    meanwhile.work(lambda: len(seen) >= pages or bool(seen.append(0)))
    other = replace(task, html=task.html.replace("</p>", " It was so.</p>", 1))
    press, fresh = open_press(*shelf.kept[LAST]), new_press(*shelf.kept[LAST])
    assert set_section(press, other, composed) == set_section(fresh, other, composed)


def test_nothing_is_kept_that_was_set_with_another_font_file(
    assembly: Assembly, shelf: Shelf, joined: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    chapter = assembly.chapters[1].identifier
    kept = {key: value for key, value in shelf.kept.items() if not (isinstance(value, Fragment) and value.name == chapter)}
    other = Shelf(dict(kept), [])
    monkeypatch.setattr("pincite.engines.fonts._digest", lambda *_: "of another file")
    with pytest.raises(ToolError, match="is not the pinned one"):
        printed(assembly, other.apart())
    assert not any(isinstance(value, Fragment) for key, value in other.kept.items() if key not in kept)


def test_the_pages_alone_are_known_by_the_same_numbers_without_a_file(
    assembly: Assembly, shelf: Shelf, joined: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = pypdfium2.PdfDocument(joined.data)
    assert list(joined.labels) == [document.get_page_label(number) for number in range(len(document))]
    document.close()
    monkeypatch.setattr("pincite.engines.fragment_assembly.join_fragments", lambda *_: pytest.fail("a file was joined"))
    pages = printed(assembly, shelf.apart(), joined=False)
    assert (pages.data, pages.labels, pages.folios) == (b"", joined.labels, joined.folios)
    assert [layout.texts for layout in pages.layouts] == [layout.texts for layout in joined.layouts]


def test_a_process_that_knows_the_pages_alone_can_still_join_them(assembly: Assembly, shelf: Shelf, joined: Printed) -> None:
    apart = shelf.apart()
    pages = printed(assembly, apart, joined=False)
    assert not any(layout.streams for layout in pages.layouts if isinstance(layout, Fragment))
    shelf.made.clear()
    assert printed(assembly, apart).data == joined.data
    assert shelf.made == []


def test_an_edit_sets_its_chapter_and_what_names_its_pages(assembly: Assembly, shelf: Shelf, joined: Printed) -> None:
    chapter = assembly.chapters[1]
    words = "<p>" + "A sentence that was not there before. " * 120 + "</p>"
    longer = replace(chapter, html=chapter.html + words)
    edited = replace(assembly, chapters=(assembly.chapters[0], longer, *assembly.chapters[2:]))
    shelf.made.clear()
    result = printed(edited, shelf.apart())
    assert result.pages > joined.pages
    assert set(shelf.made) <= {chapter.identifier, "contents", "index", "colophon", "blank"}
    assert chapter.identifier in shelf.made
    whole = printed(edited, None)
    assert comparison.texts(result.data) == comparison.texts(whole.data)
    assert comparison.structure(result.data) == comparison.structure(whole.data)


def test_a_blank_leaf_more_moves_no_long_section(shelf: Shelf, joined: Printed) -> None:
    fonts, _, _ = shelf.kept[LAST]  # type: ignore[misc]
    faces = {face_name(face.path): face.path for face in fonts.faces}
    sections = [part for part in joined.layouts if isinstance(part, Fragment)]
    blank = next(part for part in sections if part.name == "blank")
    sections = [replace(part, count=max(part.count, 3 * LEAST)) for part in sections if part.texts != blank.texts]

    def bases(fragments: list[Fragment]) -> dict[str, int]:
        parts = [Part(fragment, tuple(range(1, fragment.page_count + 1)), roman) for fragment in fragments]
        placed: dict[tuple[object, ...], Placed] = {}
        file = join_fragments(parts, ((0, "D", 1, ""),), str, lambda name: faces[name].read_bytes(), lambda key, kind, make: make(), placed)
        assert comparison.parent_tree(file.data)
        return {str(key[0]): int(str(key[1])) for key in placed}

    before, after = bases(sections), bases([*sections[:3], blank, *sections[3:]])
    assert len(before) > 5
    assert {name: base for name, base in after.items() if name != blank.digest} == before


def test_a_link_to_nowhere_is_told_and_not_written(assembly: Assembly, shelf: Shelf) -> None:
    chapter = assembly.chapters[0]
    broken = replace(chapter, html=chapter.html + '<p>See <a href="#nowhere">there</a>.</p>')
    edited = replace(assembly, chapters=(broken, *assembly.chapters[1:]))
    result = printed(edited, shelf.apart())
    assert any("#nowhere" in message for message in result.messages)
    assert not any(target == "nowhere" for page in comparison.links(result.data) for target, _, _ in page)
