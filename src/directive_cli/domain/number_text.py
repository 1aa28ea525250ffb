"""The text round document numbers in one normal form: look-alikes, and what typists and scanners
lose of the signs.

Knows letters only, no numbering system; every change keeps the way back to the original's
positions.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from directive_cli.values import dataclass

_LOOK_ALIKES = str.maketrans(
    {
        **dict(zip("АВСЕНКМОРТХ", "ABCEHKMOPTX", strict=True)),
        **dict.fromkeys("\u00d0\u0189", "Đ"),
        **dict.fromkeys("\u00f0\u0256", "đ"),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u00ad", "-"),
        **dict.fromkeys("\u2044\u2215\uff0f", "/"),
        **dict.fromkeys("\u00a0\u202f\u2007", " "),
    }
)


_FAULTY = re.compile(r"[QCN]D\s?[-/]|[/-](?:BCD|HDND)|TT[GR]|CTR|QH[Il]|_")
"""A quick look, because most numbers are sound."""


@cache
def _repairs() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return what is read as something else of the same length; made when first asked."""
    return (
        # No type is abbreviated QD, CD or, after a year, ND: the stroke of Đ is lost; no organ BCD,
        # HDND.
        (re.compile(r"(?<=/)(\s?[QC])D(?=\s?-)"), r"\1Đ"),
        (re.compile(r"(?<=\d{4}/)(\s?N)D(?=\s?-)"), r"\1Đ"),
        (re.compile(r"(?<=\d-)(\s?Q)D(?=\s?/)"), r"\1Đ"),
        (re.compile(r"(?<=[/-])(BC(?=D(?:TW)?(?![^\W_]))|H(?=DND(?![^\W_])))D"), r"\1Đ"),
        # Titles in capitals.
        (re.compile(r"(?<=(?:QĐ|CT|CĐ)-)TTG(?![^\W_])"), "TTg"),
        (re.compile(r"(?<=\d/)TTR(?=-)"), "TTr"),
        (re.compile(r"(?<=\d-)CTR(?=/)"), "CTr"),
        # The term of the National Assembly: "QHI5", "QHl3".
        (re.compile(r"(?<=\d{4}/QH)[Il](?=\d(?!\w))"), "1"),
        # "QĐ_TTg" of file names.
        (re.compile(r"(?<=[/-](?:QĐ|KH|TB|CT|TT|NĐ|NQ|BC|CĐ))_(?=[A-ZĐ])"), "-"),
    )


@dataclass(frozen=True, slots=True)
class NormalText:
    """A text in one normal form, with the way back to the positions of the original."""

    normal: str
    starts: tuple[int, ...] | None
    """Where each character of ``normal`` begins in the original, and its length last; None: the
    same positions."""

    @classmethod
    def of(cls, text: str) -> NormalText:
        translated = text.translate(_LOOK_ALIKES)
        if _FAULTY.search(translated):
            for fault, right in _repairs():
                translated = fault.sub(right, translated)
        if unicodedata.is_normalized("NFC", translated) and "ĐĐ" not in translated:
            return cls(translated, None)
        normal: list[str] = []
        starts: list[int] = []
        position = 0
        while position < len(translated):
            end = position + 1
            while end < len(translated) and unicodedata.combining(translated[end]):
                end += 1
            cluster = unicodedata.normalize("NFC", translated[position:end])
            # A scan sometimes reads one Đ as two: "QĐÐ-BGTVT".
            if not (
                cluster == "Đ"
                and normal
                and normal[-1] == "Đ"
                and text[position] != text[position - 1]
            ):
                normal.extend(cluster)
                starts.extend([position] * len(cluster))
            position = end
        return cls("".join(normal), (*starts, len(text)))

    def original(self, position: int, *, last: bool = False) -> int:
        """Return where a character of ``normal`` begins in the original, or with ``last`` where it
        ends."""
        if self.starts is None:
            return position + last
        return self.starts[position + last]
