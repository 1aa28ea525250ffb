"""Who works, before a time that stands between a body and its verb: "Sở A | hằng tháng | đối chiếu
nhật ký"."""

from __future__ import annotations

import re

from directive_cli.domain.agency_lexicon import HEADS, longest_first_pattern
from directive_cli.domain.phrases.sentences import acts_at, clause_start, opens_behind_time
from directive_cli.domain.phrases.words import Phrases, Words, alternatives, vocabulary

_GIVES_WORK = Phrases(
    alternatives("giao | yêu cầu | đề nghị | giao cho | phân công | chỉ đạo", True)
)
"""Words before the body that an order is given to."""
_OFFICES = (
    "Chủ tịch",
    "Phó Chủ tịch",
    "Giám đốc",
    "Hiệu trưởng",
    "Thủ trưởng",
    "Chánh",
    "Bí thư",
    "Người đứng đầu",
    "Trưởng",
    "Chủ đầu tư",
)
"""What people are called who act for a body."""
_SUBJECT = re.compile(
    rf"(?i:các\s+|từng\s+)?(?i:{longest_first_pattern((*HEADS, *_OFFICES))})(?![^\W_])"
)
_LONGEST_SUBJECT = 24
_NO_BODIES = Phrases(
    alternatives(
        "báo cáo | tổ chức | hội nghị | hội thảo | ban hành | thống kê | bộ tiêu chí", True
    )
)
"""What begins as the name of a body does and is none: "Báo cáo | hằng quý gửi Sở A"."""
_NO_VERBS = vocabulary(
    """
    của tại với và để cho trong theo do từ đến trước sau về gồm là có được thì khi nếu đã các những
    trên dưới nhằm hoặc này đó vào bằng qua không như mà
    """
)
"""Words behind a time that are no verb of work: "hằng năm | của tỉnh"."""


def works_between(words: Words, start: int, end: int, *, any_verb: bool = False) -> bool:
    """Tell whether a time stands between the body that its clause begins with and its verb, or
    with ``any_verb`` a word that is none of the verbs that are known."""
    plain = words[end].isalpha() and not words.begins_capital(end) and words[end] not in _NO_VERBS
    acts = acts_at(words, end) or (plain and acts_at(words, end + 1))
    acts = acts or opens_behind_time(words, end)
    if not (acts or (plain and any_verb)):
        return False
    first = _GIVES_WORK.end(words, clause_start(words, start))
    if not 0 < start - first <= _LONGEST_SUBJECT or _NO_BODIES.read(words, first):
        return False
    named = _SUBJECT.match(words.source, words.starts[first]) is not None
    # Names have verbs of work in them, with a capital: "Ban Quản lý".
    return named and not any(
        acts_at(words, at) and not words.begins_capital(at) for at in range(first, start)
    )
