from pincite.cli import program

program()
