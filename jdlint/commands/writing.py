"""Writing a file so that a reader finds the old content or the new, never half of it."""

import os
import stat
from contextlib import suppress
from pathlib import Path

from jdlint.errors import UsageError


def write_atomically(path: str, content: bytes) -> None:
    """Replace the file, or what a link of that name points to, keeping its permissions.

    Raises UsageError where the place cannot be written.
    """
    target = Path(os.path.realpath(path))
    try:
        mode = target.stat().st_mode if target.exists() else None
        if mode is not None and not stat.S_ISREG(mode):
            target.write_bytes(content)  # a pipe or a device has nothing to keep whole
        else:
            _replace(target, content, mode)
    except OSError as error:
        raise UsageError(f"cannot write {path}: {error.strerror or error}") from error


def _replace(target: Path, content: bytes, mode: int | None) -> None:
    from tempfile import mkstemp

    handle, temporary = mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(stat.S_IMODE(mode) if mode is not None else 0o666 & ~_umask())
        os.replace(temporary, target)
    except BaseException:
        with suppress(OSError):
            Path(temporary).unlink()
        raise


def _umask() -> int:
    """What new files may not have; it can only be read by setting it."""
    current = os.umask(0)
    os.umask(current)
    return current
