"""The order of the book: its lists of chapter files, each of which must exist and come once."""

from __future__ import annotations

from pathlib import PurePosixPath

from pincite.model.book import ChapterFile, Part
from pincite.model.finding import Finding
from pincite.read.files import find_inside, join, list_inside, nearest
from pincite.read.findings import finding_at
from pincite.read.toml_positions import Path, TomlFile
from pincite.read.toml_values import TomlValues


class Contents:
    """Reads the lists of chapter files and notes each that is missing or named twice."""

    def __init__(self, toml: TomlFile, root: str, manuscript: str) -> None:
        self._toml = toml
        self._root = root
        self._manuscript = manuscript
        self._seen: dict[str, Path] = {}
        self._number = 0
        self.findings: list[Finding] = []

    def read(self, reader: TomlValues) -> tuple[tuple[ChapterFile, ...], tuple[Part, ...], tuple[ChapterFile, ...]]:
        front = self._files(reader, "front", -1, "contents", "front")
        parts = []
        if reader.texts("contents", "chapters"):
            parts.append(Part("", self._files(reader, "chapter", -1, "contents", "chapters")))
        for index in range(reader.count("part")):
            chapters = self._files(reader, "chapter", len(parts), "part", index, "chapters")
            parts.append(Part(reader.title("part", index, "title"), chapters))
        back = self._files(reader, "back", -1, "contents", "back")
        if not (front or back or any(part.chapters for part in parts)) and not self.findings:
            message = "the book has no chapters"
            help = 'list them in order: [contents], then chapters = ["first.md", …]'
            self.findings.append(finding_at(self._toml.source, 0, 0, "no-chapters", message, help=help))
        return front, tuple(parts), back

    def missing_files(self, reader: TomlValues, *paths: Path) -> list[Finding]:
        """Findings for other files of the manuscript that do not exist."""
        findings = []
        for path in paths:
            name = reader.text(*path)
            problem, rule, help = self._problem(name) if name else ("", "", "")
            if problem:
                findings.append(finding_at(self._toml.source, *self._toml.value(path), rule, problem, help=help))
        return findings

    def missing_in_lists(self, reader: TomlValues, *paths: Path) -> list[Finding]:
        """Findings for files named in lists, such as style sheets, that do not exist."""
        findings = []
        for path in paths:
            for index, name in enumerate(reader.texts(*path)):
                problem, rule, help = self._problem(name)
                if problem:
                    findings.append(finding_at(self._toml.source, *self._toml.value((*path, index)), rule, problem, help=help))
        return findings

    def _files(self, reader: TomlValues, kind: str, part: int, *path: str | int) -> tuple[ChapterFile, ...]:
        names = reader.texts(*path)
        files = (self._file(name, kind, part, (*path, index)) for index, name in enumerate(names))
        return tuple(file for file in files if file is not None)

    def _file(self, name: str, kind: str, part: int, path: Path) -> ChapterFile | None:
        start, end = self._toml.value(path)
        problem, rule, help = self._problem(name)
        if problem:
            self.findings.append(finding_at(self._toml.source, start, end, rule, problem, help=help))
            return None
        self._seen[join("", name)] = path
        if kind == "chapter":
            self._number += 1
        number = self._number if kind == "chapter" else 0
        return ChapterFile(join("", name), kind, self._toml.source.place(start, end), part, number)

    def _problem(self, name: str) -> tuple[str, str, str]:
        """What is wrong with a chapter file, the rule that says so, and the next step."""
        seen = self._seen.get(join("", name))
        if seen is not None:
            line = self._toml.source.line_column(self._toml.value(seen)[0])[0]
            return f"‘{name}’ is a chapter of the book already, at line {line}", "chapter-twice", "remove one of the two"
        path = find_inside(self._root, join(self._manuscript, name))
        if path is None:
            move = "move it into the manuscript folder"
            if name.startswith("/"):
                return f"‘{name}’ is a path of this machine alone", "file-outside-book", self._meant(name) or move
            return f"‘{name}’ lies outside the book's folder", "file-outside-book", move
        if not path.is_file():
            near = nearest(name, self._markdown_files())
            help = self._meant(name) or (f"did you mean ‘{near}’?" if near else f"create it in {self._manuscript or 'the book’s folder'}")
            return f"there is no file ‘{name}’", "missing-file", help
        return "", "", ""

    def _meant(self, name: str) -> str:
        """What to write if a chapter of that name lies elsewhere in the manuscript folder."""
        same = [file for file in self._markdown_files() if PurePosixPath(file).name == PurePosixPath(name).name]
        return f"paths begin at the folder of book.toml: write ‘{same[0]}’" if same else ""

    def _markdown_files(self) -> list[str]:
        files = list_inside(self._root, self._manuscript, "**/*.md")
        prefix = len(self._manuscript) + 1 if self._manuscript else 0
        return [file[prefix:] for file in files]
