"""Compile the labelled sentences of source/*.txt to the JSONL that score.py reads.

    python tests/corpus/build.py            write the *.jsonl beside this file
    python tests/corpus/build.py --check    say what is wrong or stale, write nothing

The notation is described in README.md. Standard library only, and nothing of
pincite: the labels must not learn from the code that they judge.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from plain_values import MONTHS, ONES, TENS, WORDS, guessed_kind, inferred, plain_date

HERE = Path(__file__).resolve().parent
SOURCE = HERE / "source"
LABEL = re.compile(r"\{([^{}|]+)\|([^{}]*)\}")
KINDS = frozenset(
    "cardinal ordinal quantity percent fraction ratio range date daterange time duration decade vague".split()  # noqa: SIM905
)
TIMED = frozenset(("date", "daterange", "time", "decade"))
ROLES = frozenset(("name", "structure", "idiom"))
NUMBERISH = re.compile(
    r"(?<![^\W_])(?:\w*\d\w*"
    rf"|(?:{'|'.join([*ONES, *TENS])})(?:fold|some)?"
    r"|(?:hundred|thousand|million|billion|trillion|dozen|score|myriad|half|halves|quarter|decade|hundredth|thousandth|millionth)s?"
    r"|(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?|first|seconds?|eleventh|twelfth|\w+teenth|\w+tieth"
    r"|firstly|secondly|thirdly|once|twice|thrice|noon|midnight|nil|percent|per cent|percentage|centur(?:y|ies)|fortnight"
    r"|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)(?![^\W_])"
    r"|[½⅓⅔¼¾⅛⅜⅝⅞⅕⅙‰万億亿千百]",
    re.I,
)
MONTH_SEEN = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b")


class LabelError(Exception):
    """A label that a person must correct; the message says where."""


def given(text: str) -> Any:
    """A value as written in a label: JSON where it is JSON, else the words."""
    try:
        return json.loads(text)
    except ValueError:
        return text


def tags(label: dict[str, Any]) -> list[str]:
    """What makes a label tricky, in the words of the labelled sets of issue 3."""
    if label["class"] != "claim":
        return [label["class"]]
    kind, text = label["kind"], label["text"]
    counts = kind in ("cardinal", "quantity", "duration", "percent")
    found = {
        kind: kind in ("fraction", "ratio", "range", "daterange", "vague"),
        "ordinal-fact": kind == "ordinal",
        "word-number": counts and not re.search(r"\d", text) and text.lower() not in WORDS,
        "time-format": kind == "time" and not re.fullmatch(r"\d\d:\d\d", text),
        "date-format": kind == "date" and plain_date(text) is None,
        "negative": text[0] in "−-",
        "hedge": bool(label["hedge"]),
    }
    return [tag for tag, applies in found.items() if applies]


def read_label(text: str, body: str, start: int, where: str) -> dict[str, Any]:
    """One label from `kind value|unit|hedge|alt=…|?`."""
    said = [field.strip() for field in body.split("|")]
    fields = [field for field in said if field != "?" and not field.startswith("alt=")] + ["", ""]
    role, kind, value = role_and_kind(fields[0], text)
    if kind not in KINDS:
        raise LabelError(f"{where}: no kind {kind!r} in {{{text}|{body}}}")
    plain, plain_unit = inferred(text, kind)
    result = (value if kind in TIMED else given(value)) if value else None if role == "idiom" else plain
    unit = fields[1] or (plain_unit if not value or kind == "percent" else "")
    if role == "claim" and (result is None or (kind in ("quantity", "percent") and not unit)):
        raise LabelError(f"{where}: {{{text}|{body}}} needs its {'value' if result is None else 'unit'}")
    label: dict[str, Any] = {
        "start": start,
        "end": start + len(text),
        "text": text,
        "class": role,
        "kind": kind,
        "value": result,
        "unit": unit,
        "hedge": fields[2],
    }
    label["tricky"] = tags(label)
    if "?" in said:
        label["optional"] = True
    if alternatives := [field[4:] for field in said if field.startswith("alt=")]:
        label["alt"] = alternatives
    return label


def role_and_kind(said: str, text: str) -> tuple[str, str, str]:
    """`cardinal 12`, `name`, `idiom fraction`: role, kind and the value as written."""
    word, _, rest = said.partition(" ")
    if word not in ROLES:
        return "claim", word, rest
    kind, _, value = rest.partition(" ")
    return (word, kind, value) if kind in KINDS else (word, guessed_kind(text), rest)


def read_text(marked: str, where: str) -> tuple[str, list[dict[str, Any]]]:
    """The bare text and its labels with offsets."""
    bare, labels, at = "", [], 0
    for found in LABEL.finditer(marked):
        bare += marked[at : found.start()]
        labels.append(read_label(found[1], found[2], len(bare), where))
        bare += found[1]
        at = found.end()
    bare += marked[at:]
    if "{" in bare or "}" in bare:
        raise LabelError(f"{where}: a brace is left over in {bare!r}")
    for label in labels:
        if "alt" in label:
            label["alt"] = [place(bare, alternative, label, where) for alternative in label["alt"]]
    return bare, labels


def place(text: str, alternative: str, label: dict[str, Any], where: str) -> list[int]:
    """Where another span of the same number lies: the one occurrence that overlaps the label."""
    for found in re.finditer(re.escape(alternative), text):
        if found.start() < label["end"] and found.end() > label["start"]:
            return [found.start(), found.end()]
    raise LabelError(f"{where}: alt {alternative!r} does not overlap {label['text']!r}")


def forgotten(text: str, labels: list[dict[str, Any]]) -> list[str]:
    """Number-like words outside every label, alternative spans included."""
    spans = [(x["start"], x["end"]) for x in labels] + [tuple(a) for x in labels for a in x.get("alt", [])]
    seen = [*NUMBERISH.finditer(text), *MONTH_SEEN.finditer(text)]
    return [f[0] for f in seen if not any(a < f.end() and f.start() < b for a, b in spans)]


def read_source(path: Path) -> tuple[list[dict[str, Any]], list[str]]:
    """The rows of one source file and what is wrong in it."""
    rows, errors = [], []
    for marked, register, where in marked_texts(path):
        try:
            rows.append(row(marked, register, where))
        except LabelError as error:
            errors.append(str(error))
    return rows, errors


def marked_texts(path: Path) -> Iterator[tuple[str, str, str]]:
    """Each marked text with its register and its place; after `@whole` the rest of the file is one."""
    register, lines = path.stem.replace("_", " "), path.read_text("utf-8").splitlines()
    for number, line in enumerate(lines, 1):
        if line.startswith("@register "):
            register = line[10:].strip()
        elif line == "@whole":
            yield "\n".join(lines[number:]).strip(), register, path.name
            return
        elif line.strip() and not line.startswith("#"):
            yield line.strip(), register, f"{path.name}:{number}"


def row(marked: str, register: str, where: str) -> dict[str, Any]:
    text, labels = read_text(marked, where)
    if missing := forgotten(text, labels):
        raise LabelError(f"{where}: unlabelled {', '.join(missing)}: {text[:90]}")
    return {"text": text, "numerics": labels, "register": register, "tricky": any(x["tricky"] for x in labels)}


def compiled(rows: list[dict[str, Any]]) -> str:
    return "".join(json.dumps(item, ensure_ascii=False) + "\n" for item in rows)


def main(arguments: list[str]) -> int:
    wrong, sentences, labels = 0, 0, 0
    for path in sorted(SOURCE.glob("*.txt")):
        good, errors = read_source(path)
        wrong += len(errors)
        print("\n".join(errors), end="\n" if errors else "")
        target = HERE / f"{path.stem}.jsonl"
        sentences, labels = sentences + len(good), labels + sum(len(x["numerics"]) for x in good)
        if "--check" in arguments:
            stale = not target.exists() or target.read_text("utf-8") != compiled(good)
            wrong += stale
            print(f"{target.name} is stale: run build.py" if stale else f"{target.name} {len(good)}")
        else:
            target.write_text(compiled(good), "utf-8")
    print(f"{sentences} texts, {labels} labels, {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
