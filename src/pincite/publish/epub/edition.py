"""The EPUB edition whole: documents, navigation, package and pictures in one archive."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from posixpath import join, normpath

from pincite.engines.themes import Theme, fill_template, safe
from pincite.model.book import EditionSettings
from pincite.model.printed_page import PrintedPage
from pincite.publish.assembly import Assembly
from pincite.publish.epub.accessibility import accessibility_metadata, content_of
from pincite.publish.epub.archive import pack
from pincite.publish.epub.documents import Document, content_document, wrap
from pincite.publish.epub.navigation import NavigationLink, navigation
from pincite.publish.epub.onix import onix
from pincite.publish.epub.package import Item, package
from pincite.publish.epub.places import Origins
from pincite.publish.page_breaks import PageMark, leaf_marks, page_mark
from pincite.publish.screen_book import ScreenBook, screen_book
from pincite.publish.screen_fonts import ScreenFonts
from pincite.publish.screen_looks import without_faces
from pincite.publish.screen_pages import ScreenPage

XHTML = "application/xhtml+xml"
IMAGE_TYPES = {
    "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp",
}  # fmt: skip
TITLE_PAGE, IMPRINT, NAV = "title-page.xhtml", "imprint.xhtml", "nav.xhtml"
DRAFT = "Draft: not all numbers are proven."
_ROLES = {"edt": "Edited by", "trl": "Translated by", "ill": "Illustrated by", "ctb": "With"}


@dataclass(frozen=True, slots=True)
class CoverImage:
    """A raster picture; ``name`` is its file in the edition."""

    name: str
    data: bytes
    alt: str


@dataclass(frozen=True, slots=True)
class Epub:
    """A finished EPUB. ``documents`` are its content documents as written, ``onix`` its record for the trade.

    ``pages`` counts the printed pages that it marks.
    """

    data: bytes
    documents: tuple[Document, ...]
    onix: bytes = b""
    pages: int = 0
    messages: tuple[str, ...] = ()
    origins: Origins = field(default_factory=Origins)


def make_epub(
    assembly: Assembly,
    theme: Theme,
    shell: Theme,
    read: Callable[[str], bytes | None],
    settings: EditionSettings,
    fonts: Callable[[Sequence[ScreenPage]], ScreenFonts],
    *,
    printed: Sequence[PrintedPage] = (),
    cover: CoverImage | None = None,
    draft: bool = False,
    claims: bool = False,
) -> Epub:
    """The book as an EPUB; ``theme`` is the edition's, ``shell`` the templates of EPUB, ``read`` gives a file of the book by its path.

    With ``claims`` it says that it conforms to WCAG, if the settings name who vouches for it: for books that go through the gates.
    """
    book = screen_book(theme, assembly, ".xhtml", printed, read)
    marks = (*leaf_marks(printed, TITLE_PAGE, IMPRINT, NAV), *book.marks)
    documents = _documents(shell, assembly, book, marks, cover, shell.say(DRAFT) if draft else "")
    typefaces = fonts(book.pages)
    images = {name: data for name, data in book.pictures.items() if cover is None or name != cover.name}
    items = [
        *(Item(f"document-{number}", each.file, XHTML, " ".join(each.features), True) for number, each in enumerate(documents, 1)),
        Item("style", "book.css", "text/css"),
        *(Item(f"font-{number}", f"fonts/{name}", f"font/{typefaces.kind}") for number, (name, _) in enumerate(typefaces.files, 1)),
        *(Item(f"picture-{number}", name, _image_type(name)) for number, name in enumerate(sorted(images), 1)),
        *([Item("cover-image", cover.name, _image_type(cover.name), "cover-image")] if cover else []),
    ]
    accessibility = accessibility_metadata(
        content_of(book.pages, images),
        pages=f"{assembly.book.title} (PDF edition)" if marks else "",
        certified_by=str(settings.option("certified-by", "")) if claims else "",
        cover=cover is not None,
    )
    files = {f"EPUB/{document.file}": document.text.encode() for document in documents}
    style = _style(typefaces, shell)
    own = [(path, without_faces(content.decode("utf-8", "replace"))) for path in settings.css if (content := read(path)) is not None]
    files["EPUB/book.css"] = "\n".join([style, *(text for _, text in own)]).encode()
    files |= {f"EPUB/fonts/{name}": content for name, content in typefaces.files}
    files |= {f"EPUB/{name}": content for name, content in images.items()}
    files |= {f"EPUB/{cover.name}": cover.data} if cover else {}
    files["EPUB/package.opf"] = package(shell, assembly.book, items, accessibility).encode()
    files["META-INF/container.xml"] = fill_template(shell, "container.xml.j2", {}).encode()
    record = onix(shell, assembly.book, accessibility, len(printed))
    copies = {f"EPUB/{name}": ((1, book.originals[name]),) for name in images} | {"EPUB/book.css": _starts(style, own)}
    origins = Origins(
        {f"EPUB/{document.file}": document.text for document in documents},
        {f"EPUB/{document.file}": document.source for document in documents},
        {name: tuple((line, normpath(join(assembly.book.manuscript, path))) for line, path in parts) for name, parts in copies.items()},
    )
    return Epub(pack(files), documents, record.encode(), len(marks), origins=origins)


def _documents(
    shell: Theme, assembly: Assembly, book: ScreenBook, marks: Sequence[PageMark], cover: CoverImage | None, notice: str
) -> tuple[Document, ...]:
    """Cover, title page, leaves, contents, text: the order of the spine."""
    language = assembly.book.language
    opening = {file: "".join(page_mark(mark) for mark in marks if mark.file == file) for file in (TITLE_PAGE, IMPRINT, NAV)}
    pages = [replace(page, html=opening.get(page.file, "") + page.html) for page in book.pages]
    title = wrap(shell, language, assembly.book.title, "frontmatter", _title_page(shell, assembly, opening[TITLE_PAGE]))
    listed = [NavigationLink(f"{mark.file}#{mark.identifier}", mark.label) for mark in marks]
    nav = navigation(shell, assembly, [page for page in pages if page.file != IMPRINT], listed, opening[NAV], cover=cover is not None)
    written = [(page.kind, content_document(shell, language, page, notice)) for page in pages]
    return (
        *([Document("cover.xhtml", wrap(shell, language, shell.say("Cover"), "cover", _cover_page(shell, cover)))] if cover else []),
        Document(TITLE_PAGE, title),
        *(document for kind, document in written if kind == "leaf"),
        Document(NAV, nav, ("nav",)),
        *(document for kind, document in written if kind != "leaf"),
    )


def _cover_page(shell: Theme, cover: CoverImage) -> str:
    return fill_template(shell, "cover.xhtml.j2", {"cover": cover})


def _title_page(shell: Theme, assembly: Assembly, marks: str) -> str:
    book = assembly.book
    return fill_template(shell, "title-page.xhtml.j2", {
        "book": book, "authors": [person.name for person in book.contributors if person.role == "aut"], "year": book.date[:4],
        "marks": safe(marks), "others": [(one.name, shell.say(_ROLES[one.role])) for one in book.contributors if one.role in _ROLES],
    })  # fmt: skip


def _style(typefaces: ScreenFonts, shell: Theme) -> str:
    return "\n".join([typefaces.css("fonts/"), *(shell.file(name) for name in shell.sheets), *filter(None, [typefaces.rules])])


def _starts(style: str, own: Sequence[tuple[str, str]]) -> tuple[tuple[int, str], ...]:
    """The line of book.css with which each of the author's sheets begins."""
    line, result = style.count("\n") + 2, []
    for path, text in own:
        result.append((line, path))
        line += text.count("\n") + 1
    return tuple(result)


def _image_type(name: str) -> str:
    return IMAGE_TYPES.get(name.rpartition(".")[2].lower(), "image/png")
