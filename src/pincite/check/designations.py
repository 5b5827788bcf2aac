"""Numbers in names (68th Division, Hill 227.7): looked up in the passages cited, and in all seeds."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pincite.check.coverage import Coverage, cited_passages, place_of
from pincite.check.name_index import PassageId, joined_of, lead_of, unit_kind
from pincite.check.nouns import head_of
from pincite.check.sources import Sources
from pincite.model.claim import CitedPassages
from pincite.model.place import Place
from pincite.model.quantity import Number, Quantity, Role
from pincite.quantity.zones import ADDRESS, OWN_LIST

_NAME = re.compile(r"(?:\s+[A-Z][\w-]*){1,3}")
_WHOLES = frozenset(head_of(w) for w in ("war", "century", "dynasty", "congress", "floor", "street", "edition", "sino-japanese"))


@dataclass(frozen=True, slots=True)
class Designation:
    """A numbered name of the chapter; ``cited`` is whether a passage that covers it has it, ``known`` where the seeds do."""

    block: int
    quantity: Quantity
    words: str
    place: Place
    citations: tuple[CitedPassages, ...]
    cited: bool
    known: tuple[PassageId, ...]


def find_designations(coverage: Coverage, sources: Sources) -> tuple[Designation, ...]:
    """The chapter's numbered names, each looked up."""
    found: list[Designation] = []
    for reading in coverage.blocks:
        block = reading.block
        for quantity in reading.quantities:
            if not _is_checked(quantity, block.text):
                continue
            assert isinstance(quantity.value, Number)
            noun = unit_kind(block.text, quantity)
            known = sources.names.find(quantity.value.value, noun, lead_of(block.text, quantity), joined_of(block.text, quantity))
            citations = cited_passages(reading.cover(quantity.start, quantity.end), sources, coverage.chapter)
            passages = {(citation.key, number) for citation in citations for number in citation.passages}
            found.append(
                Designation(
                    block.index,
                    quantity,
                    _words(quantity, block.text),
                    place_of(coverage.chapter, block, quantity.start, quantity.end),
                    citations,
                    not passages or any(place in known for place in passages),
                    tuple(known),
                )
            )
    return tuple(found)


def _is_checked(quantity: Quantity, text: str) -> bool:
    if quantity.role is not Role.NAME or not isinstance(quantity.value, Number):
        return False
    if quantity.reason.startswith((OWN_LIST, ADDRESS)):
        return False  # what the author lists in book.toml needs no source, nor does an address
    return head_of(quantity.noun) not in _WHOLES and any(character.isdecimal() for character in quantity.text)


def _words(quantity: Quantity, text: str) -> str:
    """The number with the word or two after it that name the unit."""
    after = _NAME.match(text, quantity.end)
    return " ".join(text[quantity.start : after.end() if after else quantity.end].split())
