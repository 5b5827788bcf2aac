"""index.toml: what it says, and what is wrong with it at its place."""

from __future__ import annotations

import pytest

from pincite.model.errors import UserError
from pincite.read.files import FileContent
from pincite.read.index_file import read_index


def read(text: str) -> tuple[list[tuple[str, tuple[str, ...]]], list[str]]:
    entries, findings = read_index(FileContent("manuscript/index.toml", text.encode()))
    said = [f"{f.place.line}:{f.place.column} {f.rule}: {f.message}" + (f"; {f.help}" if f.help else "") for f in findings]
    return [(entry.term, entry.match) for entry in entries], said


def test_an_entry_is_found_under_its_words_or_its_term_and_one_that_sends_on_under_none() -> None:
    text = '[[entry]]\nterm = "Lamps"\nmatch = ["lamp*"]\n[[entry]]\nterm = "Oil"\n[[entry]]\nterm = "Light"\nsee = "Lamps"\ngroup = "a"\n'
    assert read(text) == ([("Lamps", ("lamp*",)), ("Oil", ("Oil",)), ("Light", ())], [])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[[entry]]\ntrem = "A"\nterm = "B"\n', "2:1 unknown-key: ‘entry.trem’ is no key of index.toml; did you mean ‘term’?"),
        ('[[entrie]]\nterm = "A"\n', "1:3 unknown-key: ‘entrie’ is no key of index.toml; did you mean ‘entry’?"),
        ('[entry]\nterm = "A"\n', "1:2 wrong-type: ‘entry’ must be tables, each written as [[entry]]"),
        ("[[entry]]\nterm = 3\n", "2:8 wrong-type: ‘entry.term’ must be text in quotation marks"),
        ('[[entry]]\nterm = "A"\nmatch = "a"\n', "3:9 wrong-type: ‘entry.match’ must be a list of texts in square brackets"),
        ('[[entry]]\nmatch = ["a"]\n', "1:3 missing-key: an entry of the index has no ‘term’; add term = …"),
        (
            '[[entry]]\nterm = "A"\n[[entry]]\nterm = "A"\n',
            "4:8 unfit-index-entry: ‘A’ is an entry already, at line 2; put what the two say into one",
        ),
        (
            '[[entry]]\nterm = "Lamps"\n[[entry]]\nterm = "B"\nsee = "Lmaps"\n',
            "5:7 unfit-index-entry: ‘Lmaps’ is not in the index; did you mean ‘Lamps’?",
        ),
    ],
)
def test_a_fault_is_a_finding_at_its_place(text: str, said: str) -> None:
    assert read(text)[1] == [said]


@pytest.mark.parametrize("data", [b"[[entry]\n", b'[[entry]]\nterm = "Caf\xe9"\n'])
def test_a_file_that_cannot_be_read_stops_at_its_place(data: bytes) -> None:
    with pytest.raises(UserError, match=r"not (valid TOML|UTF-8)"):
        read_index(FileContent("manuscript/index.toml", data))
