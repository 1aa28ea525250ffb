"""Tables of events: what is held when, not what is to be done until when."""

from __future__ import annotations

import re

PROGRAMME = re.compile(
    r"(?i)^\W*(?:lịch (?:công tác|kiểm tra|làm việc|tiếp|họp|thi)|kịch bản|"
    r"chương trình (?:hội nghị|làm việc|hội thảo|buổi|đại hội|lễ|tập huấn|cuộc họp))(?![^\W_])"
)
"""Titles of tables of events."""
_HOURS = re.compile(r"(?i)\b(?:\d{1,2}\s*(?:giờ|h)\s*\d{0,2}|sáng|chiều|buổi)\b")
_DEADLINE_WORDS = re.compile(r"(?i)trước|chậm nhất|muộn nhất|hằng|hàng|định kỳ|xong|đến hết")


def is_hour_of_event(time: str) -> bool:
    """Tell whether a cell of times says an hour at which something is held, and no deadline."""
    return _HOURS.search(time) is not None and _DEADLINE_WORDS.search(time) is None
