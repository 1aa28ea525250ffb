"""What a shell runs to complete the command line of `directive`."""
