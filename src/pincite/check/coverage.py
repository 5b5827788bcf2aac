"""Which citations cover which words, and the claims that need them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache, partial

from pincite.check.bare_ones import find_bare_ones
from pincite.check.clauses import Clauses, clauses_in
from pincite.check.settings import Prose, sentence_at
from pincite.check.sources import Sources
from pincite.model.book import CheckSettings
from pincite.model.chapter import OBJECT, Block, BlockKind, Chapter, CitationItem
from pincite.model.claim import CitedPassages, Claim, SetAside
from pincite.model.place import Place, Span
from pincite.model.quantity import Kind, Quantity, Role
from pincite.model.seed import SourceKey
from pincite.quantity import Lexicon, read_quantities
from pincite.quantity.column_unit import are_clock_hours, in_column_unit

ANNOUNCED = "a heading announces what its text tells"
"""Why a heading's number is set aside: ``untold-heading`` sees to it."""

Reader = Callable[[str], tuple[Quantity, ...]]


@dataclass(frozen=True, slots=True)
class Group:
    """Citations that stand together and cover the same words: where they begin and end in the block."""

    start: int
    end: int
    items: tuple[tuple[CitationItem, Span], ...]
    in_text: bool = False


@dataclass(frozen=True, slots=True)
class BlockReading:
    """A block with its sentences, its numbers and its citations; ``fallback`` covers what no citation of its own does."""

    block: Block
    prose: Prose
    quantities: tuple[Quantity, ...]
    groups: tuple[Group, ...]
    fallback: tuple[tuple[CitationItem, Span], ...] = ()
    beside: tuple[tuple[str, float], ...] = ()
    _clauses: list[Clauses] = field(default_factory=list, repr=False, compare=False)

    @property
    def clauses(self) -> Clauses:
        """The parts of its sentences, each with its subject; worked out once."""
        if not self._clauses:
            claims = [quantity for quantity in self.quantities if quantity.role is Role.CLAIM]
            self._clauses.append(clauses_in(self.prose, claims))
        return self._clauses[0]

    def cover(self, start: int, end: int) -> tuple[tuple[CitationItem, Span], ...]:
        """The citations that cover ``text[start:end]``."""
        low, high = sentence_at(self.prose.sentences, start, len(self.block.text))
        groups = [group for group in self.groups if low <= group.start < high]
        for number, group in enumerate(groups):
            following = groups[number + 1].start if number + 1 < len(groups) else high
            if group.in_text and group.end <= start < following:
                closing = groups[number + 1] if number + 1 < len(groups) else group
                return group.items if closing.in_text else group.items + closing.items
            if not group.in_text and end <= group.start:
                return group.items
        return groups[0].items if len(groups) == 1 else (self.fallback if not groups else ())


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the check reads of a chapter."""

    chapter: Chapter
    blocks: tuple[BlockReading, ...]
    claims: tuple[Claim, ...]
    set_aside: tuple[SetAside, ...]


def find_claims(chapter: Chapter, settings: CheckSettings, sources: Sources, read: Reader | None = None) -> Coverage:
    """Every number of a chapter: the claims with the citations that cover them, and what was set aside."""
    read = read or reader_of(settings)
    blocks = tuple(_with_bare_ones(reading, sources, chapter) for reading in _read_blocks(chapter, settings, read))
    claims: list[Claim] = []
    set_aside: list[SetAside] = []
    seen: dict[str, int] = {}
    for reading in blocks:
        for quantity in reading.quantities:
            if quantity.role is not Role.CLAIM:
                set_aside.append(SetAside(chapter.file, place_of(chapter, reading.block, quantity.start, quantity.end), quantity))
                continue
            claims.append(_claim(chapter, reading, quantity, sources, seen))
    return Coverage(chapter, blocks, tuple(claims), tuple(set_aside))


def reader_of(settings: CheckSettings) -> Reader:
    """The quantity reader with the author's words."""
    lexicon = Lexicon(units=settings.units, names=settings.names, idioms=settings.idioms, hedges=settings.hedges)
    return partial(_read_text, lexicon=lexicon, decimal_comma=settings.decimal_comma)


@lru_cache(maxsize=2048)
def _read_text(text: str, lexicon: Lexicon, decimal_comma: bool) -> tuple[Quantity, ...]:
    """An edit leaves most blocks of its chapter as they were: a warm process need not read them again."""
    return read_quantities(text, lexicon, decimal_comma=decimal_comma)


def place_of(chapter: Chapter, block: Block, start: int, end: int) -> Place:
    span = block.span_of(start, end)
    return place_of_span(chapter, span)


def place_of_span(chapter: Chapter, span: Span) -> Place:
    source = chapter.source(span.file)
    return Place(span.file) if source is None else source.place_of(span)


def cited_passages(covering: Iterable[tuple[CitationItem, Span]], sources: Sources, chapter: Chapter) -> tuple[CitedPassages, ...]:
    """Citations resolved to passage numbers; none where the seed or the locator cannot be found, or no locator is given."""
    found: list[CitedPassages] = []
    for item, span in covering:
        numbers: tuple[int, ...] = ()
        if item.key in sources.seeds and item.locator:
            numbers = tuple(passage.number for passage in sources.resolve(item.key, item.locator).passages)
        found.append(CitedPassages(SourceKey(item.key), item.locator, numbers, place_of_span(chapter, span)))
    return tuple(found)


def _claim(chapter: Chapter, reading: BlockReading, quantity: Quantity, sources: Sources, seen: dict[str, int]) -> Claim:
    block = reading.block
    low, high = sentence_at(reading.prose.sentences, quantity.start, len(block.text))
    sentence = block.text[low:high]
    covering = reading.cover(quantity.start, quantity.end)
    return Claim(
        id=_identity(chapter, sentence, block, seen),
        chapter=chapter.file,
        block=block.index,
        start=quantity.start,
        end=quantity.end,
        sentence=sentence,
        sentence_start=low,
        place=place_of(chapter, block, quantity.start, quantity.end),
        quantity=quantity,
        citations=cited_passages(covering, sources, chapter),
    )


def _with_bare_ones(reading: BlockReading, sources: Sources, chapter: Chapter) -> BlockReading:
    found = tuple(
        find_bare_ones(
            reading.prose,
            reading.quantities,
            lambda start, end: cited_passages(reading.cover(start, end), sources, chapter),
            lambda cited: (setting.quantity for number in cited.passages for setting in sources.read(cited.key, number).settings),
        )
    )
    if not found:
        return reading
    return replace(reading, quantities=tuple(sorted((*reading.quantities, *found), key=lambda quantity: quantity.start)))


def _identity(chapter: Chapter, sentence: str, block: Block, seen: dict[str, int]) -> str:
    """Made of the chapter, the sentence's words and the claim's order in it, so that edits elsewhere leave it alone."""
    cell = block.cell
    heads = f"{cell.header}|{cell.stub}" if cell is not None else ""
    words = " ".join(sentence.replace(OBJECT, " ").split())
    base = f"{chapter.identifier or chapter.file}|{heads}|{words}"
    order = seen[base] = seen.get(base, 0) + 1
    return hashlib.sha256(f"{base}|{order}".encode()).hexdigest()[:12]


def _read_blocks(chapter: Chapter, settings: CheckSettings, read: Reader) -> tuple[BlockReading, ...]:
    timed = _timed_columns(chapter)
    readings = [_read_block(block, read, timed) for block in chapter.blocks]
    captions = {reading.block.caption_of: reading for reading in readings if reading.block.caption_of >= 0}
    rows: dict[tuple[int, int], list[BlockReading]] = {}
    for reading in readings:
        if reading.block.cell is not None:
            rows.setdefault((reading.block.cell.table, reading.block.cell.row), []).append(reading)
    covered: list[BlockReading] = []
    for number, reading in enumerate(readings):
        block = reading.block
        if block.cell is not None:
            reading = _cover_cell(reading, rows[(block.cell.table, block.cell.row)], captions.get(block.cell.table))
        elif block.kind is BlockKind.CAPTION or (settings.scope == "paragraph" and _ends_with_citation(reading)):
            reading = replace(reading, fallback=_last_items(reading))
        elif block.quote:
            reading = replace(reading, fallback=_quotation_items(readings, number))
        if not reading.fallback and block.cite:
            reading = replace(reading, fallback=tuple((item, block.span) for item in block.cite))
        covered.append(reading)
    return tuple(covered)


def _timed_columns(chapter: Chapter) -> frozenset[tuple[int, int]]:
    """The columns, each as table and number, that tell the time in four figures (0555, 1110)."""
    columns: dict[tuple[int, int], list[str]] = {}
    for block in chapter.blocks:
        if block.cell is not None and block.cell.row:
            columns.setdefault((block.cell.table, block.cell.column), []).append(_words_of(block.text))
    return frozenset(column for column, cells in columns.items() if are_clock_hours(cells))


def _read_block(block: Block, read: Reader, timed: frozenset[tuple[int, int]]) -> BlockReading:
    prose = Prose(block.text)
    quantities = read(block.text)
    if block.kind is BlockKind.HEADING and not block.citations:
        quantities = tuple(_as_heading(quantity, block) for quantity in quantities)
    if block.cell is not None:
        is_hour = (block.cell.table, block.cell.column) in timed
        quantities = _in_column_unit(_words_of(block.text), block.cell.header, is_hour, quantities, read)
    return BlockReading(block, prose, quantities, _groups(block))


def _in_column_unit(cell: str, head: str, is_hour: bool, quantities: tuple[Quantity, ...], read: Reader) -> tuple[Quantity, ...]:
    """The one bare number of a cell with its column's unit, or as the hour that it is, as the rows of seeds are read."""
    if len(quantities) != 1 or quantities[0].kind is not Kind.CARDINAL or quantities[0].unit:
        return quantities
    measured = f"{cell} hours" if is_hour else in_column_unit(head, cell, read)
    if measured == cell:
        return quantities
    found = read(measured)[0]
    return (replace(quantities[0], kind=found.kind, value=found.value, unit=found.unit, precision=found.precision),)


def _words_of(text: str) -> str:
    return text.replace(OBJECT, " ").strip()


def _as_heading(quantity: Quantity, block: Block) -> Quantity:
    if quantity.role is not Role.CLAIM or block.marks_over(quantity.start, quantity.end, "unsourced"):
        return quantity
    return replace(quantity, role=Role.STRUCTURE, reason=ANNOUNCED)


def _groups(block: Block) -> tuple[Group, ...]:
    groups: list[Group] = []
    for citation in sorted(block.citations, key=lambda citation: citation.at):
        items = tuple((item, citation.span) for item in citation.items)
        last = groups[-1] if groups else None
        between = block.text[last.end : citation.at] if last is not None else ""
        if last is not None and not last.in_text and not citation.in_text and not any(c.isalnum() for c in between):
            groups[-1] = Group(last.start, citation.at + 1, last.items + items)
            continue
        groups.append(Group(citation.at, citation.at + 1, items, citation.in_text))
    return tuple(groups)


def _cover_cell(reading: BlockReading, row: Sequence[BlockReading], caption: BlockReading | None) -> BlockReading:
    block = reading.block
    assert block.cell is not None
    of_caption = () if caption is None else _last_items(caption) or tuple((item, caption.block.span) for item in caption.block.cite)
    of_row = tuple(item for cell in row for item in _all_items(cell))
    if not any(cell.groups and (cell is row[0] or not cell.quantities) for cell in row):
        of_row += of_caption  # beside a number that is not the row's name, a citation may be that cell's alone
    items = _all_items(reading) or of_row or of_caption
    beside = [(text, 0.7) for text in (block.cell.stub, block.cell.header) if text and text != block.text]
    beside += [(cell.block.text, 0.4) for cell in row if cell is not reading]
    if caption is not None:
        beside.append((caption.block.text, 0.35))
    return replace(reading, fallback=items, beside=tuple(beside))


def _all_items(reading: BlockReading) -> tuple[tuple[CitationItem, Span], ...]:
    return tuple(item for group in reading.groups for item in group.items)


def _last_items(reading: BlockReading) -> tuple[tuple[CitationItem, Span], ...]:
    return reading.groups[-1].items if reading.groups else ()


def _ends_with_citation(reading: BlockReading) -> bool:
    if not reading.groups:
        return False
    return not any(character.isalnum() for character in reading.block.text[reading.groups[-1].end :])


def _quotation_items(readings: Sequence[BlockReading], number: int) -> tuple[tuple[CitationItem, Span], ...]:
    """The citation that ends a block quotation covers all its paragraphs."""
    for reading in readings[number:]:
        if not reading.block.quote:
            return ()
        if reading.groups:
            return _last_items(reading)
    return ()
