"""Conflicts of the seeds as text, JSON and CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence

from pincite.model.disagreement import Conflict

SCHEMA = 1


def conflicts_as_text(conflicts: Sequence[Conflict]) -> str:
    """One paragraph a disagreement, both quotations in full."""
    if not conflicts:
        return "The seeds do not disagree on any number that could be aligned.\n"
    lines: list[str] = []
    for number, conflict in enumerate(conflicts, 1):
        left, right = conflict.left, conflict.right
        lines.append(f"{number}. {conflict.kind}: ‘{left.words}’ or ‘{right.words}’ (score {conflict.score:.2f})")
        for side in (left, right):
            lines.append(f"   {side.citation} “{side.quote}”")
        lines.append(f"   aligned by: {', '.join(conflict.shared)}")
        lines.append("")
    return "\n".join(lines)


def conflicts_as_json(conflicts: Sequence[Conflict]) -> str:
    """An object with a schema version and the disagreements, best first."""
    return json.dumps({"schema": SCHEMA, "conflicts": [_record(c) for c in conflicts]}, ensure_ascii=False, indent=2) + "\n"


def conflicts_as_csv(conflicts: Sequence[Conflict]) -> str:
    """A line a disagreement, with a header."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    sides = ("seed", "passage", "words", "quote")
    writer.writerow(["kind", "score", *(f"left_{s}" for s in sides), *(f"right_{s}" for s in sides)])
    for conflict in conflicts:
        cells = [[side.seed, side.passage, side.words, side.quote] for side in (conflict.left, conflict.right)]
        writer.writerow([conflict.kind, f"{conflict.score:.3f}", *cells[0], *cells[1]])
    return out.getvalue()


def _record(conflict: Conflict) -> dict[str, object]:
    return {
        "kind": conflict.kind,
        "score": conflict.score,
        "shared": list(conflict.shared),
        **{
            name: {
                "seed": side.seed,
                "passage": side.passage,
                "start": side.start,
                "end": side.end,
                "words": side.words,
                "quote": side.quote,
                "citation": side.citation,
            }
            for name, side in (("left", conflict.left), ("right", conflict.right))
        },
    }
