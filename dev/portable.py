"""Builds open-kaart-windows.zip, on any system: a folder for Windows that needs nothing installed.

    python3 play.py dev portable --out DIR                  with the versions of lock/; twice the same bytes
    python3 play.py dev portable --out DIR --without-pdf    half as large; documents are printed from Word or a web page
    python3 play.py dev portable --out DIR --python ZIP     with the embeddable Python that python.org gives, which is
                                                            compared with the one that lock/windows.txt names

The checksums of all that was taken in, and of what came out, are told at the end.
"""

from __future__ import annotations

import argparse
import sys
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import is_zipfile

from dev.windows.archive import zipped
from dev.windows.downloads import Archive, Files, embedded_python, plain, unzipped, wheels
from dev.windows.folder import BESIDE, Built, game_files, laid_out, manual_files, version
from dev.windows.trimmed import ABOUT_PDF, trimmed

NAME = "open-kaart-windows.zip"


def main(arguments: list[str]) -> int:
    """Fetch, lay out, pack, and tell."""
    options = _options(arguments)
    given = None if options.python is None else _given(options.python)
    official, python = embedded_python()
    taken = [official]
    if given is not None:
        python = _compared(given, python)
        taken.append(given)
    with TemporaryDirectory() as folder:
        packages = wheels(Path(folder), ABOUT_PDF if options.without_pdf else frozenset())
    lib = trimmed({name: data for one in packages for name, data in unzipped(one.data).items()})
    files = laid_out(Built(python, lib, game_files(), version(), manual_files()))
    data = zipped(files)
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / NAME).write_bytes(data)
    _tell([*taken, *packages], files, Archive(str(options.out / NAME), data))
    return 0


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="play.py dev portable", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--out", type=Path, required=True, metavar="DIR")
    parser.add_argument("--python", type=Path, metavar="ZIP")
    parser.add_argument("--without-pdf", action="store_true")
    return parser.parse_args(arguments)


def _given(path: Path) -> Archive:
    """What somebody fetched, before anything else is."""
    try:
        archive = Archive(path.name, path.read_bytes())
    except OSError as error:
        sys.exit(f"{path} cannot be read: {error.strerror}.")
    if not is_zipfile(BytesIO(archive.data)):
        sys.exit(f"{path} is no ZIP file. Take “Windows embeddable package (64-bit)” from python.org.")
    return archive


def _compared(given: Archive, pinned: Files) -> Files:
    """The files that were given, after saying in what they differ from those of lock/windows.txt."""
    files = plain(unzipped(given.data))
    if missing := [name for name in (*BESIDE, "pythonw.exe", "python313.zip") if name not in files]:
        sys.exit(f"{given.name} is not the embeddable Python 3.13 for 64-bit Windows: there is no {missing[0]} in it.")
    told = list(differences(files, pinned))
    print(f"{given.name} and the Python of lock/windows.txt:", *(told or ["every file is the same"]), sep="\n  ")
    return files


def differences(given: Files, pinned: Files) -> list[str]:
    """A line for each file that is another one, or in one of the two only."""
    where = {True: "differs", False: "only in the one that was given"}
    lines = [f"{name}: {where[name in pinned]}" for name in sorted(given) if given[name] != pinned.get(name)]
    return lines + [f"{name}: only in the one of lock/windows.txt" for name in sorted(pinned.keys() - given.keys())]


def _tell(taken: list[Archive], files: Files, made: Archive) -> None:
    print("Taken in, sha256:", *(one.told for one in taken), sep="\n  ")
    size = sum(map(len, files.values()))
    print(f"Made, {len(files)} files, {size / 1e6:.0f} MB, zipped {len(made.data) / 1e6:.1f} MB, sha256:")
    print(f"  {made.told}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
