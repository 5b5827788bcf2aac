"""CSV with the place of every field, which the standard library's reader does not give."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Field:
    """A value and where its text lies in the file; between the quotation marks, if it has them."""

    value: str
    start: int
    end: int

    @property
    def is_literal(self) -> bool:
        """Whether the file's text is the value, character for character."""
        return self.end - self.start == len(self.value)


def read_rows(text: str, delimiter: str = "") -> tuple[tuple[Field, ...], ...]:
    """The rows of a CSV text, blank lines left out; the delimiter is found in the first line if it is not given."""
    delimiter = delimiter or find_delimiter(text)
    rows: list[tuple[Field, ...]] = []
    at = 0
    while at < len(text):
        row, at = _row(text, at, delimiter)
        if any(field.value.strip() for field in row):
            rows.append(tuple(row))
    return tuple(rows)


def find_delimiter(text: str) -> str:
    """The comma, semicolon or tab that is most frequent in the first line."""
    first = text.lstrip("\n").split("\n", 1)[0]
    return max(",;\t", key=first.count)


def _row(text: str, at: int, delimiter: str) -> tuple[list[Field], int]:
    fields: list[Field] = []
    while True:
        field, at = _field(text, at, delimiter)
        fields.append(field)
        if not text.startswith(delimiter, at):
            return fields, at + 1  # the line end, or the end of the text
        at += 1


def _field(text: str, at: int, delimiter: str) -> tuple[Field, int]:
    if text.startswith('"', at):
        return _quoted(text, at + 1, delimiter)
    end = at
    while end < len(text) and text[end] not in ("\n", delimiter):
        end += 1
    return Field(text[at:end], at, end), end


def _quoted(text: str, start: int, delimiter: str) -> tuple[Field, int]:
    end = start
    while end < len(text):
        if text[end] != '"':
            end += 1
        elif text.startswith('""', end):
            end += 2
        else:
            break
    field = Field(text[start:end].replace('""', '"'), start, end)
    end = min(len(text), end + 1)
    while end < len(text) and text[end] not in ("\n", delimiter):  # what follows the closing mark is no value
        end += 1
    return field, end
