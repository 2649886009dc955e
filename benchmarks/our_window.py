"""The program opening a programme: prints the instant at which its window had painted. Run by `cold_start`."""

import sys
from importlib import import_module
from pathlib import Path
from time import monotonic


def main() -> None:
    import_module("facilitator.cli")
    # The command has loaded what needs no Qt before it comes to its window: so here too.
    from benchmarks.waiting import keep_settings_in, until_painted
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
