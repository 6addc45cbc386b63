"""`python -m stemma`: the command, without needing it on the path."""

from stemma.cli.main import run

if __name__ == "__main__":
    run()
