"""Numbers in Chinese characters, alone (二十五, 二〇一七) or beside digits (1万2000, 417.6万)."""

import regex

SMALL_UNITS = "十百千拾佰仟"
BIG_UNITS = "万萬亿億兆"
_DIGITS = {
    **{character: value for value, character in enumerate("〇一二三四五六七八九")},
    "零": 0,
    "两": 2,
    "兩": 2,
    "壹": 1,
    "贰": 2,
    "叁": 3,
    "肆": 4,
    "伍": 5,
    "陆": 6,
    "柒": 7,
    "捌": 8,
    "玖": 9,
    "廿": 20,
    "卅": 30,
    "俩": 2,
}
_UNITS = {
    "十": 10,
    "百": 100,
    "千": 1000,
    "拾": 10,
    "佰": 100,
    "仟": 1000,
    "万": 10**4,
    "萬": 10**4,
    "亿": 10**8,
    "億": 10**8,
    "兆": 10**12,
}
_TOKEN = regex.compile(r"\d[\d.．,，]*|[〇零一二三四五六七八九两兩壹贰叁肆伍陆柒捌玖廿卅俩]+|.")
_CHARACTERS = "〇零一二三四五六七八九两兩壹贰叁肆伍陆柒捌玖廿卅俩" + SMALL_UNITS + BIG_UNITS
_EXPRESSION = regex.compile(rf"[{_CHARACTERS}](?:[多余餘几幾]?[{_CHARACTERS}])*")
# What counts things: a lone 三 before one of these is a number, elsewhere it may be a name.
_COUNTER = regex.compile(
    r"\s*(?:天|日|年|月|周|週|个|個|人|名|位|次|回|件|家|种|種|小时|小時|時間|分|秒|倍|岁|歳|才|"
    r"組|组|颗|部|座|条|條|只|匹|頭|头|台|枚|本|冊|张|張|项|項|期|届|屆|度|点|點|場|场|局|球|"
    r"つ|カ|か|ヶ|ケ|箇|軒|社|校|店|町|村|市|県|省|国|國|ヵ|大|支|队|隊|所|艘|架|辆|輛|元|円|美元|"
    r"公里|米|キロ|メートル|トン|吨|噸|英里|世纪|世紀|割|成|折|戦|連|勝|敗|階|层|層|章|级|級)"
)


def parse_cjk(text: str) -> float | None:
    """The value of a number in characters or in digits with character units; None if it is none.

    >>> parse_cjk("三百零五"), parse_cjk("1万2000"), parse_cjk("二〇一七"), parse_cjk("417.6万")
    (305, 12000, 2017, 4176000.0)
    """
    total: float = 0
    section: float = 0
    number: float | None = None
    smallest_big = 0
    for token in _TOKEN.findall(text):
        if token[0] in _UNITS:
            unit = _UNITS[token]
            if unit < 10**4:
                section += (1 if number is None else number) * unit
            else:
                section += number or 0
                if section == 0 and total:
                    total *= unit  # 万亿
                elif smallest_big and unit > smallest_big:
                    total = (total + section) * unit
                else:
                    total += (section or 1) * unit
                section = 0
                smallest_big = unit
            number = None
        elif token[0].isdecimal():
            if number is not None:
                return None
            number = _decimal(token)
        elif token[0] in _DIGITS:
            digits = [_DIGITS[character] for character in token]
            while len(digits) > 1 and digits[0] == 0 and (section or total):
                digits.pop(0)
            if any(digit > 9 for digit in digits):
                number = sum(digits)
            else:
                number = int("".join(map(str, digits)))
        elif token not in "多余餘几幾数數来來":
            return None
    return normal_sum(total, section, number)


def cjk_scale(text: str) -> int:
    """The largest unit in ``text``: 10,000 for 万."""
    return max((_UNITS[character] for character in text if character in _UNITS), default=1)


def normal_sum(total: float, section: float, number: float | None) -> float:
    """The value once everything was read."""
    return total + section + (number or 0)


def _decimal(token: str) -> float:
    text = token.rstrip(".,．，").replace("．", ".").replace("，", ",")
    if regex.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", text):
        text = text.replace(",", "")
    text = text.replace(",", ".")
    if text.count(".") > 1:
        text = text.replace(".", "")
    return float(text) if "." in text else int(text)


def find_cjk_numbers(text: str) -> list[tuple[int, int, frozenset[float], bool]]:
    """Numbers in Chinese characters: start, end, possible values, and whether it is surely one.

    “三四天” may be 34 or 3 and 4; 万一 and 十分 are words, so a lone character is sure only
    before a counter.
    """
    found = []
    for match in _EXPRESSION.finditer(text):
        literal = match.group()
        value = parse_cjk(literal)
        if value is None:
            continue
        values: set[float] = {value}
        values.update(_DIGITS[c] for c in literal if c in _DIGITS)
        digits = [c for c in literal if c in _DIGITS]
        # Every run that reads as a number of its own: 千 in 三千 is not one, 二十 in 二十五 is.
        if len(digits) == len(literal) and len(digits) == 2:
            values.add(_DIGITS[digits[0]] * 10 + _DIGITS[digits[1]])
        sure = len(digits) >= 1 and (len(literal) >= 3 or bool(_COUNTER.match(text, match.end())))
        found.append((match.start(), match.end(), frozenset(values), sure))
    return found
