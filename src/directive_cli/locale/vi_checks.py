"""Vietnamese wording of the messages in ``checks``."""

CATALOGUE: dict[str, str] = {}
