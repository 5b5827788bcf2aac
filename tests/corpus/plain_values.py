"""Values and units that a span itself makes plain, so that its label need not repeat them."""

# ruff: noqa: SIM905  (tables of words read better as text)

from __future__ import annotations

import re
from typing import Any

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
WORDS = {word: n for n, word in enumerate(ONES)} | {word: 20 + 10 * n for n, word in enumerate(TENS)}
WORDS |= {f"{tens}-{ones}": WORDS[tens] + WORDS[ones] for tens in TENS for ones in ONES[1:10]}
ORDINALS = dict(
    zip(
        "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
        "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        range(21),
        strict=True,
    )
)
MONTHS = {
    name: n
    for n, names in enumerate(
        "January Jan|February Feb|March Mar|April Apr|May|June Jun|July Jul|August Aug|"
        "September Sept Sep|October Oct|November Nov|December Dec".split("|"),
        1,
    )
    for name in names.split()
}


def spellings(table: str) -> dict[str, str]:
    """Each spelling of a table of `unit: spellings` lines with its unit."""
    rows = (line.split(": ") for line in table.strip().splitlines())
    return {name: unit for unit, names in rows for name in names.split()}


SPANS_OF_TIME = spellings("""
seconds: second seconds sec s
minutes: minute minutes min
hours: hour hours hr hrs h
days: day days
weeks: week weeks
fortnights: fortnight fortnights
months: month months
years: year years yr
""")
UNITS = spellings("""
m: m metre metres meter meters
km: km kilometre kilometres kilometer kilometers
cm: cm centimetres centimetre
mm: mm millimetres millimetre
ft: ft feet foot
in: in inch inches
yd: yd yards yard
mi: miles mile
nmi: nmi
kg: kg kilograms kilogram
g: g grams gram
mg: mg
lb: lb lbs pounds pound
oz: oz ounces ounce
t: t
tonne: tonne tonnes
ton: ton tons
l: l litre litres liters
ml: ml
ha: ha hectares hectare
acre: acre acres
km2: km2 km²
m2: m2 m²
m3: m3 m³
bar: bar
kPa: kPa
MPa: MPa
kN: kN
kW: kW
MW: MW
GW: GW
V: V volts
kV: kV
A: A amps
Hz: Hz
kHz: kHz
MHz: MHz
GHz: GHz
°C: °C
°F: °F
K: K
km/h: km/h
km/s: km/s
m/s: m/s
mph: mph
knot: knots knot
kn: kn
hp: hp horsepower
ppm: ppm
dB: dB
gallon: gallons gallon
li: li
mu: mu
catty: catties catty
picul: piculs picul
koku: koku
ri: ri
cho: cho
pood: poods pood
verst: versts verst
cwt: cwt
league: leagues league
fathom: fathoms fathom
furlong: furlongs furlong
bushel: bushels bushel
quarter: quarters
stone: stone
tael: taels tael
GWh: GWh
MWh: MWh
kWh: kWh
J: J
kJ: kJ
MJ: MJ
N: N
nm: nm
µm: µm
µg: µg
""")
NUMBER = r"[−-]?\d[\d,]*(?:\.\d+)?"
SCALES = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}


def inferred(text: str, kind: str) -> tuple[Any, str]:
    """Value and unit that the span itself makes plain; None where the label must say them."""
    match kind:
        case "date":
            return plain_date(text), ""
        case "time":
            return plain_time(text), ""
        case "ordinal":
            return plain_ordinal(text), ""
        case "vague":
            return text.lower(), ""
        case "decade":
            return (f"{text[:3]}X" if re.fullmatch(r"\d{3}0s", text) else None), ""
        case "quantity":
            return with_unit(text, UNITS) or (plain_number(text), "")
        case "duration":
            return with_unit(text, SPANS_OF_TIME) or (plain_number(text), "")
        case "percent":
            return plain_share(text)
    return plain_number(text), ""


def plain_share(text: str) -> tuple[int | float | None, str]:
    """`7.2 per cent`, `5%`, `0.6 percentage points`: the value, and % or pp."""
    share = re.fullmatch(r"(.+?)[  -]?(%|per cent|percent|percentage points?|pp)", text)
    return (plain_number(share[1]) if share else None), "pp" if "point" in text or text.endswith("pp") else "%"


def guessed_kind(text: str) -> str:
    """The kind of a name, a structure mark or an idiom, which nothing scores."""
    if plain_ordinal(text) is not None or text.lower().endswith(("teenth", "tieth")):
        return "ordinal"
    return "fraction" if re.match(r"(half|halves|quarter)", text, re.I) else "cardinal"


def plain_number(text: str) -> int | float | None:
    """The number of plain digits, of a word below a hundred, or of either with a scale word."""
    head, _, scale = text.rpartition(" ")
    if head and scale.lower() in SCALES:
        value = 1 if head.lower() in ("a", "one") else plain_number(head)
        return None if value is None else tidy(value * SCALES[scale.lower()])
    if text.lower() in WORDS:
        return WORDS[text.lower()]
    if re.fullmatch(NUMBER, text):
        return tidy(float(text.replace(",", "").replace("−", "-")))
    return None


def tidy(value: float) -> int | float:
    return int(value) if value == int(value) else round(value, 9)


def plain_ordinal(text: str) -> int | None:
    digits = re.fullmatch(r"(\d+)(?:st|nd|rd|th)", text)
    return int(digits[1]) if digits else ORDINALS.get(text.lower())


def with_unit(text: str, units: dict[str, str]) -> tuple[int | float, str] | None:
    """`23 km`, `45-tonne`, `37mm`, `ten-year`: the value and the unit."""
    for name in sorted(units, key=len, reverse=True):
        head = text.removesuffix(name)
        if head != text and (value := plain_number(head.strip("- \u00a0\u202f"))) is not None:
            return value, units[name]
    return None


def plain_date(text: str) -> str | None:
    """A year, or day, month and year in the usual English orders."""
    if re.fullmatch(r"\d{4}(?:-\d\d-\d\d)?", text):
        return text
    names = "|".join(MONTHS)
    for pattern in (
        rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<m>{names})(?:,? (?P<y>\d{{4}}))?",
        rf"(?P<m>{names})\.? (?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:, (?P<y>\d{{4}}))?",
        rf"(?P<m>{names}),? (?P<y>\d{{4}})",
        rf"(?P<m>{names})",
    ):
        found = re.fullmatch(pattern, text)
        if found:
            part = found.groupdict()
            day = f"-{int(part['d']):02}" if part.get("d") else ""
            return f"{part.get('y') or '-'}-{MONTHS[part['m']]:02}{day}"
    return None


def plain_time(text: str) -> str | None:
    """`10:30`, `10.30 am`, `5 p.m.`, `0430 hours` on the 24-hour clock."""
    if text.lower() in ("noon", "midnight"):
        return "12:00" if text.lower() == "noon" else "00:00"
    army = re.fullmatch(r"(\d\d)(\d\d)(?: hours| hrs|h)?", text)
    clock = army or re.fullmatch(r"(\d{1,2})(?:[:.](\d\d))?(?: ?([ap])\.?m\.?)?", text, re.I)
    if not clock:
        return None
    hour, minute = int(clock[1]), int(clock[2] or 0)
    if not army and clock[3]:
        hour = hour % 12 + (12 if clock[3].lower() == "p" else 0)
    return f"{hour:02}:{minute:02}"
