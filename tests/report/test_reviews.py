"""Reviews: who may settle what, when a review goes stale, and the file that holds them."""

from __future__ import annotations

import tomllib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.report.books import conflicts, reading_findings, sample
from tests.report.golden import matches_golden

from pincite.check.contradictions import with_contradictions
from pincite.check.reviews import Signature, apply_reviews, is_reviewable, review_of, stand
from pincite.model.claim import CheckResult, Judgement, Verdict
from pincite.model.errors import UserError
from pincite.model.finding import Finding, RuleName, Severity
from pincite.model.place import SourceText
from pincite.model.review import Decision, Review, ReviewedPassage
from pincite.model.seed import Seed
from pincite.read.reviews import put_review, read_reviews, take_out_review, write_review
from pincite.report.exit_code import FailOn, exit_code, unsettled
from pincite.report.presentation import keep_findings
from pincite.report.summary import summarise

ANN = Signature(Decision.ACCEPTED, "Ann Editor", "2026-11-21", "The battalion is named before.")


def judgement(number: str, result: CheckResult | None = None) -> Judgement:
    return next(found for found in (result or sample()[1]).judgements if found.claim.quantity.text == number)


def review(number: str, signature: Signature = ANN) -> Review:
    return review_of(judgement(number), sample()[0].seeds, signature)


def changed(number: str, **fields: object) -> CheckResult:
    """The sample with a claim's fields replaced."""
    _, result = sample()
    target = judgement(number)
    new = replace(target, claim=replace(target.claim, **fields))  # type: ignore[arg-type]
    chapters = tuple(
        replace(chapter, judgements=tuple(new if found is target else found for found in chapter.judgements)) for chapter in result.chapters
    )
    return replace(result, chapters=chapters)


def test_what_is_no_proof_may_be_reviewed_and_a_failing_number_may_not() -> None:
    reviewable = {found.claim.quantity.text for found in sample()[1].judgements if is_reviewable(found)}
    assert reviewable == {"16,275 men", "about 16,000 men", "700", "three words", "47 days", "Over 90,000 men"}
    assert not any(is_reviewable(found) for found in sample()[1].judgements if found.verdict is Verdict.FAILED)


def test_an_accepted_claim_needs_no_second_look_and_stays_undecided() -> None:
    volume, result = sample()
    standings = stand([review("700")], result, volume.seeds)
    settled = apply_reviews(result, standings, volume.chapters)
    assert [standing.changed for standing in standings] == [""]
    assert not any(finding.rule == "undecided" for finding in settled.all_findings)
    assert judgement("700", settled).verdict is Verdict.UNDECIDED
    summary = summarise(settled, standings)
    assert (summary.undecided, summary.accepted, summary.sound) == (1, 1, 12)
    assert unsettled(settled, standings) == 0
    assert unsettled(result, ()) == 1


def test_a_rejected_claim_is_an_error_that_names_the_editor() -> None:
    volume, result = sample()
    rejected = apply_reviews(
        result, stand([review("47 days", replace(ANN, decision=Decision.REJECTED))], result, volume.seeds), volume.chapters
    )
    finding = next(found for found in rejected.all_findings if found.rule == "rejected-claim")
    assert finding.severity is Severity.ERROR
    assert "Ann Editor" in finding.message and "47 days" in finding.excerpt


def test_a_comment_settles_nothing() -> None:
    volume, result = sample()
    standings = stand([review("700", replace(ANN, decision=Decision.COMMENT))], result, volume.seeds)
    assert apply_reviews(result, standings).all_findings == result.all_findings
    assert unsettled(result, standings) == 1


def test_no_review_settles_a_failing_number_even_if_the_file_says_so() -> None:
    volume, result = sample()
    standings = stand([review("3,400 mortar shells"), review("300,000 people")], result, volume.seeds)
    assert [found for found in apply_reviews(result, standings).all_findings if found.severity is Severity.ERROR] == [
        found for found in result.all_findings if found.severity is Severity.ERROR
    ]


def test_a_changed_sentence_makes_the_review_stale_and_says_what_changed() -> None:
    volume, _ = sample()
    old = judgement("700").claim
    result = changed("700", id="new", sentence=old.sentence.replace("stood at Hengshan", "waited at Hengshan"))
    (standing,) = stand([review("700")], result, volume.seeds)
    assert (standing.claim, standing.changed) == ("new", "in the sentence, ‘stood’ is now ‘waited’")
    stale = apply_reviews(result, (standing,), volume.chapters)
    assert [found.rule for found in stale.all_findings if found.claim == "new"] == ["stale-review"]
    assert not standing.settles


def test_a_sentence_that_is_gone_leaves_a_note() -> None:
    volume, _ = sample()
    (standing,) = stand([review("700")], changed("700", id="new", sentence="Quite another thing."), volume.seeds)
    assert standing.claim == ""
    (finding,) = [found for found in apply_reviews(sample()[1], (standing,)).all_findings if found.rule == "review-without-claim"]
    assert finding.severity is Severity.NOTE


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (("700 troops", "800 troops"), "passage 24 of @wikipedia has changed, and says no longer ‘700 troops’"),
        (("on 14 June", "on 15 June"), "passage 24 of @wikipedia has changed, but still says ‘700 troops’"),
        (("On paper, the corps", "On paper,\nthe   corps"), ""),
    ],
)
def test_a_changed_passage_makes_the_review_stale_and_says_what_changed(edit: tuple[str, str], expected: str) -> None:
    volume, result = sample()

    def edited(seed: Seed) -> Seed:
        return replace(seed, passages=tuple(replace(passage, text=passage.text.replace(*edit)) for passage in seed.passages))

    (standing,) = stand([review("700")], result, tuple(map(edited, volume.seeds)))
    assert standing.changed == expected


def test_a_changed_verdict_makes_the_review_stale() -> None:
    volume, result = sample()
    (standing,) = stand([replace(review("700"), verdict="rounded")], result, volume.seeds)
    assert standing.changed == "the check called it rounded then and calls it undecided now"


def test_a_passage_that_is_gone_makes_the_review_stale() -> None:
    volume, result = sample()
    (standing,) = stand([review("700")], result, volume.seeds[1:])
    assert standing.changed == "passage 24 of @wikipedia is gone"


def test_a_claim_that_another_source_contradicts_is_told_so() -> None:
    _, result = sample()
    bare = replace(result, chapters=tuple(
        replace(chapter, judgements=tuple(replace(found, disputed=()) for found in chapter.judgements)) for chapter in result.chapters
    ))  # fmt: skip
    told = with_contradictions(bare, conflicts()[:1])
    assert [(found.claim.quantity.text, found.disputed[0].quote) for found in told.judgements if found.disputed] == [
        ("16,275 men", "17,000 men"),
        ("more than 17,000 men", "16,275 men"),
        ("about 16,000 men", "17,000 men"),
    ]
    assert [found.verdict for found in told.judgements] == [found.verdict for found in bare.judgements]
    for unsure in (replace(conflicts()[0], score=0.5), replace(conflicts()[0], kind="hedge")):
        assert with_contradictions(bare, [unsure]) == bare


@pytest.mark.parametrize("rule", ["undecided", "different-subject", "number-not-in-passage"])
def test_an_accepted_claim_is_settled_by_whatever_rule_it_was_left_undecided(rule: str) -> None:
    volume, result = sample()
    claim = judgement("700")
    left = replace(claim, rule=RuleName(rule))
    finding = Finding(RuleName(rule), Severity.ERROR, claim.claim.place, "‘700’ is not proved.", claim=claim.claim.id)
    chapters = tuple(
        replace(chapter, judgements=tuple(left if found is claim else found for found in chapter.judgements)) for chapter in result.chapters
    )
    named = replace(result, chapters=chapters, findings=(finding,))
    assert finding not in apply_reviews(named, stand([review("700")], named, volume.seeds)).all_findings


def test_an_accepted_contradiction_is_settled_though_its_finding_is_of_the_whole_book() -> None:
    volume, result = sample()
    claim = judgement("16,275 men").claim
    warning = Finding(RuleName("disputed-number"), Severity.WARNING, claim.place, "‘16,275 men’ is disputed.", claim=claim.id)
    disputed = replace(result, findings=(warning,))
    settled = apply_reviews(disputed, stand([review("16,275 men")], disputed, volume.seeds))
    assert warning in disputed.all_findings and warning not in settled.all_findings


# --- the file ------------------------------------------------------------------------------------------------------


def test_the_file_reads_like_prose_about_claims() -> None:
    text = put_review(
        put_review("", review("700")), review("47 days", replace(ANN, decision=Decision.COMMENT, reason="Ask “both” authors."))
    )
    matches_golden("reviews.toml", text)
    assert len(tomllib.loads(text)["claim"]) == 2


def test_an_entry_replaces_its_older_self_and_leaves_the_rest_as_it_was() -> None:
    text = put_review(put_review("# mine\n\n", review("700")), review("47 days"))
    commented = text.replace("[claim.", "# by hand\n[claim.", 1)
    again = put_review(commented, review("700", replace(ANN, reason="Better.")))
    assert again.startswith("# mine\n") and "# by hand" in again
    assert again.count("[claim.") == 2
    reviews, findings = read_reviews(SourceText("reviews.toml", again))
    assert {found.reason for found in reviews} == {"Better.", ANN.reason} and findings == ()


TEXTS = st.text(st.characters(blacklist_categories=["Cs"]), max_size=40)


@given(st.lists(st.tuples(st.from_regex(r"[a-f0-9]{6,12}", fullmatch=True), TEXTS, TEXTS), max_size=6, unique_by=lambda item: item[0]))
def test_what_is_written_is_read_again_and_the_order_of_writing_does_not_matter(entries: list[tuple[str, str, str]]) -> None:
    passages = (ReviewedPassage("a", 1, "f", "q"),)
    made = [
        Review(claim, Decision.COMMENT, f"x{by}", "2026-01-01", reason, "c", "1", reason, "v", "f", passages)
        for claim, by, reason in entries
    ]
    forwards, backwards = "", ""
    for entry in made:
        forwards = put_review(forwards, entry)
    for entry in reversed(made):
        backwards = put_review(backwards, entry)
    assert forwards == backwards
    reviews, findings = read_reviews(SourceText("reviews.toml", forwards))
    assert findings == ()
    assert [replace(found, place=made[0].place) for found in reviews] == sorted(made, key=lambda found: found.claim)


def test_a_review_can_be_taken_out() -> None:
    text = put_review(put_review("", review("700")), review("47 days"))
    without = take_out_review(text, review("700").claim)
    assert [found.number for found in read_reviews(SourceText("r.toml", without))[0]] == ["47 days"]
    assert take_out_review(without, "0000") == without


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (lambda text: text.replace('"accepted"', '"maybe"'), "has the decision ‘maybe’"),
        (lambda text: text.replace("reason = ", "raeson = "), "lacks ‘reason’"),
        (lambda text: text.replace('by = "Ann Editor"', 'by = ""'), "does not say who made it"),
        (lambda text: text.replace("passage = 24", 'passage = "24"'), "has passages that are not"),
        (lambda text: text + "extra = 1\n", "unknown key ‘extra’"),
        (lambda text: "[other]\n" + text, "‘other’ is no table of reviews"),
    ],
)
def test_an_entry_spoilt_by_hand_is_found_at_its_line(spoil: object, message: str) -> None:
    text = spoil(write_review(review("700")))  # type: ignore[operator]
    reviews, (finding,) = read_reviews(SourceText("manuscript/reviews.toml", text))
    assert message in finding.message
    assert finding.place.line in (1, 2)
    assert reviews == () or "other" in message


def test_a_file_that_is_no_toml_stops_the_check_at_its_place() -> None:
    with pytest.raises(UserError) as stopped:
        read_reviews(SourceText("manuscript/reviews.toml", "[claim.a\nby = 1"))
    assert stopped.value.place.startswith("manuscript/reviews.toml:1")


# --- exit codes -----------------------------------------------------------------------------------------------------


def test_exit_codes_say_what_kind_of_trouble_there_is() -> None:
    _, result = sample()
    clean = keep_findings(result, lambda finding: False)
    assert exit_code(clean) == 0
    assert exit_code(keep_findings(result, lambda finding: finding.rule == "uncited-number")) == 1
    assert exit_code(result) == 2  # unresolved-locator: the book cites what is not there
    bad = reading_findings()
    assert exit_code(replace(clean, findings=bad), bad) == 2
    assert exit_code(replace(clean, findings=bad)) == 1
    tool = tuple(replace(finding, rule=type(finding.rule)("pandoc-timeout")) for finding in bad)
    assert exit_code(replace(result, findings=tool), tool) == 3


def test_fail_on_sets_the_least_that_fails() -> None:
    volume, result = sample()
    warned = keep_findings(result, lambda finding: finding.rule == "undecided")
    clean = keep_findings(result, lambda finding: False)
    accepted = stand([review("700")], result, volume.seeds)
    assert [exit_code(warned, fail_on=level) for level in FailOn] == [0, 1, 1]
    assert [exit_code(clean, fail_on=level) for level in FailOn] == [0, 0, 1]
    assert exit_code(clean, fail_on=FailOn.UNDECIDED, standings=accepted) == 0
