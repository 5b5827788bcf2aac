"""Sentences that show how each kind is read: they stand on the reference page and run as tests.

To add one, add a row: the sentence, the words read, kind, value as `--format json` writes it, unit or noun, bound.
"""

from __future__ import annotations

from typing import NamedTuple

from pincite.model.quantity import Json


class Example(NamedTuple):
    """One sentence with what is read from it."""

    sentence: str
    text: str
    kind: str
    value: Json
    unit: str
    bound: str = "exact"


class Aside(NamedTuple):
    """One sentence with a number that is no claim."""

    sentence: str
    text: str
    role: str


EXAMPLES: tuple[Example, ...] = (
    Example("The corps had 16,275 officers and soldiers.", "16,275", "cardinal", 16275, "officer"),
    Example("The year began with 110,000+ men under arms.", "110,000", "cardinal", 110000, "man", "at-least"),
    Example("They received 5.3 million machine gun bullets.", "5.3 million", "cardinal", 5300000, "bullet"),
    Example("Twenty-one hundred houses burned.", "Twenty-one hundred", "cardinal", 2100, "house"),
    Example("One and a half million people fled.", "One and a half million", "cardinal", 1500000, "people"),
    Example("Forty-odd sheep were killed.", "Forty", "cardinal", 40, "sheep", "about"),
    Example("It was the second offensive.", "second", "ordinal", 2, "offensive"),
    Example("The town covers 23 square kilometers.", "23 square kilometers", "quantity", 23, "km2"),
    Example("They had 37mm guns.", "37mm", "quantity", 37, "mm"),
    Example("The valley is two to three miles long.", "two to three miles", "range", [2, 3], "mile"),
    Example("It cost $3.5bn.", "$3.5bn", "quantity", 3500000000, "USD"),
    Example("The book was sold for 3s 6d.", "3s 6d", "quantity", 3.5, "shilling"),
    Example("He was 5 ft 10 in tall.", "5 ft 10 in", "quantity", 5.833333333333333, "ft"),
    Example("The load was 2.5 kN/m².", "2.5 kN/m²", "quantity", 2.5, "kN/m2"),
    Example("Casualties reached 50%.", "50%", "percent", 50, "%"),
    Example("It rose 0.6 percentage points.", "0.6 percentage points", "percent", 0.6, "pp"),
    Example("Prices fell by a fifth.", "a fifth", "fraction", "1/5", "price"),
    Example("Half its forces died.", "Half", "fraction", "1/2", "force"),
    Example("They were outnumbered by almost two and a half to one.", "two and a half to one", "ratio", "2.5:1", "", "almost"),
    Example("One in six children fell ill.", "One in six", "ratio", "1 in 6", "child"),
    Example("The rate was 23.4 per 100,000.", "23.4 per 100,000", "ratio", "23.4 per 100000", ""),
    Example("They lost about ten times as many.", "ten times", "ratio", 10, "", "about"),
    Example("Growth of 1.5 to 2 million tonnes was planned.", "1.5 to 2 million tonnes", "range", [1500000, 2000000], "tonne"),
    Example("Build two or three layers of wire.", "two or three", "range", [2, 3], "layer"),
    Example("It fell on 22 June 1944.", "22 June 1944", "date", "1944-06-22", ""),
    Example("It fell on June 22.", "June 22", "date", "--06-22", ""),
    Example("By mid-July 1944 it was over.", "mid-July 1944", "date", "1944-07", ""),
    Example("In the third quarter of 2011 output fell.", "third quarter of 2011", "date", "2011-Q3", ""),
    Example("By the summer of 1943 it was won.", "summer of 1943", "date", "1943-22", ""),
    Example("By 20 BC the road was built.", "20 BC", "date", "20 BC", ""),
    Example("The roof is of the 14th century.", "14th century", "decade", "13XX", ""),
    Example("They moved inland in the 1930s.", "1930s", "decade", "193X", ""),
    Example("It lasted from 23 June to 8 August 1944.", "23 June to 8 August 1944", "daterange", "1944-06-23/1944-08-08", ""),
    Example("Between 11 and 14 October they rested.", "11 and 14 October", "daterange", "--10-11/--10-14", ""),
    Example("It was rebuilt in 1901–2.", "1901–2", "daterange", "1901/1902", ""),
    Example("The train left at half past two.", "half past two", "time", "02:30", ""),
    Example("They attacked at 0430 hours.", "0430 hours", "time", "04:30", ""),
    Example("They attacked at eight that evening.", "eight", "time", "20:00", ""),
    Example("It held out for 47 days.", "47 days", "duration", 47, "days"),
    Example("The siege went on for a year and a half.", "a year and a half", "duration", 1.5, "years"),
    Example("He retired, aged 62.", "62", "duration", 62, "years"),
    Example("Tens of thousands of refugees came.", "Tens of thousands", "vague", "Tens of thousands", "refugee"),
    Example("No fewer than 80 of them died.", "80", "cardinal", 80, "", "at-least"),
    Example("His strength did not exceed 17,000 men.", "17,000", "cardinal", 17000, "man", "at-most"),
)

SET_ASIDE: tuple[Aside, ...] = (
    Aside("The 68th Division attacked.", "68th", "name"),
    Aside("They took Hill 227.7 at dawn.", "227.7", "name"),
    Aside("He fought in World War II.", "II", "name"),
    Aside("They met at Five-Li Pavilion.", "Five", "name"),
    Aside("It began with COVID-19.", "19", "name"),
    Aside("They drove along the A38.", "38", "name"),
    Aside("The rule is in the 1925 Act.", "1925", "name"),
    Aside("So the report says.[12]", "12", "structure"),
    Aside("See page 12.", "12", "structure"),
    Aside("This appears in Table 7.", "7", "structure"),
    Aside("It was one of the best armies.", "one", "idiom"),
    Aside("They fell one by one.", "one", "idiom"),
    Aside("At first they held.", "first", "idiom"),
    Aside("He was half crazy.", "half", "idiom"),
    Aside("He bought it second-hand.", "second", "idiom"),
)
