"""What `pincite quantities` shows: the prose with its numbers underlined and explained, or records."""

from __future__ import annotations

import json
from collections.abc import Sequence
from fractions import Fraction

from pincite.model.quantity import Bound, Json, Quantity, Role, as_json, value_as_json

SCHEMA_VERSION = 1
WIDTH = 100
_MARKS = {Role.CLAIM: "‾", Role.NAME: "·", Role.STRUCTURE: "·", Role.IDIOM: "·"}


def quantities_as_jsonl(quantities: Sequence[Quantity]) -> str:
    """One object a line, as the labelled sets define them."""
    return "".join(json.dumps(as_json(quantity), ensure_ascii=False) + "\n" for quantity in quantities)


def quantities_as_json(files: Sequence[tuple[str, Sequence[Quantity]]]) -> str:
    """One document for all files."""
    document: dict[str, Json] = {
        "schema": "pincite-quantities",
        "version": SCHEMA_VERSION,
        "files": [{"file": name, "quantities": [as_json(quantity) for quantity in found]} for name, found in files],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def quantities_as_text(name: str, text: str, quantities: Sequence[Quantity], *, explain: bool = False) -> str:
    """Each line that holds a number, the numbers underlined, and under it what each of them says."""
    lines: list[str] = []
    ends = _line_ends(text)
    at = 0
    begin = 0
    for number, end in enumerate(ends, start=1):
        here: list[Quantity] = []
        while at < len(quantities) and quantities[at].start < end:
            here.append(quantities[at])
            at += 1
        if here:
            lines += _line(f"{name}:{number}", text[begin:end], begin, here, explain)
        begin = end
    claims = sum(quantity.role is Role.CLAIM for quantity in quantities)
    lines.append(f"{name}: {claims} to source, {len(quantities) - claims} set aside")
    return "\n".join(lines) + "\n"


def _line_ends(text: str) -> list[int]:
    ends = [i + 1 for i, character in enumerate(text) if character == "\n"]
    return ends if not text or text.endswith("\n") else [*ends, len(text)]


def _line(place: str, line: str, begin: int, here: list[Quantity], explain: bool) -> list[str]:
    shown = line.rstrip("\r\n").replace("\t", " ")
    marks = [" "] * len(shown)
    for quantity in here:
        for i in range(quantity.start - begin, min(quantity.end - begin, len(shown))):
            marks[i] = _MARKS[quantity.role]
    rows = [place]
    for start, end in _pieces(shown):
        rows.append(f"  {shown[start:end].rstrip()}")
        under = "".join(marks[start:end]).rstrip()
        if under:
            rows.append(f"  {under}")
    rows += [f"    {explanation(quantity)}" + (f"  [{' > '.join(quantity.trace)}]" if explain else "") for quantity in here]
    return [*rows, ""]


def _pieces(line: str) -> list[tuple[int, int]]:
    """Where a long line is broken for reading: after the last blank that fits."""
    pieces: list[tuple[int, int]] = []
    start = 0
    while len(line) - start > WIDTH:
        blank = line.rfind(" ", start + 1, start + WIDTH)
        end = blank + 1 if blank > 0 else start + WIDTH
        pieces.append((start, end))
        start = end
    return [*pieces, (start, len(line))]


def explanation(quantity: Quantity) -> str:
    """One line: the words, the kind, and value, unit, noun, hedge or the reason for setting it aside."""
    q = quantity
    words = " ".join(q.text.split())
    if q.role is not Role.CLAIM:
        return f"{words} — {q.role.value}: {q.reason}"
    said = json.dumps(value_as_json(q.value, q.kind), ensure_ascii=False).strip('"')
    parts = [f"{q.kind.value} {said}" + (f" {q.unit}" if q.unit else "")]
    if q.noun:
        parts.append(f"of {' '.join(q.noun_words) or q.noun}")
    if q.bound is not Bound.EXACT:
        parts.append(f"{q.bound.value} (“{q.hedge}”)")
    if q.negated:
        parts.append("negated")
    if q.precision is not None and q.precision != 1:
        parts.append(f"written to {_written(q.precision)}")
    parts += [f"or {r.kind.value} {json.dumps(value_as_json(r.value, r.kind), ensure_ascii=False)}: {r.why}" for r in q.alternatives]
    return f"{words} — " + ", ".join(parts)


def _written(precision: Fraction) -> str:
    return f"{precision.numerator:,}" if precision.denominator == 1 else f"{precision.numerator}/{precision.denominator}"
