"""What is wrong with a TOML text, in an author's words: the standard library speaks to programmers."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pincite.model.place import SourceText

_SEE = "see https://toml.io for how TOML is written"
_KEY = re.compile(r'\s*("[^"]*"|[^\s=]+)\s*=')
_OPENED = re.compile(r"=\s*(\[|\{)")


@dataclass(frozen=True, slots=True)
class TomlFault:
    """Where the text stops being TOML, why, and what to do."""

    line: int
    column: int
    message: str
    help: str


def explain_toml_fault(source: SourceText, error: str) -> TomlFault:
    """The words of ``tomllib`` as a fault at its place."""
    at = re.search(r" \(at line (\d+), column (\d+)\)$", error)
    line, column = (int(at[1]), int(at[2])) if at else source.line_column(len(source.text))
    text = error[: at.start()] if at else error.removesuffix(" (at end of document)")
    written = source.line(min(line, len(source.line_starts)))
    if text == "Illegal character '\\n'":
        return TomlFault(line, column, "a text is not closed before the line ends", "put the missing quotation mark behind it")
    if text.startswith("Unclosed") or (text == "Invalid value" and at is None and _OPENED.search(source.text)):
        return _unclosed(source, line, column)
    if text == "Invalid value":
        return TomlFault(line, column, f"‘{_word_at(written, column)}’ is no value", _as_text(written, column))
    if text == "Cannot overwrite a value" and (key := _KEY.match(written)):
        return TomlFault(line, key.start(1) + 1, f"‘{key[1]}’ is given twice in this table", "remove one of the two")
    if twice := re.fullmatch(r"Cannot declare \((.*?),?\) twice", text):
        name = ".".join(re.findall(r"'([^']*)'", twice[1]))
        return TomlFault(line, 1, f"[{name}] stands twice", f"put what the two say into one; one of several is written [[{name}]]")
    if text.startswith("Expected '=' after a key"):
        return TomlFault(line, column, "a name without ‘=’ and a value behind it", 'write name = "value"; a comment begins with #')
    if text.startswith("Expected newline or end of document"):
        return TomlFault(line, column, "something more stands behind a value", "put it on a line of its own, or a # before it")
    return TomlFault(line, column, text, _SEE)


def _word_at(line: str, column: int) -> str:
    found = re.match(r"[“„‘][^”“’]*[”“’]?|[^\s,\]}#]*", line[column - 1 :])
    return found[0] if found else ""


def _as_text(line: str, column: int) -> str:
    word = _word_at(line, column)
    if not word:
        return "write one behind ‘=’"
    if word[0] in "“„‘”’":
        return 'its quotation marks must be straight: "…"'
    return f'a text stands between quotation marks: "{word}"'


def _unclosed(source: SourceText, line: int, column: int) -> TomlFault:
    """At the bracket that opened: the last one behind a ‘=’ before the end."""
    opened = list(_OPENED.finditer(source.text, 0, source.line_starts[min(line, len(source.line_starts)) - 1] + column - 1))
    if not opened:
        return TomlFault(line, column, "a bracket is not closed", _SEE)
    line, column = source.line_column(opened[-1].start(1))
    closing = "]" if opened[-1][1] == "[" else "}"
    return TomlFault(
        line, column, f"what begins here is not closed by ‘{closing}’", "close it, and put a comma between any two of its values"
    )
