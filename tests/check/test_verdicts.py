"""The verdict on a number: what proves it, and what only looks like proof."""

from __future__ import annotations

import pytest
from tests.check import make

from pincite.model.book import CheckSettings

_BATTLE = (
    "At dawn about 600 soldiers lay dead, and more than 2,000 were wounded; 213 killed and 1,045 wounded were counted later. "
    "The army had 16,275 men and 5.3 million bullets. On 28 June 1944 at 10:30 am it lost half of its 12 guns and 70% of its horses."
)


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("About 600 soldiers lay dead", "600: verified"),
        ("Around six hundred troops lay dead", "six hundred: equivalent"),
        ("It lost 600 soldiers, all dead", "600: hedge-dropped"),
        ("More than 600 soldiers lay dead", "600: hedge-turned"),
        ("At least 2,000 were wounded", "2,000: entailed"),
        ("Later 213 were found killed", "213: verified"),
        ("Later 213 were found wounded", "213: different-subject"),
        ("Later 1,045 killed were counted", "1,045: different-subject"),
        ("The army had 16,275 soldiers", "16,275: verified"),
        ("The army had 16,275 horses", "16,275: different-subject"),
        ("The army had about 16,000 men", "16,000: rounded"),
        ("The army had 16,000 men", "16,000: number-not-in-passage"),
        ("The army had more than 15,000 men", "15,000: entailed"),
        ("The army had more than 17,000 men", "17,000: number-not-in-passage"),
        ("The army had 5.3 million bullets", "5.3 million: verified"),
        ("The army had 5.3 billion bullets", "5.3 billion: number-not-in-passage"),
        ("It had a dozen guns", "a dozen: equivalent"),
        ("On 28 June the army lost guns", "28 June: verified"),
        ("On 28 June 1945 the army lost guns", "28 June 1945: number-not-in-passage"),
        ("In June 1944 the army lost guns", "June 1944: entailed"),
        ("At 10:30 am the army lost guns", "10:30 am: verified"),
        ("At 10:30 pm the army lost guns", "10:30 pm: number-not-in-passage"),
        ("It lost 70 per cent of its horses", "70 per cent: verified"),
        ("It lost 50 per cent of its guns", "50 per cent: equivalent"),
        ("It had not 16,275 men", "16,275: negation-turned"),
    ],
)
def test_verdict_follows_from_the_passage(sentence: str, verdict: str) -> None:
    assert make.verdicts(f"{sentence} [@source, para. 1].", _BATTLE) == [verdict]


def test_one_number_of_the_source_bears_out_one_of_the_sentence() -> None:
    source = "The fort had 12 guns."
    assert make.verdicts("The fort had 12 guns and 12 guns more [@source, para. 1].", source).count("12: verified") == 1


def test_numbers_exchanged_are_not_verified() -> None:
    source = "The losses were 16,000 for the attackers and 4,000 for the defenders."
    straight = "The attackers lost 16,000 and the defenders 4,000 [@source, para. 1]."
    crossed = "The attackers lost 4,000 and the defenders 16,000 [@source, para. 1]."
    assert make.verdicts(straight, source) == ["16,000: verified", "4,000: verified"]
    assert make.verdicts(crossed, source) == ["4,000: undecided", "16,000: undecided"]


def test_year_is_taken_from_the_passage_or_the_declared_period_and_told() -> None:
    chapter = "The fort fell on 8 August 1944 [@source, para. 1]."
    assert make.verdicts(chapter, "The fort fell on 8 August.") == ["8 August 1944: undecided"]
    result = make.check(chapter, "The fort fell on 8 August.", period="1944")
    assert result.judgements[0].evidence[0].note == "year from the seed's declared period"
    result = make.check(chapter, "In June 1944 it stood. The fort fell on 8 August.")
    assert result.judgements[0].evidence[0].note == "year from the passage"


def test_month_is_taken_from_the_date_before() -> None:
    source = "On 22 June bombs fell on the fort. On the 28th the commander was wounded."
    assert make.verdicts("The commander was wounded on 28 June [@source, para. 1].", source) == ["28 June: verified"]


def test_synonyms_of_the_author_are_understood() -> None:
    chapter, source = "It had 312 sappers [@source, para. 1].", "It had 312 engineers."
    assert make.verdicts(chapter, source) == ["312: different-subject"]
    settings = CheckSettings(synonyms=(("sapper", "engineer"),))
    assert make.verdicts(chapter, source, settings) == ["312: verified"]


def test_fault_in_a_seed_is_caught() -> None:
    chapter = "It had 312 engineers [@source, para. 1]."
    assert make.verdicts(chapter, "It had 312 engineers.") == ["312: verified"]
    assert make.verdicts(chapter, "It had 313 engineers.") == ["312: number-not-in-passage"]


def test_unit_without_certain_size_is_not_converted() -> None:
    assert make.verdicts("It lay 3,000 metres off [@source, para. 1].", "It lay 3 km off.") == ["3,000 metres: equivalent"]
    assert make.verdicts("It weighed 1,000 kg [@source, para. 1].", "It weighed 1 ton.") == ["1,000 kg: number-not-in-passage"]


def test_same_book_gives_the_same_findings_twice() -> None:
    assert make.told(make.check("He saw 5 of 9 ships [@source, para. 1].", _BATTLE)) == make.told(
        make.check("He saw 5 of 9 ships [@source, para. 1].", _BATTLE)
    )


def test_a_column_head_gives_its_cells_their_unit() -> None:
    source = "Rock: Skerry; Height (ft): 11 ft; Wrecks: 37"
    table = "| Rock | Height ({}) | Wrecks |\n|---|---|---|\n| Skerry | 11 | 37 |\n\n: The rocks. [@source, para. 1]\n"
    assert make.verdicts(table.format("ft"), source) == ["11: verified", "37: verified"]
    assert make.verdicts(table.format("m"), source)[0] == "11: different-unit"


def test_a_name_of_the_author_s_list_need_not_be_in_a_seed() -> None:
    chapter, source = "Under Article 5 nobody paid [@source, para. 1].", "Nobody paid."
    assert make.rules(chapter, source) == ["unknown-designation"]
    assert make.rules(chapter, source, CheckSettings(names=("Article 5",))) == []


def test_a_span_of_days_is_told_in_days() -> None:
    chapter = 'It took [5 months]{.derived from="4 May 1891 - 2 May 1891"} [@source, para. 1].'
    assert "comes to 2 days, not" in make.told(make.check(chapter, "From 2 May 1891 to 4 May 1891."))


def test_an_empty_seed_has_its_own_finding_and_no_other() -> None:
    assert "unresolved-locator" not in make.rules("It had 5 guns [@source, para. 1].", "")
    assert make.verdicts("It had 5 guns [@source, para. 1].", "") != ["5: verified"]


@pytest.mark.parametrize("words", ["would last a day", "would last “a day”", "thought of a day, or of two"])
def test_a_hedge_dropped_before_an_article_is_found(words: str) -> None:
    source = "The staff did not think that the battle would last two days: it would last no more than a day."
    assert "a day: hedge-dropped" in make.verdicts(f"The staff {words} [@source, para. 1].", source)


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("It was the heat of a day in June, and it would last a day", "The battle would last a day."),
        ("The battle would last no more than a day, and for a day it did", "The battle would last no more than a day."),
        ("For a mile and more the column stood", "It would last no more than a day."),
    ],
)
def test_an_article_counts_nothing_unless_its_source_hedges_it(sentence: str, source: str) -> None:
    assert not [verdict for verdict in make.verdicts(f"{sentence} [@source, para. 1].", source) if "hedge" in verdict]


@pytest.mark.parametrize(
    ("chapter", "source"),
    [
        ("On July 15 more than a hundred men broke through [@source, para. 1].", "Early on 15 July, over a hundred men broke through."),
        ("It took them over four months [@source, para. 1].", "The work took them more than four months."),
        ("At 11:00 p.m. Sun reached the command post [@source, para. 1].", "At 11:00 pm Sun arrived at the command post."),
        ("The men sent to Fang on August 7: “Help comes.” [@source, para. 1]", "On 7 August the men sent to Fang: “Help comes.”"),
        (
            "The figure of 900 troops is his [@source, para. 1].",
            "The figure of “900 men” by the historian omits 70 troops of another army.",
        ),
        (
            "Its 11,000 killed or dead and its roughly 13,300 captured are many [@source, para. 1].",
            "There were about 13,300 captured, 11,000 killed or dead, and 5,000 captured and tortured to death.",
        ),
    ],
)
def test_what_says_the_same_in_other_words_is_sound(chapter: str, source: str) -> None:
    assert make.told(make.check(chapter, source)) == "nothing"


def test_a_unit_that_only_one_text_writes_whole_is_the_same_unit() -> None:
    source = "On 38 days she lay still, at -49.6 °C. The fan moved 41,000 cubic feet of air a minute."
    assert make.verdicts("There were 38 days without movement [@source, para. 1].", source) == ["38 days: verified"]
    assert make.verdicts("It was 49.6 degrees below zero [@source, para. 1].", source) == ["49.6 degrees below zero: equivalent"]
    assert make.verdicts("The fan moved 41,000 cubic feet a minute [@source, para. 1].", source) == [
        "41,000 cubic feet a minute: equivalent"
    ]
    assert make.verdicts("The fan moved 41,000 cubic feet an hour [@source, para. 1].", source)[0].endswith(": different-unit")


@pytest.mark.parametrize(
    ("sentence", "passage", "word"),
    [
        ("The mill gave £120 and the brewery half of that [@source, para. 1].", "The mill gave £120, the brewery £60.", "half"),
        ("The town lost 300 men, and twice that number were hurt [@source, para. 1].", "The town lost 300 men; 600 were hurt.", "twice"),
    ],
)
def test_a_share_of_a_number_told_before_is_undecided(sentence: str, passage: str, word: str) -> None:
    assert make.verdicts(sentence, passage)[-1] == f"{word}: undecided"
    assert make.rules(sentence, passage) == ["undecided"]


def test_a_share_of_what_is_named_still_fails() -> None:
    assert make.rules("Half of the ships were lost [@source, para. 1].", "A third of the ships were lost.") == ["number-not-in-passage"]


def test_an_age_is_no_count_without_a_noun() -> None:
    passage = (
        "Our longest-serving colleague, Mrs Doreen Hosking, retired on 29 June 2018 after 46 years on Line 2; she had joined us at the "
        "age of fifteen. Nine accidents led to an absence of more than three days (2018: fourteen)."
    )
    sentence = "Doreen Hosking, who had started at {}, left Line 2 in June 2018 after forty-six years [@source, para. 1]."
    sound = {"verified", "equivalent"}
    assert make.verdicts(sentence.format("fifteen"), passage)[0].split(": ")[1] in sound
    assert make.verdicts(sentence.format("fourteen"), passage)[0].split(": ")[1] not in sound


def test_a_change_of_which_an_end_is_denied_is_not_borne_out() -> None:
    passage = "Turnover rose by 6.1 per cent to £48.7 million (2018: £45.9 million)."
    assert make.rules("Turnover had grown from £45.9 million to £48.7 million [@source, para. 1].", passage) == []
    assert make.rules("Turnover had grown from not £45.9 million to £48.7 million [@source, para. 1].", passage)


@pytest.mark.parametrize(
    ("passage", "verdict"),
    [
        ("The looms stood again on 12 August.", "undecided"),
        ("In 1877 trade was good. The looms stood again on 12 August.", "number-not-in-passage"),
        ("The looms stood again on 13 August.", "number-not-in-passage"),
    ],
)
def test_a_year_that_nothing_tells_is_undecided_and_not_wrong(passage: str, verdict: str) -> None:
    assert make.verdicts("The looms stood again on 12 August 1878 [@source, para. 1].", passage) == [f"12 August 1878: {verdict}"]


def test_a_year_that_another_passage_tells_leaves_another_year_open() -> None:
    source = "Deaths were fewer than in 1877.\nThe looms stood again on 12 August."
    chapter = "The looms stood again on 12 August 1878 [@source, para. 2]."
    assert make.verdicts(chapter, source) == ["12 August 1878: undecided"]
