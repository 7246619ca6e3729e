"""What Windows shows of a program under Properties, Details."""

import re

from installers.product import COPYRIGHT, NAME, SUMMARY, version

TEMPLATE = """VSVersionInfo(
  ffi=FixedFileInfo(filevers={four}, prodvers={four}, mask=0x3f, OS=0x40004, fileType=0x1),
  kids=[
    StringFileInfo([StringTable("040904B0", [{strings}])]),
    VarFileInfo([VarStruct("Translation", [1033, 1200])]),
  ],
)
"""


def four_numbers(number: str) -> tuple[int, int, int, int]:
    """A version as the four numbers that Windows wants: 1.2.3 is (1, 2, 3, 0)."""
    parts = [int(part) for part in re.findall(r"\d+", number)[:4]]
    first, second, third, fourth = [*parts, 0, 0, 0, 0][:4]
    return first, second, third, fourth


def version_resource(file: str) -> str:
    """The version resource of one program, in the words that PyInstaller reads."""
    shown = {
        "CompanyName": "The Spotter contributors",
        "FileDescription": NAME if file == "Spotter.exe" else f"{NAME} on the command line",
        "FileVersion": version(),
        "InternalName": file.removesuffix(".exe"),
        "LegalCopyright": COPYRIGHT,
        "OriginalFilename": file,
        "ProductName": NAME,
        "ProductVersion": version(),
        "Comments": SUMMARY,
    }
    strings = ", ".join(f"StringStruct({key!r}, {value!r})" for key, value in shown.items())
    return TEMPLATE.format(four=four_numbers(version()), strings=strings)
