"""A file that can be written back in its own encoding."""

import codecs
from typing import Final, NamedTuple

from jdlint.errors import ReadingError
from jdlint.reading import read
from jdlint.reading.source import Source

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class Rewritable(NamedTuple):
    """A posting with what its bytes begin with and how they stand for characters."""

    source: Source
    mark: bytes
    encoding: str

    @classmethod
    def of(cls, path: str, content: bytes | None) -> "Rewritable":
        """The posting at `path`, or the one in `content`. Raises ReadingError where it cannot be read."""
        data = _bytes_of(path) if content is None else content
        source = read(data, path)
        mark, encoding = next((pair for pair in _MARKS if data.startswith(pair[0])), (b"", "utf-8"))
        file = cls(source, mark, encoding)
        if file.encoded(source.original) != data:
            raise ReadingError(f"{path}: its bytes could not be kept as they are; save it as UTF-8 and try again")
        return file

    def encoded(self, text: str) -> bytes:
        """The text in the file's encoding, with its byte order mark."""
        return self.mark + text.encode(self.encoding)

    def write(self, path: str, text: str) -> None:
        """Replace the file at `path` at once, so that it holds the old text or the new. Raises UsageError."""
        from jdlint.commands.writing import write_atomically

        write_atomically(path, self.encoded(text))


def _bytes_of(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise ReadingError(f"{path}: it cannot be read ({error.strerror or error})") from None
