"""The title of a task: one line of its words.

Knows one text.
"""

from __future__ import annotations

import re

from directive_cli.domain.work_verbs import begins_with_action
from directive_cli.drafting.clause_ranges import clauses
from directive_cli.drafting.given_work import bodies_at, sentence_before
from directive_cli.drafting.other_roles import names_only_role, read_roles
from directive_cli.drafting.roles import Subject, read_subject, subject_inside
from directive_cli.drafting.subject_openings import CASE_WORDS, SOME_OF_THEM

_MOREOVER = re.compile(
    r"(?i)^(?:đồng thời|và|ngoài ra|(?:bên cạnh|cùng với|cùng|song song với) đó),?\s+"
)
_TITLE_END = re.compile(
    r"\s*[,(]\s|\s+(?:để|nhằm|theo|và|đảm bảo|bảo đảm|trên|trong|tại|của|do|gắn với|phù hợp)\s"
)
_LEFT_HANGING = re.compile(
    r"\s(?:nếu|kèm|lý|tiếp|về|và|các|những|với|thuộc|là|có|được|không|cho|khi|kể|tiếp nhận)$"
)
"""Words that need what follows: "xử lý nghiêm nếu | để xảy ra", "ban hành kèm | theo", "lý | do".
"""
_LINK_LEFT = re.compile(
    r"[\s,;]+(?:và|đồng thời|còn|đối với|(?:bao )?gồm(?: có)?|(?:cụ thể )?như sau|cụ thể|trong đó)$"
)
"""The words that join a part to the next one, or lead on to what is listed below it."""
TITLE_LENGTH = 150
"""Letters of the longest title."""


def task_title(text: str, start: int = 0, end: int | None = None) -> str:
    """Return one line for tables: the first clause, shortened at a word that can end it; the detail
    has it whole."""
    words = _MOREOVER.sub("", " ".join(text[start:end].split()).strip(" ;,:.-–/_"))
    first = words[slice(*next(iter(clauses(words)), (0, 0)))].strip(" ;,:.")
    if len(first) < 25 and len(words) > len(first):
        first = words
    if len(first) > TITLE_LENGTH and (case := _CASE_AND_WORK.match(first)) is not None:
        # What is done must survive the shortening, not only for whom.
        first = f"{case['work']} {case['of'].lower()}{case['case']}"
    if len(first) > TITLE_LENGTH:
        ends = [
            found.start()
            for found in _TITLE_END.finditer(first, 60, TITLE_LENGTH)
            if _LEFT_HANGING.search(first, 0, found.start()) is None
        ]
        first = (
            first[: ends[-1]]
            if ends
            else first[: first.rfind(" ", 0, TITLE_LENGTH)].rstrip(" ,;") + "…"
        )
    first = _LINK_LEFT.sub("", first)
    return first[:1].upper() + first[1:]


_CASE_AND_WORK = re.compile(
    r"(?P<of>(?:Riêng )?[Đđ]ối với )(?P<case>[^.;]{10,400}?),? thì (?P<work>[^.;]{8,})$"
)
"""A case before its work: "Đối với các huyện chưa báo cáo … thì | khẩn trương báo cáo …"."""


def title_start(text: str, start: int, subject: Subject | None, action_start: int) -> int:
    """Return where a title begins: at the action of the body that is named, or at the work that
    stands before it, as a sentence ("Rà soát hồ sơ. Chi cục A báo cáo kết quả") or as what is
    given ("Việc rà soát hồ sơ giao Chi cục A thực hiện", "Lập đề án, giao Sở A chủ trì")."""
    if subject is None:
        return action_start
    if sentence_before(text, start, subject):
        return start
    before = text[start : subject.start].rstrip()
    apart = before.endswith((",", ";", " -", " –")) and begins_with_action(before)
    if apart or _GIVEN_WORK.match(before):
        end = re.search(r"[;.](?:\s|$)|,\s", text[subject.end :])
        clause = subject.end + (end.start() if end is not None else len(text) - subject.end)
        behind = text[clause:].lstrip(" ;.")
        other = begins_with_action(behind) and not _ENDS_WORK.match(behind)
        if names_only_role(text, subject.end, clause) and not other:
            return start
    return action_start


def with_case(text: str, start: int, subject: Subject | None, title: str) -> str:
    """Return a title that has no object of its own, or work that may never come, with the case that
    stands before the body: "Khi giá vé tăng, Sở A | điều chỉnh theo quy định"."""
    case = _CASE_BEFORE.match(text, start, subject.start) if subject is not None else None
    if case is None or len(title.split()) > _FEW_WORDS:
        return title
    if not (_NO_OBJECT.search(title) or _ONLY_THEN.match(case["case"])):
        return title
    words = case["case"].strip()
    within = "trong " if words.lower().startswith("trường hợp") else ""
    whole = f"{title} {within}{words[0].lower()}{words[1:]}"
    return whole if len(whole) <= TITLE_LENGTH else title


_ENDS_WORK = re.compile(r"(?i)(?:hoàn thành|báo cáo|gửi|trình|thời (?:gian|hạn))(?![^\W_])")
"""What says when the work before it is done or to whom it goes, and is no other work."""
_CASE_BEFORE = re.compile(
    rf"\W*(?:[Rr]iêng\s)?(?P<case>"
    rf"(?:{CASE_WORDS}|trường hợp|nếu|(?<=[Rr]iêng )\w+|[Đđ]ối với|[Vv]ề)\s[^.;:]{{5,120}}?|"
    rf"{SOME_OF_THEM}\s[^,;.:]{{2,40}}?)(?:,|\sthì)\s*$"
)
_NO_OBJECT = re.compile(r"theo (?:đúng )?quy định$|^(?:[^\W_]+[ ,]*){1,4}$")
_ONLY_THEN = re.compile(r"(?:[Tt]rong )?[Tt]rường hợp\s|[Nn]ếu\s")
"""Cases without which there is no work, whatever its object."""
_FEW_WORDS = 12


def with_part_played(text: str, work: int, action: int, title: str) -> str:
    """Return the title with the part that a body plays where only a matter follows: "Phối hợp với A
    trong việc rà soát bến" is "Phối hợp trong việc rà soát bến"."""
    if action <= work or _MATTER.match(text, action) is None:
        return title
    part = "Chủ trì, phối hợp" if _LEADING.match(text, work) else "Phối hợp"
    return task_title(f"{part} {title[:1].lower()}{title[1:]}")


_MATTER = re.compile(r"[Tt]rong (?:việc|công tác|quá trình|quản lý|lĩnh vực|hoạt động)(?![^\W_])")
_LEADING = re.compile(r"\W*chủ trì(?![^\W_])", re.IGNORECASE)


def named_before(text: str, start: int, end: int) -> int:
    """Return where the work ends that stands before a colon, behind which it is only given: "Sơn
    phao: | Sở A chủ trì, Sở B phối hợp; xong trước ngày D"; ``start`` where there is none."""
    found = _BEFORE_COLON.match(text, start, end)
    if found is None or not (begins_with_action(text, start) or _OF_WORK.match(text, start)):
        return start
    bodies = bodies_at(text, found.end(), end)
    if not bodies:
        return start
    stop = _CLAUSE_END.search(text, bodies[-1].end, end)
    clause = stop.start() if stop is not None else end
    if not names_only_role(text, bodies[-1].end, clause):
        return start
    return found.end("work")


_BEFORE_COLON = re.compile(
    r"(?P<work>[^.:;]{4,250}):\s+(?:(?:giao|đề nghị|yêu cầu|phân công|do)\s+)?(?=\S)", re.IGNORECASE
)
_OF_WORK = re.compile(r"(?:Việc|Công tác)\s")
_CLAUSE_END = re.compile(r";|[.](?=\s|$)|,\s(?=danh sách|kết quả|báo cáo|gửi)")
_GIVEN_WORK = re.compile(r"\W*(?:Việc|việc|Công tác|Nhiệm vụ|Phần việc|Nội dung)\s[^.;]*[^.;:,]$")
"""Work as what is given, before who has it."""


def with_shared(
    text: str, shared: tuple[int, int], title: str, detail: str
) -> tuple[int, str, str]:
    """Return where a part begins with the words that it shares with the one before it, and its
    title and detail with them."""
    begin, stop = shared
    named = read_subject(text, begin) or subject_inside(text, begin, stop, directed_only=False)
    whole = read_roles(text, named.end if named is not None else begin, stop)
    detail = f"{text[whole.work_start : stop].strip()} {detail}"
    title = task_title(f"{text[whole.action_start : stop].strip()} {title[:1].lower()}{title[1:]}")
    return begin, title, detail
