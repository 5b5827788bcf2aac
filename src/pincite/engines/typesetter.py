"""WeasyPrint: HTML and style sheets in, laid-out pages and PDF out; nothing is read but the book's own files and fonts."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from typing import Any

import pincite.engines.library_names  # noqa: F401  # before WeasyPrint

# isort: split
from weasyprint import CSS, HTML, Attachment, Document
from weasyprint.css.counters import CounterStyle
from weasyprint.text.fonts import FontConfiguration, get_hb_object_data
from weasyprint.urls import URLFetcher

from pincite.engines.book_fetcher import BOOK_URL, BookFetcher, book_file
from pincite.engines.fonts import FontShelf
from pincite.engines.known_lines import lines_once
from pincite.engines.note_placement import notes_with_their_calls
from pincite.engines.overheard import overheard
from pincite.engines.page_facts import CrowdedHead, Foot, Overflow, PageMeasure
from pincite.engines.page_fit import crowded_heads, overflows
from pincite.engines.page_measures import foot, image_resolutions, last_lines, measure_pages, note_pages, page_texts
from pincite.engines.paged_layout import Made, NotResumed, Stopped, Watch, paged
from pincite.engines.pdf_tags import book_tags, connect_notes, finishing, mark_pagination
from pincite.engines.press_marks import take_marks
from pincite.engines.printing import STRANGER, Message, PdfSettings, Sheet
from pincite.engines.quick_cascade import StyleMemory, lasts, quick_cascade
from pincite.engines.quick_html import read_html
from pincite.engines.quick_styles import quick_styles
from pincite.engines.quick_text import TextMemory, quick_text
from pincite.engines.style_faults import rules_of
from pincite.model.errors import ToolError

CANNOT = (ArithmeticError, AssertionError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What WeasyPrint raises where a style sheet asks for more than it can do."""


KEPT = 64
"""Of how many sheets of sections' own one is kept."""


@dataclass(frozen=True)  # without slots: what has been measured is kept
class Layout:
    """Laid-out pages of one section. ``anchors`` gives each id the index of its page."""

    document: Document
    anchors: dict[str, int]
    messages: tuple[Message, ...] = ()

    @property
    def page_count(self) -> int:
        return len(self.document.pages)

    @property
    def note_pages(self) -> tuple[tuple[str, int, int], ...]:
        """Each note's id, the page of its call and the page on which it begins, counted from 0."""
        return note_pages(self.document)

    @property
    def last_lines(self) -> int:
        """How many lines of text the last page has."""
        return last_lines(self.document)

    @property
    def foot(self) -> Foot:
        """What stands below the text of the first page."""
        return foot(self.document)

    @property
    def texts(self) -> tuple[str, ...]:
        """The text of each page."""
        return page_texts(self.document)

    def with_page_anchors(self, names: Sequence[str]) -> Layout:
        """Give each page a name that links can lead to."""
        for page, name in zip(self.document.pages, names, strict=True):
            page.anchors.setdefault(name, (0, 0, 0, 0))
        return self

    @property
    def images(self) -> tuple[tuple[str, float], ...]:
        """Each photograph's address in the book and its dots per inch as printed."""
        return tuple((book_file(name), dots) for name, dots in image_resolutions(self.document))

    @property
    def crowded_heads(self) -> tuple[CrowdedHead, ...]:
        """Running heads that meet what stands beside them."""
        return crowded_heads(self.document)

    @cached_property
    def overflows(self) -> tuple[Overflow, ...]:
        """What does not fit on its page."""
        return overflows(self.document)

    @cached_property
    def measures(self) -> tuple[PageMeasure, ...]:
        """How full each page is."""
        return measure_pages(self.document)


@dataclass(frozen=True, slots=True)
class Halt:
    """A page that should be composed otherwise, and what was laid out up to it."""

    measure: PageMeasure
    made: Made | None = None
    messages: tuple[Message, ...] = ()


@dataclass(slots=True)
class Press:
    """Fonts and style sheets, parsed once, and the way to the book's files; used for any number of sections.

    ``plain`` leaves WeasyPrint as slow as it is: the reference that the quick way is compared with.
    ``intent`` is the output intent: '' or 'srgb' (for PDF/A), or 'device-cmyk' with a profile that the sheets name.
    """

    fonts: FontShelf
    sheets: Sequence[Sheet]
    read: Callable[[str], bytes | None]
    intent: str = ""
    messages: list[Message] = field(default_factory=list)
    plain: bool = False
    _text: TextMemory = field(init=False, default_factory=TextMemory)
    _styles: StyleMemory | None = field(init=False)
    _configuration: FontConfiguration = field(init=False)
    _fetcher: URLFetcher = field(init=False)
    _counters: CounterStyle = field(init=False, default_factory=CounterStyle)
    _parsed: list[CSS] = field(init=False)
    _profiles: dict[str, Any] = field(init=False, default_factory=dict)
    _images: dict[str, Any] = field(init=False, default_factory=dict)
    _extra: dict[str, CSS] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._styles = StyleMemory() if lasts(sheet.text for sheet in self.sheets) else None
        self._configuration = FontConfiguration()
        self._fetcher = BookFetcher(self.fonts, self.read)
        self._parsed = []
        for sheet in (Sheet("fonts.css", self.fonts.css), *self.sheets):
            with overheard(sheet.name, self.messages):
                self._parsed.append(self._css(sheet))

    def _css(self, sheet: Sheet) -> CSS:
        try:
            return self._parse(sheet.text)
        except CANNOT:
            return self._parse(self._without_broken_rules(sheet))

    def _parse(self, text: str) -> CSS:
        return CSS(
            string=text,
            font_config=self._configuration,
            counter_style=self._counters,
            color_profiles=self._profiles,
            url_fetcher=self._fetcher,
            base_url=BOOK_URL,
        )

    def _without_broken_rules(self, sheet: Sheet) -> str:
        """The sheet without the rules that WeasyPrint stumbles over, each of which is told."""
        text = sheet.text
        for rule in rules_of(text):
            try:
                CSS(string=text[rule.start : rule.end], url_fetcher=self._fetcher, base_url=BOOK_URL)
            except CANNOT as error:
                why = f"WeasyPrint cannot read this rule ({type(error).__name__})"
                logging.getLogger("weasyprint").warning("%s at %d:%d", why, rule.line, rule.column)
                text = text[: rule.start] + re.sub(r"[^\n]", " ", text[rule.start : rule.end]) + text[rule.end :]
        return text

    def lay_out(self, html: str, about: str, extra: str = "") -> Layout:
        """The pages of a complete HTML document; ``extra`` is CSS for this section alone."""
        messages: list[Message] = []
        return self._finish(self._render(html, about, extra, messages), messages)

    def lay_out_watched(self, html: str, about: str, extra: str, watch: Watch, before: Halt | None = None) -> Layout | Halt:
        """The pages of a document, or the first that ``watch`` says should be composed otherwise.

        ``before`` is where the same section was halted; from there on ``html`` may be another.
        """
        messages = list(before.messages) if before is not None else []
        made = before.made if before is not None and not self.plain else None
        try:
            with paged(None if self.plain else watch, made, before.measure.page if before is not None else 0):
                document = self._render(html, about, extra, messages)
        except Stopped as stopped:
            return Halt(stopped.measure, stopped.made, tuple(messages))
        except NotResumed:
            return self.lay_out_watched(html, about, extra, watch)
        layout = self._finish(document, messages)
        measure = next((measure for measure in layout.measures if watch(measure)), None)
        return layout if measure is None else Halt(measure, None, tuple(messages))

    def _render(self, html: str, about: str, extra: str, messages: list[Message]) -> Document:
        sheets = [*self._parsed, self._css_of_its_own(about, extra)] if extra else self._parsed
        with overheard(about, messages), notes_with_their_calls(), self.quickly(about):
            return self._rendered(html, about, sheets)

    def _css_of_its_own(self, about: str, extra: str) -> CSS:
        """A section's own sheet, parsed once for all sections that have the same: they number their pages alike."""
        if len(self._extra) >= KEPT:
            self._extra.clear()
        if extra not in self._extra:
            self._extra[extra] = self._css(Sheet(about, extra))
        return self._extra[extra]

    def _finish(self, document: Document, messages: Sequence[Message]) -> Layout:
        connect_notes(document)
        mark_pagination(document)
        anchors = {name: number for number, page in reversed(list(enumerate(document.pages))) for name in page.anchors}
        return Layout(document, anchors, tuple(messages))

    @contextmanager
    def quickly(self, section: str = "") -> Iterator[None]:
        """Text is set and drawn with what is known from before; of a ``section`` that is laid out, its lines too."""
        with ExitStack() as stack:
            if not self.plain:
                stack.enter_context(quick_cascade(self._styles))
                stack.enter_context(quick_styles())
                stack.enter_context(quick_text(self._text))
                if section:
                    stack.enter_context(lines_once(self._text, section))
            yield

    def _rendered(self, html: str, about: str, sheets: Sequence[CSS]) -> Document:
        try:
            return self._source(html).render(
                font_config=self._configuration,
                counter_style=self._counters,
                color_profiles=self._profiles,
                stylesheets=list(sheets),
                cache=self._images,
                output_intent=self.intent or None,
            )
        except CANNOT as error:
            raise cannot_set(about, error) from error

    def _source(self, html: str) -> HTML:
        read = None if self.plain else read_html(html)
        if read is None:
            return HTML(string=html, base_url=BOOK_URL, url_fetcher=self._fetcher)
        source = HTML(string=read[0], base_url=BOOK_URL, url_fetcher=self._fetcher)
        body = source.etree_element.find("body")
        body.text = read[1].text
        body.extend(read[1])
        return source

    def write(self, layouts: Sequence[Layout], settings: PdfSettings, metadata_from: Layout) -> bytes:
        """One PDF of all the pages, in order; links between sections work since they are resolved here."""
        pages = [page for layout in layouts for page in layout.document.pages]
        document = metadata_from.document.copy(pages)
        attachments = [
            Attachment(
                string=content, name=name, description=description, relationship="Data", created=settings.date, modified=settings.date
            )
            for name, content, description in settings.attachments
        ]
        take_marks(document)
        with overheard("PDF", self.messages), book_tags(), self.quickly(), drawn("the book"):
            result = document.write_pdf(
                pdf_variant=settings.variant or None,
                pdf_identifier=settings.identifier or None,
                pdf_tags=settings.tagged,
                attachments=attachments or None,
                finisher=finishing(settings.finish),
                custom_metadata=False,
            )
        assert result is not None
        self._refuse_strangers(document)
        return bytes(result)

    def _refuse_strangers(self, document: Document) -> None:
        """A font that is not on the shelf came from this machine, in place of a glyph that the book's fonts lack."""
        known = {face.sha256 for face in self.fonts.faces}
        for font in document.fonts.values():
            if sha256(get_hb_object_data(font.hb_face)).hexdigest() not in known:
                self.messages.append(Message("PDF", f"{STRANGER}{font.family}"))


def cannot_set(about: str, error: Exception) -> ToolError:
    what = f"{type(error).__name__}: {error}".rstrip(": ")
    help = "take the last change of the book's own style sheets back, or simplify what is unusual in the section"
    return ToolError(f"WeasyPrint cannot set ‘{about}’ ({what})", help=help)


@contextmanager
def drawn(about: str) -> Iterator[None]:
    """While pages are drawn: some of what WeasyPrint has laid out it cannot draw."""
    try:
        yield
    except CANNOT as error:
        raise cannot_set(about, error) from error
