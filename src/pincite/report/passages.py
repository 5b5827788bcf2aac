"""Seeds and their passages for the terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from pincite.model.locator import SHORT
from pincite.model.quantity import Role
from pincite.model.seed import Occurrence, Passage, Seed

WIDTH = 100


def render_seeds(seeds: Sequence[Seed]) -> str:
    if not seeds:
        return "The bibliography names no seed.\n"
    width = max(len(seed.key) for seed in seeds)
    return "".join(f"@{seed.key:{width}}  {len(seed.passages):5} passages  {_claims(seed):6} numbers  {seed.file}\n" for seed in seeds)


def render_passages(seed: Seed, passages: Sequence[Passage]) -> str:
    """Each passage under its citation, wrapped, with its section where that changes."""
    lines: list[str] = []
    section: tuple[str, ...] = ()
    for passage in passages:
        if passage.section != section:
            section = passage.section
            lines += ["", " › ".join(section)] if section else []
        lines += ["", f"[@{seed.key}, {label(passage)}]"]
        for line in passage.text.split("\n"):
            lines += textwrap.wrap(line, WIDTH, initial_indent="    ", subsequent_indent="    ") or [""]
    return "\n".join(lines).lstrip("\n") + "\n"


def render_found(found: Sequence[Occurrence], words: str) -> str:
    if not found:
        return f"‘{words}’ stands in no seed.\n"
    return "".join(f"[@{item.seed.key}, {label(item.passage)}]  {_around(item)}\n" for item in found)


def label(passage: Passage) -> str:
    return f"{SHORT[passage.kind]} {passage.number}"


def _around(item: Occurrence, reach: int = 40) -> str:
    text, start, end = item.passage.text, item.quantity.start, item.quantity.end
    left = text[max(0, start - reach) : start]
    right = text[end : end + reach]
    head = "…" if start > reach else ""
    tail = "…" if end + reach < len(text) else ""
    return f"{head}{left}»{text[start:end]}«{right}{tail}".replace("\n", " ")


def _claims(seed: Seed) -> int:
    return sum(quantity.role is Role.CLAIM for passage in seed.passages for quantity in passage.quantities)
