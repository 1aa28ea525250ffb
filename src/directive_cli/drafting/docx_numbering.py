"""Word's automatic numbering: the signs that Word prints before paragraphs but does not keep in
their text.

Knows ``numbering.xml`` and the numbering of styles; counts while the document is walked from its
beginning.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
          (40, "XL"),
          (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip


class Numbering:
    """Count numbered paragraphs; ``marker`` must be called for each paragraph in reading order."""

    def __init__(self, part: Element | None, styles: Element | None) -> None:
        self._abstract: dict[str, dict[int, Element]] = {}
        self._of: dict[str, str] = {}
        self._starts: dict[tuple[str, int], int] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()
        self._styles = _styles(styles)
        if part is not None:
            self._read(part)

    def marker(self, paragraph: Element) -> str:
        """Return the sign before a paragraph ("1.", "a)", "-"); empty when it has none."""
        number, level = self._place(paragraph)
        if number is None or number not in self._of:
            return ""
        levels = self._abstract.get(self._of[number], {})
        if level not in levels:
            return ""
        counts = self._counts.setdefault(self._of[number], {})
        if number not in self._begun:
            self._begun.add(number)
            for own, start in (
                (own, start) for (of, own), start in self._starts.items() if of == number
            ):
                counts[own] = start - 1
        counts[level] = counts.get(level, _start(levels[level]) - 1) + 1
        for deeper in [other for other in counts if other > level]:
            del counts[deeper]
        return self._words(levels, counts, level)

    def _words(self, levels: dict[int, Element], counts: dict[int, int], level: int) -> str:
        form = _value(levels[level], "numFmt") or "decimal"
        if form == "none":
            return ""
        if form == "bullet":
            sign = _value(levels[level], "lvlText") or "-"
            return "+" if sign == "+" else "-"
        text = _value(levels[level], "lvlText") or ""
        legal = levels[level].find(f"{W}isLgl") is not None
        for other in range(level + 1):
            place = f"%{other + 1}"
            if place in text and other in levels:
                count = counts.get(other, _start(levels[other]))
                shown = "decimal" if legal else (_value(levels[other], "numFmt") or "decimal")
                text = text.replace(place, _printed(count, shown))
        return text

    def _place(self, paragraph: Element) -> tuple[str | None, int]:
        properties = paragraph.find(f"{W}pPr")
        if properties is None:
            return None, 0
        own = properties.find(f"{W}numPr")
        style = _value(properties, "pStyle")
        inherited = self._styles.get(style or "", (None, 0))
        if own is None:
            return inherited
        number = _value(own, "numId")
        level = _value(own, "ilvl")
        if number == "0":
            return None, 0
        return number or inherited[0], int(level) if level is not None else inherited[1]

    def _read(self, part: Element) -> None:
        for abstract in part.findall(f"{W}abstractNum"):
            levels = {
                int(level.get(f"{W}ilvl", "0")): level for level in abstract.findall(f"{W}lvl")
            }
            self._abstract[abstract.get(f"{W}abstractNumId", "")] = levels
        for number in part.findall(f"{W}num"):
            identity = number.get(f"{W}numId", "")
            self._of[identity] = _value(number, "abstractNumId") or ""
            for override in number.findall(f"{W}lvlOverride"):
                start = _value(override, "startOverride")
                if start is not None:
                    self._starts[identity, int(override.get(f"{W}ilvl", "0"))] = _bounded(
                        int(start)
                    )


def _styles(part: Element | None) -> dict[str, tuple[str | None, int]]:
    """Return the numbering of each paragraph style, its own or that of the style it is based on."""
    if part is None:
        return {}
    own: dict[str, tuple[str | None, int]] = {}
    based: dict[str, str] = {}
    for style in part.findall(f"{W}style"):
        identity = style.get(f"{W}styleId", "")
        properties = style.find(f"{W}pPr/{W}numPr")
        if properties is not None:
            own[identity] = (_value(properties, "numId"), int(_value(properties, "ilvl") or 0))
        parent = _value(style, "basedOn")
        if parent:
            based[identity] = parent
    result = dict(own)
    for identity in based:
        seen: set[str] = set()
        other = identity
        while other not in own and other in based and other not in seen:
            seen.add(other)
            other = based[other]
        if other in own:
            result[identity] = own[other]
    return result


def _value(element: Element, name: str) -> str | None:
    child = element.find(f"{W}{name}")
    return child.get(f"{W}val") if child is not None else None


def _start(level: Element) -> int:
    return _bounded(int(_value(level, "start") or 1))


def _bounded(start: int) -> int:
    """Return a start that Word accepts (0 to 32767): a larger one would be printed as a megabyte of
    letters."""
    return min(max(start, 0), 32767)


def _printed(count: int, form: str) -> str:
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (count - 1) % 26) * (1 + (count - 1) // 26) if count > 0 else ""
        return letter if form == "lowerLetter" else letter.upper()
    if form in ("lowerRoman", "upperRoman"):
        roman = _roman(count)
        return roman.lower() if form == "lowerRoman" else roman
    return f"{count:02}" if form == "decimalZero" else str(count)


def _roman(count: int) -> str:
    text = ""
    for value, sign in _ROMAN:
        while count >= value:
            text += sign
            count -= value
    return text
