"""Vietnamese wording of the messages in ``cli``."""

CATALOGUE: dict[str, str] = {}
