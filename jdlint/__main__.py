"""`jdlint`, and `python -m jdlint`."""

import gc
from typing import Final, NoReturn

FEW_COLLECTIONS: Final = 200_000
"""New objects after which Python looks for cycles. A run makes few; at Python's 700 the search takes a tenth of it."""


def main() -> NoReturn:
    """Run the command line and leave with its exit status."""
    gc.set_threshold(FEW_COLLECTIONS)
    from jdlint.cli import main as run

    try:
        run()
    finally:
        gc.freeze()  # or Python looks once more through all that it is about to give back: a sixth of a short run


if __name__ == "__main__":
    main()
