"""The words by which trackers say how far a task is: finished, open, returned, cancelled."""

from __future__ import annotations

import re
from functools import lru_cache

from directive_cli.domain.vietnamese import fold

_STATES = tuple(
    (state, re.compile(pattern))
    for state, pattern in (
        ("cancelled", r"khong (?:tiep tuc|thuc hien nua|con)|^(?:huy|da huy|dung|tam dung|bo)\b"),
        ("returned", r"lam lai|tra lai|yeu cau (?:bo sung|chinh sua)"),
        ("open", (r"^(?:chua|dang|trong han|con han|qua han|dang trong|moi|cho (?:thuc hien|xu ly|"
                 r"giao)|khong dat|cham|tre|binh thuong|sap den han|da giao|da nhan|tiep nhan)")),
        ("submitted", (r"^(?:da )?(?:trinh|gui|nop|bao cao)\b|^cho (?:duyet|phe duyet|xac nhan|"
                      r"danh gia)|^da (?:trinh|gui|nop|bao cao)")),
        ("extended", r"gia han"),
        ("completed", (r"^(?:da )?(?:hoan thanh|hoan tat|xong|ket thuc|thuc hien xong|dat|"
                      r"vuot|ht)\b|^da (?:thuc hien|xu ly|ban hanh)$|^100 ?%$")),
        ("open", r"^\d{1,2}(?:[.,]\d+)? ?%$|thuong xuyen"),
    )
)  # fmt: skip
_MARKS = frozenset({"x", "v", "✓", "✔", "☑", "√", "co", "1"})


@lru_cache(maxsize=4096)
def state_of(text: str) -> str | None:
    """Return what a cell of state says: a kind of event, ``open``, or None when it says none."""
    key = " ".join(re.sub(r"[^a-z0-9%]+", " ", fold(text)).split())
    if not key or len(key) > 60:
        return None
    return next((state for state, pattern in _STATES if pattern.search(key)), None)


def lateness_of(text: str) -> str | None:
    """Return ``late`` or ``in_time`` where the words say it."""
    key = fold(text)
    if re.search(r"qua han|tre han|cham|muon", key):
        return "late"
    return "in_time" if re.search(r"dung han|truoc han|trong han", key) else None


def is_mark(text: str) -> bool:
    """Tell whether a cell is only ticked."""
    return fold(text).strip(" .") in _MARKS
