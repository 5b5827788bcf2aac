"""book.toml: what the book is and where its files are."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path as FilePath

from pincite.engines.themes import known_themes
from pincite.model.book import (
    Book,
    CheckSettings,
    Contributor,
    EditionSettings,
    SeedSettings,
)
from pincite.model.errors import UserError
from pincite.model.finding import Finding, RuleName, Severity
from pincite.model.language import writes_decimal_comma
from pincite.model.place import SourceText
from pincite.model.quantity import Bound
from pincite.read.book_keys import EDITIONS, KEYS
from pincite.read.contents import Contents
from pincite.read.edition_settings import unfit_settings
from pincite.read.files import decode, join
from pincite.read.findings import finding_at
from pincite.read.root import root_of
from pincite.read.toml_check import check_keys
from pincite.read.toml_positions import Path, TomlFile, read_toml
from pincite.read.toml_values import TomlValues


def read_book(path: str | os.PathLike[str]) -> Book:
    """The book that a book.toml describes, given the file or a folder that holds it or its manuscript."""
    file = _find(FilePath(path))
    root, manuscript = root_of(file.parent)
    name = join(manuscript, file.name)
    text, problem = decode(file.read_bytes())
    if problem:
        raise UserError(f"not UTF-8 text: {problem}", place=name, help="save the file as UTF-8")
    return read_book_text(SourceText(name, text), root.as_posix(), manuscript)


def read_book_text(source: SourceText, root: str, manuscript: str) -> Book:
    """The book that a book.toml's text describes; its chapter files are looked for, and not opened."""
    toml = read_toml(source)
    findings, bad = check_keys(toml, KEYS)
    reader = TomlValues(toml, bad)
    contents = Contents(toml, root, manuscript)
    front, parts, back = contents.read(reader)
    editions = reader.tables("edition")
    themes = known_themes(FilePath(root))
    return Book(
        root=root,
        manuscript=manuscript,
        source=source,
        title=reader.title("book", "title"),
        subtitle=reader.title("book", "subtitle"),
        contributors=_contributors(reader),
        language=reader.text("book", "language") or "en",
        identifier=reader.text("book", "identifier"),
        isbn=reader.text("book", "isbn"),
        publisher=reader.text("book", "publisher"),
        place_of_publication=reader.text("book", "place"),
        rights=reader.text("book", "rights"),
        licence=reader.text("book", "licence"),
        description=reader.title("book", "description"),
        date=reader.text("book", "date"),
        subjects=reader.texts("book", "subjects"),
        series=reader.title("book", "series"),
        series_number=reader.text("book", "series-number"),
        cover=reader.text("book", "cover"),
        cover_alt=reader.text("book", "cover-alt"),
        dedication=reader.title("book", "dedication"),
        front=front,
        parts=parts,
        back=back,
        index=reader.text("book", "index"),
        seeds=reader.text("book", "seeds") or "seeds",
        bibliography=reader.text("book", "bibliography") or "bibliography",
        citation_style=reader.text("book", "citation-style") or "chicago-notes-bibliography",
        variables=tuple(reader.table("variables").items()),
        check=_check_settings(reader),
        seed_settings=tuple(_seed_settings(reader, key) for key in reader.tables("seed")),
        editions=tuple(_edition(reader, name) for name in editions),
        findings=(
            *findings,
            *_missing_keys(toml),
            *_unknown_editions(toml, editions),
            *_reserved_variables(toml, reader),
            *contents.findings,
            *contents.missing_files(reader, ("book", "cover"), ("book", "index"), ("edition", "print", "icc")),
            *contents.missing_in_lists(reader, *(("edition", name, "css") for name in editions)),
            *_unknown_themes(toml, reader, editions, themes),
            *unfit_settings(toml, reader, root, manuscript),
        ),
    )


def _find(path: FilePath) -> FilePath:
    candidates = [path] if path.suffix == ".toml" else [path / "book.toml", path / "manuscript" / "book.toml"]
    for candidate in candidates:
        with contextlib.suppress(OSError):  # a name too long for the system is no file either
            if candidate.is_file():
                return candidate
    raise UserError(
        f"there is no book here: {candidates[-1].as_posix()} does not exist",
        help="name the book with --book PATH, or begin one with ‘pincite init’",
    )


def _contributors(reader: TomlValues) -> tuple[Contributor, ...]:
    return tuple(
        Contributor(
            name=reader.text("contributor", index, "name"),
            role=reader.text("contributor", index, "role") or "aut",
            file_as=reader.text("contributor", index, "file-as"),
            script=reader.text("contributor", index, "script"),
            language=reader.text("contributor", index, "language"),
        )
        for index in range(reader.count("contributor"))
    )


def _check_settings(reader: TomlValues) -> CheckSettings:
    defaults = CheckSettings()
    severities = reader.table("check", "severity")
    synonyms = reader.get("check", "synonyms")
    limit = reader.get("check", "time-limit")
    comma = reader.get("check", "decimal-comma")
    return CheckSettings(
        scope=reader.text("check", "scope") or defaults.scope,
        severities=tuple(
            (RuleName(rule), Severity(str(severity)))
            for rule, severity in severities.items()
            if ("check", "severity", rule) not in reader.bad
        ),
        reviews=reader.text("check", "reviews") or defaults.reviews,
        facts=reader.text("check", "facts") or defaults.facts,
        data=reader.texts("check", "data"),
        synonyms=tuple(tuple(str(word) for word in group) for group in synonyms) if isinstance(synonyms, list) else (),
        units=tuple((name, str(symbol)) for name, symbol in reader.table("check", "units").items()),
        names=reader.texts("check", "names"),
        idioms=reader.texts("check", "idioms"),
        time_limit=limit if isinstance(limit, int) else defaults.time_limit,
        hedges=tuple(
            (words, Bound(str(bound)))
            for words, bound in reader.table("check", "hedges").items()
            if ("check", "hedges", words) not in reader.bad
        ),
        decimal_comma=writes_decimal_comma(reader.text("book", "language")) if comma is None else comma is True,
    )


def _seed_settings(reader: TomlValues, key: str) -> SeedSettings:
    return SeedSettings(
        key=key,
        period=reader.text("seed", key, "period"),
        decimal_comma=reader.get("seed", key, "decimal-comma") is True,
        title=reader.title("seed", key, "title"),
    )


def _edition(reader: TomlValues, name: str) -> EditionSettings:
    options: list[tuple[str, str | int | float | bool | tuple[str, ...]]] = []
    for key, value in reader.table("edition", name).items():
        if key in ("theme", "css") or ("edition", name, key) in reader.bad:
            continue
        if isinstance(value, list):
            options.append((key, tuple(str(item) for item in value)))
        elif isinstance(value, str | bool | int | float):
            options.append((key, value))
    return EditionSettings(name, reader.text("edition", name, "theme"), reader.texts("edition", name, "css"), tuple(options))


def _missing_keys(toml: TomlFile) -> list[Finding]:
    """The required keys that are absent, each at the table that should hold it."""
    findings = []
    for key in KEYS:
        if not key.required:
            continue
        table, name = key.path.split(".")[0], key.path.split(".")[-1]
        value = toml.values.get(table)
        tables = value if isinstance(value, list) else [{} if value is None and table == "book" else value]
        for index, entry in enumerate(tables):
            if isinstance(entry, dict) and name not in entry:
                where: Path = (table, index) if isinstance(value, list) else (table,)
                message = f"‘{table}’ has no ‘{name}’: {key.meaning}"
                findings.append(finding_at(toml.source, *toml.key(where), "missing-key", message, help=f"add {name} = …"))
    return findings


def _unknown_editions(toml: TomlFile, names: tuple[str, ...]) -> list[Finding]:
    return [
        finding_at(
            toml.source,
            *toml.key(("edition", name)),
            "unknown-key",
            f"‘{name}’ is no edition",
            help=f"the editions are {', '.join(EDITIONS)}",
        )
        for name in names
        if name not in EDITIONS
    ]


def _unknown_themes(toml: TomlFile, reader: TomlValues, editions: tuple[str, ...], known: tuple[str, ...]) -> list[Finding]:
    return [
        finding_at(
            toml.source,
            *toml.value(("edition", edition, "theme")),
            "unknown-theme",
            f"there is no theme ‘{theme}’",
            help=f"the themes are {', '.join(known)}",
        )
        for edition in editions
        if (theme := reader.text("edition", edition, "theme")) and theme not in known
    ]


def _reserved_variables(toml: TomlFile, reader: TomlValues) -> list[Finding]:
    return [
        finding_at(
            toml.source,
            *toml.key(("variables", name)),
            "reserved-variable",
            f"‘{name}’ is what chapters call the {meaning}",
            help="give the variable another name",
        )
        for name, meaning in (("book", "book's particulars"), ("fact", "facts of facts.toml"))
        if name in reader.table("variables")
    ]
