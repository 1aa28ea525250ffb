"""What was read of a document: its tasks, its clauses, and what is none with the reason.

Values only; how tasks are made is for ``task_making``.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from directive_cli.domain.deadline_phrases import FoundDeadline
from directive_cli.drafting.clauses import Part
from directive_cli.drafting.draft import DraftTask
from directive_cli.drafting.field_blocks import BlockFields
from directive_cli.drafting.item_tree import Item
from directive_cli.drafting.roles import Subject
from directive_cli.drafting.source_lines import Passage
from directive_cli.drafting.table_cells import TableRow
from directive_cli.messages import Message


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of an item's words that was weighed as a task of its own."""

    item: str
    passage: Passage
    start: int
    end: int
    subject: Subject | None
    deadlines: tuple[FoundDeadline, ...]
    is_task: bool
    further: bool = False
    """The words of a task that stand after the first of several items of its work."""

    @classmethod
    def of(cls, item: str, passage: Passage, part: Part, *, is_task: bool) -> Clause:
        """Return what was read of a part of an item's words."""
        return cls(
            item, passage, part.start, part.end, part.subject, tuple(part.deadlines), is_task
        )


@dataclass(slots=True)
class Reading:
    """What was read: the tasks, and the items that are none with the reason."""

    tasks: list[DraftTask] = field(default_factory=list)
    passed_over: dict[int, str] = field(default_factory=dict)
    """``id`` of a passage → ``background``, ``heading``, ``waived``, ``unread`` for a body whose
    work was not, or ``asked`` for what an answer asks of who asked."""
    used: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    """``id`` of a passage → the ranges that tasks quote."""
    dated: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    """``id`` of a passage → the ranges of the words read as deadlines."""
    unclear: dict[int, dict[int, Message]] = field(default_factory=dict)
    """``id`` of a passage → where words look like a deadline and are not read, and why."""
    waived: list[str] = field(default_factory=list)
    blocks: list[tuple[Item, BlockFields]] = field(default_factory=list)
    """The fields ("Đơn vị chủ trì: …") with the item that they stand under."""
    rows: list[tuple[str, TableRow]] = field(default_factory=list)
    """The rows of task tables with the ids of their tasks."""
    clauses: list[Clause] = field(default_factory=list)
