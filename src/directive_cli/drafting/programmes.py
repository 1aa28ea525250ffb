"""Tables of events and of steps: what is held when or how long it takes, not what is to be done
until when."""

from __future__ import annotations

import re
from collections.abc import Sequence

PROGRAMME = re.compile(
    r"(?i)^\W*(?:lịch (?:công tác|kiểm tra|làm việc|tiếp|họp|thi)|kịch bản|"
    r"chương trình (?:hội nghị|làm việc|hội thảo|buổi|đại hội|lễ|tập huấn|cuộc họp))(?![^\W_])"
)
"""Titles of tables of events."""
_HOURS = re.compile(r"(?i)\b(?:\d{1,2}\s*(?:giờ|h)\s*\d{0,2}|sáng|chiều|buổi)\b")
_DEADLINE_WORDS = re.compile(r"(?i)trước|chậm nhất|muộn nhất|hằng|hàng|định kỳ|xong|đến hết")


def are_events(times: Sequence[str]) -> bool:
    """Tell whether most cells of times say an hour at which something is held, and no deadline."""
    held = sum(bool(_HOURS.search(one) and not _DEADLINE_WORDS.search(one)) for one in times)
    return held > len(times) / 2


def are_steps(times: Sequence[str]) -> bool:
    """Tell whether most cells of times say only how long a step takes, from no day on."""
    return len(times) > 1 and sum(bool(_LASTS.fullmatch(one)) for one in times) > len(times) / 2


_LASTS = re.compile(r"(?i)\W*\d+(?:[.,]\d+)? (?:ngày|giờ|phút)(?: làm việc)?\W*")
