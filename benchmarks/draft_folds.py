"""Score drafts against hand-made labels, and choose the weights anew for each group of offices.

Run with ``python -m benchmarks.draft_folds LABELS``: a folder with ``texts/NN.txt`` and
``gold/NN.yaml`` (docs/drafting.md says what a label holds). Prints F1 of tasks, leads and
deadlines: *seen* with the weights of ``domain.weights`` on all documents, and *out of fold*,
where each group of offices is scored with the weights that are best on all the other groups. The
two are far apart where the weights are tied to an office.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.draft_scores import counted, folded, labelled, printed, scores

from directive_cli.domain import known_names, weights
from directive_cli.drafting import evidence, signs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_OFFICES = (
    ("party", r"(?:van phong )?(?:trung uong|tinh uy|thanh uy|dang uy|ban bi thu)"),
    ("government", r"thu tuong|van phong chinh phu|chinh phu"),
    ("province", r"ubnd|uy ban nhan dan|so |van phong ubnd|hdnd|chu tich"),
    ("ministry", r"bo |cuc |tong cuc |ngan hang"),
)


def office(issuer: str) -> str:
    """Return the group of offices that an issuer belongs to."""
    name = folded(issuer)
    return next((group for group, form in _OFFICES if re.match(form, name)), "other")


def settings() -> Iterator[tuple[str, Callable[[], None]]]:
    """Yield the weights as they are, then with each of a few changed, as what sets them."""
    yield "as they are", lambda: None
    for basis in ("opening", "addressees", "meeting", "heading"):
        for change in (-1.2, 1.2):
            yield f"lead by {basis} {change:+}", _lead(basis, change)
    for name in ("SIGN_GAP", "SIGN_MISREAD", "SIGN_INSIDE", "NO_MISREAD_SIGN", "NO_SIGN"):
        for factor in (0.5, 2.0):
            yield f"{name} times {factor}", _sign(name, factor)
    for name in _NAME_WEIGHTS:
        for factor in (0.5, 2.0):
            yield f"{name} times {factor}", _name(name, factor)
    for factor in (0.0, 0.5, 2.0):
        yield f"known names times {factor}", _known(factor)


def _lead(basis: str, change: float) -> Callable[[], None]:
    def put() -> None:
        evidence.LEAD_COSTS[basis] += change

    return put


def _sign(name: str, factor: float) -> Callable[[], None]:
    def put() -> None:
        setattr(signs, name, getattr(signs, name) * factor)

    return put


def _name(name: str, factor: float) -> Callable[[], None]:
    def put() -> None:
        setattr(weights, name, getattr(weights, name) * factor)

    return put


def _known(factor: float) -> Callable[[], None]:
    def put() -> None:
        for place in known_names.KNOWN_POINTS:
            known_names.KNOWN_POINTS[place] *= factor
        weights.KNOWN_RECURS *= factor

    return put


_NAME_WEIGHTS = (
    "END_READ", "END_VERB", "END_NAMING_VERB", "END_WHOLE", "END_CROSSED", "END_ENOUGH",
    "END_BESIDE", "KNOWN_RECURS",
)  # fmt: skip
_SIGN_WEIGHTS = ("SIGN_GAP", "SIGN_MISREAD", "SIGN_INSIDE", "NO_MISREAD_SIGN", "NO_SIGN")


def best_elsewhere(results: dict[str, dict[str, Counter[str]]], group: str) -> str:
    """Return the setting that is best on all groups but one; as they are where none is better."""

    def quality(setting: str) -> float:
        others = [counts for name, counts in results[setting].items() if name != group]
        return sum(scores(sum(others, Counter[str]())).values())

    return max(results, key=lambda setting: (round(quality(setting), 6), setting == "as they are"))


def main() -> None:
    """Print the scores, seen and out of fold."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    asked.add_argument("labels", type=Path)
    given = asked.parse_args()
    papers = list(labelled(given.labels))
    leads = dict(evidence.LEAD_COSTS)
    kept = {name: getattr(signs, name) for name in _SIGN_WEIGHTS}
    kept_names = {name: getattr(weights, name) for name in _NAME_WEIGHTS}
    known = dict(known_names.KNOWN_POINTS)
    results: dict[str, dict[str, Counter[str]]] = {}
    for setting, put in settings():
        put()
        groups: dict[str, Counter[str]] = {}
        for path, gold in papers:
            group = office(str(gold.get("issuer") or ""))
            groups[group] = groups.get(group, Counter()) + counted(path, gold)
        results[setting] = groups
        evidence.LEAD_COSTS.update(leads)
        for name, value in kept.items():
            setattr(signs, name, value)
        for name, value in kept_names.items():
            setattr(weights, name, value)
        known_names.KNOWN_POINTS.update(known)
    seen = results["as they are"]
    outside: Counter[str] = Counter()
    for group in seen:
        chosen = best_elsewhere(results, group)
        outside += results[chosen][group]
        _print(f"{group}, seen", seen[group])
        _print(f"{group}, out of fold ({chosen})", results[chosen][group])
    _print("all, seen", sum(seen.values(), Counter[str]()))
    _print("all, out of fold", outside)
    for setting, groups in results.items():
        _print(f"all, seen with {setting}", sum(groups.values(), Counter[str]()))


def _print(what: str, counts: Counter[str]) -> None:
    print(f"{printed(scores(counts))}   {what}")


if __name__ == "__main__":
    main()
