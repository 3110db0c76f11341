"""`paper-digest VERB` and `python -m generator VERB`: where the program begins."""

import sys

if sys.platform == "win32":
    # Before anything is imported that a Python for Windows does not have.
    sys.exit('Paper Digest runs on Linux and macOS; on Windows, type "wsl --install" once and run it inside WSL')

from generator.terminal.verbs import main

if __name__ == "__main__":
    main(prog_name="paper-digest")
