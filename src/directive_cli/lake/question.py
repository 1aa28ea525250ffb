"""The questions over a lake: what is asked, and its SQL, which stands in ``questions/``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from directive_cli.lake.lake import CannotAsk, LakeState, files_of, question_text, views
from directive_cli.lake.literals import literal
from directive_cli.lake.tables import LAKE_TABLES
from directive_cli.messages import _

MOST_EXCEPTIONS = 50
SQL_QUESTIONS = ("overdue", "due", "exceptions", "trend", "changes")


@dataclass(frozen=True, slots=True)
class LakeQuestion:
    """What is asked. ``agency`` is an official code; ``registries`` empty: all."""

    as_of: date
    since: date | None = None
    before: date | None = None
    by: date | None = None
    agency: str | None = None
    registries: tuple[str, ...] = ()
    subject: str | None = None


def question_sql(name: str, question: LakeQuestion) -> str:
    """Return the SQL of one of ``SQL_QUESTIONS``. Raises NotALiteral."""
    code = f"AND k.code = {literal(question.agency)}" if question.agency else ""
    of = ""
    if question.registries:
        listed = ", ".join(literal(registry) for registry in question.registries)
        of = f"AND s.registry IN ({listed})"
    source = "m" if name == "trend" else "s"
    join = (
        f"JOIN agency_codes k ON k.registry = {source}.registry AND k.agency = {source}.agency "
        f"{code}"
        if question.agency
        else ""
    )
    last_day = ""
    if question.before:
        last_day += f" AND s.last_day < {literal(question.before)}"
    if question.by:
        last_day += f" AND s.last_day <= {literal(question.by)}"
    coming = ""
    if last_day:
        coming = question_text("coming").format(
            as_of=literal(question.as_of), last_day=last_day, of=of
        )
    return question_text(name).format(
        as_of=literal(question.as_of),
        coming=coming,
        since=literal(question.since or question.as_of - timedelta(days=7)),
        last_day=last_day,
        code=code,
        of=of,
        join_code=join,
        most=MOST_EXCEPTIONS,
    )


def whole_sql(name: str, question: LakeQuestion, state: LakeState) -> str:
    """Return a question as a script for another engine: its files, the views, the SQL."""
    lines = ["-- The tables are these Parquet files."]
    for table in LAKE_TABLES:
        lines.append(f"-- {table.name}:")
        lines += [f"--   {state.place.address(path)}" for path in files_of(state, table.name)]
    lines.append("-- crosswalk: registry, agency, code (crosswalk.csv of the lake; may be empty)")
    lines += [f"CREATE TEMPORARY VIEW {view} AS\n{sql.strip()};" for view, sql in views()]
    lines.append(question_sql(name, question).strip() + ";")
    return "\n".join(lines) + "\n"


def check_days(state: LakeState, question: LakeQuestion) -> None:
    """Refuse days that a publication does not answer for. Raises CannotAsk."""
    as_of = question.as_of
    before = question.before - timedelta(days=1) if question.before else as_of
    latest = max(as_of, question.since or as_of, min(before, question.by or before))
    if question.by and not question.before:
        latest = max(latest, question.by)
    for publication in state.publications:
        if latest >= publication.answers_until:
            raise CannotAsk(
                _(
                    "{registry} answers for days before {day}; ask for an earlier day.",
                    registry=publication.registry,
                    day=publication.answers_until,
                )
            )
