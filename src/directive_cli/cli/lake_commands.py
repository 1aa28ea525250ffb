"""The commands over a lake: ``publish`` this registry, ``lake`` for questions over all of them."""

from __future__ import annotations

import re

from directive_cli.cli.choices import LAKE_WORDS
from directive_cli.cli.lake_table import LakeOptions, PublishOptions
from directive_cli.cli.session import Session, WrongOption, output_refusal
from directive_cli.diagnostics import ExitCode
from directive_cli.domain.choices import listed_choices
from directive_cli.lake.answers import ANSWERS, answer_question, registries_report
from directive_cli.lake.lake import Lake, LakeState, lake_state
from directive_cli.lake.places import LakePlace
from directive_cli.lake.question import SQL_QUESTIONS, LakeQuestion, check_days, whole_sql
from directive_cli.messages import _
from directive_cli.reports.figures import file_count
from directive_cli.reports.report_json import report_json
from directive_cli.reports.table import Report


def publish_registry(session: Session, given: PublishOptions) -> int:
    """Answer ``directive publish LAKE``."""
    from directive_cli.lake.publish import publish as publish_registry
    from directive_cli.registry.git_files import find_repository

    lake = _lake_place(session, given.lake)
    snapshot = session.snapshot()
    repository = find_repository(session.root)
    try:
        done = publish_registry(
            snapshot,
            lake,
            now=session.now,
            commit=repository.commit(given.at or "HEAD", short=True) if repository else None,
            is_ancestor=repository.is_ancestor if repository else lambda _one, _other: None,
            dry_run=given.dry_run,
        )
    except OSError as error:
        raise output_refusal(str(lake), error) from error
    made = done.publication
    if given.dry_run:
        session.say(
            _(
                "Would publish {registry} as number {number}: {new} to write, {kept} unchanged.",
                registry=made.registry,
                number=made.number,
                new=file_count(done.new_files),
                kept=done.kept_files,
            )
        )
    else:
        session.say(
            _(
                "{lake}: {registry} is published as number {number}: {new} written, {kept} "
                "unchanged.",
                lake=lake,
                registry=made.registry,
                number=made.number,
                new=file_count(done.new_files),
                kept=done.kept_files,
            )
        )
    if made.drafts_left_out:
        session.say(
            _(
                "{n} unreviewed draft was not published.",
                plural="{n} unreviewed drafts were not published.",
                n=made.drafts_left_out,
            )
        )
    return session.incomplete(snapshot.unread)


def lake(session: Session, given: LakeOptions) -> int:
    """Answer ``directive lake QUESTION``."""
    name = given.question
    questions = (*ANSWERS, "registries", "sql", "check", "prune")
    if name not in questions:
        raise WrongOption(
            _(
                'There is no question "{question}"; there are {accepted}.',
                question=name,
                accepted=listed_choices(questions, LAKE_WORDS, near=name),
            )
        )
    place = _lake_place(session, given.lake)
    if name == "check":
        return _check(session, place)
    if name == "prune":
        return _prune(session, given, place)
    question = _question(session, given, name)
    known_on = given.known_on
    state = lake_state(
        place,
        today=session.now.date(),
        known_on=session.day("--known-on", known_on) if known_on else None,
        only=question.registries,
    )
    if name == "registries":
        return _answer(session, registries_report(state, question.as_of), state)
    check_days(state, question)
    if name == "sql":
        return _sql(session, state, question)
    with Lake(state, _engine(session, given)) as opened:
        return _answer(session, answer_question(opened, name, question), state)


def _question(session: Session, given: LakeOptions, name: str) -> LakeQuestion:
    subject = given.subject
    if name == "chain" and not subject:
        raise WrongOption(_("`lake chain` needs a document: REGISTRY/ID or a number."))
    if name == "sql" and subject not in SQL_QUESTIONS:
        raise WrongOption(
            _(
                "`lake sql` needs a question: {accepted}.",
                accepted=listed_choices(SQL_QUESTIONS, LAKE_WORDS),
            )
        )
    days = {
        option: session.day_if_given(f"--{option}", text)
        for option, text in (
            ("before", given.before),
            ("by", given.by),
            ("since", given.since),
        )
    }
    as_of = session.today
    if days["since"] and days["since"] > as_of:
        raise WrongOption(_("--since is later than the day of the question."))
    return LakeQuestion(
        as_of=as_of,
        since=days["since"],
        before=days["before"],
        by=days["by"],
        agency=given.agency,
        registries=tuple(given.of),
        subject=subject,
    )


def _answer(session: Session, report: Report, state: LakeState) -> int:
    body = {
        **report_json(report, session.translator),
        "publications": [
            {
                "registry": each.registry,
                "number": each.number,
                "published_at": each.published_at.isoformat(),
                "commit": each.commit,
                "silent": state.silent(each),
            }
            for each in state.publications
        ],
    }
    code = session.answer(report=report, json_body=body)
    if state.unread:
        for path, reason in state.unread:
            session.say(_("{place}: {message}.", place=path, message=reason))
        session.say(
            _(
                "Incomplete: {n} publication or file is missing from the answer.",
                plural="Incomplete: {n} publications or files are missing from the answer.",
                n=len(state.unread),
            )
        )
        return ExitCode.FINDINGS
    return code


def _sql(session: Session, state: LakeState, question: LakeQuestion) -> int:
    session.deliver(whole_sql(question.subject or "", question, state))
    return ExitCode.OK


def _check(session: Session, lake: LakePlace) -> int:
    from directive_cli.lake.upkeep import damages

    found = list(damages(lake))
    for path, reason in found:
        session.say(_("{place}: {message}.", place=path, message=reason))
    session.say(
        _("{path}: no damage found.", path=lake)
        if not found
        else _("{n} file is damaged.", plural="{n} files are damaged.", n=len(found))
    )
    return ExitCode.FINDINGS if found else ExitCode.OK


def _prune(session: Session, given: LakeOptions, lake: LakePlace) -> int:
    from directive_cli.lake.upkeep import KEPT_DAYS, prunable

    days = given.keep_days
    if days is not None and not re.fullmatch(r"[0-9]{1,5}", days):
        raise WrongOption(_("--keep-days needs a whole number of days, such as 90."))
    found = prunable(lake, now=session.now, keep_days=int(days) if days else KEPT_DAYS)
    dry_run = given.dry_run
    for path in found:
        session.stdout.write(f"{path}\n")
        if not dry_run:
            try:
                lake.remove(path)
            except OSError as error:
                raise output_refusal(path, error) from error
    session.say(
        _("{n} file can be removed.", plural="{n} files can be removed.", n=len(found))
        if dry_run
        else _("{n} file removed.", plural="{n} files removed.", n=len(found))
    )
    return ExitCode.OK


def _engine(session: Session, given: LakeOptions) -> str:
    from directive_cli.lake.engines import ENGINES

    chosen = given.engine or session.environment.get("DIRECTIVE_ENGINE")
    if chosen and chosen not in ENGINES:
        raise WrongOption(
            _(
                'DIRECTIVE_ENGINE is "{engine}"; duckdb and spark are accepted.',
                engine=chosen,
            )
        )
    return chosen or ENGINES[0]


def _lake_place(session: Session, named: str | None) -> LakePlace:
    from directive_cli.lake.places import lake_place

    text = named or session.environment.get("DIRECTIVE_LAKE")
    if not text:
        raise WrongOption(_("No lake is named: use --lake LAKE, or set DIRECTIVE_LAKE."))
    return lake_place(text, session.cwd)
