"""The commands that ask git: history, diff."""

from __future__ import annotations

from contextlib import ExitStack

from directive_cli.cli.asking_table import DiffOptions, HistoryOptions
from directive_cli.cli.session import Session, WrongOption
from directive_cli.messages import _
from directive_cli.registry.git_files import GitFailed
from directive_cli.registry.lookup import find_directive, find_task


def history(session: Session, given: HistoryOptions) -> int:
    """Answer ``directive history``."""
    from directive_cli.registry.git_history import directive_history
    from directive_cli.reports.history import history_report

    snapshot = session.snapshot()
    text = given.ref
    task: str | None = None
    if ":" in text:
        ref = find_task(snapshot, text)
        identifier, task = ref.directive, ref.task
    else:
        identifier = find_directive(snapshot, text).id
    found = directive_history(session.root, identifier)
    if found is None:
        raise GitFailed(
            _(
                "The registry {root} lies in no git repository with a commit: there is no history.",
                root=session.root,
            )
        )
    report, body = history_report(snapshot, identifier, found, task=task)
    return session.answer(report=report, json_body=body, unread=snapshot.unread)


def diff(session: Session, given: DiffOptions) -> int:
    """Answer ``directive diff``."""
    from directive_cli.registry.query import snapshot
    from directive_cli.registry.revision import commit_of, index_at
    from directive_cli.reports.difference import difference_report

    revisions = given.revisions
    if len(revisions) > 2:
        raise WrongOption(
            _("`diff` compares one revision with the files, or two revisions with each other.")
        )
    with ExitStack() as opened:
        before = snapshot(
            opened.enter_context(index_at(session.root, revisions[0])), as_of=session.today
        )
        if len(revisions) == 2:
            index = opened.enter_context(index_at(session.root, revisions[1]))
            after, revision = (
                snapshot(index, as_of=session.today),
                commit_of(session.root, revisions[1]),
            )
        else:
            after, revision = session.snapshot(), None
        report, body = difference_report(before, after, since=revisions[0], revision=revision)
        return session.answer(report=report, json_body=body, unread=[*before.unread, *after.unread])
