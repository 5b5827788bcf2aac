"""The PDF editions: sections laid out apart, folios and page references known as they come, joined into one file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial

from pincite.engines.fonts import prove
from pincite.engines.numerals import roman
from pincite.engines.printing import STRANGER, Finish, PdfSettings
from pincite.engines.themes import Theme, fill_template
from pincite.model.book import EditionSettings
from pincite.model.finding import Finding
from pincite.publish.assembly import Assembly
from pincite.publish.contrast import pale_values
from pincite.publish.cover import Cover, cover_of
from pincite.publish.files_to_print import Covered, Drawings
from pincite.publish.page_runs import Plan, foresee, set_body, set_front
from pincite.publish.pdf_press import Apart, Pages, open_press
from pincite.publish.pdf_sections import (
    body_sections,
    chapter_section,
    colophon_html,
    document,
    generated,
    leaf_sections,
)
from pincite.publish.pdf_sheets import sheets_of
from pincite.publish.print_findings import Finder, coarse_images, faults_of_sheets, findings_of_messages, missing_glyphs, overfull
from pincite.publish.print_target import Attached, target_of
from pincite.publish.targets import descriptions
from pincite.publish.typefaces import typefaces_of

GENERATED = "".join(f' id="{name}"' for name in ("contents", "index", "cover"))
"""What links may lead to that is written after the rest is set."""

ReadFile = Callable[[str], bytes | None]


@dataclass(frozen=True, slots=True)
class Printed:
    """A finished PDF. ``messages`` are the findings in a line each, ``folios`` each id's page as printed, ``labels`` the pages' numbers as
    a viewer shows them, ``spine`` millimetres, ``cover`` the file of the printer's cover."""

    data: bytes
    pages: int
    messages: tuple[str, ...] = ()
    folios: tuple[tuple[str, str], ...] = ()
    layouts: tuple[Pages, ...] = ()
    findings: tuple[Finding, ...] = ()
    spine: float = 0
    cover: bytes = b""
    labels: tuple[str, ...] = ()


def make_pdf(
    assembly: Assembly,
    theme: Theme,
    settings: EditionSettings,
    read: ReadFile,
    *,
    draft: bool = False,
    archive: tuple[Attached, ...] = (),
    apart: Apart | None = None,
    joined: bool = True,
) -> Printed:
    """The book as a PDF; ``read`` gives a file of the book by its path relative to the manuscript, None for what is not the book's.

    ``archive`` are files to enclose (name, content, description): with any, the PDF is PDF/A-3a instead of PDF/UA-1.
    ``apart`` sets sections one by one through a store; without it, and for a press or an archive, WeasyPrint has the whole book.
    Whoever asks for the pages alone does not have them ``joined``: ``data`` is empty then.
    """
    target = target_of(settings, archive)
    faces = typefaces_of(assembly, theme, settings, read)
    theme, fonts = faces.theme, faces.shelf
    read = Drawings(read, ", ".join(theme.text_families))
    cover = cover_of(assembly.book, theme)
    files = read = _with_cover(read, cover)
    if target.inks in ("black", "cmyk"):
        from pincite.engines.print_images import InkedFiles  # loaded for a press alone

        read = InkedFiles(read, target.inks, str(settings.option("icc", "")))
    fit = apart if target.variant == "pdf/ua-1" else None
    press = open_press(fonts, sheets_of(theme, settings, read, draft), read, target.intent, fit, joined)
    typefaces = " and ".join(theme.text_families[:1])
    blank = fill_template(theme, "blank.html.j2", {})

    # Each is asked for when its section is named, and again when it is put into its run.
    page = cache(partial(document, theme, assembly))
    sections, leaves = body_sections(theme, assembly, press.once), leaf_sections(theme, assembly, typefaces)
    colophon = generated(theme, assembly, "colophon", theme.say("Colophon"), colophon_html(theme, assembly, typefaces), start="any")
    prefaces = tuple(chapter_section(theme, assembly, chapter) for chapter in assembly.of_kind("front"))
    plan = Plan(theme, assembly, page, sections, colophon, leaves, prefaces, blank)
    written = (*leaves, *prefaces, *sections, colophon)
    openings = ((page(section.html), section.name) for section in written if section.start == "recto")
    press.prepare((*(section.html for section in written), GENERATED), tuple(openings), lambda guessing: foresee(guessing, plan))
    body, index_findings = set_body(press, plan)
    front = set_front(press, plan, body)
    body.fill(target.signature, front.count)
    front_page = page(fill_template(theme, "cover.html.j2", {"src": cover.name, "alt": cover.alt})) if cover and not target.inks else ""
    covers = [press.plain(front_page, "cover")] if front_page else []
    layouts = [*covers, *front.layouts, *body.layouts]
    labels, count = _labels(len(covers), front.count), sum(layout.page_count for layout in layouts)
    finish = Finish(labels=labels, describe=descriptions(assembly), inks=target.inks)
    options = PdfSettings(variant=target.variant, tagged=target.tagged, attachments=archive, finish=finish)
    prove(fonts.faces)
    press.refuse_strangers(layouts)
    data = press.write(layouts, options) if joined else b""
    bound = None
    if cover and target.inks:
        from pincite.publish.print_cover import Binding, print_cover  # loaded for a press alone

        binding = Binding(page, press, files, str(settings.option("icc", "")), layouts[0])
        bound = print_cover(assembly.book, theme, cover, target, binding, target.spine(count))
    said = [*layouts, *([bound.layout] if bound else [])]
    messages = (*press.messages, *(message for layout in said for message in layout.messages))
    glyphs = (*faces.findings, *missing_glyphs(assembly, fonts, theme.families))
    if glyphs:
        # These say the same, without its place.
        messages = tuple(message for message in messages if ".notdef" not in message.text and not message.text.startswith(STRANGER))
    finder = Finder(assembly.book.manuscript, read)
    findings = (
        *index_findings,
        *pale_values(assembly.book, settings),
        *glyphs,
        *coarse_images(assembly, (image for layout in said for image in layout.images), target, finder),
        *overfull(assembly, ((layout.anchors, layout.overflows) for layout in layouts), finder),
        *faults_of_sheets(settings, assembly.book.manuscript, read),
        *findings_of_messages(assembly, messages, finder, settings),
    )
    return Printed(
        data,
        count,
        tuple(f"{finding.place}: {finding.message}" for finding in findings),
        tuple(sorted({**front.folios, **body.folios}.items())),
        tuple(layouts),
        findings,
        spine=target.spine(count),
        cover=bound.data if bound else b"",
        labels=tuple(_label(labels, index) for index in range(count)),
    )


def _with_cover(read: ReadFile, cover: Cover | None) -> ReadFile:
    return read if cover is None or not cover.svg else Covered(read, cover.name, cover.svg.encode())


def _labels(covers: int, front: int) -> tuple[tuple[int, str, int, str], ...]:
    """The cover has a name, the front matter roman numbers, the body arabic."""
    first = ((0, "", 1, "Cover"),) if covers else ()
    return (*first, (covers, "r", 1, ""), (covers + front, "D", 1, ""))


def _label(labels: tuple[tuple[int, str, int, str], ...], index: int) -> str:
    begins, style, first, prefix = max(label for label in labels if label[0] <= index)
    number = index - begins + first
    return prefix + {"": "", "r": roman(number)}.get(style, str(number))
