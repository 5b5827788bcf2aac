"""The navigation document: contents, lists of figures and tables, pages of the printed book, landmarks."""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pincite.engines.themes import Theme, fill_template, safe
from pincite.model.wording import Say
from pincite.publish.assembly import Assembly
from pincite.publish.epub.documents import section_type, wrap
from pincite.publish.screen_pages import ScreenPage

EXHIBITS = (("figure", "loi", "Figures"), ("table", "lot", "Tables"))
LANDMARKS = ("glossary", "index", "bibliography")


@dataclass(frozen=True, slots=True)
class NavigationLink:
    href: str
    title: str
    type: str = ""


def navigation(
    theme: Theme,
    assembly: Assembly,
    pages: Sequence[ScreenPage],
    printed: Sequence[NavigationLink] = (),
    marks: str = "",
    *,
    cover: bool = False,
) -> str:
    """The document; ``printed`` are the printed pages in order, ``marks`` those that begin in the contents."""
    body = fill_template(theme, "nav.xhtml.j2", {
        "marks": safe(marks), "toc": safe(contents(pages)), "exhibits": _exhibits(assembly, pages, theme.say), "pages": printed,
        "landmarks": _landmarks(pages, cover, theme.say),
    })  # fmt: skip
    return wrap(theme, assembly.book.language, theme.say("Contents"), "frontmatter", body)


def contents(pages: Iterable[ScreenPage]) -> str:
    """A list of the pages, chapters below their part, sections below their chapter."""
    lines: list[str] = ["<ol>"]
    inside = False
    for page in pages:
        if inside and page.kind != "chapter":
            lines.append("</ol></li>")
            inside = False
        if page.kind == "part":
            lines.append(f"<li>{_link(page)}<ol>")
            inside = True
        else:
            lines.append(f"<li>{_link(page)}{_sections(page)}</li>")
    lines.append("</ol></li></ol>" if inside else "</ol>")
    return "\n".join(lines)


def _link(page: ScreenPage) -> str:
    return f'<a href="{page.file}">{html.escape(page.full_title)}</a>'


def _sections(page: ScreenPage) -> str:
    """The second level of headings; deeper ones would make a list of contents that nobody reads."""
    items = "".join(
        f'<li><a href="{page.file}#{line.identifier}">{line.html}</a></li>'
        for line in page.headings
        if line.level == 2 and line.html.strip()
    )
    return f"<ol>{items}</ol>" if items else ""


def _exhibits(assembly: Assembly, pages: Sequence[ScreenPage], say: Say) -> list[dict[str, object]]:
    files = {page.identifier: page.file for page in pages}
    result: list[dict[str, object]] = []
    for kind, name, title in EXHIBITS:
        items = [
            NavigationLink(f"{files[body.identifier]}#{exhibit.identifier}", f"{say(title[:-1])} {exhibit.number}: {exhibit.title}")
            for body in assembly.chapters
            for exhibit in body.exhibits
            if exhibit.kind == kind and exhibit.title
        ]
        if items:
            result.append({"type": name, "title": say(title), "links": items})
    return result


def _landmarks(pages: Sequence[ScreenPage], cover: bool, say: Say) -> list[NavigationLink]:
    marks = [NavigationLink("cover.xhtml", say("Cover"), "cover")] if cover else []
    marks += [NavigationLink("title-page.xhtml", say("Title page"), "titlepage"), NavigationLink("nav.xhtml#toc", say("Contents"), "toc")]
    start = next((page for page in pages if page.kind in ("part", "chapter")), None)
    if start is not None:
        marks.append(NavigationLink(start.file, say("Start of the text"), "bodymatter"))
    for name in LANDMARKS:
        marks += [NavigationLink(page.file, page.title, name) for page in pages if section_type(page) == name][:1]
    return marks
