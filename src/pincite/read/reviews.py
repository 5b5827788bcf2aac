"""manuscript/reviews.toml: an entry a claim, readable by people and mergeable by git."""

from __future__ import annotations

import json
import re

from pincite.model.finding import Finding
from pincite.model.place import SourceText
from pincite.model.review import Decision, Review, ReviewedPassage
from pincite.read.findings import finding_at
from pincite.read.toml_positions import TomlFile, read_toml

_HEADING = """\
# Reviews of claims, one entry each, sorted by claim. Written by ‘pincite review’ and by the served report; may be edited by hand.
# An entry holds while sentence, passages and verdict are what the editor saw; then it is stale, and says what changed.
"""
_TEXTS = ("decision", "by", "on", "reason", "chapter", "number", "sentence", "verdict", "fingerprint")
_HEADER = re.compile(r"^\[claim\.([^\]]+)\][ \t]*(?:#.*)?$", re.MULTILINE)


def read_reviews(source: SourceText) -> tuple[tuple[Review, ...], tuple[Finding, ...]]:
    """The reviews and what is wrong with the file; a syntax error stops the program at its place."""
    toml = read_toml(source)
    strange = "is no table of reviews; entries are written [claim.ID]"
    tables = {name: value if name == "claim" and isinstance(value, dict) else None for name, value in toml.values.items()}
    findings = [_finding(toml, (name,), f"‘{name}’ {strange}") for name, table in tables.items() if table is None]
    reviews: list[Review] = []
    for claim, entry in (tables.get("claim") or {}).items():
        problem = _problem(entry)
        if problem:
            findings.append(_finding(toml, ("claim", claim), f"the review of claim {claim} {problem}"))
        else:
            reviews.append(_review(claim, entry, toml))
    return tuple(reviews), tuple(findings)


def put_review(text: str, review: Review) -> str:
    """The file's text with the entry put in, in the place of an older one of the same claim; all else stays as it is."""
    if not text.strip():
        text = _HEADING
    entry = write_review(review)
    headers = [(match.start(), match[1].strip("\"'")) for match in _HEADER.finditer(text)]
    for at, (start, claim) in enumerate(headers):
        end = headers[at + 1][0] if at + 1 < len(headers) else len(text)
        if claim == review.claim:
            return text[:start] + entry + _spaced(text[end:])
        if claim > review.claim:
            return text[:start] + entry + "\n" + text[start:]
    return text.rstrip("\n") + "\n\n" + entry


def take_out_review(text: str, claim: str) -> str:
    """The file's text without the entry of a claim."""
    headers = [(match.start(), match[1].strip("\"'")) for match in _HEADER.finditer(text)]
    for at, (start, name) in enumerate(headers):
        if name == claim:
            end = headers[at + 1][0] if at + 1 < len(headers) else len(text)
            return (text[:start] + text[end:]).rstrip("\n") + "\n"
    return text


def write_review(review: Review) -> str:
    values = {name: str(getattr(review, name)) for name in _TEXTS}
    lines = [f"[claim.{_key(review.claim)}]", *(f"{name} = {_quoted(value)}" for name, value in values.items())]
    rows = [
        f"  {{ seed = {_quoted(passage.seed)}, passage = {passage.passage}, fingerprint = {_quoted(passage.fingerprint)}, "
        f"quote = {_quoted(passage.quote)} }},"
        for passage in review.passages
    ]
    return "\n".join([*lines, "passages = [", *rows, "]", ""]) if rows else "\n".join([*lines, "passages = []", ""])


def _spaced(rest: str) -> str:
    return "\n" + rest if rest else ""


def _problem(entry: object) -> str:
    """What is wrong with an entry, as the rest of a sentence; '' if nothing is."""
    if not isinstance(entry, dict):
        return "must be a table"
    missing = [name for name in (*_TEXTS, "passages") if name not in entry]
    if missing:
        return f"lacks ‘{missing[0]}’"
    unknown = [name for name in entry if name not in (*_TEXTS, "passages")]
    if unknown:
        return f"has an unknown key ‘{unknown[0]}’"
    wrong = [name for name in _TEXTS if name != "on" and not isinstance(entry[name], str)]
    if wrong:
        return f"has a ‘{wrong[0]}’ that is not text"
    if entry["decision"] not in tuple(Decision):
        return f"has the decision ‘{entry['decision']}’; it must be {', '.join(Decision)}"
    if not entry["by"].strip():
        return "does not say who made it (‘by’)"
    return "" if _are_passages(entry["passages"]) else "has passages that are not { seed, passage, fingerprint, quote }"


def _are_passages(rows: object) -> bool:
    return isinstance(rows, list) and all(
        isinstance(row, dict)
        and isinstance(row.get("seed"), str)
        and isinstance(row.get("passage"), int)
        and isinstance(row.get("fingerprint"), str)
        for row in rows
    )


def _review(claim: str, entry: dict[str, object], toml: TomlFile) -> Review:
    rows = entry["passages"]
    assert isinstance(rows, list)
    passages = tuple(ReviewedPassage(row["seed"], row["passage"], row["fingerprint"], str(row.get("quote", ""))) for row in rows)
    texts = {name: str(entry[name]) for name in _TEXTS if name != "decision"}
    place = toml.source.place(*toml.key(("claim", claim)))
    return Review(claim=claim, decision=Decision(str(entry["decision"])), passages=passages, place=place, **texts)


def _finding(toml: TomlFile, path: tuple[str, ...], message: str) -> Finding:
    return finding_at(toml.source, *toml.key(path), "malformed-review", message, help="write it anew with ‘pincite review’, or take it out")


def _key(claim: str) -> str:
    return claim if re.fullmatch(r"[A-Za-z0-9_-]+", claim) else json.dumps(claim)


def _quoted(text: str) -> str:
    """A TOML basic string; JSON's escapes are TOML's too."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
