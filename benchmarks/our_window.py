"""The program opening a programme: prints the instant at which its window had painted. Run by `cold_start`."""

import sys
from pathlib import Path
from time import monotonic

import facilitator.cli as _the_command  # loaded first, as by the command: what needs no Qt


def main() -> None:
    from benchmarks.stand import keep_settings_in, until_painted
    from facilitator.app import furnish

    path = Path(sys.argv[1])
    keep_settings_in(path.parent)
    house = furnish(path)
    if house.window is not None:
        until_painted(house.window)
        print(monotonic())
        house.window.close()


if __name__ == "__main__":
    main()
