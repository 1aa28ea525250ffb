"""Document numbers (số, ký hiệu): the numbering systems, read, found in text, printed, folded for
look-up.

Knows the text of a number only: not whether such a document exists, nor who its issuer is. The
order of the separators is the system: ``02-KH/BCĐ`` (party) and ``02/KH-BCĐ`` (state) are two
documents, and nothing here ever exchanges them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache

from directive_cli.domain.document_type import DOCUMENT_TYPES, types_abbreviated
from directive_cli.domain.number_text import NormalText
from directive_cli.domain.vietnamese import fold
from directive_cli.values import dataclass, field

__all__ = [
    "DOCUMENT_TYPES",
    "PARTY_CODES",
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
    """Of laws: the National Assembly's term, 15 in ``QH15``; None where the text leaves it out."""
    digits: str = field(default="", compare=False)
    """The running number as printed, leading zeros kept."""

    def __str__(self) -> str:
        """Print the number with the separators of its system and the digits as they were printed."""
        number = f"{self.digits or ('' if self.sequence is None else self.sequence)}{self.suffix}"
        match self.system:
            case NumberSystem.LAW:
                return f"{number}/{self.year}/{self.organ}{self.term or ''}"
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
    cleaned = " ".join(NormalText.of(text).normal.split())
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
    view = NormalText.of(text)
    found: list[FoundNumber] = []
    position = 0
    while (match := _in_text().search(view.normal, position)) is not None:
        position = match.end()
        number, end, repaired = _accepted(view.normal, match)
        if number is None:
            # Something else began here; what it swallowed may still hold a number.
            position = match.start("body") + 1
            continue
        number, end = _without_note_sign(number, end)
        position = end
        start = match.start("body")
        for other, first, last in (*_sharing(view.normal[:start], number), (number, start, end)):
            place = (view.original(first), view.original(last - 1, last=True))
            found.append(FoundNumber(other, *place, repaired))
    return found


def _without_note_sign(number: DocumentNumber, end: int) -> tuple[DocumentNumber, int]:
    """Return a number and its end without the sign of a footnote that a copy left behind it:
    "105/2025/NĐ-CP | 2"; the term of an assembly ("QH15") is its own."""
    noted = _WITH_NOTE_SIGN.fullmatch(number.organ) if not number.unit else None
    bare = parse_number(str(number)[: -len(noted[2])]) if noted is not None else None
    return (number, end) if noted is None or bare is None else (bare, end - len(noted[2]))


_WITH_NOTE_SIGN = re.compile(r"(CP|TTg|UBND|B[A-ZĐ&]{2,9})(\d{1,2})")


def _sharing(before: str, number: DocumentNumber) -> Iterator[tuple[DocumentNumber, int, int]]:
    """Yield the numbers of a list that leave their symbol to its last one ("các Kế hoạch số 739,
    740/KH-UBND"), each with its range."""
    printed = f"{number.digits}{number.suffix}"
    if not printed or before[-12:].rstrip()[-1:] not in (",", ";", "à"):
        return  # a quick look, because most numbers stand alone
    listed = _listed().search(before, max(0, len(before) - 120))
    if listed is None:
        return
    for one in re.finditer(r"\d+[a-zđ]?", listed["list"]):
        other = parse_number(one.group() + str(number)[len(printed) :])
        if other is not None:
            yield other, listed.start("list") + one.start(), listed.start("list") + one.end()


@cache
def _listed() -> re.Pattern[str]:
    kinds = {row.name.casefold() for row in DOCUMENT_TYPES.values()} | {"văn bản"}
    names = "|".join(sorted(kinds, key=lambda name: (-len(name), name)))
    return re.compile(
        rf"(?i)(?<![^\W_])(?:{names})\s+(?:số\s*:?\s*)?(?P<list>(?:\d{{1,6}}[a-zđ]?\s*(?:,|;|,?\s*và)\s*)+)$"
    )


def fold_number(text: str) -> str:
    """Return a key for look-up: no marks, Đ→D, upper case, no leading zeros; separators stay as
    they are.

    ``02-TB/BCD``, ``2-TB/BCĐ`` and ``Số 02-tb/bcđ`` give one key; ``02-KH/BCĐ`` and ``02/KH-BCĐ``
    two.
    """
    cleaned = fold(NormalText.of(text).normal)
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
            code = number.type_code or ""
            return types_abbreviated(code, system="normative") or types_abbreviated(
                code, system="state"
            )
        case NumberSystem.PARTY:
            code = _PARTY_SPELLINGS.get(number.type_code or "", number.type_code or "")
            return types_abbreviated(code, system="party")
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

_PARTY_SPELLINGS = {
    "KHHĐ": "KH", "CTrHĐ": "CTr", "CTHĐ": "CTr", "QĐi": "QĐ", "QyĐ": "QĐ", "TBKL": "TB",
    "CTrPH": "CTr", "CTPH": "CTr", "KHPH": "KH",
}  # fmt: skip
"""Abbreviations of party papers that some committees write, and what they stand for."""


def _alternatives(column: str) -> str:
    codes = {code for row in DOCUMENT_TYPES.values() if (code := getattr(row, column))}
    if column == "party":
        codes |= _PARTY_SPELLINGS.keys()
    return "|".join(sorted(codes, key=lambda code: (-len(code), code)))


PARTY_CODES = _alternatives("party")
"""A pattern of what stands for the types in the party's numbers."""
_SEG = r"(?:[^\W_]|[&.+])+"
_CODE = r"[A-ZĐ]{2,5}r?"
_SEQ = r"(?P<seq>\d{1,6})(?P<suffix>[a-zđA-D]|\.\d{1,2})?"
_ORG = rf"(?P<org>{_SEG}(?:-{_SEG})*)"


@cache
def _patterns() -> tuple[tuple[NumberSystem, re.Pattern[str]], ...]:
    """Return the pattern of each system; made when first asked, because most questions parse no
    number."""
    patterns = (
        (NumberSystem.LAW, rf"{_SEQ}/(?P<year>\d{{4}})/(?P<org>QH|UBTVQH)(?P<term>\d{{1,2}})?"),
        (
            # With a year any type may stand: firms and unions number letters "85/2021/CV-VASEP".
            NumberSystem.NORMATIVE,
            rf"(?:{_SEQ})?/(?P<year>\d{{4}})/(?P<type>{_alternatives('normative')}|{_CODE})-{_ORG}",
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
          (?: \d{{1,6}} (?:[a-zđA-D](?![^\W\d_])|\.\d{{1,2}})? )?
          (?: {_GAP}/{_GAP}\d{{4}}{_GAP}/{_GAP}(?:QH|UBTVQH)\s\d{{1,2}}(?!\w)  # law, broken off
            | {_GAP}/{_GAP}\d{{4}}{_GAP}/{_GAP}{_WORD}(?:{_GAP}-{_GAP}{_WORD})?(?:-\s?{_WORD})*  # with a year
            | {_GAP}-{_GAP}(?:{_alternatives("party")}){_GAP}/{_GAP}{_WORD}(?:-{_WORD})*  # party
            | \s?(?:{_alternatives("party")})/T[WU](?!\w)  # its hyphen lost
            | {_GAP}/{_GAP}{_WORD}(?:{_GAP}-(?:\s-)?{_GAP}{_WORD})(?:-\s?{_WORD})*  # state
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
        re.compile(rf"(?P<head>\d+)\s?(?P<org>(?:{_alternatives('party')})/T[WU])"),
        re.compile(r"(?P<head>.*/\d{4}/)(?P<type>NĐ|TT|QĐ|NQ)(?P<org>CP|TTg|UBND|HĐND|B[A-ZĐ]+)"),
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
        end = match.start("body") + len(shorter)
        number = parse_number(_BROKEN.sub("", shorter))
        if number is None or number.system is NumberSystem.BARE:
            mended = _mended(shorter)
            if mended is not None:
                return mended, end, True
        if number is None or not _looks_official(number):
            continue
        if number.system is not NumberSystem.BARE:
            return number, end, False
        before = text[max(0, match.start() - _BEFORE) : match.start()]
        said = _KIND_BEFORE.search(before) is not None or (
            (match["cue"] or "").lower().startswith("số")
            and not before.rstrip().lower().endswith("tổng")
        )
        return (number, end, False) if said else (None, 0, False)
    return None, 0, False


_BROKEN = re.compile(r"(?<=-)\s+-|(?<=QH)\s(?=\d)")
"""What a scanner makes of a hyphen before a line's end ("CĐ- -TTg"); a term on the next line."""
_BEFORE = 40
"""Characters before a number in which its kind stands; all of a long text would be read anew."""
_KIND_BEFORE = re.compile(
    r"(?i)(?<![^\W_])(?:công văn|văn bản|tờ trình|thông báo|quyết định|kế hoạch|báo cáo|hướng dẫn)\s$"
)
"""A kind of document, "số" left out: "Công văn 4503/TCT"."""


def _shortenings(body: str) -> list[str]:
    """Return the candidate and, where its last segment does not belong to it, the candidate without
    it; first what it is without a word that stuck to it ("749/QĐ-TTgngày")."""
    stuck = _STUCK_WORD.search(body)
    shorter = [body[: stuck.start()] if stuck else body]
    while (cut := shorter[-1].rfind("-")) > shorter[-1].find("/"):
        shorter.append(shorter[-1][:cut].rstrip())
    return shorter


_STUCK_WORD = re.compile(r"(?<=[A-ZĐg\d])(?:ngày|của|về|và|năm)$")


def _looks_official(number: DocumentNumber) -> bool:
    """Tell whether the organ and unit are abbreviations: mostly capitals, as ``TTg`` or ``KH&CĐS``."""
    for segment in (*number.organ.split("-"), *(number.unit.split("-") if number.unit else ())):
        letters = [character for character in segment if character.isalpha()]
        capitals = sum(character.isupper() for character in letters)
        if not letters or not letters[0].isupper() or capitals * 2 < len(letters):
            return False
    return len(number.organ) > 1


def _mended(text: str) -> DocumentNumber | None:
    """Return the number with the hyphen that a scan lost (``186/KHUBND``, ``6138/UBNDKGVX``); None
    when none fits."""
    closed = _close_up(" ".join(text.split()))
    for pattern in _run_together():
        found = pattern.fullmatch(closed)
        if found is not None:
            organ = found.start("org")
            return parse_number(f"{closed[:organ].rstrip()}-{closed[organ:]}")
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
