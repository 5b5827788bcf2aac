"""Checks of small and large books, built by hand from the model, with real passages of the flagship's seeds."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from pincite.model.bibliography import Bibliography, Entry
from pincite.model.book import Book, ChapterFile, Part, Volume
from pincite.model.chapter import OBJECT, Anchor, Block, BlockKind, Cell, Chapter, Citation, CitationItem, Mark
from pincite.model.claim import ChapterCheck, CitedPassages, Claim, Evidence, Judgement, SetAside, Verdict
from pincite.model.finding import Finding, RuleName, Severity
from pincite.model.locator import resolve
from pincite.model.place import Place, SourceText, Span
from pincite.model.quantity import Bound, Kind, Number, Quantity, Role
from pincite.model.seed import Passage, Seed, SourceKey
from pincite.read.files import FileContent
from pincite.read.seeds import read_seed

REPOSITORY = Path(__file__).resolve().parents[2]
SEED_FILES = (
    ("wikipedia", "Battle of Hengyang (English Wikipedia)", "seeds/wikipedia-battle-of-hengyang.txt"),
    ("militarywiki", "Defense of Hengyang (Military Wiki)", "seeds/military-wiki-defense-of-hengyang.txt"),
)
_CITE = re.compile(r"\[@(\w+)(?:, ([^\]]+))?\]")


@dataclass(frozen=True, slots=True)
class Says:
    """What the check found of one number: ``found`` is (seed, passage, words of it), ``words`` are those that bound it."""

    number: str
    verdict: Verdict
    reason: str
    noun: str = ""
    rule: str = ""
    found: tuple[str, int, str] | None = None
    words: tuple[str, ...] = ()
    candidates: tuple[tuple[str, int, str], ...] = ()
    disputed: tuple[tuple[str, int, str], ...] = ()
    help: str = ""
    hedge: str = ""
    message: str = ""


@dataclass(frozen=True, slots=True)
class Aside:
    number: str
    role: Role
    reason: str


@dataclass(frozen=True, slots=True)
class Para:
    text: str
    says: tuple[Says, ...] = ()
    kind: BlockKind = BlockKind.PARAGRAPH
    quote: bool = False
    cell: Cell | None = None
    caption_of: int = -1
    note: int = 0
    aside: tuple[Aside, ...] = ()


def seeds() -> tuple[Seed, ...]:
    from dataclasses import replace

    return tuple(
        replace(read_seed(key, FileContent(file, (REPOSITORY / file).read_bytes())).seed, title=title) for key, title, file in SEED_FILES
    )


def bibliography() -> Bibliography:
    file = "bibliography/hengyang.bib"
    return Bibliography(
        tuple(
            Entry(SourceKey(key), "online", (("title", title),), Place(file, 4 + 9 * at, 1, 4 + 9 * at, 9), path)
            for at, (key, title, path) in enumerate(SEED_FILES)
        )
    )


def volume_of(chapters: Sequence[Chapter], sources: Sequence[Seed], title: str = "The Last Telegram") -> Volume:
    toml = SourceText("manuscript/book.toml", f'[book]\ntitle = "{title}"\n')
    files = tuple(
        ChapterFile(chapter.file.removeprefix("manuscript/"), "chapter", Place(toml.file), 0, at) for at, chapter in enumerate(chapters, 1)
    )
    book = Book(".", "manuscript", toml, title, "Hengyang, 1944", language="en-GB", parts=(Part("The Siege", files),))
    return Volume(book, bibliography(), tuple(sources), tuple(chapters))


def chapter_of(file: str, title: str, paragraphs: Sequence[Para], sources: Sequence[Seed]) -> tuple[Chapter, ChapterCheck]:
    """A chapter whose file holds its title and the paragraphs, and the check of it."""
    heading = Para(title, kind=BlockKind.HEADING)
    everything = (heading, *paragraphs)
    text = "\n\n".join(f"# {item.text}" if item is heading else item.text for item in everything) + "\n"
    source = SourceText(file, text)
    blocks: list[Block] = []
    judgements: list[Judgement] = []
    findings: list[Finding] = []
    asides: list[SetAside] = []
    at = 0
    for index, item in enumerate(everything):
        start = text.index(item.text, at)
        at = start + len(item.text)
        block = _block(item, index, file, start, title)
        blocks.append(block)
        for order, says in enumerate(item.says):
            judgement = _judgement(says, order, block, source, sources)
            judgements.append(judgement)
            findings += _findings(judgement, says, source)
        asides += [_aside(aside, block, source) for aside in item.aside]
    identifier = re.sub(r"[^a-z]+", "-", title.lower()).strip("-")
    chapter = Chapter(file, identifier, title, {}, tuple(blocks), (source,), ((1, identifier, title),))
    return chapter, ChapterCheck(file, tuple(judgements), tuple(asides), tuple(findings))


def _block(item: Para, index: int, file: str, start: int, title: str) -> Block:
    text, anchors, citations, at, shift = "", [], [], 0, start
    for match in _CITE.finditer(item.text):
        piece = item.text[at : match.start()]
        anchors.append(Anchor(len(text), len(text) + len(piece), Span(file, shift + at, shift + match.start())))
        text += piece
        span = Span(file, shift + match.start(), shift + match.end())
        citations.append(Citation(len(text), (CitationItem(match[1], match[2] or ""),), span))
        anchors.append(Anchor(len(text), len(text) + 1, span, exact=False))
        text += OBJECT
        at = match.end()
    anchors.append(Anchor(len(text), len(text) + len(item.text) - at, Span(file, shift + at, shift + len(item.text))))
    text += item.text[at:]
    marks = tuple(
        Mark(
            text.find(s.number), text.find(s.number) + len(s.number), ("unsourced",), (("why", "rhetorical"),), Span(file, start, start + 1)
        )
        for s in item.says
        if s.verdict is Verdict.EXEMPT
    )
    return Block(
        index, item.kind, text, tuple(anchors), Span(file, start, start + len(item.text)), tuple(citations), marks,
        quote=item.quote, cell=item.cell, caption_of=item.caption_of, note=item.note, section=(title,),
    )  # fmt: skip


def _judgement(says: Says, order: int, block: Block, source: SourceText, sources: Sequence[Seed]) -> Judgement:
    start = block.text.index(says.number)
    end = start + len(says.number)
    place = source.place_of(block.span_of(start, end))
    sentence_start = max((block.text.rfind(mark, 0, start) + 2 for mark in (". ", f".{OBJECT} ") if mark in block.text[:start]), default=0)
    stop = re.search(r"[.?!](?=\s|$)", block.text[end:])
    sentence = block.text[sentence_start : end + stop.end() if stop else len(block.text)]
    cited = tuple(
        CitedPassages(
            SourceKey(item.key),
            item.locator,
            _resolved(sources, item.key, item.locator),
            source.place_of(citation.span),
        )
        for citation in block.citations
        if sentence_start <= citation.at <= end + 200
        for item in citation.items
    )[: 0 if says.rule == "uncited-number" else 1]
    identity = hashlib.sha256(f"{source.file}|{sentence}|{order}".encode()).hexdigest()[:10]
    quantity = Quantity(
        start, end, says.number, Role.CLAIM, Kind.CARDINAL, Number(_value(says.number)), noun=says.noun,
        noun_words=tuple(says.noun.split()), hedge=says.hedge, bound=Bound.ABOUT if says.hedge else Bound.EXACT,
    )  # fmt: skip
    claim = Claim(identity, source.file, block.index, start, end, sentence, sentence_start, place, quantity, cited)
    return Judgement(
        claim,
        says.verdict,
        says.reason,
        RuleName(says.rule) if says.rule else None,
        tuple(_evidence(sources, says.found, says.words) for _ in range(says.found is not None)),
        tuple(_evidence(sources, item) for item in says.candidates),
        tuple(_evidence(sources, item) for item in says.disputed),
        (f"‘{says.number}’ is read as {_value(says.number)} {says.noun}".rstrip(), says.reason),
    )


def _findings(judgement: Judgement, says: Says, source: SourceText) -> Iterator[Finding]:
    if judgement.rule is None:
        return
    severity = Severity.WARNING if judgement.verdict is not Verdict.FAILED else Severity.ERROR
    place = judgement.claim.place
    yield Finding(
        judgement.rule, severity, place, says.message or _capital(says.reason), says.help, source.line(place.line), judgement.claim.id
    )


def _aside(aside: Aside, block: Block, source: SourceText) -> SetAside:
    start = block.text.index(aside.number)
    end = start + len(aside.number)
    quantity = Quantity(start, end, aside.number, aside.role, Kind.ORDINAL, Number(_value(aside.number)), reason=aside.reason)
    return SetAside(source.file, source.place_of(block.span_of(start, end)), quantity)


def _resolved(sources: Sequence[Seed], key: str, locator: str) -> tuple[int, ...]:
    seed = next((seed for seed in sources if seed.key == key), None)
    return tuple(passage.number for passage in resolve(seed, locator).passages) if seed and locator else ()


def _passage(sources: Sequence[Seed], key: str, number: int) -> Passage:
    return next(seed for seed in sources if seed.key == key).passages[number - 1]


def _evidence(sources: Sequence[Seed], found: tuple[str, int, str] | None, words: tuple[str, ...] = ()) -> Evidence:
    assert found is not None
    key, number, quote = found
    text = _passage(sources, key, number).text
    start = text.index(quote)
    spans = tuple((text.index(word), text.index(word) + len(word)) for word in words)
    return Evidence(SourceKey(key), number, start, start + len(quote), quote, spans)


def _value(text: str) -> Fraction:
    digits = re.search(r"\d[\d,]*(?:\.\d+)?", text)
    words = {"three": 3, "seven": 7, "four": 4, "two": 2}
    if digits:
        value = Fraction(digits[0].replace(",", ""))
        return value * 1_000_000 if "million" in text else value
    return Fraction(next((number for word, number in words.items() if word in text.lower()), 1))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:] + ("" if text.endswith(".") else ".")
