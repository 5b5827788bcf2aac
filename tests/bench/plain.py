"""The same book for WeasyPrint alone: one HTML file and one style sheet, to be printed with its own command.

    python tests/bench/plain.py BOOK FOLDER        writes FOLDER/book.html and FOLDER/book.css
    weasyprint --base-url BOOK/manuscript/ --stylesheet FOLDER/book.css --pdf-variant pdf/ua-1 FOLDER/book.html FOLDER/book.pdf

Nothing of pincite runs in the second: no change to WeasyPrint, no composing of pages. The page numbers of the contents come from
`target-counter`, as anybody would write them.
"""

from __future__ import annotations

import sys
from pathlib import Path

from pincite.editions import assemble_book, manuscript_files
from pincite.engines.fonts import open_shelf
from pincite.engines.themes import font_catalogue, load_theme
from pincite.pipeline import check_volume, open_session, read_book_volume
from pincite.publish.pdf_sections import body_sections, chapter_section, colophon_html, contents_section, document, generated, leaf_sections
from pincite.publish.pdf_sheets import sheets_of

NUMBERED = """
section { break-before: recto; }
section.copyright { break-before: page; }
.contents-list li a::after { content: target-counter(attr(href), page); float: right; }
.contents-list .leader, .contents-list .folio { display: none; }
@page :nth(1) { counter-reset: page; }
"""


def write_plain(root: Path, folder: Path) -> None:
    """The book's sections one after the other, with the theme's own style sheets and fonts."""
    session = open_session(str(root))
    volume = read_book_volume(session)
    assembly = assemble_book(session, volume, check_volume(session, volume))
    settings = assembly.book.edition("pdf")
    theme = load_theme(settings.theme, root)
    fonts = open_shelf(font_catalogue(), theme.families)
    sections = [
        *leaf_sections(theme, assembly, theme.families[0]),
        contents_section(theme, assembly, ("sources", "bibliography", "colophon"), {}),
        *(chapter_section(theme, assembly, body) for body in assembly.of_kind("front")),
        *body_sections(theme, assembly, lambda _, make: make()),
        generated(theme, assembly, "colophon", "Colophon", colophon_html(theme, assembly, theme.families[0])),
    ]
    (folder / "book.html").write_text(document(theme, assembly, "\n".join(section.html for section in sections)), encoding="utf-8")
    css = fonts.css
    for face in fonts.faces:
        css = css.replace(face.url, face.path.as_uri())
    own = "\n".join(sheet.text for sheet in sheets_of(theme, settings, manuscript_files(assembly.book), False))
    (folder / "book.css").write_text(f"{css}\n{own}\n{NUMBERED}", encoding="utf-8")


def plain_command(root: Path, folder: Path) -> list[str]:
    """WeasyPrint's own command for what ``write_plain`` wrote."""
    sheet, variant = ["--stylesheet", str(folder / "book.css")], ["--pdf-variant", "pdf/ua-1"]
    base = ["--base-url", f"{(root / 'manuscript').resolve().as_uri()}/"]
    return [sys.executable, "-m", "weasyprint", "--quiet", *base, *sheet, *variant, str(folder / "book.html"), str(folder / "book.pdf")]


if __name__ == "__main__":
    write_plain(Path(sys.argv[1]), Path(sys.argv[2]))
