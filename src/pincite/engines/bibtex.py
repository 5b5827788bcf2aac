"""bibtexparser 2, the only file that knows it: BibTeX text to plain blocks with their lines."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from functools import lru_cache

from bibtexparser import model
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import RemoveEnclosingMiddleware, ResolveStringReferencesMiddleware

# It logs what its result says anyhow, and a log line on the terminal is no finding.
logging.getLogger("bibtexparser").addHandler(logging.NullHandler())
logging.getLogger("bibtexparser").propagate = False


@dataclass(frozen=True, slots=True)
class BibtexField:
    """``line`` counts from 1 in the file."""

    name: str
    value: str
    line: int


@dataclass(frozen=True, slots=True)
class BibtexBlock:
    """An entry, or with ``problem`` a block that is none: 'duplicate', 'broken' or 'stray'.

    A 'duplicate-field' is an entry all the same, with the first of the values.

    ``first_line`` of a duplicate is the line of the entry that has the key.
    """

    key: str
    type: str
    fields: tuple[BibtexField, ...]
    line: int
    raw: str
    problem: str = ""
    message: str = ""
    first_line: int = 0


@lru_cache(maxsize=16)
def parse_bibtex(text: str) -> tuple[BibtexBlock, ...]:
    """Every block of a BibTeX text, in order, @string abbreviations resolved and enclosing braces removed."""
    # The middlewares get copies of the blocks, so that the library they came from keeps its lines and texts.
    stack = [ResolveStringReferencesMiddleware(allow_inplace_modification=False), RemoveEnclosingMiddleware(False)]
    library = parse_string(text, parse_stack=stack)
    return tuple(block for block in map(_block, library.blocks) if block is not None)


def _block(block: model.Block) -> BibtexBlock | None:
    line = (block.start_line or 0) + 1
    raw = block.raw or ""
    if isinstance(block, model.Entry):
        return _entry(block, line, raw)
    if isinstance(block, model.DuplicateBlockKeyBlock):
        first = (block.previous_block.start_line or 0) + 1
        return BibtexBlock(block.key, "", (), line, raw, "duplicate", "", first)
    if isinstance(block, model.DuplicateFieldKeyBlock):
        names = ", ".join(sorted(block.duplicate_keys))
        inner = block.ignore_error_block
        if not isinstance(inner, model.Entry):
            return BibtexBlock("", "", (), line, raw, "broken", f"a field comes twice: {names}")
        entry = _entry(inner, line, raw)
        fields = {field.name: replace(field, value=_unenclosed(field.value)) for field in reversed(entry.fields)}
        return replace(entry, fields=tuple(reversed(fields.values())), problem="duplicate-field", message=names)
    if isinstance(block, model.ParsingFailedBlock):
        return BibtexBlock("", "", (), line, raw, "broken", _reason(block))
    if isinstance(block, model.ImplicitComment) and raw.strip() and not raw.lstrip().startswith("%"):
        return BibtexBlock("", "", (), line, raw, "stray")
    return None


def _entry(entry: model.Entry, line: int, raw: str) -> BibtexBlock:
    fields = tuple(BibtexField(field.key.lower(), str(field.value), (field.start_line or 0) + 1) for field in entry.fields)
    return BibtexBlock(entry.key, entry.entry_type.lower(), fields, line, raw)


def _unenclosed(value: str) -> str:
    """The value of a field that no middleware has seen, without its braces or quotation marks."""
    value = value.strip()
    return value[1:-1] if len(value) > 1 and value[0] + value[-1] in ("{}", '""') else value


def _reason(block: model.ParsingFailedBlock) -> str:
    error = getattr(block.error, "abort_reason", None) or str(block.error)
    told = " ".join(str(error).split())
    return "it is not closed before the next one begins" if "but found `@" in told else told
