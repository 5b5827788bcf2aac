"""Claims in the document: the number, the whole number, and nothing but the number."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from pincite.engines.pandoc import read_document
from pincite.model.chapter import Block, BlockKind
from pincite.model.claim import Claim, Evidence, Judgement, Verdict
from pincite.model.place import Place, Span
from pincite.model.quantity import Kind, Number, Quantity, Role
from pincite.model.seed import SourceKey
from pincite.publish.claim_spans import with_claims
from pincite.publish.document_tree import elements, plain_text


def judged(text: str, number: str, verdict: Verdict = Verdict.VERIFIED) -> tuple[Block, Judgement]:
    start = text.index(number)
    quantity = Quantity(start, start + len(number), number, Role.CLAIM, Kind.CARDINAL, Number(Fraction(1)))
    claim = Claim("abc", "c.md", 0, start, start + len(number), text, 0, Place("c.md"), quantity)
    evidence = (Evidence(SourceKey("w"), 24, 0, 1, number),) if verdict is Verdict.VERIFIED else ()
    return Block(0, BlockKind.PARAGRAPH, text, (), Span("c.md", 0, len(text))), Judgement(claim, verdict, "", evidence=evidence)


def marked(markdown: str, text: str, number: str, verdict: Verdict = Verdict.VERIFIED) -> list[dict[str, Any]]:
    block, judgement = judged(text, number, verdict)
    document = with_claims(read_document(markdown.encode()).document, (block,), (judgement,))
    return [node for node in elements(document["blocks"]) if node["t"] in ("Link", "Span") and "claim" in node["c"][0][1]]


@pytest.mark.parametrize(
    ("markdown", "text", "number"),
    [
        ("There were 16,275 men.", "There were 16,275 men.", "16,275"),
        ("It was 30% of them.", "It was 30% of them.", "30%"),
        ("It cost $5 million there.", "It cost $5 million there.", "$5 million"),
        ("On 16 June they (all 80) came.", "On 16 June they (all 80) came.", "80"),
        ("A *mere 80* came.", "A mere 80 came.", "80"),
        ("“Some 80” came [@w, para. 1].", "“Some 80” came \ufffc.", "80"),
    ],
)
def test_a_claim_is_a_link_to_its_evidence_round_the_number(markdown: str, text: str, number: str) -> None:
    found = marked(markdown, text, number)
    assert [plain_text(node["c"][1]) for node in found] == [number]
    assert found[0]["c"][0][0] == "claim-abc"
    assert found[0]["c"][2][0] == "#src-w-24"


def test_a_claim_inside_a_link_is_no_second_link() -> None:
    found = marked("See [the 80 men](#x).", "See the 80 men.", "80")
    assert [(node["t"], plain_text(node["c"][1])) for node in found] == [("Span", "80")]


def test_a_claim_that_is_not_sound_leads_nowhere_and_says_so() -> None:
    found = marked("There were 80 men.", "There were 80 men.", "80", Verdict.FAILED)
    assert [(node["t"], node["c"][0][1]) for node in found] == [("Span", ["claim", "failed"])]


def test_the_text_is_the_same_with_and_without_claims() -> None:
    markdown = "On 16 June, *some 80* men of the 68th Division (or 16,275) came."
    document = read_document(markdown.encode()).document
    text = plain_text(document["blocks"])
    for number in ("16", "80", "16,275", "68th"):
        block, judgement = judged(text, number)
        assert plain_text(with_claims(document, (block,), (judgement,))["blocks"]) == text
