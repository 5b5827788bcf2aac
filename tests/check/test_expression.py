"""Derived numbers: the language, its answers, and its refusals."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.check import make

from pincite.check.amounts import ExpressionError
from pincite.check.expression import Expression, evaluate, parse_expression
from pincite.model.quantity import Kind, Moment, Quantity, Role
from pincite.quantity import read_quantities


def _value(text: str) -> str:
    expression = parse_expression(text, read_quantities)
    amount = evaluate(expression, tuple(operand.quantity for operand in expression.operands))
    return f"{amount.value} {amount.dimension}"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("834 + 2,488", "3322 number"),
        ("(22 + 594 + 7,898 + 5,564) ÷ 16,275", "14078/16275 number"),
        ("2 + 3 × 4", "14 number"),
        ("(2 + 3) × 4", "20 number"),
        ("10 − 2 − 3", "5 number"),
        ("8 August 1944 - 23 June 1944 + 1 day", f"{47 * 86400} duration"),
        ("days between 23 June 1944 and 8 August 1944", f"{46 * 86400} duration"),
        ("days between 23 June 1944 and 8 August 1944 inclusive", f"{47 * 86400} duration"),
        ("sum(22; 594; 7,898)", "8514 number"),
        ("share(265; 834)", "265/834 number"),
        ("5.3 million ÷ 16,275", f"{5300000 // 25}/{16275 // 25} number"),
        ("30% × 110,000", "33000 number"),
        ("twenty-two + a dozen", "34 number"),
    ],
)
def test_expression_comes_to_its_value(text: str, value: str) -> None:
    numerator, _, rest = value.partition("/")
    if rest:
        value = f"{Fraction(int(numerator), int(rest.split()[0]))} {rest.split()[1]}"
    assert _value(text) == value


@pytest.mark.parametrize(
    "text", ["", "5 +", "(5", "5 ÷ 0", "8 August 1944 + 9 August 1944", "the moon", "5 5 + )", "30 February 1944 - 1 day", "(" * 60 + "1"]
)
def test_what_cannot_be_computed_is_refused(text: str) -> None:
    with pytest.raises(ExpressionError):
        _value(text)


@settings(deadline=None, max_examples=60)
@given(st.integers(13, 10**6), st.integers(13, 10**6))
def test_a_sum_is_derived_and_a_wrong_one_is_found(one: int, two: int) -> None:
    source = f"They counted {one} men and then {two} horses."
    chapter = '[{}]{{.derived from="{} + {}"}} lay there [@source, para. 1].'
    assert make.verdicts("In all " + chapter.format(one + two, one, two), source) == [f"{one + two}: derived"]
    assert make.verdicts("In all " + chapter.format(one + two + 1, one, two), source) == [f"{one + two + 1}: wrong-sum"]


def test_written_precision_decides_the_rounding() -> None:
    source = "They lost 265 of 834 men."
    chapter = 'They lost [{}]{{.derived from="265 ÷ 834"}} of the men [@source, para. 1].'
    assert make.verdicts(chapter.format("32 per cent"), source) == ["32 per cent: derived"]
    assert make.verdicts(chapter.format("31.8 per cent"), source) == ["31.8 per cent: derived"]
    assert make.verdicts(chapter.format("31 per cent"), source) == ["31 per cent: wrong-sum"]
    assert make.verdicts(chapter.format("about a third"), source) == ["a third: derived"]


@pytest.mark.parametrize(
    ("claim", "written", "verdict"),
    [
        ("four years and three months", "4 July 1891 - 4 April 1887", "derived"),
        ("51 months", "4 July 1891 - 4 April 1887", "derived"),
        ("52 months", "4 July 1891 - 4 April 1887", "wrong-sum"),
        ("more than four years", "4 July 1891 - 4 April 1887", "derived"),
        ("more than five years", "4 July 1891 - 4 April 1887", "wrong-sum"),
        ("less than four years", "4 July 1891 - 4 April 1887", "wrong-sum"),
        ("four years", "1891 - 1887", "derived"),
        ("five years", "1891 - 1887", "wrong-sum"),
        ("four months", "1891 - 1887", "wrong-sum"),
        ("48 months", "1891 - 1887", "derived"),
        ("four miles", "1891 - 1887", "wrong-sum"),
        ("four summers", "1891 - 1887", "derived"),
        ("1894", "1890 + 1891 - 1887", "derived"),
        ("fifteen months", "September 1890 - June 1889", "derived"),
        ("fourteen months", "September 1890 - June 1889", "wrong-sum"),
        ("one in four", "£4,625 ÷ £18,500", "derived"),
        ("one in five", "£4,625 ÷ £18,500", "wrong-sum"),
    ],
)
def test_months_and_years_are_counted_by_the_calendar(claim: str, written: str, verdict: str) -> None:
    source = (
        "It was begun on 4 April 1887 and opened on 4 July 1891. In June 1889 the first pier stood, in September 1890 the last. "
        "It cost £18,500, of which the county paid £4,625."
    )
    (found,) = make.verdicts(f'It was [{claim}]{{.derived from="{written}"}} [@source, para. 1].', source)
    assert found.endswith(f": {verdict}")


def test_a_length_written_without_its_unit_has_that_of_the_source() -> None:
    source = "The city measured 1.6 km by 0.5 km."
    chapter = 'It covered [{}]{{.derived from="0.5 × 1.6"}} [@source, para. 1].'
    assert make.verdicts(chapter.format("0.8 square kilometres"), source) == ["0.8 square kilometres: derived"]
    assert make.verdicts(chapter.format("0.8 square miles"), source) == ["0.8 square miles: wrong-sum"]


@pytest.mark.parametrize(("claim", "says"), [("£13", "£12"), ("about £130", "£12"), ("£13 a year", "£12"), ("thirteen pounds", "12 (GBP)")])
def test_a_result_is_told_as_the_claim_would_write_it(claim: str, says: str) -> None:
    source = "A keeper was paid £38 a year, and his assistant £26."
    (finding,) = make.check(f'It was [{claim}]{{.derived from="£38 - £26"}} [@source, para. 1].', source).all_findings
    assert f" comes to {says}, not " in finding.message


def test_numbers_written_without_their_unit_make_none_of_another() -> None:
    source = "A keeper was paid £38 a year, and his assistant £26."
    chapter = '[{}]{{.derived from="38 - 26"}} lay between them [@source, para. 1].'
    assert make.verdicts(chapter.format("£12"), source) == ["£12: derived"]
    assert make.verdicts(chapter.format("12 miles"), source) == ["12 miles: wrong-sum"]
    assert make.verdicts(chapter.format("$12"), source) == ["$12: wrong-sum"]


@pytest.mark.parametrize(
    ("claim", "written", "verdict"),
    [("three", "1934 - 1931", "derived"), ("four", "1935 - 1931", "operand-not-in-passage"), ("nine", "40 - 31", "operand-not-in-passage")],
)
def test_the_year_of_the_heading_is_an_operand(claim: str, written: str, verdict: str) -> None:
    source = "# Camp 40, 2 April 1934\nWe engaged 31 bearers, who had been out with Ferris in 1931."
    chapter = f'Ferris had been out [{claim}]{{.derived from="{written}"}} years before [@source, para. 1].'
    assert make.verdicts(chapter, source) == [f"{claim} years: {verdict}"]


@pytest.mark.parametrize(
    ("claim", "written", "verdict"),
    [
        ("781", "1688 - 907", "derived"),
        ("761", "1668 - 907", "operand-not-in-passage"),
        ("eleven days", "29 - 18", "derived"),
        ("twelve days", "29 - 17", "operand-not-in-passage"),
        ("500", "3000 - 2500", "derived"),
    ],
)
def test_the_figures_of_a_vote_a_range_and_a_date_are_operands(claim: str, written: str, verdict: str) -> None:
    source = "The strike began on 18 April and was total by 29 April. It ended by 1,688 to 907, before a crowd of 2,500 to 3,000."
    told = make.verdicts(f'They reckon [{claim}]{{.derived from="{written}"}} here [@source, para. 1].', source)
    assert told == [f"{claim}: {verdict}"]


@pytest.mark.parametrize(
    ("claim", "written", "verdict"),
    [("35", "24 + 11", "derived"), ("36", "24 + 11", "wrong-sum"), ("13", "24 - 11", "operand-not-in-passage")],
)
def test_the_author_may_turn_a_sign_to_tell_how_far_apart_two_numbers_are(claim: str, written: str, verdict: str) -> None:
    source = "The glass stood at minus 11 Fahrenheit on the ridge, and in the valley at 24."
    chapter = f'The valley was [{claim}]{{.derived from="{written}"}} degrees the warmer [@source, para. 1].'
    assert make.verdicts(chapter, source) == [f"{claim} degrees: {verdict}"]


@pytest.mark.parametrize(("claim", "verdict"), [("two", "derived"), ("three", "wrong-sum")])
def test_a_bare_number_computed_from_hours_is_no_hour_of_the_day(claim: str, verdict: str) -> None:
    source = "The crossing took nine hours against the seven that I had allowed."
    chapter = f'He had allowed seven hours for the crossing, and was out by [{claim}]{{.derived from="9 - 7"}} [@source, para. 1].'
    assert make.verdicts(chapter, source)[-1:] == [f"{claim}: {verdict}"]


@settings(deadline=None, max_examples=80)
@given(st.dates(), st.integers(0, 600))
def test_so_many_months_after_a_day_are_so_many_months(day: date, months: int) -> None:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    assume(day.day <= 28 and year < date.max.year)
    end = day.replace(year=year, month=month + 1)
    days = tuple(Quantity(0, 1, "", Role.CLAIM, Kind.DATE, Moment(year=d.year, month=d.month, day=d.day)) for d in (end, day))
    assert evaluate(Expression(("minus", (0, 1)), ()), days).months == months


def test_operand_must_stand_in_the_cited_passage() -> None:
    source = "They lost 265 men.\nThey were 834 men."
    chapter = '[569]{{.derived from="834 - 265"}} were left [@source, {}].'
    assert make.verdicts(chapter.format("paras. 1, 2"), source) == ["569: derived"]
    assert make.verdicts(chapter.format("para. 1"), source) == ["569: operand-not-in-passage"]


def test_years_are_numbers_in_arithmetic() -> None:
    source = "He was born in 1944 and died in 1986."
    assert make.verdicts('He lived [42 years]{.derived from="1986 - 1944"} [@source, para. 1].', source) == ["42 years: derived"]
