"""The flagship's figures: made again they are the same bytes, and every row of their data can be checked."""

from __future__ import annotations

import csv
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from pincite.model.quantity import Role
from pincite.quantity import read_quantities
from pincite.read.citations import items_of_attribute

FIGURES = Path(__file__).parents[2] / "manuscript" / "figures"
DATA = sorted(FIGURES.glob("*.csv"))
DRAWN = sorted(FIGURES.glob("*.svg"))
NAMES_ONLY = "map"  # its rows give places and units, whose numbers are names or none


def records(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_figures_made_again_are_the_committed_bytes(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-B", str(FIGURES / "make.py"), str(tmp_path)], check=True, cwd=tmp_path)
    made = {file.name: file.read_bytes() for file in tmp_path.glob("*.svg")}
    assert made == {file.name: file.read_bytes() for file in DRAWN}
    assert {"strengths.svg", "losses.svg", "timeline.svg", "garrison.svg", "map.svg"} <= made.keys()


@pytest.mark.parametrize("file", DATA, ids=lambda file: file.stem)
def test_every_row_has_a_readable_quantity_and_a_citation(file: Path) -> None:
    rows = records(file)
    assert rows
    for row in rows:
        claims = [q for q in read_quantities(row["text"]) if q.role is Role.CLAIM]
        assert claims or file.stem == NAMES_ONLY, row
        assert items_of_attribute(row["cite"]), row


@pytest.mark.parametrize("file", DATA, ids=lambda file: file.stem)
def test_every_number_in_a_label_stands_in_the_text_of_its_row(file: Path) -> None:
    for row in records(file):
        text = f" {row['text']} "
        assert all(re.search(rf"(?<!\d){re.escape(number)}(?!\d)", text) for number in re.findall(r"\d[\d,.]*\d|\d", row["label"])), row


@pytest.mark.parametrize("file", DRAWN, ids=lambda file: file.stem)
def test_every_figure_is_sound_and_says_what_it_shows(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    root = ElementTree.fromstring(text)
    space = "{http://www.w3.org/2000/svg}"
    assert root.findtext(f"{space}title") and root.findtext(f"{space}desc")
    assert not list(root.iter(f"{space}text")), "words are outlines, whatever fonts a reader has"
    assert not re.search(r"<(style|script|image|metadata)\b|<!--|<!DOCTYPE", text)
    identifiers = re.findall(r'\bid="([^"]+)"', text)
    assert len(identifiers) == len(set(identifiers))
    assert set(re.findall(r'href="#([^"]+)"', text)) <= set(identifiers)
