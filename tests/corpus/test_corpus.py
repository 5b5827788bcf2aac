"""The labels are sound: they compile, slice, and leave no number without a verdict."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

HERE = Path(__file__).resolve().parent
SOURCES = sorted((HERE / "source").glob("*.txt"))


def compiler() -> ModuleType:
    spec = importlib.util.spec_from_file_location("corpus_build", HERE / "build.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.path.insert(0, str(HERE))  # build.py stands beside its tables, as when it is run as a script
    try:
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(HERE))
    return module


BUILD = compiler()


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_the_compiled_file_is_what_its_source_says(source: Path) -> None:
    rows, errors = BUILD.read_source(source)
    assert errors == []
    assert (HERE / f"{source.stem}.jsonl").read_text("utf-8") == BUILD.compiled(rows)


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_every_label_and_every_other_span_of_it_slices_to_its_text(source: Path) -> None:
    for line in (HERE / f"{source.stem}.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        previous = 0
        for label in row["numerics"]:
            assert row["text"][label["start"] : label["end"]] == label["text"]
            assert label["start"] >= previous, f"labels overlap at {label['text']!r}"
            previous = label["end"]
            for start, end in label.get("alt", []):
                assert start < label["end"] and end > label["start"]


def test_a_number_without_a_label_is_refused() -> None:
    with pytest.raises(BUILD.LabelError, match="unlabelled 12"):
        BUILD.row("The {two|cardinal|man} men met 12 others.", "test", "here:1")


def test_a_value_the_span_does_not_show_must_be_given() -> None:
    with pytest.raises(BUILD.LabelError, match="needs its value"):
        BUILD.row("{twelvescore|cardinal|man} men.", "test", "here:1")


def test_a_label_carries_span_value_unit_and_hedge() -> None:
    row = BUILD.row("Nearly {12,000|cardinal|man|nearly} men.", "test", "here:1")
    label = row["numerics"][0]
    assert row["text"] == "Nearly 12,000 men."
    assert (label["start"], label["end"], label["value"], label["unit"], label["hedge"]) == (7, 13, 12000, "man", "nearly")


def test_no_two_rows_of_the_corpus_are_the_same() -> None:
    texts = [row["text"] for source in SOURCES for row in BUILD.read_source(source)[0]]
    assert len(texts) == len(set(texts)) and len(texts) > 1000
