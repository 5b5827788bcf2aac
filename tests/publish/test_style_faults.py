"""Faults of a style sheet, each at its place."""

from __future__ import annotations

import pytest

from pincite.engines.style_faults import style_faults


@pytest.mark.parametrize(
    ("css", "found"),
    [
        ("p { color: red;\n.x { color: blue }\n", [(1, 3, "this ‘{’ is never closed: all rules after it are taken for its own")]),
        ("@media print {\n p { color: #000 }\n", [(1, 14, "this ‘{’ is never closed: all rules after it are taken for its own")]),
        ("a { }\n}\np { }\n", [(2, 1, "this ‘}’ closes nothing")]),
        ("p { }\n/* note", [(2, 1, "this comment is not closed: all that follows is passed over")]),
        ('p::before { content: "a }\n', [(1, 11, "never closed"), (1, 22, "no second one in its line")]),
        ("p { }\n@import 'b.css';\n", [(2, 1, '@import "b.css" comes after other rules, and is passed over')]),
        (".a { background: url( '' ) }", [(1, 18, "this address names no file")]),
        ("a:is(b, c { }\n", [(1, 5, "never closed")]),
        ('@charset "utf-8"; @import "a.css";\np::before { content: "}" } /* { */ .b { background: url(a\\(1.png) }', []),
        (".c::after { content: '\\'{' } [data-a='}'] { margin: calc((1px + 2px) * 3) }", []),
    ],
)
def test_what_is_not_paired_late_or_empty_is_found_where_it_stands(css: str, found: list[tuple[int, int, str]]) -> None:
    faults = style_faults(css)
    assert [(fault.line, fault.column) for fault in faults] == [(line, column) for line, column, _ in found]
    assert all(said in fault.message for fault, (_, _, said) in zip(faults, found, strict=True))
