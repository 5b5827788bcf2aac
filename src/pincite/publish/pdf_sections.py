"""The PDF's sections as HTML documents: each chapter, leaf and list of the book, laid out on its own and joined later."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import groupby

from pincite.engines.themes import Theme, fill_template, safe
from pincite.model.wording import count_in, wording
from pincite.publish.assembly import NUMBERS, Assembly
from pincite.publish.body import ChapterBody, NoteBody
from pincite.publish.directions import with_directions
from pincite.publish.formulas import with_set_formulas
from pincite.publish.index import ranges
from pincite.publish.licences import licence_lines
from pincite.publish.long_notes import note_pieces
from pincite.publish.sources import SourceSection

SHORT_NOTE = 64
SHORT_WORD = 7
KINDS = {
    "verified": "as the passage says it",
    "equivalent": "the same in other words or units",
    "rounded": "rounded, and said to be",
    "entailed": "following from the passage",
    "derived": "worked out from the passages",
}
"""How the colophon names the verdicts that prove a claim."""

_NOTE = re.compile(r"<!--note (\d+)-->")


@dataclass(frozen=True, slots=True)
class Section:
    """``start`` says on which side the section opens: 'recto' or 'any'. ``matter``: 'front' (roman folios) or 'body'."""

    name: str
    html: str
    matter: str
    start: str = "recto"


def document(theme: Theme, assembly: Assembly, html: str) -> str:
    """A complete HTML document round a section."""
    book = assembly.book
    authors = [contributor.name for contributor in book.contributors if contributor.role == "aut"]
    values: dict[str, object] = {
        "language": book.language, "title": full_title(assembly), "authors": authors, "description": book.description,
        "html": safe(with_directions(html)),
    }  # fmt: skip
    values["date"] = book.date or "2000-01-01"
    return fill_template(theme, "document.html.j2", values)


def full_title(assembly: Assembly) -> str:
    book = assembly.book
    return f"{book.title}: {book.subtitle}" if book.subtitle else book.title


def body_sections(theme: Theme, assembly: Assembly, once: Callable[[object, Callable[[], str]], str]) -> tuple[Section, ...]:
    """The parts and chapters, then the back matter of the authors, then what is generated (but for the index and the colophon).

    ``once`` keeps what takes long to write, by a value: few edits touch what is cited, and a book may cite thousands of passages.
    """
    sections: list[Section] = []
    part = -1
    for body in assembly.of_kind("chapter"):
        if body.part != part and 0 <= body.part < len(assembly.book.parts):
            part = body.part
            sections.append(part_leaf(theme, assembly, part))
        sections.append(chapter_section(theme, assembly, body))
    sections += [chapter_section(theme, assembly, body) for body in assembly.of_kind("back")]
    if assembly.sources:
        write = partial(sources_html, theme, assembly)
        sections.append(
            generated(theme, assembly, "sources", theme.say("Sources"), once(("sources", theme.fingerprint, assembly.sources), write))
        )
    if assembly.bibliography:
        html = f'<div class="bibliography">{_paragraphs(assembly.bibliography)}</div>'
        sections.append(generated(theme, assembly, "bibliography", theme.say("Bibliography"), html, start="any"))
    return tuple(sections)


def part_leaf(theme: Theme, assembly: Assembly, part: int) -> Section:
    title = assembly.book.parts[part].title
    html = fill_template(theme, "part.html.j2", {"id": f"part-{part + 1}", "label": part_label(part, theme.language), "title": title})
    return Section(f"part-{part + 1}", html, "body")


def part_label(part: int, language: str) -> str:
    """'Part One'; the number words are English."""
    name = wording(language)("Part")
    return f"{name} {NUMBERS[part]}" if name == "Part" and part < len(NUMBERS) else f"{name} {part + 1}"


def chapter_section(theme: Theme, assembly: Assembly, body: ChapterBody) -> Section:
    """A chapter with its notes at the places of their calls, for the typesetter to put at the page's foot."""
    parts = assembly.book.parts
    verso = parts[body.part].title if 0 <= body.part < len(parts) and body.kind == "chapter" else assembly.book.title
    html = fill_template(theme, "chapter.html.j2", {
        "kind": body.kind, "name": body.identifier, "id": body.identifier, "verso": verso, "recto": body.title, "label": body.label,
        "title_html": safe(with_foot_notes(body.title_html, body)), "html": safe(with_foot_notes(body.html, body)),
    })  # fmt: skip
    return Section(body.identifier, html, "front" if body.kind == "front" else "body")


def with_foot_notes(html: str, body: ChapterBody) -> str:
    return _with_foot_notes(html, body.identifier, body.notes)


@lru_cache(maxsize=256)
def _with_foot_notes(html: str, identifier: str, all_notes: tuple[NoteBody, ...]) -> str:
    """Kept, since most chapters are as they were when the book is printed again."""
    notes = {note.number: note for note in all_notes}

    def note(found: re.Match[str]) -> str:
        this = notes[int(found[1])]
        reference = f"fnref-{identifier}-{this.number}"
        length = " short" if this.kind == "citation" and _is_short(this.html) else ""
        first, *rest = note_pieces(this.html)
        more = "".join(f'<span class="fn {this.kind} more" data-more="{this.identifier}">{piece}</span>' for piece in rest)
        return f'<span class="fn {this.kind}{length}" id="{this.identifier}" data-call="{reference}">{first}</span>{more}'

    return with_set_formulas(_NOTE.sub(note, with_last_words(html)))


_LAST_CALL = re.compile(r"<!--note \d+-->\Z")
_BEFORE_WORD = re.compile(r".*[\s<>&]", re.DOTALL)
"""All up to a last word."""

_MARKED_WORD = re.compile(r"<(a|em|strong|cite|span)\b[^<>]*>(?:[^<>]*[\s–—])?[^\s<>&]{6,}</\1>[^\s<>&\w]{0,4}(?=(?:<!--note \d+-->)?\Z)")
"""A last word that is a link, a claim or emphasised, with the words that are so together with it."""

_NEAR = 600
"""Letters from the end of a paragraph among which such words begin."""


def with_last_words(html: str) -> str:
    """The HTML with a paragraph's last word in one piece, and a short one with the word before it: the last line is no scrap."""
    first, *others = html.split("</p>")
    ended = [_with_last_word(first, ""), *(_with_last_word(piece, ">") for piece in others[:-1])] if others else []
    return "</p>".join([*ended, others[-1] if others else first])


def _with_last_word(piece: str, before: str) -> str:
    """What stands before the end of a paragraph; ``before`` is the letter before it."""
    call = _LAST_CALL.search(piece, max(piece.rfind("<"), 0))
    end = call.start() if call is not None else len(piece)
    earlier = _BEFORE_WORD.match(piece, 0, end)
    start = earlier.end() if earlier is not None else 0
    if start == end or piece[start - 1 : start] == ">":
        marked = _MARKED_WORD.search(piece, max(len(piece) - _NEAR, 0))
        if marked is not None:
            return f'{piece[: marked.start()]}<span class="end">{marked[0]}</span>{piece[marked.end() :]}'
    if start == end:
        return piece
    ahead = before + piece[max(start - 2, 0) : start]
    if end - start > SHORT_WORD:
        is_alone = ahead[-1:] == ">" or ahead[-1:].isspace()
        return f'{piece[:start]}<span class="end">{piece[start:end]}</span>{piece[end:]}' if is_alone else piece
    has_company = ahead[-1:] == " " and ahead[-2:-1].strip()
    return f"{piece[: start - 1]}\u00a0{piece[start:]}" if has_company else piece


def _is_short(html: str) -> bool:
    """Whether a note is set in a run with its neighbours: nothing but names and locators, well under a line."""
    return len(re.sub(r"<[^>]+>", "", html)) <= SHORT_NOTE


def generated(theme: Theme, assembly: Assembly, name: str, title: str, html: str, kind: str = "back", start: str = "recto") -> Section:
    """A section that has no chapter file."""
    values = {
        "kind": kind, "name": name, "id": name, "verso": assembly.book.title, "recto": title, "label": "", "title_html": title,
        "html": safe(html),
    }  # fmt: skip
    return Section(name, fill_template(theme, "chapter.html.j2", values), "front" if kind == "front" else "body", start)


def sources_html(theme: Theme, assembly: Assembly) -> str:
    return _sources_html(theme, assembly.sources)


@lru_cache(maxsize=4)
def _sources_html(theme: Theme, sources: tuple[SourceSection, ...]) -> str:
    """Kept, since few edits touch what is cited, and a book may cite thousands of passages."""
    seeds = [
        {
            "key": section.key, "title": section.title, "entry": section.entry, "file": section.file, "sha256": section.sha256,
            "cited": section.cited, "total": section.total, "language": section.language,
            "passages": [
                {"number": p.number, "label": p.label, "lines": [safe(line) for line in p.lines], "places": p.places}
                for p in section.passages
            ],
        }
        for section in sources
    ]  # fmt: skip
    return fill_template(theme, "sources.html.j2", {"seeds": seeds})


def _paragraphs(html: str) -> str:
    """Citeproc's entries as paragraphs (its ``div role=listitem`` without a list is no structure at all)."""
    found = re.findall(r'<div id="(ref-[^"]+)"[^>]*>\s*(.*?)\s*</div>', html, flags=re.DOTALL)
    return "\n".join(f'<p id="{identifier}">{words}</p>' for identifier, words in found) or html


def colophon_html(theme: Theme, assembly: Assembly, typefaces: str) -> str:
    summary = assembly.summary
    kinds = [(KINDS[name], count, True) for name, count in summary.by_verdict if name in KINDS]
    counts = [
        ("Claims", summary.claims, False), ("Verified", summary.sound, False), *kinds, ("Exempt", summary.exempt, False),
        ("Disputed between the sources", summary.disputed, False), ("Not proven", summary.failing, False),
    ]  # fmt: skip
    return fill_template(theme, "colophon.html.j2", {
        "book": assembly.book, "typefaces": typefaces, "summary": summary.sentence,
        "counts": [(theme.say(name), count_in(theme.language, count), kind) for name, count, kind in counts if summary.claims],
        "digest": summary.digest, "seeds": assembly.sources,
    })  # fmt: skip


def leaf_sections(theme: Theme, assembly: Assembly, typefaces: str) -> tuple[Section, ...]:
    """Half title, title page, copyright page, dedication."""
    book = assembly.book
    values: dict[str, object] = {
        "book": book, "authors": [person.name for person in book.contributors if person.role == "aut"], "year": book.date[:4],
        "summary": assembly.summary.sentence, "typefaces": typefaces, "licences": licence_lines(assembly.sources, theme.say),
    }  # fmt: skip
    leaves = [("half_title", "recto"), ("title_page", "recto"), ("copyright", "any")]
    if book.dedication:
        leaves.append(("dedication", "recto"))
    return tuple(Section(name, fill_template(theme, f"{name}.html.j2", values), "front", start) for name, start in leaves)


def contents_section(theme: Theme, assembly: Assembly, after: tuple[str, ...], folios: Mapping[str, str]) -> Section:
    """The contents and the lists of figures and tables; ``after`` names the generated sections, ``folios`` each id's page as printed."""
    lines: list[dict[str, object]] = []
    for body in assembly.of_kind("front"):
        lines.append(_line("front", body.identifier, body.title, folios))
    part = -1
    for body in assembly.of_kind("chapter"):
        if body.part != part and 0 <= body.part < len(assembly.book.parts):
            part = body.part
            title = assembly.book.parts[part].title
            lines.append({"kind": "part", "id": f"part-{part + 1}", "label": part_label(part, theme.language), "title": title})
        lines.append({**_line("chapter", body.identifier, body.title, folios), "number": body.number or ""})
    first = True
    for body in assembly.of_kind("back"):
        lines.append(
            {**_line("back", body.identifier, f"{body.label}: {body.title}" if body.label else body.title, folios), "first": first}
        )
        first = False
    for name in after:
        lines.append({**_line("back", name, theme.say(name.capitalize()), folios), "first": first})
        first = False
    exhibits = []
    for kind, title in (("figure", theme.say("Figures")), ("table", theme.say("Tables"))):
        found = [exhibit for body in assembly.chapters for exhibit in body.exhibits if exhibit.kind == kind and exhibit.title]
        if found:
            listed = [{**_line(kind, item.identifier, item.title, folios), "number": item.number} for item in found]
            exhibits.append({"title": title, "lines": listed})
    return Section("contents", fill_template(theme, "contents.html.j2", {"lines": lines, "exhibits": exhibits}), "front")


def index_section(theme: Theme, assembly: Assembly, pages: Mapping[str, tuple[int, ...]]) -> Section:
    """The index in two columns; ``pages`` gives each term's page numbers as printed."""
    letters: list[dict[str, object]] = []
    for letter, group in groupby(sorted(assembly.index, key=lambda entry: entry.sort_key), key=lambda entry: entry.letter):
        listed = [
            {
                "term": entry.term,
                "see": entry.see,
                "see_also": entry.see_also,
                "places": [
                    {"id": f"page-{first}", "label": f"{first}–{last}" if last > first else str(first)}
                    for first, last in ranges(pages.get(entry.term, ()))
                ],
            }
            for entry in group
            if entry.see or pages.get(entry.term)
        ]
        if listed:
            letters.append({"name": letter, "entries": listed})
    html = fill_template(theme, "index.html.j2", {"letters": letters})
    return generated(theme, assembly, "index", theme.say("Index"), html)


def _line(kind: str, identifier: str, title: str, folios: Mapping[str, str]) -> dict[str, object]:
    return {"kind": kind, "id": identifier, "title": title, "folio": folios.get(identifier, ""), "number": "", "first": False}
