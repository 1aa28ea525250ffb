"""``python -m directive_cli``."""

from directive_cli.cli.main import main

if __name__ == "__main__":
    main()
