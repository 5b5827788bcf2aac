"""What the copyright page says of the quoted sources' licences."""

from __future__ import annotations

import pytest

from pincite.model.bibliography import Entry
from pincite.model.place import Place
from pincite.model.seed import SourceKey
from pincite.model.wording import wording
from pincite.publish.licences import licence_lines, licence_of
from pincite.publish.sources import SourceSection


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("licence", "Open Government Licence v3.0.", "Open Government Licence v3.0"),
        ("rights", "© 1999 The Society", "© 1999 The Society"),
        ("note", "captured as text; licence CC BY-SA", "CC BY-SA"),
        ("note", "CC BY-SA 4.0, captured 2024", "CC BY-SA 4.0"),
        ("note", "Licensed under the GNU Free Documentation License; revised", "GNU Free Documentation License"),
        ("note", "a licence to print was refused in 1643", ""),
        ("title", "On the CC BY licence", ""),
    ],
)
def test_an_entry_states_its_licence(field: str, value: str, expected: str) -> None:
    assert licence_of(Entry(SourceKey("k"), "book", ((field, value),), Place("a.bib"))) == expected


def test_sources_of_one_licence_share_a_line() -> None:
    sections = [SourceSection(key, title, "", "", "", 1, (), licence) for key, title, licence in (
        ("a", "One", "CC BY"), ("b", "Two", ""), ("c", "Three", "CC BY"), ("d", "Four", "public domain"),
    )]  # fmt: skip
    assert licence_lines(sections, wording("en-GB")) == (
        "Passages from One and Three are quoted under this licence: CC BY.",
        "Passages from Four are quoted under this licence: public domain.",
    )
