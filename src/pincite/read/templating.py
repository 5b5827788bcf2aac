"""A chapter's text after its templates were filled in, with the map back to the files."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable
from dataclasses import dataclass

from pincite.engines.templates import (
    RenderedTemplate,
    TemplateError,
    has_template_marks,
    referenced_templates,
    render_template,
)
from pincite.model.finding import Finding
from pincite.model.place import SourceText, Span
from pincite.read.files import FileContent, decode, join
from pincite.read.findings import finding_at, finding_of_file
from pincite.read.source_map import Piece, SourceMap, identity

ReadFile = Callable[[str], FileContent]
"""Reads a file by its path relative to the manuscript folder."""

_RULES = {
    "undefined": "undefined-variable",
    "not-found": "unknown-include",
    "syntax": "template-syntax",
    "failed": "template-failed",
    "time": "template-timeout",
}
_AS_THEY_ARE = "to print braces as they are, put them between {% raw %} and {% endraw %}"
_OPEN_BLOCK = re.compile(r"innermost block that needs to be closed is '(\w+)'")
_TABLE = re.compile(r"([A-Za-z_]\w*)\.$")
_NAME = re.compile(r"'([^']+)' is undefined|has no attribute '([^']+)'")


@dataclass(frozen=True, slots=True)
class RenderedChapter:
    """``sources`` are the files that the text came from, the chapter first; a finding means that there is no text."""

    text: str
    source_map: SourceMap
    sources: tuple[SourceText, ...]
    findings: tuple[Finding, ...] = ()


def fill_templates(
    source: SourceText, folder: str, read_file: ReadFile, variables: dict[str, object], time_limit: float
) -> RenderedChapter:
    """The text of a chapter with its variables and includes; a chapter without template marks stays as it is.

    ``folder`` is the manuscript's, relative to the root: templates are named relative to it.
    """
    if not has_template_marks(source.text):
        return RenderedChapter(source.text, identity(source.file, source.text), (source,))
    sources, problems = _gather(source, folder, read_file)
    if problems:
        return RenderedChapter("", identity(source.file, ""), tuple(sources.values()), tuple(problems))
    templates = {name: text.text for name, text in sources.items()}
    rendered = render_template(source.file, templates, variables, time_limit=time_limit)
    used = tuple(sources.values())
    used = (source, *dict.fromkeys(text for text in used if text is not source))
    if rendered.error:
        finding = _finding(rendered.error, sources, variables)
        return RenderedChapter("", identity(source.file, ""), used, (finding,))
    return RenderedChapter(rendered.text, _source_map(rendered, sources, source), used)


def _gather(source: SourceText, folder: str, read_file: ReadFile) -> tuple[dict[str, SourceText], list[Finding]]:
    """The chapter by its path and every template that it or they name, by the names that they use."""
    sources = {source.file: source}
    problems: list[Finding] = []
    wanted = list(referenced_templates(source.text))
    while wanted:
        name = wanted.pop(0)
        if name in sources:
            continue
        content = read_file(name)
        if content.problem:
            continue
        text, problem = decode(content.data)
        if problem:
            file = join(folder, name)
            problems.append(finding_of_file(file, "include-not-utf-8", f"not UTF-8 text: {problem}", help="save the file as UTF-8"))
        sources[name] = SourceText(join(folder, name), text)
        wanted += referenced_templates(sources[name].text)
    return sources, problems


def _source_map(rendered: RenderedTemplate, sources: dict[str, SourceText], source: SourceText) -> SourceMap:
    pieces = [
        Piece(piece.start, piece.end, Span(sources[piece.template].file, piece.low, piece.high), piece.exact) for piece in rendered.pieces
    ]
    return SourceMap(tuple(pieces)) if pieces else identity(source.file, "")


def _finding(error: TemplateError, sources: dict[str, SourceText], variables: dict[str, object]) -> Finding:
    source = sources[error.template]
    start, end = _stretch(error, source)
    rule = _RULES[error.kind]
    if error.kind == "undefined":
        return finding_at(
            source, start, end, rule, _undefined(error.message, source.text[:start]), help=_suggestion(error.message, variables)
        )
    if error.kind == "not-found":
        message = f"there is no file ‘{error.message}’ in the manuscript folder to include"
        return finding_at(source, start, end, rule, message, help="name a file of the manuscript folder, in quotes")
    if error.kind == "syntax" and (told := _unclosed(error.message, source.text[start:end])):
        return finding_at(source, start, end, rule, told[0], help=f"{told[1]}; {_AS_THEY_ARE}")
    help = {
        "syntax": _AS_THEY_ARE,
        "time": "look for a loop that does not end",
    }.get(error.kind, "templates may only print, repeat and include")
    return finding_at(source, start, end, rule, f"the template cannot be filled in: {error.message}", help=help)


def _unclosed(message: str, written: str) -> tuple[str, str] | None:
    """What is not closed, and with what to close it; None for another mistake."""
    for opening, closing in (("{{", "}}"), ("{%", "%}")):
        if written.startswith(opening) and closing not in written:
            return f"what ‘{opening}’ opens is not closed", f"close it with ‘{closing}’"
    block = _OPEN_BLOCK.search(message)
    return (f"the block ‘{{% {block[1]} … %}}’ is not closed", f"close it with {{% end{block[1]} %}}") if block else None


def _stretch(error: TemplateError, source: SourceText) -> tuple[int, int]:
    """The name that is meant, where its line has it inside braces; else the first braces of the line, else the line."""
    line = source.line(error.line)
    start = source.line_starts[min(error.line, len(source.line_starts)) - 1]
    match = _NAME.search(error.message)
    name = (match[1] or match[2]) if match else error.message if error.kind == "not-found" else ""
    braces = list(re.finditer(r"\{\{.*?(?:\}\}|$)|\{%.*?(?:%\}|$)", line))
    for brace in braces:
        found = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", brace[0]) if name else None
        if found:
            return start + brace.start() + found.start(), start + brace.start() + found.end()
    if braces:
        return start + braces[0].start(), start + braces[0].end()
    return start + len(line) - len(line.lstrip()), start + len(line.rstrip())


def _undefined(message: str, before: str) -> str:
    match = _NAME.search(message)
    if match is None:
        return f"something here is not defined: {message}"
    if match[1]:
        return f"there is no variable ‘{match[1]}’"
    table = _TABLE.search(before)
    if table is not None and table[1] == "fact":
        return f"there is no fact ‘{match[2]}’"
    return f"there is no ‘{match[2]}’ in " + (f"‘{table[1]}’" if table is not None else "that table")


def _suggestion(message: str, variables: dict[str, object]) -> str:
    match = _NAME.search(message)
    if match is None:
        return ""
    inner = [key for value in variables.values() if isinstance(value, dict) for key in value]
    near = difflib.get_close_matches(match[1] or match[2], [*variables, *inner] if match[1] else inner, 1, 0.6)
    return f"did you mean ‘{near[0]}’?" if near else "define it under [variables] in book.toml, or as a fact in facts.toml"
