"""What the check thought of the numbers of one line: `pincite check --explain FILE:LINE`."""

from __future__ import annotations

from collections.abc import Iterator

from pincite.model.claim import CheckResult, Evidence, Judgement, SetAside
from pincite.model.quantity import value_as_json


def render_explanations(result: CheckResult, file: str, line: int) -> str:
    """Every number of the line, with what was read, what was found and each step on the way; '' if the line has none."""
    parts: list[tuple[int, str]] = []
    for chapter in result.chapters:
        for judgement in chapter.judgements:
            place = judgement.claim.place
            if place.file == file and place.line <= line <= place.end_line:
                parts.append((place.column, "\n".join(_claim(judgement))))
        for item in chapter.set_aside:
            if item.place.file == file and item.place.line <= line <= item.place.end_line:
                parts.append((item.place.column, "\n".join(_set_aside(item))))
    return "\n\n".join(text for _, text in sorted(parts)) + "\n" if parts else ""


def _claim(judgement: Judgement) -> Iterator[str]:
    claim, quantity = judgement.claim, judgement.claim.quantity
    yield f"{claim.place} ‘{quantity.text}’: {judgement.verdict}" + (f" ({judgement.rule})" if judgement.rule else "")
    yield f"  claim     {claim.id}"
    yield f"  read as   {quantity.kind} {value_as_json(quantity.value, quantity.kind)} {quantity.unit or quantity.noun}".rstrip()
    if quantity.hedge:
        yield f"  hedge     ‘{quantity.hedge}’ ({quantity.bound})"
    cited = "; ".join(f"@{cited.key}, {cited.locator}" if cited.locator else f"@{cited.key}" for cited in claim.citations)
    yield f"  cited     {cited or 'nothing'}"
    yield f"  reason    {judgement.reason}"
    for name, found in (("evidence", judgement.evidence), ("candidate", judgement.candidates), ("disputed", judgement.disputed)):
        for item in found:
            yield f"  {name:<9} {_evidence(item)}"
    for number, step in enumerate((*quantity.trace, *judgement.trace), 1):
        yield f"  {number:>3}. {step}"


def _evidence(item: Evidence) -> str:
    return f"@{item.seed}, passage {item.passage}: ‘{item.quote}’" + (f" ({item.note})" if item.note else "")


def _set_aside(item: SetAside) -> Iterator[str]:
    quantity = item.quantity
    yield f"{item.place} ‘{quantity.text}’: no claim ({quantity.role})"
    yield f"  reason    {quantity.reason or quantity.role}"
    for number, step in enumerate(quantity.trace, 1):
        yield f"  {number:>3}. {step}"
