"""What pincite takes for granted about pandoc; a new pandoc that breaks one of these breaks the readers."""

from __future__ import annotations

import pytest

from pincite.engines import pandoc
from pincite.engines.pandoc import PandocTimeout, pandoc_version, read_document
from pincite.model.errors import ToolError


def blocks(text: str) -> list[dict[str, object]]:
    return read_document(text.encode()).document["blocks"]  # type: ignore[no-any-return]


def test_the_version_is_the_one_that_was_tried() -> None:
    assert pandoc_version().startswith("3.9")


def test_a_citation_keeps_its_locator_unparsed_in_the_suffix() -> None:
    (block,) = blocks("[@a, pp. 33-35]")
    (item,) = block["c"][0]["c"][0]  # type: ignore[index]
    assert item["citationId"] == "a"
    assert [part.get("c") for part in item["citationSuffix"]] == [",", None, "pp.\u00a033-35"]


def test_marks_are_neither_letters_nor_spaces() -> None:
    (block,) = blocks("*\U000e0100\U000e0101\U000e0102one*, \U000e0100\U000e0101\U000e0103Mr. Two")
    emphasis, _, _, name = block["c"]  # type: ignore[misc]
    assert emphasis["t"] == "Emph"
    assert name["c"] == "\U000e0100\U000e0101\U000e0103Mr.\u00a0Two"


def test_an_unclosed_block_is_a_warning_with_its_line() -> None:
    (warning,) = read_document(b"# A\n\n::: {.x}\nOpen.\n").warnings
    assert (warning.line, "unclosed" in warning.message) == (3, True)


def test_the_sandbox_reads_no_file() -> None:
    document = read_document(b"\\include{/etc/passwd}\n", "latex").document
    assert "root:" not in str(document)


def test_time_is_limited() -> None:
    with pytest.raises(PandocTimeout) as error:
        read_document(b"[" * 6000, time_limit=0.5)
    assert error.value.exit_code == 3


def test_a_missing_pandoc_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pandoc, "pandoc_path", lambda: "/no/such/pandoc")
    with pytest.raises(ToolError, match="pandoc cannot be started") as error:
        read_document(b"x")
    assert (error.value.exit_code, error.value.help) == (3, "install it: pip install pypandoc_binary")
