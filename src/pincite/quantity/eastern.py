"""Chinese and Japanese numerals."""

from __future__ import annotations

_DIGITS = {c: n for n, c in enumerate("〇一二三四五六七八九")} | {
    "零": 0, "两": 2, "兩": 2, "壱": 1, "弐": 2, "参": 3, "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5,
}  # fmt: skip
_TENS = {"十": 10, "百": 100, "千": 1000, "拾": 10, "廿": 20}
_MYRIADS = {"万": 10**4, "萬": 10**4, "億": 10**8, "亿": 10**8, "兆": 10**12}
_COUNTERS = (
    "斤畝石人名個个里円圓元年月日隻艘戸户歳岁门門枝挺頭匹匁余餘本枚冊冊巻卷歩步坪升斗合尺寸丈町"
    "反段貫贯銭钱文镑鎊発发門艇輛辆両台座所箱袋束張张頁回次口家軒村郡"
)


def eastern_amount(word: str) -> int | None:
    """The value of a word that is all numerals, with or without a counter; None for anything else."""
    body = word.rstrip(_COUNTERS) if word[-1:] in _COUNTERS else word
    if not body or len(body) > 24 or any(c not in _DIGITS and c not in _TENS and c not in _MYRIADS for c in body):
        return None
    if len(body) == 1 and body == word and body not in _MYRIADS and body not in _TENS and body not in _DIGITS:
        return None
    if all(c in _DIGITS for c in body):
        return int("".join(str(_DIGITS[c]) for c in body))
    return _placed(body)


def _placed(body: str) -> int:
    total = section = digit = 0
    for c in body:
        if c in _DIGITS:
            digit = _DIGITS[c]
        elif c in _TENS:
            section += _TENS[c] if c == "廿" else (digit or 1) * _TENS[c]
            digit = 0
        else:
            total += ((section + digit) or 1) * _MYRIADS[c]
            section = digit = 0
    return total + section + digit
