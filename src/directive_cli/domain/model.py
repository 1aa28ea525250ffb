"""What the registry's files may contain, as strict and frozen Pydantic models.

The shapes are public (docs/registry-format.md); unknown keys are errors. This module knows no file,
no position and no other file: whether an id exists somewhere is for ``checks``. Reading a
deadline's words is for ``deadline_phrases``.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from directive_cli.domain.field_types import (
    Day,
    Deadlines,
    Id,
    Ids,
    Mailbox,
    NonBlank,
    NumberText,
    OneOrMany,
    PartialDay,
    RegistryFormat,
    TaskId,
    Texts,
    TypeCode,
    WrongValue,
    YearText,
)
from directive_cli.messages import _


class FileModel(BaseModel):
    """The common strictness of everything that comes from a file."""

    # Built when first used: one changed file needs few of the models.
    model_config = ConfigDict(
        extra="forbid", frozen=True, strict=True, arbitrary_types_allowed=True, defer_build=True
    )


class Signature(FileModel):
    """Who signed, in what position, and by what authority (``KT.``, ``TL.``, …; NĐ 30/2020, PL
    I.II.7)."""

    name: NonBlank
    position: NonBlank | None = None
    authority: NonBlank | None = None


class Source(FileModel):
    """The document the file was transcribed from; ``sha256`` is of its bytes."""

    file: NonBlank
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")] | None = None


class AnnexItems(FileModel):
    """Items of another document's annex that a task takes over; no ``items`` when the text names
    none."""

    directive: Id
    items: Texts = ()


class Waived(FileModel):
    """An item of the text that is no task, and why."""

    item: NonBlank
    reason: NonBlank


class TaskEntry(FileModel, title="Task"):
    """One item of a directive that somebody has to do."""

    id: TaskId
    title: NonBlank
    detail: NonBlank | None = None
    lead: Ids = ()
    excluded: Ids = Field(default=(), alias="except")
    coordinating: Ids = ()
    carried_out_by: Ids = ()
    supervised_by: Annotated[tuple[Id, ...], Field(strict=False), OneOrMany] = ()
    deliverable: NonBlank | None = None
    report_to: Annotated[tuple[Id, ...], Field(strict=False), OneOrMany] = ()
    consolidated_by: Id | None = None
    deadline: Deadlines = ()
    depends_on: Texts = ()
    items_of: Annotated[tuple[AnnexItems, ...], Field(strict=False), OneOrMany] = ()


class DirectiveFile(FileModel, title="Directive"):
    """One official document and the tasks it assigns; its id is the file's stem."""

    number: NumberText | None = None
    symbol: NonBlank | None = None
    type: TypeCode
    title: NonBlank | None = None
    issuer: Id | None = None
    issued_on: PartialDay | None = None
    meeting_on: PartialDay | None = None
    received_on: PartialDay | None = None
    signed_by: Signature | None = None
    addressees: Texts = ()
    copies: Texts = ()
    aliases: Texts = ()
    cited_only: bool = False
    unreviewed: bool = False
    before_means: Literal["strict", "inclusive"] | None = None
    implements: Ids = ()
    amends: Ids = ()
    replaces: Ids = ()
    corrects: Ids = ()
    cites: Ids = ()
    source: Source | None = None
    tasks: Annotated[tuple[TaskEntry, ...], Field(strict=False)] = ()
    waived: Annotated[tuple[Waived, ...], Field(strict=False)] = ()

    @model_validator(mode="after")
    def _whole(self) -> DirectiveFile:
        if self.cited_only and self.tasks:
            raise WrongValue(
                _("A document that is only cited has no tasks: remove `cited_only` or `tasks`.")
            )
        if not self.cited_only and self.title is None:
            raise WrongValue(
                _("`title` is missing; only a document that is merely cited may lack it.")
            )
        return self


EventKind = Literal[
    "progress",
    "submitted",
    "completed",
    "returned",
    "extended",
    "transferred",
    "cancelled",
    "voided",
]


class EventEntry(FileModel, title="Event"):
    """Something that happened to one assignment; the agency is the name of the progress file."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9]{4,32}$")]
    task: TaskId | None = None
    occurrence: NonBlank | None = Field(default=None, alias="for")
    date: Day
    kind: EventKind
    evidence: NonBlank | None = None
    until: Day | None = None
    to: Id | None = None
    corrects: str | None = None
    by: NonBlank | None = None
    note: NonBlank | None = None
    obstacle: NonBlank | None = None
    proposal: NonBlank | None = None
    recorded_on: Day | None = None
    source: Annotated[str, Field(pattern=r"^[0-9a-z]{4,32}/[0-9a-z]{4,32}$")] | None = None

    @model_validator(mode="after")
    def _whole(self) -> EventEntry:
        if self.kind == "voided" and self.corrects is None:
            raise WrongValue(
                _("A `voided` event needs `corrects`, the id of the event that it voids.")
            )
        if self.kind != "voided" and self.task is None:
            raise WrongValue(_("`task` is missing: the item that the event belongs to."))
        if self.kind == "extended" and self.until is None:
            raise WrongValue(_("An `extended` event needs `until`, the new last day."))
        if self.kind == "transferred" and self.to is None:
            raise WrongValue(_("A `transferred` event needs `to`, the agency that takes over."))
        return self


AgencyKind = Literal[
    "department", "office", "police", "military", "inspectorate", "centre", "party",
    "steering", "peoples-committee",
    "peoples-council", "commune", "ministry", "government", "fund", "board", "union",
    "school", "court", "tax",
    "general_department", "department_of_ministry", "bureau", "institute", "corporation",
    "newspaper", "association",
    "procuracy", "hospital", "other",
]  # fmt: skip


class AgencyEntry(FileModel, title="Agency"):
    """A body that can be given a task, with the time it exists and who follows it."""

    id: Id
    name: NonBlank
    kind: AgencyKind
    kind_name: NonBlank | None = None
    parent: Id | None = None
    abbreviations: Texts = ()
    aliases: Texts = ()
    symbols: Texts = ()
    code: str | None = None
    place: NonBlank | None = None
    head_title: NonBlank | None = None
    mail: Annotated[tuple[Mailbox, ...], Field(strict=False), OneOrMany] = ()
    valid_from: PartialDay | None = None
    valid_until: PartialDay | None = None
    successors: Ids = ()

    @model_validator(mode="after")
    def _whole(self) -> AgencyEntry:
        if self.kind_name is not None and self.kind != "other":
            raise WrongValue(_("`kind_name` goes with `kind: other` alone."))
        return self


class GroupRule(FileModel):
    """All agencies of these kinds (and of this parent, if named) that exist on the day asked."""

    kind: Annotated[tuple[AgencyKind, ...], Field(strict=False), OneOrMany]
    parent: Id | None = None


class GroupEntry(FileModel, title="AgencyGroup"):
    """A collective addressee; ``unlisted`` where no document states its members, so that it stands
    for itself."""

    id: Id
    name: NonBlank
    aliases: Texts = ()
    members: Ids = ()
    rule: GroupRule | None = None
    excluded: Ids = Field(default=(), alias="except")
    unlisted: bool = False


class AgencyFile(FileModel):
    """``agencies.yaml``."""

    agencies: Annotated[tuple[AgencyEntry, ...], Field(strict=False)]
    groups: Annotated[tuple[GroupEntry, ...], Field(strict=False)] = ()


class Settings(FileModel):
    """What an office may set for everybody who uses the registry."""

    before_means: Literal["strict", "inclusive"] = "strict"
    due_soon_working_days: Annotated[int, Field(ge=0, le=60)] = 3


class CheckSeverity(FileModel):
    """How much a rule's findings weigh in this registry, and why."""

    code: Annotated[str, Field(pattern=r"^DIR\d{3}$")]
    severity: Literal["info", "warning", "error"]
    reason: NonBlank


class CheckWaiver(FileModel):
    """A rule that is not held in this registry, or in the ``files`` that match
    (``directives/2024/*``), and why."""

    code: Annotated[str, Field(pattern=r"^DIR\d{3}$")]
    files: Annotated[tuple[NonBlank, ...], Field(strict=False), OneOrMany] = ()
    reason: NonBlank


class CheckSettings(FileModel):
    """What the registry makes of the rules of ``validate``."""

    severities: Annotated[tuple[CheckSeverity, ...], Field(strict=False)] = ()
    waived: Annotated[tuple[CheckWaiver, ...], Field(strict=False)] = ()


class Announcement(FileModel):
    """The official notice of a year's days off."""

    number: NonBlank
    issued_on: PartialDay | None = None
    title: NonBlank | None = None


class AnnouncedDayOff(FileModel):
    """A day off that the statute does not name."""

    date: Day
    name: NonBlank | None = None
    source: NonBlank | None = None


class AnnouncedWorkedDay(FileModel):
    """A day of the weekend that is worked in exchange for a working day."""

    date: Day
    instead_of: Day | None = None
    source: NonBlank | None = None


class ProposedSwap(FileModel):
    """A proposed swap of days that is not decided; its year is provisional meanwhile."""

    off: Day
    worked: Day | None = None
    source: NonBlank | None = None


class CalendarYear(FileModel):
    """What was announced for one year, and what is proposed."""

    announcements: Annotated[tuple[Announcement, ...], Field(strict=False)] = ()
    off: Annotated[tuple[AnnouncedDayOff, ...], Field(strict=False)] = ()
    worked: Annotated[tuple[AnnouncedWorkedDay, ...], Field(strict=False)] = ()
    proposed: Annotated[tuple[ProposedSwap, ...], Field(strict=False)] = ()


class CalendarFile(FileModel):
    """``calendar.yaml``: its years are quoted keys (``"2026":``)."""

    years: dict[YearText, CalendarYear]


class PublishSettings(FileModel):
    """What ``directive publish`` puts into a lake."""

    unreviewed: bool = False


class SheetRow(FileModel):
    """One row of a form that an agency was asked to fill in."""

    key: Annotated[str, Field(pattern=r"^[0-9a-z]{4,32}$")]
    ref: NonBlank
    occurrence: NonBlank | None = Field(default=None, alias="for")
    last_event: NonBlank | None = None


class SheetAgency(FileModel):
    """What one agency was asked, and the file in which it answered."""

    agency: Id
    rows: Annotated[tuple[SheetRow, ...], Field(strict=False)] = ()
    file_sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")] | None = None
    received_on: Day | None = None


class SheetsFile(FileModel, title="Sheets"):
    """``returns/<sheet id>.yaml``: what ``directive sheets`` asked, and who answered."""

    as_of: Day
    reply_by: Day | None = None
    agencies: Annotated[tuple[SheetAgency, ...], Field(strict=False)] = ()


class RegistryFile(FileModel):
    """``registry.yaml``; the keys from ``id`` to ``publish`` belong to format 2."""

    format: RegistryFormat = 1
    name: NonBlank | None = None
    id: Id | None = None
    short_name: NonBlank | None = None
    office: Id | None = None
    returns_to: Mailbox | None = None
    publish: PublishSettings = Field(default_factory=PublishSettings)
    settings: Settings = Field(default_factory=Settings)
    checks: CheckSettings = Field(default_factory=CheckSettings)
