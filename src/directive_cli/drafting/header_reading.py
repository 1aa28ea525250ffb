"""The document's own data: number, type, issuer, date, title, addressees, signer, cited documents.

Knows the layout of letterheads and closings (NĐ 30/2020, annex I; HD 36 of the party), in whatever
order their two columns were written out. What a poor scan does not show stays None.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import takewhile

from directive_cli.domain.agency_index import AgencyIndex
from directive_cli.domain.agency_names import read_agencies
from directive_cli.domain.capitals import sentence_case
from directive_cli.domain.document_number import (
    DOCUMENT_TYPES,
    DocumentNumber,
    NumberSystem,
    find_numbers,
    may_be_letter,
    parse_number,
    type_of,
)
from directive_cli.domain.vietnamese import CAPITAL_LETTERS, bare, normalise
from directive_cli.drafting.addressee_lines import behind_address
from directive_cli.drafting.citations import day_after, enclosures, read_citations, recitals
from directive_cli.drafting.closing_reading import is_person_name, read_closing, without_rank
from directive_cli.drafting.draft import DraftHeader, DraftName, DraftSignature
from directive_cli.drafting.header_numbers import (
    DATE_WORDS,
    issue_date,
    lines_have_number,
    own_number,
)
from directive_cli.drafting.layout import DocumentParts, type_line
from directive_cli.drafting.letterhead import MOTTO, URGENCY, read_issuer
from directive_cli.drafting.reported_papers import with_reported
from directive_cli.drafting.run_together import CAPITAL_TYPE_PATTERN, TYPE_PATTERN
from directive_cli.drafting.source_lines import Line, Passage, Quote, clean, passage_of

_METADATA = {
    "so hieu": "number", "so ky hieu": "number", "so/ky hieu": "number", "loai van ban": "type",
    "noi ban hanh": "issuer",
    "co quan ban hanh": "issuer", "nguoi ky": "signer", "ngay ban hanh": "date",
    "trich yeu": "title",
}  # fmt: skip


def read_header(
    parts: DocumentParts, *, index: AgencyIndex, passages: Sequence[Passage]
) -> DraftHeader:
    """Read the header of a document divided into its parts; ``passages`` are all paragraphs that
    may cite documents."""
    lines = _columns(parts.head)
    quotes: dict[str, Quote] = {}
    metadata = _metadata(lines, quotes)
    number, symbol = own_number(lines, metadata, quotes)
    issued_on, sure = issue_date(lines, metadata, quotes)
    if not sure:
        # Number and day are filled in by one hand: where the scan lost the day, it cannot be
        # trusted with the number.
        number = None
    slug = _type(lines, metadata, number, symbol, parts, quotes)
    running = "\n".join(passage.text for passage in passages)
    place = _place(lines)
    issuer, parent = metadata.get("issuer"), None
    if not issuer or _PLACE_ONLY.match(issuer):
        names = (*index.names, place or "")
        printed, parent = read_issuer(lines, quotes, running=running, names=names)
        issuer = printed or issuer
    opening = [(line, line.words) for one in parts.body[:1] for line in one.lines]
    title_lines = _without_office(_title_lines(lines) or _typed_lines(opening), issuer)
    title = _title(title_lines, metadata, quotes, running, index)
    if title is not None and slug is not None and re.match(r"Của\s", title):
        concluded = slug in ("thong-bao", "ket-luan")
        kind = "Kết luận" if concluded else DOCUMENT_TYPES[slug].name
        title = f"{kind} {title[:1].lower()}{title[1:]}"
    closing = read_closing(parts.closing)
    quotes.update(closing.quotes)
    signature = closing.signature
    if is_person_name(signer := without_rank(metadata.get("signer", ""))):
        # The stamp of an office's machine names the office.
        signature = replace(signature or DraftSignature(None), name=signer)
    addressees = _addressees(parts.addressees, index, quotes)
    header = DraftHeader(
        number=str(number) if number is not None and number.sequence is not None else None,
        symbol=symbol,
        type=slug,
        title=title,
        issuer=DraftName(issuer, index.resolve(issuer)) if issuer else None,
        parent=parent,
        place=place,
        issued_on=issued_on,
        meeting_on=_meeting(parts.body, slug),
        signed_by=signature,
        addressees=addressees,
        copies=closing.copies,
        urgency=next(
            (found[1].capitalize() for _line, words in lines if (found := URGENCY.match(words))),
            None,
        ),
        quotes=quotes,
    )
    if number is None and not lines_have_number(lines):
        annexed = _with_own_annex(passages, slug)
        plans = [
            (one, one.words)
            for one in parts.issued_with
            if _of_kind(_OF_ANNEX.search(one.words), slug)
        ]
        telling = [*lines, *_issued_with(passages), *_source_line(parts), *annexed, *plans]
        header = _as_annex_of(header, telling, quotes)
        if not (header.number or parts.addressees or any(type_line(words) for _, words in lines)):
            told = [*(passage_of([pair]) for pair in lines), *parts.body[:_REPORT]]
            header = with_reported(header, told)
    addressed = [(line, line.words) for line in parts.addressees if line.words]
    apart = (title_lines, addressed, recitals(parts.head), enclosures(parts.closing))
    citing = (*passages, *(passage_of(lines) for lines in apart if lines))
    return replace(header, cites=read_citations(citing, own=header.number))


_REPORT = 8
"""Paragraphs at the head of a report, in which it names the paper that it tells of."""
_PLACE_ONLY = re.compile(r"(?:Tỉnh|Thành phố)\s")
"""What a web copy names for the committee of a province."""
_BLANK = re.compile(r"(?i)(\bngày|\btháng|\bnăm|\bsố\s*:?)\s{2,}")
"""The blanks that a draft leaves for the day and the number: they do not part columns."""


_BAR_BEFORE_DAY = re.compile(r"\s*\|\s*(?=[^|,\d]{2,30},\s*(?i:ngày)\s)")
"""A bar that a web copy leaves between the topic and the place and day: "V/v … | Sông La, ngày"."""


def _columns(head: Sequence[Line]) -> list[tuple[Line, str]]:
    """Return the head's lines, those of the letterhead's left column before those of the right
    one."""
    end = next((i for i, line in enumerate(head) if type_line(line.words)), len(head))
    width = max((len(line.raw.rstrip()) for line in head[:end]), default=0)
    left: list[tuple[Line, str]] = []
    right: list[tuple[Line, str]] = []
    for line in head[:end]:
        sides: tuple[list[str], list[str]] = ([], [])
        raw = _BLANK.sub(lambda found: f"{found[1]} ", normalise(line.raw.replace("\t", "    ")))
        raw = _BAR_BEFORE_DAY.sub("    ", raw)
        for cell in re.finditer(r"\S+(?:\s{1,2}\S+)*", raw):
            apart = cell.start() >= 0.38 * width and (cell.start() > 24 or bool(sides[0]))
            sides[apart].append(normalise(clean(cell.group())))
        for side, words in zip((left, right), sides, strict=True):
            if words:
                side.append((line, " ".join(words)))
    rest = [(line, normalise(line.words)) for line in head[end:] if line.raw.strip()]
    return [*left, *right, *rest]


def _metadata(lines: list[tuple[Line, str]], quotes: dict[str, Quote]) -> dict[str, str]:
    """Read the key and value lines that a web copy puts in place of the letterhead ("Số hiệu:" /
    value; "Số hiệu: | value | Loại văn bản: | value")."""
    found: dict[str, str] = {}
    lines = [
        (line, one.strip()) for line, words in lines for one in words.split("|") if one.strip()
    ]
    for position, (line, words) in enumerate(lines):
        key, colon, value = words.partition(":")
        field = _METADATA.get(" ".join(bare(key).split()))
        if field is None or not colon:
            continue
        if (
            not value.strip()
            and position + 1 < len(lines)
            and not lines[position + 1][1].endswith(":")
        ):
            line, value = lines[position + 1]
        if value.strip():
            found[field] = value.strip()
            quotes[field if field != "date" else "issued_on"] = Quote(
                line.page, line.number, line.number
            )
    return found


def _type(
    lines: list[tuple[Line, str]],
    metadata: dict[str, str],
    number: DocumentNumber | None,
    symbol: str | None,
    parts: DocumentParts,
    quotes: dict[str, Quote],
) -> str | None:
    """Return the slug of the type: printed above the title, else told by the symbol, else a letter
    (V/v, Kính gửi)."""
    if metadata.get("type"):
        wanted = bare(metadata["type"])
        return next(
            (slug for slug, row in DOCUMENT_TYPES.items() if bare(row.name) == wanted), None
        )
    for line, words in lines:
        slug = type_line(words)
        if slug is not None:
            quotes["type"] = Quote(line.page, line.number, line.number)
            return slug
    subject = any(re.match(r"(?i)v/v\b|về việc\b", words) for _line, words in lines)
    known = number or (parse_number(f"/{symbol}") or parse_number(f"-{symbol}") if symbol else None)
    if known is not None and known.system is not NumberSystem.BARE:
        types = type_of(known)
        if parts.addressees and (subject or may_be_letter(known)):
            # "5348/CT-CS", "1187/PB-DT" with "Kính gửi" are letters of offices spelt like a type.
            return "cong-van"
        if types:
            return types[0]
    return "cong-van" if subject or parts.addressees else None


def _title_lines(lines: list[tuple[Line, str]]) -> list[tuple[Line, str]]:
    """Return the lines after the type's name, or those from "V/v"."""
    begin = next((index for index, (_line, words) in enumerate(lines) if type_line(words)), None)
    if begin is not None and not _ENACTS.match(lines[begin][1]):
        taken = [pair for pair in lines[begin + 1 :] if not set(pair[1]) <= set("-_–—* =/")]
        return _without_stamp(taken)
    if typed := _typed_lines(lines):
        return typed
    first = next(
        (i for i, (_line, words) in enumerate(lines) if re.match(r"(?i)v/v\b|về việc\b", words)),
        None,
    )
    if first is None:
        return []
    under = takewhile(lambda pair: not _BROKEN_DAY.match(pair[1]), lines[first + 1 :])
    return [lines[first], *(pair for pair in under if not _beside_title(pair[1]))]


_BROKEN_DAY = re.compile(r"[^,\d]{2,30},\s*(?i:ngày)(?:\s+\d{1,2})?$")
"""Place and day over two lines, below what a letter is about: "Hà Nội, ngày" / "24 tháng 11 …"."""
_ENACTS = re.compile(r"[^:]+:\W*$")
"""Not a title but the word with which a decision begins: "QUYẾT ĐỊNH:"."""
_TYPED = re.compile(
    rf"{CAPITAL_TYPE_PATTERN}\s+"
    r"(?!ĐẾN\b|ĐI\b)([^:]+)$"
)


def _without_stamp(title: list[tuple[Line, str]]) -> list[tuple[Line, str]]:
    """Leave lines in capitals out of a title in small letters: the stamp of an office's machine."""
    if not title or title[0][1].isupper():
        return title
    return [pair for pair in title if not (pair[1].isupper() and len(pair[1].split()) > _STAMP)]


_STAMP = 3
"""Words above which a line in capitals is no abbreviation of a title."""


def _typed_lines(lines: list[tuple[Line, str]]) -> list[tuple[Line, str]]:
    """Return a title from the line that it shares with the type, and the capitals under it."""
    found = next((i for i, (_line, words) in enumerate(lines) if _typed(words)), None)
    if found is None:
        return []
    following = takewhile(lambda pair: pair[1].isupper(), lines[found + 1 :])
    return [(lines[found][0], _typed(lines[found][1])), *following]


def _typed(words: str) -> str:
    """Return what a paper is about where its type stands in the same line ("KẾ HOẠCH SỬA BẾN
    ĐÒ"); empty elsewhere."""
    found = _TYPED.match(words) if words.isupper() else None
    return found[1] if found is not None else ""


def _without_text_after(title: str) -> str:
    """Leave out the text that a copy joined to a title in capitals: "VỀ SỬA BẾN ĐÒ Thời gian qua,
    …"."""
    words = title.split()
    capitals = len(list(takewhile(lambda word: not any(map(str.islower, word)), words)))
    joined = 4 < capitals < len(words) and words[capitals].istitle()
    return " ".join(words[:capitals]) if joined else title


def _without_office(lines: list[tuple[Line, str]], issuer: str | None) -> list[tuple[Line, str]]:
    """Leave out the office under a decision's title: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …" is who
    decides, not what about."""
    whole = bare(issuer or "")
    lines = [(line, _SESSION.sub("", words)) for line, words in lines]
    for place in range(1, len(lines)):
        below = _OFFICE_HEAD.sub("", bare(" ".join(words for _line, words in lines[place:])))
        named = len(below.split()) > 1 and (whole.startswith(below) or below.startswith(whole))
        if whole and named and not _LEADS_ON.search(lines[place - 1][1].lower()):
            return lines[:place]
    return [*lines[:-1], *_without_office_after(lines[-1:], whole)]


def _without_office_after(last: list[tuple[Line, str]], office: str) -> list[tuple[Line, str]]:
    """Leave the office out where a copy joined it to the end of a title in capitals."""
    for line, words in last:
        pieces = words.split()
        place = len(pieces) - len(office.split())
        title = " ".join(pieces[:place])
        joined = (
            office and place > 3 and words.isupper() and bare(" ".join(pieces[place:])) == office
        )
        if joined and not _LEADS_ON.search(title.lower()):
            return [(line, _OFFICE_AFTER.sub("", title))]
    return last


_OFFICE_AFTER = re.compile(r"\s+(?:CHỦ TỊCH|BỘ TRƯỞNG|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|CỤC TRƯỞNG)$")
_SESSION = re.compile(r"(?<=\S)\s+KHÓA\s+[XVI]+\W.*KỲ HỌP\s.*$")
"""Under the title of a resolution, after the council: "KHÓA XV, KỲ HỌP THỨ 2"."""
_OFFICE_HEAD = re.compile(
    r"^(?:chu tich|chu nhiem|bo truong|(?:tong )?giam doc|(?:(?:tong|chi) )?cuc truong|"
    r"chanh van phong|(?:hieu|vien|vu) truong|truong(?= ban| phong)|thong doc|tu lenh)\s+"
)
_LEADS_ON = re.compile(r"(?:\b(?:của|và|do|cho|tại|thuộc|giữa|với|bởi|chủ tịch)|,)$")
"""A line of a title that does not end there."""


def _beside_title(words: str) -> bool:
    """Tell whether a line belongs to the letterhead's other column (motto, place and date) or says
    how urgent the paper is."""
    dated = DATE_WORDS.search(words) is not None and len(words) < 50 and "," in words
    return dated or MOTTO.search(bare(words)) is not None or URGENCY.match(words) is not None


def _title(
    taken: list[tuple[Line, str]],
    metadata: dict[str, str],
    quotes: dict[str, Quote],
    running: str,
    index: AgencyIndex,
) -> str | None:
    """Join the title's lines, without "V/v"; a title in capitals is written as a sentence."""
    if metadata.get("title"):
        return metadata["title"]
    if not taken:
        return None
    quotes["title"] = Quote(taken[0][0].page, taken[0][0].number, taken[-1][0].number)
    title = " ".join(words for _line, words in taken).strip(" .|-–*")
    title = re.sub(r"(?i)^v/v\s*:?\s*", "", title)
    title = _without_text_after(title)
    title = re.sub(r"(?i)\s*\((?:ban hành\s+)?kèm theo\b[^)]*\)?$", "", title)
    words = title.split()
    capitals = len(list(takewhile(str.isupper, words)))
    if title.isupper() or capitals > _STAMP:
        # "CỦA BAN THƯỜNG VỤ …" may stand over "về tăng cường …".
        capitals = len(words) if title.isupper() else capitals
        first = " ".join(words[:capitals])
        first = sentence_case(first, running_text=running, names=index.names)
        title = " ".join((first, *words[capitals:]))
    return title[:1].upper() + title[1:] if title else None


def _place(lines: Iterable[tuple[Line, str]]) -> str | None:
    for _line, words in lines:
        found = re.search(
            rf"([{CAPITAL_LETTERS}][^\W\d_]+(?:\s+[{CAPITAL_LETTERS}][^\W\d_]+){{0,3}}),\s*ng[aà]y",
            words,
        )
        if found is not None:
            return " ".join(part for part in found[1].split() if part.istitle()) or found[1]
    return None


def _addressees(
    lines: list[Line], index: AgencyIndex, quotes: dict[str, Quote]
) -> tuple[DraftName, ...]:
    """Read "Kính gửi:" and the list after it, each entry as written."""
    text = " ".join(normalise(line.words) for line in lines if line.raw.strip())
    if not text:
        return ()
    quotes["addressees"] = Quote(lines[0].page, lines[0].number, lines[-1].number)
    listed = re.split(r"(?i)^.*?\bđiện\s*:", behind_address(text), maxsplit=1)[-1].strip()
    entries = (
        re.split(r"(?:^|(?<=[;,.:])|\s_)\s*[^\w\s]{0,2}\w{0,2}\s?[-–•+¬~]\s+", listed)
        if re.search(r"(?:^|[;,.])\s*\W{0,3}[-–•+]\s", listed)
        else listed.split(";")
    )
    names = []
    for entry in entries:
        entry = _SENTENCE_AFTER.sub("", entry)
        name = re.sub(r"[\s_‹|]+$", "", entry.strip(" ;,.-_|‹")).strip(" ;,.")
        if sum(letter.isalpha() for letter in name) > 2:
            names += [DraftName(one, index.resolve(one)) for one in _each_body(name)]
    return tuple(dict.fromkeys(names))


_SENTENCE_AFTER = re.compile(
    rf"(?<=[a-zà-ỹđ]{{2}})\.\s+(?=[{CAPITAL_LETTERS}]\S*\s+\S+\s+\S+\s+\S+\s).*$"
)
"""The text that a copy joined to the last of those addressed."""


def _each_body(entry: str) -> list[str]:
    """Return the bodies that one entry names ("Các Sở: A, B", "Sở A; Sở B"); an entry of other
    words is kept whole."""
    found = read_agencies(entry, 0, heading=True)
    if found is None or found.end < len(entry):
        return [entry]
    return [mention.name for mention in found.mentions]


def _meeting(body: list[Passage], slug: str | None) -> str | None:
    """Read the day of a notice's meeting: "Ngày 12/11/2024, tại …", "Sáng ngày 10 tháng 7 năm
    2025"."""
    if slug not in ("thong-bao", "ket-luan") or not body:
        return None
    found = re.match(
        r"(?:Sáng|Chiều|Tối)?\s*[Nn]gày\s+(\d{1,2})(?:/|\s+tháng\s+)(\d{1,2})(?:/|\s+năm\s+)(\d{4})",
        body[0].text,
    )
    if found is None or not (1 <= int(found[2]) <= 12 and 1 <= int(found[1]) <= 31):
        return None
    return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}"


_UNDER_TITLE = re.compile(r"(?i)\(\s*(?:ban hành )?kèm theo\b")
"""Under an annex's title: "(Kèm theo Kế hoạch số …)"."""


def _issued_with(passages: Sequence[Passage]) -> list[tuple[Line, str]]:
    """Return the words under an annex's title in capitals that name its document."""
    return [
        (one.lines[0], one.text[found.start() :])
        for one in passages[:2]
        if (found := _UNDER_TITLE.search(one.text)) and one.text[: found.start()].isupper()
    ]


def _with_own_annex(passages: Sequence[Passage], slug: str | None) -> list[tuple[Line, str]]:
    """Return the lines under an annex that say with which paper of this type it came: "(Kèm theo
    Quyết định số …)"; a copy may have lost the letterhead and kept the annex."""
    return [
        (one.lines[0], one.text[found.start() :])
        for one in passages
        if (found := _OF_ANNEX.search(one.text)) is not None
        and _of_kind(found, slug)
        and _is_title(one.text[: found.start()])
    ]


def _of_kind(found: re.Match[str] | None, slug: str | None) -> bool:
    """Tell whether "(kèm theo Quyết định số …" was found and names a paper of this type."""
    known = DOCUMENT_TYPES[slug].name.casefold() if slug in DOCUMENT_TYPES else ""
    return found is not None and found["type"].casefold() == known


def _is_title(words: str) -> bool:
    """Tell whether words before a bracket are an annex's label and title in capitals, or none."""
    title = _ANNEX_LABEL.sub("", words).strip()
    return not title or title.isupper()


_ANNEX_LABEL = re.compile(r"Phụ lục(?: (?:số )?[\dIVX]{1,4})?\s")
_OF_ANNEX = re.compile(rf"\(?\s*(?:[Bb]an hành\s+)?[Kk]èm theo (?P<type>{TYPE_PATTERN})\s+số\s")


_SOURCE = re.compile(r"(?i)\W*nguồn\W+(?:từ|theo)?\s*(?:công văn|văn bản|thông báo|kế hoạch)\s")
"""How a web copy names what it copied: "(Nguồn: Công văn số …)"."""


def _source_line(parts: DocumentParts) -> list[tuple[Line, str]]:
    """Return the last line of a copy where it names its source."""
    body = [line for one in parts.body[-1:] for line in one.lines[-1:]]
    last = [line for line in (*body, *parts.closing) if line.words][-1:]
    return [(line, line.words) for line in last if _SOURCE.match(line.words)]


def _as_annex_of(
    header: DraftHeader, lines: list[tuple[Line, str]], quotes: dict[str, Quote]
) -> DraftHeader:
    """Take number and date from "(kèm theo Thông báo số 624/TB-VPCP ngày …)" when only the annex is
    at hand, or from the line in which a web copy names its source."""
    for line, words in lines:
        if not re.search(r"(?i)kèm theo|^\W*nguồn\b", words):
            continue
        found = find_numbers(words)
        if not found:
            continue
        quotes["number"] = Quote(line.page, line.number, line.number)
        number = found[0].number
        issued_on = day_after(re.sub(r"\s-\s(?=\d)", " ngày ", words), found[0].end)[0]
        types = type_of(number)
        return replace(
            header,
            number=str(number),
            symbol=number.symbol,
            type=types[0] if types else header.type,
            issued_on=issued_on or header.issued_on,
        )
    return header
