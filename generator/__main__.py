"""`python -m generator VERB` is `paper-digest VERB`."""

from generator.terminal.verbs import main

main(prog_name="paper-digest")
