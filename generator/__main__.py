"""`python -m generator VERB` is `paper-digest VERB`."""

from generator.cli import main

main(prog_name="paper-digest")
