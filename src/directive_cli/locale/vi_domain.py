"""Vietnamese wording of the messages in ``domain``."""

CATALOGUE: dict[str, str] = {}
