"""WeasyPrint 70 and pydyf 0.13 taken apart where they have no switch: the private names that writing a section apart leans on.

WeasyPrint is pinned; tests/speed/test_contract.py holds what is assumed here. No other module of the fragments patches anything.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

import pydyf
import weasyprint.draw
import weasyprint.pdf
from weasyprint.draw.text import draw_first_line
from weasyprint.matrix import Matrix
from weasyprint.pdf.fonts import Font, build_fonts_dictionary
from weasyprint.text.ffi import ffi, harfbuzz, harfbuzz_subset, pango

FONT_OBJECTS = ("hb_font", "hb_face", "file_content", "widths", "to_unicode")
"""The attributes of a font that live in this process alone, or that a fragment keeps apart."""


class CountedPages(pydyf.PDF):  # type: ignore[misc]  # pydyf has no types
    """A PDF that does not list all its pages anew for each structure element (three quarters of the time of tagging)."""

    def __init__(self) -> None:
        self.listed: list[bytes] = []
        super().__init__()

    def add_page(self, page: Any) -> None:
        super().add_page(page)
        self.listed.append(page.reference)

    @property
    def page_references(self) -> list[bytes]:
        return self.listed


class Unwritten(CountedPages):
    """A PDF of which only the objects are wanted."""

    def write(self, *arguments: Any, **options: Any) -> None:
        return


@contextmanager
def counted_pages() -> Iterator[None]:
    """Tagging in linear time, for a book written whole."""
    with replaced(pydyf, "PDF", CountedPages):
        yield


@contextmanager
def uncollected() -> Iterator[None]:
    """No search for garbage meanwhile: layout makes millions of boxes and drops few of them."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def let_go(document: Any) -> None:
    """Of pages that are drawn: an area for footnotes knows its page, and all would wait for the search for garbage."""
    for page in document.pages:
        for box in page._page_box.children:
            vars(box).pop("page", None)


@contextmanager
def written_apart(
    token: Callable[[int], bytes],
    folio: Callable[[Any, Any], bool],
    known: Callable[[str], bool],
    after: Callable[[Any, Any, int], None] = lambda stream, box, start: None,
) -> Iterator[None]:
    """References are tokens; fonts, outline and what lies outside the section are left to the assembler.

    ``folio`` is told of each text that is drawn and answers whether it takes it over, ``after`` of what was drawn and from where in the
    stream; ``known`` says which link targets exist.
    """
    drawn = weasyprint.draw.draw_text

    def draw(stream: Any, box: Any, *arguments: Any) -> None:
        if not folio(stream, box):
            start = len(stream.stream)
            drawn(stream, box, *arguments)
            after(stream, box, start)

    def resolve(pages: Any) -> Iterator[tuple[list[Any], list[Any]]]:
        for page in pages:
            yield [link for link in page.links if link[0] != "internal" or known(link[1])], []

    with ExitStack() as stack:
        to_bytes = _to_bytes(pydyf._to_bytes)
        stack.enter_context(replaced(pydyf, "_to_bytes", to_bytes))
        stack.enter_context(replaced(pydyf.Dictionary, "data", property(_data(to_bytes))))
        stack.enter_context(replaced(pydyf, "PDF", Unwritten))
        stack.enter_context(replaced(pydyf.Object, "reference", property(lambda this: token(this.number))))
        stack.enter_context(replaced(weasyprint.draw, "draw_text", draw))
        stack.enter_context(replaced(weasyprint.pdf, "resolve_links", resolve))
        stack.enter_context(replaced(weasyprint.pdf, "build_fonts_dictionary", lambda *_: pydyf.Dictionary({"Type": "/Fonts"})))
        stack.enter_context(replaced(weasyprint.pdf, "add_outlines", lambda *_: ([], 0)))
        yield


def _to_bytes(original: Callable[[Any], bytes]) -> Callable[[Any], bytes]:
    """What pydyf writes for a value, the kinds that are written most asked for first."""

    def to_bytes(item: Any) -> bytes:
        kind = type(item)
        if kind is bytes:
            return item  # type: ignore[no-any-return]  # what it is has just been asked
        if kind is float:
            return b"%d" % item if item.is_integer() else f"{item:f}".rstrip("0").encode("ascii")
        return str(item).encode("ascii") if kind is str or kind is int else original(item)

    return to_bytes


def _data(to_bytes: Callable[[Any], bytes]) -> Callable[[Any], bytes]:
    """What pydyf writes for a dictionary, whose keys are few."""
    keys: dict[Any, bytes] = {}

    def data(this: Any) -> bytes:
        pieces = [b"<<"]
        for key, value in this.items():
            name = keys.get(key)
            if name is None:
                name = keys[key] = b"/" + to_bytes(key) + b" "
            pieces += (name, value if type(value) is bytes else to_bytes(value))
        pieces.append(b">>")
        return b"".join(pieces)

    return data


def draw_glyphs(stream: Any, box: Any, text: str) -> list[bytes]:
    """What WeasyPrint would draw for a text in the style of a laid-out text box; the box is spent after it."""
    scratch = stream.clone()
    box.pango_layout.set_text(text)
    draw_first_line(scratch, box, "clip", "none", Matrix())
    return [item for item in scratch.stream if isinstance(item, bytes)]


def font_facts(font: Any) -> dict[str, Any]:
    """A font's attributes but for those of this process."""
    return {name: value for name, value in vars(font).items() if name not in FONT_OBJECTS}


def font_again(facts: dict[str, Any], data: bytes, widths: dict[int, float], texts: dict[int, str], subset: Callable[[Any], bytes]) -> Any:
    """A font of WeasyPrint's from the facts of the fragments that use it; ``subset`` gives its embedded bytes."""
    font = Font.__new__(Font)
    font.__dict__.update(facts)
    font.widths, font.to_unicode, font.file_content = widths, texts, data

    def clean(_texts: Any, _hinting: bool) -> None:
        font.file_content = subset(font)

    font.clean = clean
    return font


def subset_font(font: Any, texts: dict[int, str], data: bytes) -> bytes:
    """The font with the glyphs of ``texts`` alone, as WeasyPrint makes it."""
    _declare_harfbuzz()
    kept = ffi.new("char[]", data)
    blob = ffi.gc(harfbuzz.hb_blob_create(kept, len(data), 0, ffi.NULL, ffi.NULL), harfbuzz.hb_blob_destroy)
    font.hb_face = ffi.gc(harfbuzz.hb_face_create(blob, font.index), harfbuzz.hb_face_destroy)
    font.file_content = data
    Font.clean(font, texts, False)
    result = bytes(font.file_content)
    del font.hb_face
    return result


def cut_font(data: bytes, characters: Iterable[int], features: Iterable[str], names: Iterable[int]) -> bytes | None:
    """A font file with these characters, layout features and names alone, without hints; None where it cannot be cut down."""
    if harfbuzz_subset is None:
        return None
    _declare_harfbuzz()
    kept = ffi.from_buffer(data)
    blob = ffi.gc(harfbuzz.hb_blob_create(kept, len(data), 0, ffi.NULL, ffi.NULL), harfbuzz.hb_blob_destroy)
    face = ffi.gc(harfbuzz.hb_face_create(blob, 0), harfbuzz.hb_face_destroy)
    if not harfbuzz.hb_face_get_glyph_count(face):
        return None
    wanted = ffi.gc(harfbuzz_subset.hb_subset_input_create_or_fail(), harfbuzz_subset.hb_subset_input_destroy)
    for kind, values in (
        (harfbuzz_subset.HB_SUBSET_SETS_UNICODE, characters),
        (harfbuzz_subset.HB_SUBSET_SETS_LAYOUT_FEATURE_TAG, [int.from_bytes(name.encode()) for name in features]),
        (harfbuzz_subset.HB_SUBSET_SETS_NAME_ID, names),
    ):
        chosen = harfbuzz_subset.hb_subset_input_set(wanted, kind)
        harfbuzz.hb_set_clear(chosen)
        for value in values:
            harfbuzz.hb_set_add(chosen, value)
    without = harfbuzz_subset.HB_SUBSET_FLAGS_NO_HINTING | harfbuzz_subset.HB_SUBSET_FLAGS_DESUBROUTINIZE
    harfbuzz_subset.hb_subset_input_set_flags(wanted, without | harfbuzz_subset.HB_SUBSET_FLAGS_NOTDEF_OUTLINE)
    cut = harfbuzz_subset.hb_subset_or_fail(face, wanted)
    if cut == ffi.NULL:
        return None
    cut = ffi.gc(cut, harfbuzz.hb_face_destroy)
    written = ffi.gc(harfbuzz.hb_face_reference_blob(cut), harfbuzz.hb_blob_destroy)
    size = ffi.new("unsigned int *")
    start = harfbuzz.hb_blob_get_data(written, size)
    return bytes(ffi.buffer(start, size[0]))


def glyph_of(font: Any, character: str) -> int:
    """The font's glyph for a character, 0 where it has none."""
    _declare_rules()
    found = ffi.new("hb_codepoint_t *")
    return int(found[0]) if len(character) == 1 and harfbuzz.hb_font_get_nominal_glyph(font.hb_font, ord(character), found) else 0


def speaks_of_spaces(pango_font: Any) -> bool:
    """Whether a rule of the font, of shaping or of kerning, has a space in it: words then hang on what stands beside them."""
    _declare_rules()
    font = pango.pango_font_get_hb_font(pango_font)
    face = harfbuzz.hb_font_get_face(font)
    found = ffi.new("hb_codepoint_t *")
    spaces = [found[0] for letter in " \xa0" if harfbuzz.hb_font_get_nominal_glyph(font, ord(letter), found)]
    if any(_table_length(face, name) for name in (b"kern", b"kerx", b"morx", b"Silf")):
        return True
    glyphs = ffi.gc(harfbuzz.hb_set_create(), harfbuzz.hb_set_destroy)
    for table in (b"GSUB", b"GPOS"):
        tag = int.from_bytes(table)
        for rule in range(harfbuzz.hb_ot_layout_table_get_lookup_count(face, tag)):
            harfbuzz.hb_ot_layout_lookup_collect_glyphs(face, tag, rule, glyphs, glyphs, glyphs, ffi.NULL)
    return not spaces or any(harfbuzz.hb_set_has(glyphs, space) for space in spaces)


def _table_length(face: Any, name: bytes) -> int:
    blob = ffi.gc(harfbuzz.hb_face_reference_table(face, int.from_bytes(name)), harfbuzz.hb_blob_destroy)
    return int(harfbuzz.hb_blob_get_length(blob))


def add_fonts(pdf: Any, fonts: dict[int, Any]) -> Any:
    """The dictionary of all fonts, written into a PDF."""
    return build_fonts_dictionary(pdf, fonts, True, True, {"hinting": False, "pdf_version": "1.7"})


def _declare_harfbuzz() -> None:
    if not hasattr(harfbuzz, "hb_face_create"):
        ffi.cdef(
            """
            hb_blob_t * hb_blob_create (const char *data, unsigned int length, int mode, void *user_data, void *destroy);
            hb_face_t * hb_face_create (hb_blob_t *blob, unsigned int index);
            void hb_set_clear (hb_set_t *set);
            void hb_set_add (hb_set_t *set, hb_codepoint_t value);
            """
        )


def _declare_rules() -> None:
    if not hasattr(harfbuzz, "hb_font_get_nominal_glyph"):
        ffi.cdef(
            """
            hb_bool_t hb_font_get_nominal_glyph (hb_font_t *font, hb_codepoint_t unicode, hb_codepoint_t *glyph);
            unsigned int hb_ot_layout_table_get_lookup_count (hb_face_t *face, hb_tag_t table);
            void hb_ot_layout_lookup_collect_glyphs (
                hb_face_t *face, hb_tag_t table, unsigned int rule, hb_set_t *before, hb_set_t *input, hb_set_t *after, hb_set_t *output);
            hb_set_t * hb_set_create (void);
            void hb_set_destroy (hb_set_t *set);
            hb_bool_t hb_set_has (const hb_set_t *set, hb_codepoint_t value);
            """
        )


@contextmanager
def replaced(owner: Any, name: str, value: Any) -> Iterator[None]:
    """Puts a value in the place of another for a while."""
    before = owner.__dict__[name]
    setattr(owner, name, value)
    try:
        yield
    finally:
        setattr(owner, name, before)
