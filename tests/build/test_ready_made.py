"""What loading a module compiles is kept, and is what would be compiled anew."""

from __future__ import annotations

import dataclasses
import re
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from pincite.build import ready_made
from pincite.build.ready_made import PATTERNS, file_of, load

NAME = "a_measured_module"
SOURCE = """
import re
from dataclasses import dataclass

PATTERN = re.compile({!r}, re.IGNORECASE)

@dataclass(frozen=True, order=True)
class Value:
    name: str
    size: int = 3
"""
TRICKY = (
    r"(?P<first>[a-zäöü–-]+)(?P<second>\s?)(?(second)x|y)",
    r"(?x) (?<!\d) [\d,.]+ (?= \s* (?:km|m) \b)  # a measure",
    r"(?i:straße|ſ)[^\W\d_]{2,5}?(?:ab|cd)*+\Z",
    r"[\u0600-\u06ff\U0001f600]|(a)|(b)\2",
    "",
)

Written = Callable[[str], ModuleType]


@pytest.fixture
def loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Written:
    """Loads a module with this pattern, as a new process would."""
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(ready_made, "__file__", str(tmp_path / "ready_made.py"))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)

    def loaded(pattern: str) -> ModuleType:
        (tmp_path / f"{NAME}.py").write_text(SOURCE.format(pattern), "utf-8")
        monkeypatch.setattr(sys, "dont_write_bytecode", False)
        sys.modules.pop(NAME, None)
        re.purge()
        try:
            return load(NAME)
        finally:
            sys.modules.pop(NAME, None)
            re.purge()

    return loaded


def _never(*arguments: object) -> None:
    raise AssertionError("compiled again")


@pytest.mark.parametrize("pattern", TRICKY)
def test_a_pattern_that_is_kept_is_the_one_that_is_compiled(loaded: Written, pattern: str, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded(pattern)
    with monkeypatch.context() as patched:
        patched.setattr(PATTERNS, "_code", _never)
        found = loaded(pattern).PATTERN
    anew = re.compile(pattern, re.IGNORECASE)
    assert found == anew  # by code, flags and text
    assert (found.groups, found.groupindex, found.flags) == (anew.groups, anew.groupindex, anew.flags)


def test_methods_of_values_are_compiled_once(loaded: Written, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded("a")
    monkeypatch.setattr(ready_made, "compile", _never, raising=False)
    value = loaded("a").Value
    assert value("b") == value("b", 3) < value("c")
    assert repr(value("b")) == "Value(name='b', size=3)"
    with pytest.raises(dataclasses.FrozenInstanceError):
        value("b").size = 4


def test_what_has_changed_is_compiled_again_and_kept_then(loaded: Written, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded("the older+")
    assert loaded("new+").PATTERN.pattern == "new+"
    monkeypatch.setattr(PATTERNS, "_code", _never)
    assert loaded("new+").PATTERN.fullmatch("newww")


@pytest.mark.parametrize("damage", [lambda data: b"", lambda data: data[:-40], lambda data: b"3.9\n" + data, lambda data: b"\0" * 99])
def test_a_torn_or_foreign_file_is_written_anew(loaded: Written, damage: Callable[[bytes], bytes]) -> None:
    loaded("a+")
    whole = file_of(NAME).read_bytes()
    file_of(NAME).write_bytes(damage(whole))
    assert loaded("a+").PATTERN.fullmatch("aaa")
    assert file_of(NAME).read_bytes() == whole


def test_nothing_is_written_where_python_may_keep_no_compiled_files(
    tmp_path: Path, loaded: Written, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "another_module.py").write_text("import re\nPATTERN = re.compile('some+thing')\n", "utf-8")
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert load("another_module").PATTERN.fullmatch("something")
    assert not file_of("another_module").exists()
    sys.modules.pop("another_module")


def test_python_compiles_as_ever_afterwards(tmp_path: Path, loaded: Written) -> None:
    before = (PATTERNS.compile, PATTERNS._sre)
    (tmp_path / "a_faulty_module.py").write_text("import re\nre.compile('(')\n", "utf-8")
    with pytest.raises(re.error):
        load("a_faulty_module")
    loaded("a")
    assert (PATTERNS.compile, PATTERNS._sre) == before
    assert not hasattr(dataclasses, "exec")
