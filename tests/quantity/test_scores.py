"""The grammar against the labelled sentences of tests/corpus, by the measures of the quantity finder's issue."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from pincite.model.quantity import as_json
from pincite.quantity import read_quantities

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
FILES = sorted(CORPUS.glob("*.jsonl"))
NUMBER = re.compile(r"\d+(?:\.\d+)?")
TIMED = {"date", "daterange", "time", "decade"}
UNSCORED_HEDGE = re.compile(
    r"(by|until|till|before|after|since|within|mid|estimated?|as (early|late|long) as|at the end|a little after)\b", re.I
)
Row = dict[str, Any]


def figures(value: object, kind: str, span: str) -> tuple[float, ...]:
    if isinstance(value, bool) or value is None:
        return ()
    if isinstance(value, (int, float)):
        return (round(float(value), 4),)
    if isinstance(value, list):
        return tuple(n for item in value for n in figures(item, kind, span))
    text = str(value).strip()
    if kind in TIMED:
        numbers = [float(n) for n in re.findall(r"\d+", text)]
        return tuple(n for n in numbers if n < 1000 or re.search(r"\d{4}", span))
    fraction = re.fullmatch(r"(\d+)\s*/\s*(\d+)", text)
    if fraction and kind == "fraction":
        return (round(int(fraction[1]) / int(fraction[2]), 4),)
    return tuple(round(float(n), 4) for n in NUMBER.findall(text.replace(",", "")))


def same_value(label: Row, found: Row) -> bool:
    kind, span = label["kind"], label["text"]
    if kind == "vague":
        return bool(found["kind"] == "vague")
    want, got = figures(label["value"], kind, span), figures(found["value"], kind, span)
    if kind == "time":
        return [n % 12 for n in want[:1]] == [n % 12 for n in got[:1]] and want[1:2] == got[1:2]
    if kind == "ratio" and len(want) != len(got):
        return _quotient(want) == _quotient(got)
    return want == got


def _quotient(value: tuple[float, ...]) -> float | None:
    return round(value[0] / value[1], 3) if len(value) == 2 and value[1] else (value[0] if value else None)


def hedged(item: Row) -> bool:
    hedge = item.get("hedge") or ""
    return bool(hedge) and not UNSCORED_HEDGE.match(hedge)


def overlap(a: Row, b: Row) -> int:
    return max(0, min(a["end"], b["end"]) - max(a["start"], b["start"]))


def tally(path: Path) -> Counter[str]:
    counts: Counter[str] = Counter()
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        text = row["text"]
        found = [as_json(quantity) for quantity in read_quantities(text)]
        assert all(text[item["start"] : item["end"]] == item["text"] for item in found)  # type: ignore[misc, index]
        said = [item for item in found if item["role"] == "claim"]
        labels = row["numerics"]
        for label in labels:
            if label["class"] != "claim" or label.get("optional"):
                continue
            counts["gold"] += 1
            best = max(said, key=lambda item: overlap(label, item), default=None)
            if best is None or not overlap(label, best):
                continue
            counts["hit"] += 1
            counts["span"] += [best["start"], best["end"]] in [[label["start"], label["end"]], *label.get("alt", [])]
            counts["kind"] += best["kind"] == label["kind"]
            counts["value"] += same_value(label, best)
            counts["hedge"] += hedged(best) == hedged(label)
        for item in said:
            touching = [label for label in labels if overlap(label, item)]
            if any(label["class"] == "claim" and not label.get("optional") for label in touching):
                counts["said"] += 1
                counts["true"] += 1
            elif not any(label.get("optional") for label in touching):
                counts["said"] += 1
    return counts


@pytest.fixture(scope="module")
def total() -> Counter[str]:
    counts: Counter[str] = Counter()
    for path in FILES:
        counts += tally(path)
    return counts


def test_the_corpus_is_large_enough_to_mean_something(total: Counter[str]) -> None:
    assert total["gold"] >= 2000


# What was reached on this corpus, less a little; it is nastier than prose, so these are floors and not the aim.
@pytest.mark.parametrize(
    ("measure", "of", "floor"),
    [
        ("hit", "gold", 0.997),
        ("true", "said", 0.996),
        ("value", "gold", 0.993),
        ("span", "gold", 0.992),
        ("kind", "gold", 0.987),
        ("hedge", "gold", 0.995),
    ],
)
def test_the_share_of_labels_read_right_does_not_fall(total: Counter[str], measure: str, of: str, floor: float) -> None:
    assert total[measure] / total[of] >= floor, {key: round(total[key] / total[of], 4) for key in total}
