"""What `pincite quantities` shows, against files that people can read; `PINCITE_GOLDEN=write` rewrites them."""

from __future__ import annotations

import itertools
import json
import os
from fractions import Fraction
from pathlib import Path

from pincite.model.quantity import Bound, Kind, Moment, Number, Period, Role, value_as_json
from pincite.quantity import Lexicon, read_quantities
from pincite.report.quantities import quantities_as_json, quantities_as_jsonl, quantities_as_text

GOLDEN = Path(__file__).parent / "golden"


def same_as_golden(name: str, shown: str) -> None:
    path = GOLDEN / name
    if os.environ.get("PINCITE_GOLDEN") == "write":
        path.write_text(shown, "utf-8")
    assert path.read_text("utf-8") == shown != ""


def test_prose_is_shown_with_its_numbers_underlined_and_explained() -> None:
    text = (GOLDEN / "siege.txt").read_text("utf-8")
    same_as_golden("siege.explained.txt", quantities_as_text("siege.txt", text, read_quantities(text), explain=True))


def test_records_are_one_object_a_line() -> None:
    text = (GOLDEN / "siege.txt").read_text("utf-8")
    same_as_golden("siege.jsonl", quantities_as_jsonl(read_quantities(text)))


def test_json_carries_a_schema_version_and_the_file() -> None:
    document = json.loads(quantities_as_json([("a.txt", read_quantities("They lost 12 men."))]))
    assert (document["schema"], document["version"]) == ("pincite-quantities", 1)
    assert document["files"][0]["file"] == "a.txt"
    assert document["files"][0]["quantities"][0]["value"] == 12


def test_underlines_stand_under_their_words() -> None:
    text = (GOLDEN / "siege.txt").read_text("utf-8")
    shown = quantities_as_text("siege.txt", text, read_quantities(text)).splitlines()
    words = [
        line[at:end] for line, under in itertools.pairwise(shown) if set(under) <= set(" ‾·") and under.strip() for at, end in _runs(under)
    ]
    assert words[:4] == ["47 days", "10th", "16,275", "2,000"]


def _runs(under: str) -> list[tuple[int, int]]:
    runs, start = [], -1
    for i, mark in enumerate(under + " "):
        if mark != " " and start < 0:
            start = i
        elif mark == " " and start >= 0:
            runs.append((start, i))
            start = -1
    return runs


def test_an_author_adds_units_names_idioms_and_hedges() -> None:
    lexicon = Lexicon(
        units=(("battels", "battel"),), names=("Room Forty-One",), idioms=("five o'clock shadow",), hedges=(("nigh on", Bound.ABOUT),)
    )
    found = read_quantities("He paid 12 battels in room forty-one, with a five o'clock shadow, before nigh on 300 men.", lexicon)
    assert [(q.text, q.role, q.unit, q.hedge) for q in found] == [
        ("12 battels", Role.CLAIM, "battel", ""),
        ("forty-one", Role.NAME, "", ""),
        ("five o'clock", Role.IDIOM, "", ""),
        ("300", Role.CLAIM, "", "nigh on"),
    ]


def test_a_seed_may_declare_the_decimal_comma() -> None:
    found = read_quantities("Es waren 3,5 km und 16.275 Mann.", decimal_comma=True)
    assert [value_as_json(q.value, q.kind) for q in found] == [3.5, 16275]


def test_a_citation_mark_is_never_part_of_a_quantity() -> None:
    assert [q.text for q in read_quantities("It took 12 \ufffc days and 300 \ufffc men.")] == ["12", "300"]


def test_dates_with_parts_missing_leave_them_open() -> None:
    assert Moment(month=6, day=22).edtf == "--06-22"
    assert Moment(day=28).edtf == "---28"
    assert Moment(year=1930, masked=1).edtf == "193X"
    assert Moment(year=-19).edtf == "-0019"
    assert value_as_json(Period(Moment(year=1939), None), Kind.DATERANGE) == "1939/.."
    assert value_as_json(Number(Fraction(1, 3)), Kind.FRACTION) == "1/3"
