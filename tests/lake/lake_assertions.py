"""What every engine must answer over the three registries; called for DuckDB and for Spark."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.asking import Answer


def rows_of(answer: Answer, key: str) -> list[dict[str, Any]]:
    """Return the rows of one table of an answer in JSON."""
    assert answer.code == 0, answer.err
    return next(part["rows"] for part in answer.json["parts"] if part.get("key") == key)


def check_all_questions(ask_lake: Callable[[str], Answer]) -> None:
    """Put every question and hold the answers to what the three registries say."""
    overdue = rows_of(ask_lake("lake overdue --as-of 2025-06-10"), "overdue")
    assert [(row["registry"], row["agency"]["id"], row["overdue"]) for row in overdue] == [
        ("tinh-dong", "so-dong", 1),
        ("tinh-dong", "xa-b", 1),
        ("tinh-tay", "so-tay", 1),
    ]
    one = rows_of(ask_lake("lake overdue --as-of 2025-06-10 --agency Y07.02"), "overdue")
    assert [(row["registry"], row["code"]) for row in one] == [("tinh-dong", "Y07.02")]
    other = rows_of(ask_lake("lake overdue --as-of 2025-06-10 --of tinh-tay"), "overdue")
    assert [row["registry"] for row in other] == ["tinh-tay"]

    due = rows_of(ask_lake("lake due --as-of 2025-04-14 --before 2025-05-31"), "due")
    assert [
        (row["last_day"], row["registry"], row["agency"]["id"], row["state"]) for row in due
    ] == [
        ("2025-04-15", "tinh-tay", "so-tay", "due_soon"),
        ("2025-04-30", "tinh-dong", "xa-a", "in_time"),
        ("2025-04-30", "tinh-dong", "xa-b", "in_time"),
        ("2025-05-30", "tinh-dong", "so-dong", "in_time"),
    ]
    assert due[0]["title"] == "Tổng hợp số liệu"

    exceptions = rows_of(ask_lake("lake exceptions --as-of 2025-06-10"), "exceptions")
    assert [(row["last_day"], row["days_left"]) for row in exceptions] == [
        ("2025-04-15", -56),
        ("2025-04-30", -41),
        ("2025-05-30", -11),
    ]
    coded = rows_of(ask_lake("lake exceptions --as-of 2025-06-10 --agency Y08.02"), "exceptions")
    assert [row["agency"]["id"] for row in coded] == ["so-tay"]

    trend = rows_of(ask_lake("lake trend --as-of 2025-07-05"), "trend")
    assert [(row["month"], row["begun"], row["ended"], row["overdue"]) for row in trend] == [
        ("2025-04", 1, 0, 1),
        ("2025-05", 2, 0, 3),
        ("2025-07", 2, 0, 5),
    ]

    changes = rows_of(ask_lake("lake changes --since 2025-03-01 --as-of 2025-06-10"), "changes")
    assert [
        (row["registry"], row["total_now"], row["done_before"], row["done_now"], row["overdue_now"])
        for row in changes
    ] == [("bo-thu-nghiem", 3, 0, 1, 0), ("tinh-dong", 3, 0, 1, 2), ("tinh-tay", 1, 0, 0, 1)]

    chain = rows_of(ask_lake("lake chain bo-thu-nghiem/ke-hoach-bo --as-of 2025-06-10"), "chain")
    assert [(row["level"], row["registry"], row["document"], row["overdue"]) for row in chain] == [
        (0, "bo-thu-nghiem", "10/KH-BTN", 0),
        (1, "tinh-dong", "5/KH-UBND", 2),
        (1, "tinh-tay", "5/KH-UBND", 1),
    ]
    above = rows_of(ask_lake("lake chain tinh-tay/ke-hoach-tay"), "chain")
    assert [(row["level"], row["registry"]) for row in above] == [
        (-1, "bo-thu-nghiem"),
        (0, "tinh-tay"),
    ]
    # The key is for programs; people read how the document stands to the one asked about.
    assert [(row["role"], row["relation"]) for row in chain] == [
        (None, None),
        ("implements", "Carries out"),
        ("implements", "Carries out"),
    ]
    assert [row["relation"] for row in above] == ["Carried out through", None]

    unmatched = ask_lake("lake unmatched")
    assert [row["agency"]["id"] for row in rows_of(unmatched, "agencies")] == ["xa-b"]
    assert [row["document"] for row in rows_of(unmatched, "citations")] == ["99/QĐ-X"]
    assert rows_of(unmatched, "owners") == []
    assert any("1 document is a copy" in note for note in unmatched.json["scope"])
