"""Spans of dates and parts of years, in the forms in which books write them."""

from __future__ import annotations

import pytest
from tests.quantity.shown import claims

FORMS = [
    ("From the fifth to the ninth of May they held.", "fifth to the ninth of May=daterange --05-05/--05-09"),
    ("It lasted 1 June 1944 -- 5 June 1944.", "1 June 1944 -- 5 June 1944=daterange 1944-06-01/1944-06-05"),
    ("It ran from 1901 to about 1905.", "1901 to about 1905=daterange 1901/1905"),
    ("He reigned from 1500 to c. 1550.", "1500 to c. 1550=daterange 1500/1550"),
    ("It held from June 4 to 9, 1944.", "June 4 to 9, 1944=daterange 1944-06-04/1944-06-09"),
    ("They ruled from 200 to 150 BC.", "200 to 150 BC=daterange 200 BC/150 BC"),
    ("It stood from 93 to 94 AD.", "93 to 94 AD=daterange 0093/0094"),
    ("It stood from AD 117 to 138.", "AD 117 to 138=daterange 0117/0138"),
    ("It stood in AD 117–38.", "AD 117–38=daterange 0117/0138"),
    ("Sales fell in FY 2018/19.", "FY 2018/19=daterange 2018/2019"),
    ("They starved in the winter of 1941/42.", "winter of 1941/42=daterange 1941/1942"),
    ("It lasted from December to March 1945.", "December to March 1945=daterange 1944-12/1945-03"),
    ("It lasted from 10 December 1944 to 3 March.", "10 December 1944 to 3 March=daterange 1944-12-10/1945-03-03"),
    ("They met between the 1901 and 1905 meetings.", "1901 and 1905=daterange 1901/1905"),
    ("It was rebuilt in 1999–01.", "1999–01=daterange 1999/2001"),
    ("It rained from June to July.", "June to July=daterange --06/--07"),
    ("It fell in (July/August).", "July/August=daterange --07/--08"),
    ("It was over by end-July 1944.", "end-July 1944=date 1944-07"),
    ("It was over by the end of the summer of 1944.", "end of the summer of 1944=date 1944-22"),
    ("It was over by summer, 1944.", "summer, 1944=date 1944-22"),
    ("It came in the early spring of 1944.", "early spring of 1944=date 1944-21"),
    ("It fell in the first half of July 1944.", "first half of July 1944=date 1944-07"),
    ("Sales rose in the first-half 2019.", "first-half 2019=date 2019-H1"),
    ("Output fell in third-quarter 2012.", "third-quarter 2012=date 2012-Q3"),
    ("It fell in the first half of the 1930s.", "first half of the 1930s=decade 193X"),
    ("It was built in the 18th c. and burned later.", "18th c.=decade 17XX"),
    ("It was begun in the former half of July 1863.", "former half of July 1863=date 1863-07"),
    ("In the summer, 1944 men fell.", "1944=cardinal 1944"),
    ("They treated first and second-degree burns.", ""),
    ("In the end of the 1969/70 season they won.", "1969/70=daterange 1969/1970"),
    ("It was built before the end of the year 1944.", "1944=date 1944"),
    ("It stood in 1066–67 AD.", "1066–67 AD=daterange 1066/1067"),
    ("It lasted from 11 to about 14 October.", "11 to about 14 October=daterange --10-11/--10-14"),
    ("It lasted from June to 5 July.", "June to 5 July=daterange --06/--07-05"),
    ("It fell between about the 5th and 9th of May.", "5th and 9th of May=daterange --05-05/--05-09"),
    ("They met on 3, 4 and 5 October.", "3=date --10-03; 4=date --10-04; 5 October=date --10-05"),
    ("Sales fell in q4 2020.", "q4 2020=date 2020-Q4"),
    ("Here q1 is a charge.", ""),
    ("The behaviour of the fleet from 1905 to 1921 reveals much.", "1905 to 1921=daterange 1905/1921"),
    ("Over the period 1995 to 1997 sales declined.", "1995 to 1997=daterange 1995/1997"),
    ("On new year's day they left.", "new year's day=date --01-01"),
]


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_a_span_or_a_part_of_a_year_is_read_whole(text: str, expected: str) -> None:
    assert claims(text) == expected
