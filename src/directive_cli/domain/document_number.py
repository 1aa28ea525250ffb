"""Document numbers (số, ký hiệu): the numbering systems, read, found in text, printed, folded for
look-up.

Knows the text of a number only: not whether such a document exists, nor who its issuer is. The
order of the separators is the system: ``02-KH/BCĐ`` (party) and ``02/KH-BCĐ`` (state) are two
documents, and nothing here ever exchanges them.
"""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from functools import cache

from directive_cli.domain.document_type import DOCUMENT_TYPES, types_abbreviated
from directive_cli.domain.vietnamese import fold
from directive_cli.values import dataclass, field

__all__ = [
    "DOCUMENT_TYPES",
    "DocumentNumber",
    "FoundNumber",
    "NumberSystem",
    "find_numbers",
    "fold_number",
    "parse_number",
    "propose_id",
    "type_of",
]


class NumberSystem(StrEnum):
    """The systems by which documents are numbered."""

    LAW = "law"
    """Acts of the National Assembly and its Standing Committee: ``64/2025/QH15``."""
    NORMATIVE = "normative"
    """Normative documents: ``26/2025/TT-BYT`` (Law 64/2025/QH15, art. 7.3)."""
    PARTY = "party"
    """``02-TB/BCĐ``."""
    STATE_TYPED = "state-typed"
    """State documents of a named type: ``29/KH-UBND`` (NĐ 30/2020, annex I.II.3)."""
    LETTER = "letter"
    """State letters (công văn): organ and drafting unit, no type: ``1709/BKHCN-CĐSQG``."""
    BARE = "bare"
    """A number and an organ only, as some committees write: ``18/HĐPB``."""


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A number in its parts; two are equal when they mean the same document series and the same
    number in it."""

    system: NumberSystem
    sequence: int | None
    """None: not numbered yet, only a symbol (``/UBND-KH&CĐS``)."""
    suffix: str = ""
    """What follows the running number: ``c`` in ``30c/NQ-CP``, ``.7`` in ``66.7/2025/NĐ-CP``."""
    year: int | None = None
    """Of laws and normative documents only."""
    type_code: str | None = None
    """Abbreviation of the type as printed: ``KH``, ``TB``, ``NĐ``."""
    organ: str = ""
    unit: str = ""
    """Of letters: the unit that drafted it, or its field."""
    term: int | None = None
    """Of laws: the National Assembly's term, 15 in ``QH15``."""
    digits: str = field(default="", compare=False)
    """The running number as printed, leading zeros kept."""

    def __str__(self) -> str:
        """Print the number with the separators of its system and the digits as they were printed."""
        number = f"{self.digits or ('' if self.sequence is None else self.sequence)}{self.suffix}"
        match self.system:
            case NumberSystem.LAW:
                return f"{number}/{self.year}/{self.organ}{self.term}"
            case NumberSystem.NORMATIVE:
                return f"{number}/{self.year}/{self.type_code}-{self.organ}"
            case NumberSystem.PARTY:
                return f"{number}-{self.type_code}/{self.organ}"
            case NumberSystem.STATE_TYPED:
                return f"{number}/{self.type_code}-{self.organ}"
            case NumberSystem.LETTER:
                return f"{number}/{self.organ}-{self.unit}"
            case NumberSystem.BARE:
                return f"{number}/{self.organ}"

    @property
    def symbol(self) -> str:
        """The number without its running number: ``UBND-KH&CĐS``, ``TB/BCĐ``, ``KH-UBND``."""
        blank = DocumentNumber(
            self.system, None, "", self.year, self.type_code, self.organ, self.unit, self.term
        )
        return str(blank).lstrip("/-")


@dataclass(frozen=True, slots=True)
class FoundNumber:
    """A number in running text, with the half-open range of the original text that it fills."""

    number: DocumentNumber
    start: int
    end: int
    repaired: bool = False
    """True when the text lacked a hyphen that the number must have (``186/KHUBND``), as poor scans
    do."""


def parse_number(text: str) -> DocumentNumber | None:
    """Read one number or symbol; None when ``text`` is not one.

    Look-alikes of Đ, of dashes and of slashes are read as what they stand for, spaces round
    separators and a leading "Số:" dropped (NĐ 30/2020, annex I.II.3). A letter whose organ is spelt
    like a type (``1234/CT-TTHT``) is read as that type: ``type_of`` names both, and the directive's
    own ``type`` decides.
    """
    cleaned = " ".join(_Text.of(text).normal.split())
    cleaned = _SAID_NUMBER.sub("", cleaned)
    cleaned = _close_up(cleaned)
    cleaned = _DOTTED_BLANK.sub("", cleaned)
    for system, pattern in _patterns():
        found = pattern.fullmatch(cleaned)
        if found is not None:
            number = _number(system, found)
            named = system not in (NumberSystem.LETTER, NumberSystem.BARE)
            return number if named or _looks_official(number) else None
    found = _SYMBOL_WITHOUT_SLASH.fullmatch(cleaned)
    if found is not None:
        return parse_number(f"-{cleaned}") or parse_number(f"/{cleaned}")
    return None


def find_numbers(text: str) -> list[FoundNumber]:
    """Find the numbers in running text, in order, never overlapping; positions count in ``text`` as
    given.

    A number may be broken over lines or hold spaces at its separators. Dates (``15/11/2025``),
    fractions (``12/63``) and the like are not numbers. A symbol without a number counts only after
    "Số" or a dotted blank; an organ alone after the slash (``18/HĐPB``) only after "số" or a kind
    of document.
    """
    view = _Text.of(text)
    found: list[FoundNumber] = []
    position = 0
    while (match := _in_text().search(view.normal, position)) is not None:
        position = match.end()
        number, end, repaired = _accepted(view.normal, match)
        if number is None:
            # Something else began here; what it swallowed may still hold a number.
            position = match.start("body") + 1
            continue
        position = end
        start = match.start("body")
        found.append(
            FoundNumber(number, view.original(start), view.original(end - 1, last=True), repaired)
        )
    return found


def fold_number(text: str) -> str:
    """Return a key for look-up: no marks, Đ→D, upper case, no leading zeros; separators stay as
    they are.

    ``02-TB/BCD``, ``2-TB/BCĐ`` and ``Số 02-tb/bcđ`` give one key; ``02-KH/BCĐ`` and ``02/KH-BCĐ``
    two.
    """
    cleaned = fold(_Text.of(text).normal)
    cleaned = _close_up(_SAID_NUMBER_FOLDED.sub("", cleaned))
    return _LEADING_ZEROS.sub("", cleaned).upper().lstrip("/")


def type_of(number: DocumentNumber) -> tuple[str, ...]:
    """Return the slugs of the types that the number suggests, the likeliest first; empty when it
    suggests none.

    Party ``QĐ`` is quyết định or quy định. Where a state type is also some office's own name (tax
    offices sign ``CT-``, inspectorates ``TTr-``), the letter comes second.
    """
    match number.system:
        case NumberSystem.LAW:
            return ("luat", "nghi-quyet") if number.organ == "QH" else ("nghi-quyet", "phap-lenh")
        case NumberSystem.NORMATIVE:
            return types_abbreviated(number.type_code or "", system="normative")
        case NumberSystem.PARTY:
            return types_abbreviated(number.type_code or "", system="party")
        case NumberSystem.STATE_TYPED:
            types = types_abbreviated(number.type_code or "", system="state")
            return (*types, "cong-van") if may_be_letter(number) else types
        case NumberSystem.LETTER:
            return ("cong-van",)
        case NumberSystem.BARE:
            return ()


def may_be_letter(number: DocumentNumber) -> bool:
    """Tell whether a number read as typed may be a letter, its organ being spelt like a type."""
    return (
        number.system is NumberSystem.STATE_TYPED
        and number.type_code in _ORGANS_SPELT_LIKE_TYPES
        and _ISSUER.match(number.organ) is None
    )


def propose_id(
    *,
    issued_on: str | None = None,
    year: int | None = None,
    number: str | None = None,
    symbol: str | None = None,
    type: str | None = None,
    title: str | None = None,
) -> str:
    """Propose a directive's id: its date and number, or the year, the symbol or type, and the
    title's first words.

    At most 80 of lower-case ASCII letters, digits, ``-`` and ``_``; ``/`` becomes ``_``. Uniqueness
    is the caller's.
    """
    when = issued_on or (str(year) if year else "")
    if number:
        return (
            "-".join(part for part in (when, _slug(number)) if part)[:_ID_LENGTH].strip("-_")
            or "directive"
        )
    words = _slug(title or "").split("-")[:_TITLE_WORDS]
    parts = (when, _slug((symbol or "").lstrip("/- ")) or _slug(type or ""), "-".join(words))
    return "-".join(part for part in parts if part)[:_ID_LENGTH].strip("-_") or "directive"


def _close_up(text: str) -> str:
    """Return a text, whose spaces are all plain, without those round separators."""
    return _SPACED_SEPARATOR.sub(r"\1", text) if " " in text else text


_SAID_NUMBER = re.compile(r"(?i)^số(?![^\W\d_])\s*:?\s*")
_SAID_NUMBER_FOLDED = re.compile(r"^so(?:\s*:\s*|\s+|(?=\d))(?=[\d/\-])")
_SPACED_SEPARATOR = re.compile(r" *([/\-&]) *")
_DOTTED_BLANK = re.compile(r"^[.…_]+(?=[/\-])")
_LEADING_ZEROS = re.compile(r"^0+(?=\d)")
_ID_LENGTH = 80
_TITLE_WORDS = 6
_ORGANS_SPELT_LIKE_TYPES = frozenset({"CT", "TTr", "KL", "TC"})
_ISSUER = re.compile(
    r"UBND|HĐND|TTg|CTN|CP|VPCP|BCĐ|UBTVQH|MTTQ|TTr$|TA|VKS|B[A-ZĐ]|S[A-ZĐ]|T?TP|CA"
)
"""Organs that issue documents of named types: committees, the government, ministries (B…),
departments (S…)."""

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


def _alternatives(column: str) -> str:
    codes = {code for row in DOCUMENT_TYPES.values() if (code := getattr(row, column))}
    return "|".join(sorted(codes, key=lambda code: (-len(code), code)))


_SEG = r"(?:[^\W_]|[&.+])+"
_SEQ = r"(?P<seq>\d{1,6})(?P<suffix>[a-zđ]|\.\d{1,2})?"
_ORG = rf"(?P<org>{_SEG}(?:-{_SEG})*)"


@cache
def _patterns() -> tuple[tuple[NumberSystem, re.Pattern[str]], ...]:
    """Return the pattern of each system; made when first asked, because most questions parse no
    number."""
    patterns = (
        (NumberSystem.LAW, rf"{_SEQ}/(?P<year>\d{{4}})/(?P<org>QH|UBTVQH)(?P<term>\d{{1,2}})"),
        (
            NumberSystem.NORMATIVE,
            rf"(?:{_SEQ})?/(?P<year>\d{{4}})/(?P<type>{_alternatives('normative')})-{_ORG}",
        ),
        (NumberSystem.PARTY, rf"(?:{_SEQ})?-(?P<type>{_alternatives('party')})/{_ORG}"),
        (NumberSystem.STATE_TYPED, rf"(?:{_SEQ})?/(?P<type>{_alternatives('state')})-{_ORG}"),
        (
            NumberSystem.LETTER,
            rf"(?:{_SEQ})?/(?P<org>(?=[^\W\d_]){_SEG})-(?P<unit>{_SEG}(?:-{_SEG})*)",
        ),
        (NumberSystem.BARE, rf"{_SEQ}/(?P<org>(?=[^\W\d_]){_SEG})"),
    )
    return tuple((system, re.compile(pattern)) for system, pattern in patterns)


_SYMBOL_WITHOUT_SLASH = re.compile(r"(?=[^\W\d_])[^\W_]+(?:[&.+]|[^\W_])*[-/](?:[^\W_]|[&.+/-])+")

_UPPER = "A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
_WORD = (
    rf"[{_UPPER}](?:[^\W_]|[&+]\s?(?=[{_UPPER}]{{2}})|[&+](?=[{_UPPER}]))*"
    rf"(?:\.(?:[{_UPPER}][{_UPPER}0-9]+|[IVX]+(?!\w)))*"
)
_GAP = r"\s{0,12}"


@cache
def _in_text() -> re.Pattern[str]:
    return re.compile(
        rf"""
        (?: (?P<cue> \b[Ss][Ốố]\s*:?\s*(?:[.…_]+\s*)? | [.…_]{{2,}}\s* ) | (?<![\w/]) (?<!\d[.,/-]) )
        (?P<body>
          (?: \d{{1,6}} (?:[a-zđ](?![^\W\d_])|\.\d{{1,2}})? )?
          (?: {_GAP}/{_GAP}\d{{4}}{_GAP}/{_GAP}(?:QH|UBTVQH)\d{{1,2}}(?!\w)  # law
            | {_GAP}/{_GAP}\d{{4}}{_GAP}/{_GAP}(?:{_alternatives("normative")}){_GAP}-{_GAP}{_WORD}(?:-{_WORD})*
            | {_GAP}-{_GAP}(?:{_alternatives("party")}){_GAP}/{_GAP}{_WORD}(?:-{_WORD})*  # party
            | {_GAP}/{_GAP}{_WORD}(?:{_GAP}-{_GAP}{_WORD})(?:-\s?{_WORD})*  # state
            | {_GAP}/{_GAP}{_WORD}  # bare
          )
        )
        """,
        re.VERBOSE,
    )


@cache
def _run_together() -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(
            rf"(?P<head>.*/)(?P<type>{_alternatives('state')})(?P<org>UBND|HĐND|TTg|VPCP|BCĐ|CP)"
        ),
        re.compile(rf"(?P<head>.*/UBND)(?P<org>[{_UPPER}&]{{2,6}})"),
    )


def _accepted(text: str, match: re.Match[str]) -> tuple[DocumentNumber | None, int, bool]:
    """Return the number of a candidate, where it ends and whether a hyphen had to be put in; None
    to refuse it."""
    body = match["body"]
    cue = bool(match["cue"])
    if not body[:1].isdigit() and not cue:
        return None, 0, False
    if text[match.end() : match.end() + 1].isalnum():
        return None, 0, False
    for shorter in _shortenings(body):
        number = parse_number(shorter)
        if number is None or not _looks_official(number):
            continue
        end = match.start("body") + len(shorter)
        if number.system is not NumberSystem.BARE:
            return number, end, False
        mended = _mended(number)
        if mended is not None:
            return mended, end, True
        before = text[: match.start()]
        said = _KIND_BEFORE.search(before) is not None or (
            (match["cue"] or "").lower().startswith("số")
            and not before.rstrip().lower().endswith("tổng")
        )
        return (number, end, False) if said else (None, 0, False)
    return None, 0, False


_KIND_BEFORE = re.compile(
    r"(?i)(?<![^\W_])(?:công văn|văn bản|tờ trình|thông báo|quyết định|kế hoạch|báo cáo|hướng dẫn)\s$"
)
"""A kind of document, "số" left out: "Công văn 4503/TCT"."""


def _shortenings(body: str) -> list[str]:
    """Return the candidate and, where its last segment does not belong to it, the candidate without
    it."""
    shorter = [body]
    while (cut := shorter[-1].rfind("-")) > shorter[-1].find("/"):
        shorter.append(shorter[-1][:cut].rstrip())
    return shorter


def _looks_official(number: DocumentNumber) -> bool:
    """Tell whether the organ and unit are abbreviations: mostly capitals, as ``TTg`` or ``KH&CĐS``."""
    for segment in (*number.organ.split("-"), *(number.unit.split("-") if number.unit else ())):
        letters = [character for character in segment if character.isalpha()]
        capitals = sum(character.isupper() for character in letters)
        if not letters or not letters[0].isupper() or capitals * 2 < len(letters):
            return False
    return len(number.organ) > 1


def _mended(number: DocumentNumber) -> DocumentNumber | None:
    """Return the number with the hyphen that a scan lost (``186/KHUBND``, ``6138/UBNDKGVX``); None
    when none fits."""
    for pattern in _run_together():
        found = pattern.fullmatch(str(number))
        if found is not None:
            text = str(number)
            return parse_number(f"{text[: found.start('org')]}-{text[found.start('org') :]}")
    return None


def _number(system: NumberSystem, found: re.Match[str]) -> DocumentNumber:
    parts = found.groupdict()
    digits = parts.get("seq") or ""
    year = parts.get("year")
    term = parts.get("term")
    return DocumentNumber(
        system=system,
        sequence=int(digits) if digits else None,
        suffix=parts.get("suffix") or "",
        year=int(year) if year else None,
        type_code=parts.get("type"),
        organ=parts["org"].rstrip(".") if not parts.get("unit") else parts["org"],
        unit=(parts.get("unit") or "").rstrip("."),
        term=int(term) if term else None,
        digits=digits,
    )


def _slug(text: str) -> str:
    folded = fold_number(text).lower().replace("/", "_")
    if re.match(r"\s*(số\s*:?\s*)?0", text, re.IGNORECASE):
        # The id keeps the number as printed, its leading zero too.
        folded = "0" + folded
    return re.sub(r"-{2,}", "-", re.sub(r"[^a-z0-9_]+", "-", folded)).strip("-_")


@dataclass(frozen=True, slots=True)
class _Text:
    """A text in one normal form, with the way back to the positions of the original."""

    normal: str
    starts: tuple[int, ...] | None
    """Where each character of ``normal`` begins in the original, and its length last; None: the
    same positions."""

    @classmethod
    def of(cls, text: str) -> _Text:
        translated = text.translate(_LOOK_ALIKES)
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
