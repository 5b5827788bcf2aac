"""Chapters and seeds from a few lines of text, without pandoc: enough of its Markdown for the tests of the check.

Understands headings, paragraphs, `> ` quotations, pipe tables with a caption (`: …`), citations `[@k, para. 3; @l]` and
`@k [para. 3]`, bracketed spans with attributes and inline notes `^[…]`. Anchors are exact, as the real reader's are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pincite.check import RULES, check_book
from pincite.model.bibliography import Bibliography, Entry
from pincite.model.book import Book, CheckSettings, Volume
from pincite.model.chapter import OBJECT, Anchor, Block, BlockKind, Cell, Chapter, Citation, CitationItem, Mark
from pincite.model.claim import CheckResult, Judgement
from pincite.model.locator import split_locator
from pincite.model.place import Place, SourceText, Span
from pincite.model.seed import LocatorKind, Passage, Seed, SourceKey
from pincite.quantity import read_quantities

assert RULES

_FILE = "manuscript/chapter.md"
_INLINE = re.compile(
    r"(?P<cite>\[[^\[\]]*@[^\[\]]*\])(?!\{)|(?P<text>(?<![\w@])@(?P<key>\w[\w:-]*)(?: \[(?P<where>[^\]]*)\])?)"
    r"|\[(?P<span>(?:[^\[\]]|\[[^\]]*\])*)\]\{(?P<attributes>[^}]*)\}|\^\[(?P<note>(?:[^\[\]]|\[[^\]]*\](?:\{[^}]*\})?)*)\]"
)


@dataclass
class _Making:
    blocks: list[Block] = field(default_factory=list)
    notes: list[tuple[str, int]] = field(default_factory=list)


def seed_of(text: str, key: str = "source", period: str = "") -> Seed:
    """A seed of which each line that is not blank is a passage, those that open with `# ` the titles of its sections."""
    passages: list[Passage] = []
    section: tuple[str, ...] = ()
    at = 0
    for number, line in enumerate(text.splitlines(keepends=True), 1):
        words = line.rstrip("\n")
        if words.startswith("# "):
            section = (words[2:],)
        elif words.strip():
            passages.append(
                Passage(
                    len(passages) + 1, LocatorKind.PARAGRAPH, words, at, at + len(words), number, number,
                    section=section, quantities=read_quantities(words),
                )
            )  # fmt: skip
        at += len(line)
    return Seed(SourceKey(key), f"seeds/{key}.txt", "0", "text", key, text, tuple(passages), period)


def chapter_of(text: str, file: str = _FILE) -> Chapter:
    """A chapter of Markdown text."""
    source = SourceText(file, text)
    making = _Making()
    tables = 0
    for match in re.finditer(r"(?:[^\n]+\n?)+", text):
        paragraph, at = match.group().rstrip("\n"), match.start()
        if paragraph.startswith("#"):
            level = len(paragraph) - len(paragraph.lstrip("#"))
            _add(making, paragraph[level + 1 :], at + level + 1, file, BlockKind.HEADING)
        elif paragraph.startswith("|"):
            _add_table(making, paragraph, at, file, tables)
            tables += 1
        elif paragraph.startswith(": "):
            _add(making, paragraph[2:], at + 2, file, BlockKind.CAPTION, caption_of=tables - 1)
        elif paragraph.startswith("> "):
            _add(making, paragraph[2:], at + 2, file, BlockKind.PARAGRAPH, quote=True)
        else:
            _add(making, paragraph, at, file, BlockKind.PARAGRAPH)
    for number, (note, at) in enumerate(making.notes, 1):
        _add(making, note, at, file, BlockKind.PARAGRAPH, note=number)
    return Chapter(file, "chapter", "Chapter", {}, tuple(making.blocks), (source,))


def _add_table(making: _Making, text: str, at: int, file: str, table: int) -> None:
    rows = [(m.group(), at + m.start()) for m in re.finditer(r"[^\n]+", text)]
    header: list[str] = []
    row = 0
    for line, start in rows:
        if re.fullmatch(r"[|:\- ]+", line):
            continue
        cells = [(m.group(1), start + m.start(1)) for m in re.finditer(r"\|([^|]*)(?=\|)", line)]
        plain = [cell.strip() for cell, _ in cells]
        header = header or plain
        for column, (cell, where) in enumerate(cells):
            lead = len(cell) - len(cell.lstrip())
            place = Cell(table, row, column, header[column] if row else "", plain[0] if column else "")
            _add(making, cell.strip(), where + lead, file, BlockKind.CELL, cell=place)
        row += 1


def _add(making: _Making, text: str, at: int, file: str, kind: BlockKind, **more: object) -> None:
    words, anchors, citations, marks = "", [], [], []

    def put(piece: str, start: int) -> None:
        nonlocal words
        if piece:
            anchors.append(Anchor(len(words), len(words) + len(piece), Span(file, start, start + len(piece))))
            words += piece.replace("\n", " ")

    def walk(piece: str, start: int) -> None:
        nonlocal words
        last = 0
        for m in _INLINE.finditer(piece):
            put(piece[last : m.start()], start + last)
            last = m.end()
            span = Span(file, start + m.start(), start + m.end())
            if m["cite"] or m["text"]:
                written = m["cite"][1:-1] if m["cite"] else f"@{m['key']}, {m['where'] or ''}"
                citations.append(Citation(len(words), _items(written), span, in_text=bool(m["text"])))
                anchors.append(Anchor(len(words), len(words) + 1, span, exact=False))
                words += OBJECT
            elif m["note"] is not None:
                items = re.fullmatch(r"\[(@[^\]]*)\]\.?", m["note"])
                if items:
                    citations.append(Citation(len(words), _items(items[1]), span, note=True))
                else:
                    making.notes.append((m["note"], start + m.start("note")))
                words += OBJECT
            else:
                begin = len(words)
                walk(m["span"], start + m.start("span"))
                classes = tuple(re.findall(r"\.([\w-]+)", re.sub(r'"[^"]*"', "", m["attributes"])))
                attributes = tuple(re.findall(r'([\w-]+)="([^"]*)"', m["attributes"]))
                marks.append(Mark(begin, len(words), classes, attributes, span))
        put(piece[last:], start + last)

    walk(text, at)
    making.blocks.append(
        Block(len(making.blocks), kind, words, tuple(anchors), Span(file, at, at + len(text)), tuple(citations), tuple(marks), **more)  # type: ignore[arg-type]
    )


def _items(written: str) -> tuple[CitationItem, ...]:
    items: list[CitationItem] = []
    for part in written.split(";"):
        match = re.match(r"\s*(?P<prefix>[^@]*)@(?P<key>\w[\w:-]*)(?:,\s*)?(?P<rest>.*)", part.strip())
        assert match, written
        locator, suffix = split_locator(match["rest"])
        items.append(CitationItem(match["key"], locator, match["prefix"], suffix))
    return tuple(items)


def volume_of(
    chapter: str, source: str | dict[str, str], settings: CheckSettings | None = None, period: str = "", entries: tuple[str, ...] = ()
) -> Volume:
    """A book of one chapter; each seed has an entry in the bibliography."""
    texts = {"source": source} if isinstance(source, str) else source
    seeds = tuple(seed_of(text, key, period) for key, text in texts.items())
    place = Place("bibliography/book.bib")
    listed = tuple(Entry(SourceKey(key), "book", (), place, f"seeds/{key}.txt" if key in texts else "") for key in (*texts, *entries))
    book = Book(".", "manuscript", SourceText("manuscript/book.toml", ""), "A book", check=settings or CheckSettings())
    return Volume(book, Bibliography(listed), seeds, (chapter_of(chapter),))


def check(chapter: str, source: str | dict[str, str], settings: CheckSettings | None = None, period: str = "") -> CheckResult:
    """The check of a chapter against its sources."""
    return check_book(volume_of(chapter, source, settings, period))


def example(chapter: str, source: str) -> Volume:
    """The book of a rule's example: lines `@other: …` of the source are another seed, `@unused` in a comment is an entry."""
    texts: dict[str, list[str]] = {"source": []}
    for line in source.splitlines():
        named = re.match(r"@(\w+): (.*)", line)
        texts.setdefault(named[1] if named else "source", []).append(named[2] if named else line)
    entries = tuple(re.findall(r"<!--.*@(\w+).*-->", chapter))
    plain = re.sub(r"<!--.*?-->", "", chapter).rstrip() + "\n"
    return volume_of(plain, {key: "\n".join(lines) for key, lines in texts.items()}, entries=entries)


def told(result: CheckResult) -> str:
    """The findings as lines of text: place, severity, rule, message, and the help below."""
    lines: list[str] = []
    for finding in result.all_findings:
        place = f"{finding.place.line}:{finding.place.column}"
        end = f"-{finding.place.end_line}:{finding.place.end_column}" if finding.place.end_column > 1 else ""
        lines += [f"{place}{end} {finding.severity} {finding.rule}: {finding.message}", f"    {finding.help}"]
    return "\n".join(lines) or "nothing"


def verdicts(chapter: str, source: str | dict[str, str], settings: CheckSettings | None = None, period: str = "") -> list[str]:
    """'number: verdict' (or the rule that failed it) of each claim."""
    return [_told(judgement) for judgement in check(chapter, source, settings, period).judgements]


def rules(chapter: str, source: str | dict[str, str], settings: CheckSettings | None = None) -> list[str]:
    """The names of the rules that found something, in order."""
    return [finding.rule for finding in check(chapter, source, settings).all_findings]


def _told(judgement: Judgement) -> str:
    return f"{judgement.claim.quantity.text}: {judgement.rule or judgement.verdict.value}"
