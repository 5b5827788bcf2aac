"""Number words: what each adds or multiplies."""

from __future__ import annotations

from fractions import Fraction

ONES = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
}  # fmt: skip
TEENS = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
ZEROS = frozenset({"zero", "nil", "nought", "naught"})
SMALL = ONES | TEENS | TENS
UP_TO_TWELVE = frozenset(word for word, value in SMALL.items() if value <= 12)

# Short scale; `billion` in British prose before 1974 may be the long one, so it is noted where it is read.
SCALES = {
    "thousand": 10**3, "million": 10**6, "millions": 10**6, "billions": 10**9, "milliard": 10**9, "billion": 10**9, "trillion": 10**12,
    "quadrillion": 10**15, "quintillion": 10**18, "lakh": 10**5, "lakhs": 10**5, "crore": 10**7, "crores": 10**7,
    "mln": 10**6, "bln": 10**9,
}  # fmt: skip
SCORES = {"threescore": 60, "fourscore": 80, "sixscore": 120}
COLLECTIVES = {"dozen": 12, "score": 20, "gross": 144}
# Written after figures: `400k`, `$3.5bn`. `m` and `b` only after money.
SUFFIXES = {"k": 10**3, "bn": 10**9, "mn": 10**6, "mln": 10**6, "mio": 10**6, "tn": 10**12, "trn": 10**12}
MONEY_SUFFIXES = {"m": 10**6, "b": 10**9, "t": 10**12, "mm": 10**6}

ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
    "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90,
}  # fmt: skip
SCALE_ORDINALS = {"hundredth": 100, "thousandth": 1000, "millionth": 10**6, "billionth": 10**9}

DENOMINATORS = {
    "half": 2, "halves": 2, "quarter": 4, "quarters": 4, "third": 3, "thirds": 3, "fourth": 4, "fourths": 4,
    "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
    "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10, "eleventh": 11, "elevenths": 11, "twelfth": 12,
    "twelfths": 12, "thirteenth": 13, "thirteenths": 13, "fifteenth": 15, "fifteenths": 15, "sixteenth": 16,
    "sixteenths": 16, "fourteenth": 14, "fourteenths": 14, "seventeenth": 17, "seventeenths": 17, "eighteenth": 18, "eighteenths": 18,
    "nineteenth": 19, "nineteenths": 19, "twentieth": 20, "twentieths": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
    "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
    "hundredths": 100, "thousandth": 1000, "thousandths": 1000, "millionth": 10**6, "millionths": 10**6,
}  # fmt: skip

GLYPHS = {
    "½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3),
    "⅕": Fraction(1, 5), "⅖": Fraction(2, 5), "⅗": Fraction(3, 5), "⅘": Fraction(4, 5), "⅙": Fraction(1, 6),
    "⅚": Fraction(5, 6), "⅐": Fraction(1, 7), "⅛": Fraction(1, 8), "⅜": Fraction(3, 8), "⅝": Fraction(5, 8),
    "⅞": Fraction(7, 8), "⅑": Fraction(1, 9), "⅒": Fraction(1, 10),
}  # fmt: skip

DASHES = frozenset("-‐‑‒–—−~〜")
HYPHENS = frozenset("-‐‑")
MINUSES = frozenset("−-–")
