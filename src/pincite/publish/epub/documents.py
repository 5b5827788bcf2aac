"""A screen page as a content document: the section's type and role, and what only EPUB says of its elements."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from pincite.engines.themes import Theme, fill_template, safe
from pincite.model.language import direction
from pincite.publish.markup import classes, inner_xhtml, parse
from pincite.publish.screen_pages import ScreenPage

MATTER = {"leaf": "frontmatter", "front": "frontmatter", "part": "bodymatter", "chapter": "bodymatter", "back": "backmatter"}
ROLES = {
    name: f"doc-{name}"
    for name in (
        *("acknowledgments", "afterword", "appendix", "bibliography", "chapter", "colophon", "conclusion", "dedication", "epilogue"),
        *("foreword", "glossary", "index", "introduction", "part", "preface", "prologue"),
    )
}
TITLES = {"acknowledgements": "acknowledgments", "imprint": "copyright-page", "copyright": "copyright-page"}


@dataclass(frozen=True, slots=True)
class Document:
    """A content document: ``file`` below the EPUB's content folder, ``features`` what the manifest must say of it ('mathml').

    ``source`` is the chapter file that it was made from, '' for what is generated.
    """

    file: str
    text: str
    features: tuple[str, ...] = ()
    source: str = ""


def content_document(theme: Theme, language: str, page: ScreenPage, notice: str = "") -> Document:
    """The page's XHTML; ``notice`` is set above the text (of a draft)."""
    text, features = _content(page.html)
    kind = section_type(page)
    types = f' epub:type="{kind}"' if kind else ""
    role = f' role="{ROLES[kind]}"' if kind in ROLES else ""
    own = f' lang="{page.language}" xml:lang="{page.language}" dir="{direction(page.language)}"' if page.language else ""
    mark = f'<p class="draft">{notice}</p>\n' if notice else ""
    body = (
        f'<section id="{page.identifier}" class="{page.kind}"{types}{role}{own} aria-labelledby="title-{page.identifier}">\n'
        f"{mark}{text}\n</section>"
    )
    return Document(page.file, wrap(theme, language, page.full_title, MATTER.get(page.kind, "bodymatter"), body), features, page.source)


@lru_cache(maxsize=256)
def _content(html: str) -> tuple[str, tuple[str, ...]]:
    """A page's text for EPUB, and what the manifest must say of it."""
    tree = parse(html)
    for link in list(tree.iter("a")):
        # A number is no link here: its note's pop-up has the words, and a thousand links would drown those who listen.
        if "claim" in classes(link):
            link.tag = "span"
            link.attrib.pop("href", "")
    features = ("mathml",) if tree.find(".//{http://www.w3.org/1998/Math/MathML}math") is not None else ()
    return inner_xhtml(tree), features


def wrap(theme: Theme, language: str, title: str, matter: str, body: str) -> str:
    """A complete document round a body."""
    values = {"language": language, "direction": direction(language), "title": title, "matter": matter, "body": safe(body)}
    return fill_template(theme, "document.xhtml.j2", values) + "\n"


def section_type(page: ScreenPage) -> str:
    """What the section is in the vocabulary of EPUB, '' where that has no word for it."""
    if page.kind in ("part", "chapter"):
        return page.kind
    for word in (page.identifier, page.title.casefold(), page.label.casefold().split(" ")[0]):
        kind = TITLES.get(word, word)
        if kind in ROLES or kind == "copyright-page":
            return kind
    return ""
