"""The cells of a tracker read: days, deadlines, documents, agencies, states.

What a cell leaves open comes back as questions; nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta, timezone
from difflib import get_close_matches
from functools import lru_cache
from typing import Any

from directive_cli.domain.agency_index import AgencyIndex
from directive_cli.domain.agency_names import read_agencies
from directive_cli.domain.deadline import By, Deadline, DeadlineError, NoDate, Within, read_deadline
from directive_cli.domain.deadline_phrases import PhraseReading, find_deadlines
from directive_cli.domain.document_number import find_numbers, parse_number
from directive_cli.domain.partial_date import PartialDate
from directive_cli.domain.vietnamese import CAPITAL_LETTERS, fold, normalise
from directive_cli.messages import Message, _
from directive_cli.registry.agencies import AgencyRegister
from directive_cli.workbooks.cells import words_of_cell
from directive_cli.workbooks.tracker_map import SAYS_NOTHING, ImportQuestion, MapRefused, TrackerMap

_VIETNAM = timezone(timedelta(hours=7))
_DAY = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})(?!\d)")
_SPOKEN_DAY = re.compile(
    r"(?i)ngày\s+(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})\s*(?:[/.-]|năm)\s*(\d{4}|\d{2})(?!\d)"
)
_ISO_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(T.*|[ ].*)?")
_EMPTY_OF_SYSTEMS = (date(1970, 1, 1), date(1900, 1, 1), date(1, 1, 1))
_NOTHING_SIGNS = frozenset({"", "-", "–", "—", "x", "không", "khong", "n/a", "null", "/"})
_NEAREST_AT_MOST = 300
"""Unknown names for which the nearest known one is looked for: it takes time."""
_NUMBER_AT_MOST = 60
"""Letters of what may be meant as a document's number."""
_RECURRING = re.compile(r"dinh ky|hang (?:tuan|thang|quy|nam)|theo (?:quy|thang|tuan|nam)\b")
_BARE_NUMBER = re.compile(r"(?<![\w/])(\d{1,5}[a-zđ]?/[A-ZĐ][A-ZĐ&]*(?:-[A-ZĐ&]+)?)(?![\w/-])")
_PERSON = re.compile(r"(?i)^(?:đ/c|đ\.c|đc|đồng chí|ông|bà|anh|chị|các đ/c)\b")
_PHONE = re.compile(r"(?<!\d)0\d[\d .]{7,11}\d(?!\d)")
_TITLED_ISSUER = re.compile(r"(?i)\s*(?:,|\()?\s*của\s+")
_LEAD_AND = re.compile(
    r"(?i)^(?P<lead>.+?)\s*(?:\(?chủ trì\)?)\s*,?\s*(?P<how>phối hợp(?: với| cùng)?|cùng(?: với)?)"
    r"\s+(?P<rest>.+)$",
    re.DOTALL,
)
_ENDING = re.compile(r"(?i)\s*(?:\(?(?:là cơ quan |là đơn vị )?chủ trì\)?)\s*$")


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A document named in a cell."""

    number: str
    day: date | None = None
    issuer: str | None = None
    """Who issued it, in the cell's words."""
    repaired: bool = False


@dataclass
class CellReading:
    """What one cell says."""

    ids: list[str] = field(default_factory=list)
    deadlines: list[Deadline] = field(default_factory=list)
    questions: list[ImportQuestion] = field(default_factory=list)
    told: list[Message] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    """Of a lead's cell: who works along ("… chủ trì, phối hợp với …")."""


def plain_day(value: Any) -> date | None:
    """Return the day that a whole cell is: a date, or its text day first; 17:00Z is the next day.

    A day of two digits for the year is read as 20yy. Empty dates of document systems are None.
    """
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return None if value in _EMPTY_OF_SYSTEMS else value
    text = words_of_cell(value)
    if found := _ISO_DAY.fullmatch(text):
        try:
            if found[4] and found[4].startswith("T"):
                moment = datetime.fromisoformat(text.replace("Z", "+00:00"))
                moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
                read = moment.astimezone(_VIETNAM).date()
            else:
                read = date(int(found[1]), int(found[2]), int(found[3]))
        except ValueError:
            return None
        return None if read in _EMPTY_OF_SYSTEMS else read
    words = re.sub(r"(?i)^ngày\s+", "", text)
    words = re.sub(r"[ T]\d{1,2}:\d\d(?::\d\d)?$", "", words)
    found = _DAY.fullmatch(words) or _SPOKEN_DAY.fullmatch(text)
    read_day = _day_of(found) if found else None
    return None if read_day in _EMPTY_OF_SYSTEMS else read_day


def days_in(text: str) -> list[date]:
    """Return the days that a text names, day first."""
    found = [_day_of(one) for one in _DAY.finditer(text)]
    found += [_day_of(one) for one in _SPOKEN_DAY.finditer(text)]
    return list(dict.fromkeys(day for day in found if day is not None))


def twin_of(day: date) -> date | None:
    """Return the day with day and month swapped; None where that is no other day."""
    if day.day > 12 or day.day == day.month:
        return None
    return date(day.year, day.day, day.month)


def is_nothing(value: Any) -> bool:
    """Tell whether a cell is empty or says that there is nothing."""
    return words_of_cell(value).lower() in _NOTHING_SIGNS - {"x"}


@lru_cache(maxsize=20_000)
def documents_in(text: str) -> tuple[Mentioned, ...]:
    """Return the documents that a text names, in order, each with the day that follows it."""
    if "/" not in text and "-" not in text:
        return ()
    words = normalise(text).replace("\n", " ")
    spans = [
        (one.start, one.end, str(one.number), one.repaired)
        for one in find_numbers(words)
        if one.number.sequence is not None
    ]
    if not spans:
        spans = [
            (one.start(1), one.end(1), one[1], False)
            for one in _BARE_NUMBER.finditer(words)
            if parse_number(one[1]) is not None
        ]
    found = []
    for nth, (_start, end, number, repaired) in enumerate(spans):
        stop = spans[nth + 1][0] if nth + 1 < len(spans) else len(words)
        tail = words[end:stop]
        cut = re.match(r"\s?([A-ZĐ]{1,4})(?![^\W_])(?!\s+[a-zà-ỹ])", tail)
        if cut is not None and (joined := parse_number(f"{number}{cut[1]}")) is not None:
            number, repaired, tail = str(joined), True, tail[cut.end() :]
        spoken = _SPOKEN_DAY.search(tail) or _DAY.search(tail)
        rest = tail[spoken.end() :] if spoken else tail
        issuer = None
        if (of := _TITLED_ISSUER.match(rest)) is not None:
            issuer = re.split(r"[,;()\n]| về ", rest[of.end() :])[0].strip(" .)") or None
        found.append(Mentioned(number, _day_of(spoken) if spoken else None, issuer, repaired))
    return tuple(found)


@lru_cache(maxsize=20_000)
def _field_deadlines(words: str, issued_on: date | None) -> PhraseReading:
    return find_deadlines(words, issued_on=issued_on, field=True)


def has_phone(line: str) -> bool:
    """Tell whether a line holds a telephone number: then it is a person's, and not taken in."""
    return _PHONE.search(line) is not None


class ValueReader:
    """Reads cells with the names that the registry knows and the answers of the map."""

    def __init__(self, register: AgencyRegister, answers: TrackerMap) -> None:
        self.register, self.answers = register, answers
        self.index = AgencyIndex.of(
            (known, register.names(known)) for known in (*register.agencies, *register.groups)
        )
        self._known: dict[str, str | None] = {}
        self._nearest: dict[str, str] = {}
        self._clear: dict[str, CellReading] = {}
        """Cells of agencies of which nothing is asked or told, by their words."""

    def agency(self, text: str) -> str | None:
        """Return the id of the one body that a whole text names, or None."""
        words = " ".join(text.split()).strip(" .:;,-–+*")
        if words not in self._known:
            self._known[words] = self._one(words)
        return self._known[words]

    def _one(self, words: str) -> str | None:
        if not words:
            return None
        if (found := self.index.resolve(words)) is not None:
            return found
        bare = re.sub(r"^(?:[IVXLC]+|[A-ZĐ]|\d+)[.)]\s*", "", words)
        if bare != words and (found := self.index.resolve(bare)) is not None:
            return found
        listed = read_agencies(words)
        if listed is None or listed.end < len(words) or len(listed.mentions) != 1:
            return None
        mention = listed.mentions[0]
        return self.index.resolve(mention.name) or self.index.resolve(mention.body)

    def bodies(self, value: Any, place: str) -> CellReading:
        """Return the agencies and groups that a cell names; who is unknown is a question."""
        text = words_of_cell(value)
        if text not in self._clear:
            found = self._bodies(text, place)
            if found.questions or found.told:
                return found
            self._clear[text] = found
        return self._clear[text]

    def _bodies(self, text: str, place: str) -> CellReading:
        found = CellReading()
        if is_nothing(text):
            return found
        if (answer := self.answers.get("agencies", text)) is not None:
            found.ids = self._answered(answer, text)
            return found
        lines = text.split("\n")
        kept = [line for line in lines if not has_phone(line)]
        if len(kept) < len(lines):
            found.told.append(_("{place}: names with telephone numbers are left out.", place=place))
        text = "\n".join(kept)
        if (both := _LEAD_AND.match(text)) is not None:
            return self._lead_and(both, text, place, found)
        for part in re.split(rf"\n|;|(?<=[^\W\d]{{2}})\.\s+(?=[{CAPITAL_LETTERS}])", text):
            words = _ENDING.sub("", " ".join(part.split())).strip(" .:;,-–+*•")
            if words:
                self._part(words, place, found)
        found.ids = list(dict.fromkeys(found.ids))
        return found

    def _lead_and(
        self, both: re.Match[str], text: str, place: str, found: CellReading
    ) -> CellReading:
        lead = self.bodies(both["lead"], place)
        rest = self.bodies(both["rest"], place)
        found.ids, found.questions = lead.ids, [*lead.questions, *rest.questions]
        found.others = rest.ids
        if "phối hợp" not in both["how"].lower():
            found.questions.append(
                ImportQuestion(
                    place,
                    _("“{text}”: does the second part lead or coordinate?", text=_short(text)),
                    ("rows", place_of_row(place), "lead"),
                    ", ".join(found.ids) or None,
                )
            )
        return found

    def _part(self, words: str, place: str, found: CellReading) -> None:
        if (answer := self.answers.get("agencies", words)) is not None:
            found.ids += self._answered(answer, words)
            return
        if (one := self.agency(words)) is not None:
            found.ids.append(one)
            return
        listed = read_agencies(words)
        if listed is not None and listed.end >= len(words.rstrip(" .")):
            for mention in listed.mentions:
                answer = self.answers.get("agencies", mention.name)
                one = self.index.resolve(mention.name) or self.index.resolve(mention.body)
                if answer is not None:
                    found.ids += self._answered(answer, mention.name)
                elif one is not None:
                    found.ids.append(one)
                else:
                    self._unknown(mention.name, place, found)
            return
        pieces = [each.strip(" .:") for each in re.split(r",|\s+và\s+|\s*&\s+|\+", words)]
        known = [self.answers.get("agencies", each) or self.agency(each) for each in pieces if each]
        persons = any(_PERSON.match(each) for each in pieces)
        if len(pieces) > 1 and (persons or sum(one is not None for one in known) >= 1):
            for each in pieces:
                if each:
                    self._part(each, place, found)
            return
        self._unknown(words, place, found)

    def _unknown(self, words: str, place: str, found: CellReading) -> None:
        short = _short(words)
        if _PERSON.match(words):
            message = _("“{text}” is a person; of which agency?", text=short)
        elif re.match(r"(?i)(?:các|những|mọi)\s", words):
            message = _("“{text}”: there is no group of that name.", text=short)
        else:
            message = _("“{text}” is not in agencies.yaml.", text=short)
            if nearest := self._near(words):
                message = _(
                    "“{text}” is not in agencies.yaml; the nearest is {nearest}.",
                    text=short,
                    nearest=nearest,
                )
        found.questions.append(ImportQuestion(place, message, ("agencies", words)))

    def _near(self, words: str) -> str:
        if words not in self._nearest and len(self._nearest) >= _NEAREST_AT_MOST:
            return ""
        if words not in self._nearest:
            near = self.register.nearest(words, 1)
            self._nearest[words] = f"{near[0]} ({self.register.name(near[0])})" if near else ""
        return self._nearest[words]

    def named(self, answer: Any) -> list[str]:
        """Return the agencies that the map names: ids or names. Raises MapRefused."""
        return self._answered(answer, str(answer))

    def answered_deadline(self, answer: Any, issued_on: date | None) -> list[Deadline]:
        """Return the deadlines that the map states for a row. Raises MapRefused."""
        return self._answered_deadline(answer, str(answer), "", issued_on).deadlines

    def _answered(self, answer: Any, text: str) -> list[str]:
        named = answer if isinstance(answer, list) else str(answer).split(",")
        found = []
        for each in named:
            if (words := str(each).strip()) in (SAYS_NOTHING, ""):
                continue
            if words in self.register:
                found.append(words)
            elif (one := self.agency(words)) is not None:
                found.append(one)
            else:
                raise MapRefused(
                    _("The map says “{answer}” for “{text}”, which is no agency.",
                      answer=words, text=_short(text))
                )  # fmt: skip
        return found

    def deadline(
        self, value: Any, place: str, issued_on: date | None, *, month_only: bool = False
    ) -> CellReading:
        """Return the deadlines of a cell; what is not understood is a question."""
        found = CellReading()
        if is_nothing(value):
            return found
        text = words_of_cell(value)
        if isinstance(value, date):
            day = value.date() if isinstance(value, datetime) else value
            if day in _EMPTY_OF_SYSTEMS:
                found.told.append(_("{place}: the system's empty date.", place=place))
            elif month_only:
                month = PartialDate(day.year, day.month)
                found.deadlines.append(Within(f"Tháng {day.month}/{day.year}", str(month)))
                found.told.append(_("{place} shows a month: no day is taken.", place=place))
            else:
                found.deadlines.append(_by(f"{day:%d/%m/%Y}", day))
            return found
        if (answer := self.answers.get("deadlines", text)) is not None:
            return self._answered_deadline(answer, text, place, issued_on)
        words = re.sub(r"(?i)^\s*định kỳ,?\s+(?=trước|ngày|vào|hằng|hàng)", "", text)
        if re.fullmatch(r"20\d\d", text):
            words = f"năm {text}"
        if re.fullmatch(r"\d{5}(?:\.\d+)?", text):
            return self._serial(text, place, found)
        if re.fullmatch(r"\d{1,2}/\d{1,2}/\d{4}|" + _ISO_DAY.pattern, text):
            day_or_none = plain_day(text)
            if day_or_none is not None and not re.fullmatch(r"\d{1,2}/.*", text):
                found.deadlines.append(_by(f"{day_or_none:%d/%m/%Y}", day_or_none))
                return found
            if day_or_none is None and re.search(r"1970|1900|0001", text):
                found.told.append(_("{place}: the system's empty date.", place=place))
                return found
        return self._phrase(words, text, place, issued_on, found)

    def _serial(self, text: str, place: str, found: CellReading) -> CellReading:
        day = date(1899, 12, 30) + timedelta(days=int(float(text)))
        found.questions.append(
            ImportQuestion(
                place,
                _("{text} is a number; as a day of Excel it is {day}.", text=text, day=day),
                ("deadlines", text),
                f"{day:%d/%m/%Y}",
            )
        )
        return found

    def _phrase(
        self, words: str, text: str, place: str, issued_on: date | None, found: CellReading
    ) -> CellReading:
        reading = _field_deadlines(words, issued_on)
        read = [replace(one.deadline, text=" ".join(one.text.split())) for one in reading.deadlines]
        slot, short = ("deadlines", text), _short(text)
        if reading.findings or not read:
            if reading.findings and read:
                message = _("“{text}”: {reason}", text=short, reason=reading.findings[0].message)
            elif reading.findings:
                message = reading.findings[0].message
            else:
                message = _("“{text}” is not understood as a deadline.", text=short)
            found.questions.append(ImportQuestion(place, message, slot))
            return found
        between = [
            words[one.end : after.start].strip()
            for one, after in zip(reading.deadlines, reading.deadlines[1:], strict=False)
        ]
        spans = any(
            not gap and re.match(r"(?i)đến\b", after.text)
            for gap, after in zip(between, reading.deadlines[1:], strict=False)
        )
        undated = all(isinstance(one, NoDate) for one in read)
        if spans:
            message = _("“{text}”: a span, or two days?", text=short)
            found.questions.append(ImportQuestion(place, message, slot))
        elif undated and _RECURRING.search(fold(text)) and not re.search(r"\d", text):
            message = _("“{text}”: does it recur, or has it no date?", text=short)
            found.questions.append(ImportQuestion(place, message, slot))
        elif any(isinstance(one, NoDate) for one in read) and all(
            isinstance(one, NoDate) or str(one.value).endswith("..") for one in read
        ):
            found.deadlines = [NoDate(" ".join(text.split()))]
        else:
            found.deadlines = read
            if len(read) > 1:
                found.told.append(
                    _("{place}: {n} deadlines in one cell.", place=place, n=len(read))
                )
        return found

    def _answered_deadline(
        self, answer: Any, text: str, place: str, issued_on: date | None
    ) -> CellReading:
        found = CellReading()
        words = " ".join(text.split())
        if answer == SAYS_NOTHING:
            found.deadlines = [NoDate(words)]
            return found
        given = answer if isinstance(answer, list) else [answer]
        for each in given:
            if isinstance(each, dict):
                try:
                    found.deadlines.append(read_deadline({"text": words, **each}))
                except DeadlineError as error:
                    raise MapRefused(error.message) from error
                continue
            day = plain_day(str(each))
            if day is not None:
                found.deadlines.append(_by(words, day))
                continue
            reading = find_deadlines(str(each), issued_on=issued_on, field=True)
            if not reading.deadlines or reading.findings:
                raise MapRefused(
                    _("The map says “{answer}” for “{text}”, which is no deadline.",
                      answer=str(each), text=_short(text))
                )  # fmt: skip
            found.deadlines += [replace(one.deadline, text=words) for one in reading.deadlines]
        return found


def nearest_number(text: str, known: Sequence[str]) -> str | None:
    """Return the known number that is most like a text which is none, or None."""
    if len(text) > _NUMBER_AT_MOST:
        return None
    known = known[-_NEAREST_AT_MOST:]
    plain = {re.sub(r"[^a-z0-9]", "", fold(each)): each for each in known}
    wanted = re.sub(r"[^a-z0-9]", "", fold(text))
    found = get_close_matches(wanted, list(plain), n=1, cutoff=0.8)
    return plain[found[0]] if found else None


def place_of_row(place: str) -> str:
    """Return the row of a cell's place: ``Trang!D4`` is of ``Trang!4``."""
    sheet, _mark, cell = place.rpartition("!")
    return f"{sheet}!{cell.lstrip('ABCDEFGHIJKLMNOPQRSTUVWXYZ')}"


def _by(text: str, day: date) -> By:
    found = read_deadline({"text": text, "by": day.isoformat()})
    assert isinstance(found, By)
    return found


def _day_of(found: re.Match[str]) -> date | None:
    year = int(found[3])
    try:
        return date(year + 2000 if year < 100 else year, int(found[2]), int(found[1]))
    except ValueError:
        return None


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 60 else f"{words[:59]}…"
