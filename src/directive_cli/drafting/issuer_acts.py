"""What a body says of itself in a paper, and whom it thanks or blames: nobody's work.

Knows one sentence and its subject.
"""

from __future__ import annotations

import re
from dataclasses import replace

from directive_cli.domain.agency_index import name_key, short_keys
from directive_cli.drafting.roles import Subject

_OF_COMMITTEE = re.compile(r"Văn phòng (?:UBND|Ủy ban nhân dân|Đoàn ĐBQH|HĐND)(?![^\W_])")
"""The office of a committee, which writes down what its chairman orders, of the office too."""


def keys_of_issuer(issuer: str | None) -> frozenset[str]:
    """Return the keys of the names of a paper's issuer that gives itself no work in it."""
    if issuer is None or _OF_COMMITTEE.match(issuer):
        return frozenset()
    return frozenset({name_key(issuer)} | short_keys(issuer))


_ISSUER_AGREES = re.compile(
    r"\s+(?:cơ bản\s+)?(?:thống nhất|đồng ý|chấp thuận|nhất trí|ghi nhận|biểu dương|đánh giá cao|"
    r"(?:sẽ\s+)?không\s+(?:tiếp\s+)?nhận)(?![^\W_])"
)
"""What the issuer of a paper does in it: it agrees, it praises; nobody's work."""
ISSUER_ACTS = re.compile(
    r"\s+(?:phát động|thông báo để|có ý kiến như sau|(?:kính|xin) (?:thông )?báo)(?![^\W_])"
)
"""What only the body that writes says of itself, by whatever name: "UBND phường | phát động …"."""
_THANKS = re.compile(
    r"\s+(?:nghiêm khắc )?phê bình\s|\s+(?:xin )?(?:trân trọng |nhiệt liệt |chân thành )?"
    r"(?:cảm ơn|hoan nghênh|chúc mừng|khen ngợi|đánh giá cao|ghi nhận|biểu dương)\s"
    r"(?=[^.;]*(?<![^\W_])(?:đã|sự|tinh thần|những|kết quả|nỗ lực)(?![^\W_]))"
)
"""What a body says of others that it thanks or blames: "Ban Quản lý | hoan nghênh Công ty A đã …";
no work."""


def acts_as_issuer(text: str, subject: Subject) -> bool:
    """Tell whether one body says what it does by the paper itself; a list of bodies does not."""
    name = subject.lead[0].name
    acts = ISSUER_ACTS.match(text, subject.end)
    if acts is None or len(subject.lead) > 1 or " các " in f" {name.lower()} ":
        return False
    return acts.group().strip() != "phát động" or _CALLS_UP.match(name) is not None


_CALLS_UP = re.compile(
    r"(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Chủ tịch|Thủ tướng|Chính phủ|Bộ trưởng|"
    r"(?:Tỉnh|Thành|Huyện|Đảng) ủy|Ban Thường vụ|Ban Chỉ đạo)(?![^\W_])"
)
"""Who calls to a drive by a paper of its own; others call to one because they are told to: "Văn
phòng | phát động …"."""


def _issuers_own(text: str, at: int) -> bool:
    """Tell whether the words behind the issuer's name say what it does by the paper."""
    return _ISSUER_AGREES.match(text, at) is not None or ISSUER_ACTS.match(text, at) is not None


def is_issuers_act(text: str, subject: Subject | None, issuer_keys: frozenset[str]) -> bool:
    """Tell whether words with that subject only say what the issuer itself decides: "UBND tỉnh
    thống nhất …".
    """
    return (
        subject is not None
        and not subject.directed
        and (
            (subject.keys <= issuer_keys and _issuers_own(text, subject.end))
            or acts_as_issuer(text, subject)
            or (len(subject.lead) == 1 and _THANKS.match(text, subject.end) is not None)
        )
    )


def without_its_own(
    text: str, subject: Subject | None, issuer_keys: frozenset[str]
) -> Subject | None:
    """Leave out the issuer where it only says whose a body is: "Giao Cục A, | Bộ Y tế làm đầu
    mối"."""
    match subject:
        case Subject(lead=(first, last), directed=True):
            beside = text[first.end : last.start].strip() == ","
            owned = name_key(last.name) in issuer_keys and name_key(first.name) not in issuer_keys
            return replace(subject, lead=(first,)) if beside and owned else subject
    return subject


WHOSE_FAULT = re.compile(
    r"[^.;:]{0,80}(?:khuyết điểm|tồn tại|hạn chế|sai phạm|vi phạm|thiếu sót)[^.;:]{0,80}\s"
    r"(?:thuộc trách nhiệm|trách nhiệm thuộc)(?![^\W_])|"
    r"\W*(?:(?:Nếu )?[Đđ]ể xảy ra|[^.;:]{2,60}?\s(?:nào|để xảy ra)\s)[^.;:]{3,220}?\s(?:phải )?"
    r"(?:chịu trách nhiệm|bị xử lý|kiểm điểm trách nhiệm)(?:\s(?:cá nhân|toàn diện))?\s"
    r"(?:trước|theo|nghiêm)(?![^\W_])"
)
"""Who bears the blame for what was found, or for what must not happen: no order."""
