"""The kinds of agencies in words, for tables; programs get the words of ``agencies.yaml``."""

from __future__ import annotations

from directive_cli.messages import Message, _

KIND_WORDS = {
    "department": _("department"),
    "office": _("office"),
    "police": _("police"),
    "military": _("military"),
    "inspectorate": _("inspectorate"),
    "centre": _("centre"),
    "party": _("party body"),
    "steering": _("steering committee"),
    "peoples-committee": _("People's Committee"),
    "peoples-council": _("People's Council"),
    "commune": _("commune or ward"),
    "ministry": _("ministry"),
    "government": _("central body"),
    "fund": _("fund"),
    "board": _("management board"),
    "union": _("union"),
    "school": _("school"),
    "court": _("court"),
    "tax": _("tax office"),
    "general_department": _("general department"),
    "department_of_ministry": _("department of a ministry"),
    "bureau": _("bureau"),
    "institute": _("institute"),
    "corporation": _("corporation"),
    "newspaper": _("newspaper or broadcaster"),
    "association": _("association"),
    "procuracy": _("procuracy"),
    "hospital": _("hospital"),
    "other": _("other"),
}


def kind_words(kind: str) -> Message | str:
    """Return the words for a kind; one without words stands for itself."""
    return KIND_WORDS.get(kind, kind)
