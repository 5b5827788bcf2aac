"""Renders one template, in a process of its own with limits, since a template can loop for ever or fill the memory.

Started by `pincite.engines.templates`: a JSON request on standard input, a JSON answer on standard output.
"""

from __future__ import annotations

import json
import resource
import sys
from collections.abc import Iterator, Mapping
from types import TracebackType
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

_MEMORY = 512 * 1024 * 1024
# One character stands before each stretch of a template that can reach the output, one behind it. They are private-use
# characters of the last plane, which no text has; if one has them after all, nothing is marked.
_FIRST = 0x100000
_LAST = 0x10FFFD
_END = chr(_LAST)

Segment = tuple[str, int, int, bool]  # template, start, end, whether it is constant text


class _Loader(BaseLoader):
    def __init__(self, templates: Mapping[str, str]) -> None:
        self._templates = templates

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, None]:
        if template not in self._templates:
            raise TemplateNotFound(template)
        return self._templates[template], template, None


def environment(templates: Mapping[str, str]) -> Environment:
    """Sandboxed and strict; the comment marks are such that pandoc's ``{#id}`` is none."""
    return ImmutableSandboxedEnvironment(
        loader=_Loader(templates),
        undefined=StrictUndefined,
        autoescape=False,
        keep_trailing_newline=True,
        comment_start_string="{##",
        comment_end_string="##}",
        cache_size=0,
    )


def answer(request: dict[str, Any]) -> dict[str, Any]:
    """The rendered text with its pieces, or what went wrong and where."""
    templates: dict[str, str] = request["templates"]
    name, limit = request["name"], request["limit"]
    try:
        plain = _render(templates, name, request["variables"], limit)
        marked, segments = _instrument(templates)
        text, pieces = _split(_render(marked, name, request["variables"], limit * 2), segments, templates) if segments else ("", [])
    except Exception as error:
        return {"error": _describe(error, templates, name)}
    if text != plain:  # the marks changed something, so the text is only known to come from the template
        pieces = [(0, len(plain), name, 0, len(templates[name]), False)]
    return {"text": plain, "pieces": pieces}


def _render(templates: Mapping[str, str], name: str, variables: dict[str, Any], limit: int) -> str:
    pieces: list[str] = []
    size = 0
    for piece in environment(templates).get_template(name).generate(variables):
        size += len(piece)
        if size > limit:
            raise SecurityError(f"the template writes more than {limit} characters")
        pieces.append(piece)
    return "".join(pieces)


def _instrument(templates: Mapping[str, str]) -> tuple[dict[str, str], list[Segment]]:
    """The templates with a mark before and behind each stretch that can reach the output."""
    segments: list[Segment] = []
    marked: dict[str, str] = {}
    if any(ord(letter) >= _FIRST for text in templates.values() for letter in text):
        return {}, []
    for name, text in templates.items():
        written: list[str] = []
        at = 0
        for opening, closing, start, end, constant in _stretches(text, environment(templates)):
            if _FIRST + len(segments) >= _LAST:
                return {}, []
            written += [text[at:opening], chr(_FIRST + len(segments)), text[opening:closing], _END]
            segments.append((name, start, end, constant))
            at = closing
        marked[name] = "".join([*written, text[at:]])
    return marked, segments


def _stretches(text: str, jinja: Environment) -> Iterator[tuple[int, int, int, int, bool]]:
    """Where marks go before and behind each stretch, where the stretch itself lies, and whether it is constant text.

    ``{{-`` eats the blanks before it and ``-}}`` those behind it: the marks go where they are not in the way.
    """
    at = 0
    opening = start = -1
    for _, kind, value in jinja.lexer.tokeniter(text, "template"):
        found = text.find(value, at)
        if kind == "data":
            yield found, found + len(value), found, found + len(value), True
        elif kind == "variable_begin":
            opening, start = (at if text.startswith("{{-", found) else found), found
        elif kind == "variable_end":
            end = found + len(value)
            yield opening, end, start, found + len(value.rstrip()), False
        at = found + len(value)


def _split(marked: str, segments: list[Segment], templates: Mapping[str, str]) -> tuple[str, list[tuple[int, int, str, int, int, bool]]]:
    """The text without marks, and its pieces: start, end, template, start and end there, whether exact."""
    open_segments: list[list[int]] = []  # number and how much of it was written
    pieces: list[tuple[int, int, str, int, int, bool]] = []
    kept: list[str] = []
    size = 0
    run: list[str] = []

    def close_run() -> None:
        nonlocal size
        if not run:
            return
        text = "".join(run)
        kept.append(text)
        if open_segments:
            number, written = open_segments[-1]
            name, start, end, constant = segments[number]
            exact = constant and templates[name][start + written : min(end, start + written + len(text))] == text
            low, high = (start + written, start + written + len(text)) if exact else (start, end)
            pieces.append((size, size + len(text), name, low, high, exact))
            open_segments[-1][1] += len(text)
        size += len(text)
        run.clear()

    for letter in marked:
        if ord(letter) < _FIRST:
            run.append(letter)
            continue
        close_run()
        if letter != _END:
            open_segments.append([ord(letter) - _FIRST, 0])
        elif open_segments:
            open_segments.pop()
    close_run()
    return "".join(kept), pieces


def _describe(error: Exception, templates: Mapping[str, str], name: str) -> dict[str, Any]:
    """What went wrong, in which template and line."""
    kinds = ((UndefinedError, "undefined"), (TemplateNotFound, "not-found"), (TemplateSyntaxError, "syntax"))
    kind = next((kind for type_, kind in kinds if isinstance(error, type_)), "failed")
    file, line = _line_of(error.__traceback__, templates) or (name, 1)
    if isinstance(error, TemplateSyntaxError) and not isinstance(error, TemplateNotFound):
        file, line = error.name or error.filename or file, error.lineno
        file = file if file in templates else name
    message = error.message if isinstance(error, TemplateSyntaxError) else str(error)
    if isinstance(error, MemoryError):
        message = "the template needs too much memory"
    return {"kind": kind, "file": file, "line": line, "message": message or type(error).__name__}


def _line_of(trace: TracebackType | None, templates: Mapping[str, str]) -> tuple[str, int] | None:
    """The innermost line of a template in a traceback, which Jinja rewrites to the templates' lines."""
    found = None
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if file in templates:
            found = (file, trace.tb_lineno)
        trace = trace.tb_next
    return found


def main() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    request = json.load(sys.stdin)
    json.dump(answer(request), sys.stdout)


if __name__ == "__main__":
    main()
