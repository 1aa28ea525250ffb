"""The chain of documents: what a directive carries out, and what carries it out."""

from __future__ import annotations

from directive_cli.domain.status import State
from directive_cli.registry.query import TaskQuery
from directive_cli.values import TYPE_CHECKING, dataclass

if TYPE_CHECKING:
    from directive_cli.registry.query import Snapshot


@dataclass(frozen=True, slots=True)
class ChainNode:
    """A document in the chain, with the number of its open and overdue tasks."""

    id: str
    number: str | None
    label: str
    title: str | None
    open: int
    overdue: int
    above: tuple[ChainNode, ...] = ()
    below: tuple[ChainNode, ...] = ()


def chain_of(snapshot: Snapshot, identifier: str) -> ChainNode:
    """Return the tree above and below a directive; a document met again on its own path ends that
    path."""
    above = _side(snapshot, identifier, (identifier,), up=True)
    below = _side(snapshot, identifier, (identifier,), up=False)
    return _node(snapshot, identifier, above=above, below=below)


def _side(
    snapshot: Snapshot, identifier: str, path: tuple[str, ...], *, up: bool
) -> tuple[ChainNode, ...]:
    down_links, up_links = snapshot.links(identifier)
    # What a directive rests on by order comes first, what it merely cites does not make a chain.
    others = [
        other
        for role, other in (down_links if up else up_links)
        if role == "implements" and other not in path
    ]
    nodes = []
    for other in others:
        further = _side(snapshot, other, (*path, other), up=up)
        nodes.append(
            _node(snapshot, other, above=further if up else (), below=() if up else further)
        )
    return tuple(nodes)


def _node(
    snapshot: Snapshot,
    identifier: str,
    *,
    above: tuple[ChainNode, ...] = (),
    below: tuple[ChainNode, ...] = (),
) -> ChainNode:
    directive = snapshot.directive(identifier)
    tasks = snapshot.tasks(TaskQuery(directives=frozenset({identifier})))
    return ChainNode(
        id=identifier,
        number=directive.number if directive else None,
        label=directive.label if directive else identifier,
        title=directive.title if directive else None,
        open=len(tasks),
        overdue=sum(task.state is State.OVERDUE for task in tasks),
        above=above,
        below=below,
    )
