"""Citations and HTML are written block by block, and from a style cut down: to the same words as the whole at once."""

from __future__ import annotations

import json
from typing import Any

import pytest

from pincite.engines import citations
from pincite.engines.citation_style import for_citations
from pincite.engines.pandoc import read_document

TEXT = """# A title {#title}

Words, *stressed*, and $x^2$ [@a, p. 3].

``` {.python .numberLines}
print("<!-- a -->")
```

Words without anything.

Words without anything.

| a | b |
|---|---|
| 1 | [see @b, pp. 4--6; @c] |

: A caption.

::: {.box lang="de"}
- one [@a, p. 4].
- @b [p. 7] says so.^[A note, and @c in it.]
:::

Words once more [@b].
"""
BIBLIOGRAPHY = "\n".join(
    f"@book{{{key},\n  author = {{Author, Ann}},\n  title = {{{title}}},\n  date = {{1944}},\n  publisher = {{Press}},\n}}"
    for key, title in (("a", "Winter"), ("b", "Spring"), ("c", "Autumn"))
)


def document() -> dict[str, Any]:
    return read_document(TEXT.encode()).document


@pytest.mark.parametrize("style", ["chicago-notes-bibliography-subsequent-author", "chicago-author-date", "ieee"])
def test_citations_are_as_from_the_whole_chapter_and_the_whole_style(style: str) -> None:
    text, known = citations.style_text(style), citations.references(BIBLIOGRAPHY)
    blocks = map(citations._json, document()["blocks"])
    source = citations._source(document()["pandoc-api-version"], blocks, citations._meta({}, known, "en-GB", suppress=True))
    whole = json.loads(citations._citeproc(source, text))["blocks"]
    assert citations.format_citations(document(), text, known, "en-GB")["blocks"] == whole
    assert len(for_citations(text)) < len(text)


def test_a_style_whose_citations_follow_the_bibliography_keeps_it() -> None:
    assert "<bibliography" in for_citations(citations.style_text("ieee"))  # [1]
    assert "<bibliography" in for_citations(citations.style_text("chicago-author-date"))  # 1944a
    assert "<bibliography" not in for_citations(citations.style_text("chicago-notes-bibliography-subsequent-author"))


def test_an_edit_without_citations_asks_for_none_again(monkeypatch: pytest.MonkeyPatch) -> None:
    text, known = citations.style_text("chicago-author-date"), citations.references(BIBLIOGRAPHY)
    first = citations.format_citations(document(), text, known, "en-GB")["blocks"]
    monkeypatch.setattr(citations, "_pandoc", None)
    edited = read_document(TEXT.replace("without anything", "without a thing").encode()).document
    second = citations.format_citations(edited, text, known, "en-GB")["blocks"]
    assert [at for at, (one, other) in enumerate(zip(first, second, strict=True)) if one != other] == [3, 4]


def test_blocks_are_written_as_in_the_whole_document(monkeypatch: pytest.MonkeyPatch) -> None:
    blocks = [
        *(block for block in document()["blocks"] if '"Note"' not in json.dumps(block)),
        {"t": "Para", "c": []},
        {"t": "RawBlock", "c": ["tex", "nothing"]},
        {"t": "RawBlock", "c": ["html", "<!--own-->"]},
        {"t": "Para", "c": [{"t": "Str", "c": "<!--pincite: the next block-->"}]},
        {"t": "BulletList", "c": [[{"t": "Plain", "c": [{"t": "Str", "c": "☐"}, {"t": "Space"}, {"t": "Str", "c": "to"}]}]]},
        {
            "t": "Para",
            "c": [{"t": "Str", "c": 'a"'}, {"t": "Space"}, {"t": "Space"}, {"t": "Str", "c": "<b"}, {"t": "LineBreak"}, {"t": "Space"}],
        },
    ]
    whole = {**document(), "blocks": blocks}
    asked: list[str] = []
    pandoc = citations._pandoc
    monkeypatch.setattr(citations, "_pandoc", lambda options, source, **room: asked.append(source) or pandoc(options, source, **room))
    expected = pandoc(citations._HTML, json.dumps({**whole, "meta": {}}))
    assert [citations.html(whole), citations.html(whole)] == [expected, expected]
    assert len(asked) == 1
    edited = {**whole, "blocks": [*blocks, {"t": "Para", "c": [{"t": "Str", "c": "Fresh."}]}]}
    assert citations.html(edited) == f"{expected}<p>Fresh.</p>\n"
    assert len(asked[1]) < 200
