"""Whether a TOML file holds the keys and types that a table of keys allows."""

from __future__ import annotations

import calendar
import datetime
import difflib
import re
from collections.abc import Iterable

from pincite.engines.style_colours import is_colour
from pincite.model.finding import Finding, Severity
from pincite.model.isbn import is_isbn
from pincite.model.language import is_language_tag
from pincite.read.book_keys import TYPES, Key
from pincite.read.findings import finding_at
from pincite.read.toml_positions import Path, TomlFile

_DATE = r"-?\d{4}(?:-\d\d(?:-\d\d)?)?"
_PERIOD = re.compile(rf"{_DATE}(?:/(?:{_DATE}|\.\.))?|\.\./{_DATE}")
_LENGTH = r"\d+(?:\.\d+)?(?:mm|cm|in|pt|pc|px|q)"
_SIZE = re.compile(rf"{_LENGTH}\s+{_LENGTH}|(?:A[3-6]|B[4-6]|letter|legal)(?:\s+(?:portrait|landscape))?", re.IGNORECASE)
_MILLIMETRES = {"mm": 1.0, "cm": 10.0, "in": 25.4, "pt": 25.4 / 72, "pc": 25.4 / 6, "px": 25.4 / 96, "q": 0.25}
SMALLEST = 50.0
"""No page is narrower or lower than this, in millimetres."""

_MARGINS = re.compile(rf"{_LENGTH}(?:\s+{_LENGTH}){{3}}", re.IGNORECASE)
_ANY_LENGTH = re.compile(rf"{_LENGTH}|\d+(?:\.\d+)?(?:em|rem|%)", re.IGNORECASE)
_SEVERITIES = tuple(Severity)


def check_keys(toml: TomlFile, keys: Iterable[Key]) -> tuple[tuple[Finding, ...], frozenset[Path]]:
    """Findings for unknown keys and wrong types, and the paths whose values must not be used."""
    known = {tuple(key.path.split(".")): key for key in keys}
    findings: list[Finding] = []
    bad: set[Path] = set()
    _check_table(toml, (), toml.values, known, findings, bad)
    return tuple(findings), frozenset(bad)


def _check_table(
    toml: TomlFile,
    path: Path,
    table: dict[str, object],
    known: dict[tuple[str, ...], Key],
    findings: list[Finding],
    bad: set[Path],
) -> None:
    for name, value in table.items():
        here = (*path, name)
        shape = _shape(here, known)
        if shape is None:
            findings.append(_unknown(toml, here, known))
            bad.add(here)
        elif shape in known:
            problem = _type_problem(known[shape], value)
            if problem:
                findings.append(_wrong(toml, here, problem))
                bad.add(here)
        elif _is_array(shape, known):
            _check_array(toml, here, value, known, findings, bad)
        elif isinstance(value, dict):
            _check_table(toml, here, value, known, findings, bad)
        else:
            findings.append(_wrong(toml, here, f"must be a table, written as [{_dotted(here)}]"))
            bad.add(here)


def _check_array(
    toml: TomlFile,
    here: Path,
    value: object,
    known: dict[tuple[str, ...], Key],
    findings: list[Finding],
    bad: set[Path],
) -> None:
    tables = value if isinstance(value, list) else []
    if not tables or not all(isinstance(table, dict) for table in tables):
        findings.append(_wrong(toml, here, f"must be tables, each written as [[{_dotted(here)}]]"))
        bad.add(here)
        return
    for index, table in enumerate(tables):
        _check_table(toml, (*here, index), table, known, findings, bad)


def _shape(path: Path, known: dict[tuple[str, ...], Key]) -> tuple[str, ...] | None:
    """The path as the table of keys writes it: the key itself or a table on the way to keys; None if it is unknown."""
    shapes: list[tuple[str, ...]] = [()]
    for part in path:
        options = ("[]",) if isinstance(part, int) else (part, "*")
        grown = [(*shape, option) for shape in shapes for option in options]
        shapes = [shape for shape in grown if any(key[: len(shape)] == shape for key in known)]
    return next(iter(shapes), None)


def _is_array(shape: tuple[str, ...], known: dict[tuple[str, ...], Key]) -> bool:
    return any(key[: len(shape) + 1] == (*shape, "[]") for key in known)


def _unknown(toml: TomlFile, path: Path, known: dict[tuple[str, ...], Key]) -> Finding:
    parent = _shape(path[:-1], known) or ()
    siblings = sorted({key[len(parent)] for key in known if key[: len(parent)] == parent and len(key) > len(parent)})
    names = [name for name in siblings if name not in ("*", "[]")]
    near = difflib.get_close_matches(str(path[-1]), names, 1, 0.6)
    elsewhere = [".".join(key).replace(".[]", "") for key in known if key[-1] == path[-1]]
    if near:
        help = f"did you mean ‘{near[0]}’?"
    elif elsewhere:
        help = f"did you mean ‘{elsewhere[0]}’?"
    else:
        help = f"the keys known here: {', '.join(names)}" if names else "remove it"
    return finding_at(toml.source, *toml.key(path), "unknown-key", f"‘{_dotted(path)}’ is no key of {_name(toml)}", help=help)


def _wrong(toml: TomlFile, path: Path, problem: str) -> Finding:
    return finding_at(toml.source, *toml.value(path), "wrong-type", f"‘{_dotted(path)}’ {problem}")


def _is_period(value: str) -> bool:
    """Whether its dates are in the calendar, the earlier first."""
    ends = [end for end in value.split("/") if end != ".."]
    is_forward = len(ends) < 2 or value.startswith("-") or ends[0] <= ends[1] or ends[0].startswith(ends[1])
    return is_forward and all(_is_day(end) for end in ends)


def _is_day(value: str) -> bool:
    """Whether a year, month, season or day is one."""
    parts = [int(part) for part in value.lstrip("-").split("-")]
    if len(parts) == 1:
        return True
    if len(parts) == 2:
        return 1 <= parts[1] <= 12 or 21 <= parts[1] <= 24
    return 1 <= parts[1] <= 12 and 1 <= parts[2] <= calendar.monthrange(parts[0] or 4, parts[1])[1]


def _type_problem(key: Key, value: object) -> str:
    fine = {
        "text": isinstance(value, str) or (key.path.endswith("series-number") and _is_number(value)),
        "date": isinstance(value, datetime.date) or (re.fullmatch(_DATE, str(value)) is not None and _is_day(str(value))),
        "period": _PERIOD.fullmatch(str(value)) is not None and _is_period(str(value)),
        "language": isinstance(value, str) and is_language_tag(value),
        "isbn": isinstance(value, str) and is_isbn(value),
        "role": isinstance(value, str) and re.fullmatch("[a-z]{3}", value) is not None,
        "number": _is_number(value) and int(str(value)) > 0,
        "yes/no": isinstance(value, bool),
        "list": _is_list(value),
        "lists": isinstance(value, list) and all(_is_list(item) for item in value),
        "words": isinstance(value, dict) and all(isinstance(item, str) for item in value.values()),
        "any": True,
        "size": isinstance(value, str)
        and _SIZE.fullmatch(value.strip()) is not None
        and min(millimetres(value), default=SMALLEST) >= SMALLEST,
        "margins": isinstance(value, str) and _MARGINS.fullmatch(value.strip()) is not None,
        "text size": isinstance(value, str) and _ANY_LENGTH.fullmatch(value.strip()) is not None and re.search("[1-9]", value) is not None,
        "length": isinstance(value, str) and _ANY_LENGTH.fullmatch(value.strip()) is not None,
        "colour": isinstance(value, str) and is_colour(value),
        "severity": value in _SEVERITIES if isinstance(value, str) else False,
    }
    if not fine[key.type]:
        return f"must be {TYPES[key.type]}"
    if key.choices and value not in key.choices:
        return "must be " + " or ".join(f'"{choice}"' for choice in key.choices)
    return ""


def millimetres(lengths: str) -> tuple[float, ...]:
    """The lengths of a setting; none for the name of a paper."""
    found = re.findall(r"(\d+(?:\.\d+)?)(mm|cm|in|pt|pc|px|q)\b", lengths.lower())
    return tuple(float(number) * _MILLIMETRES[unit] for number, unit in found)


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_list(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _dotted(path: Path) -> str:
    return ".".join(part for part in path if isinstance(part, str))


def _name(toml: TomlFile) -> str:
    return toml.source.file.rpartition("/")[2]
