"""Writes compound files (OLE): the box that old Office documents lie in."""

import struct

SECTOR = 512
END, FREE, FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


def compound(streams):
    """A file with the streams given by name, each made at least 4096 bytes long so that none is a small one."""
    data, table, starts = b"", [], {}
    for name, content in streams.items():
        content = content + bytes(max(4096 - len(content), -len(content) % SECTOR))
        first, count = len(table), len(content) // SECTOR
        starts[name] = (first, len(content))
        table += [*range(first + 1, first + count), END]
        data += content

    entries = [entry("Root Entry", 5, child=1, start=END, size=0)]
    names = sorted(streams, key=lambda name: (len(name), name.upper()))
    for number, name in enumerate(names, 1):
        entries.append(entry(name, 2, right=number + 1 if number < len(names) else FREE, start=starts[name][0], size=starts[name][1]))
    while len(entries) % 4:
        entries.append(entry("", 0))
    directory, sectors = len(table), len(entries) // 4
    table += [*range(directory + 1, directory + sectors), END]
    data += b"".join(entries)

    fats = 1
    while fats * (SECTOR // 4) < len(table) + fats:
        fats += 1
    first_fat = len(table)
    table += [FAT] * fats
    table += [FREE] * (fats * (SECTOR // 4) - len(table))
    data += struct.pack(f"<{len(table)}I", *table)

    header = struct.pack("<8s16sHHHHH6xIIIIIIIII", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", bytes(16), 0x3E, 3, 0xFFFE, 9, 6,
                         0, fats, directory, 0, 4096, END, 0, END, 0)
    header += struct.pack("<109I", *([first_fat + n for n in range(fats)] + [FREE] * (109 - fats)))
    return header + data


def entry(name, kind, left=FREE, right=FREE, child=FREE, start=0, size=0):
    coded = (name + "\0").encode("utf-16-le") if name else b""
    return struct.pack("<64sHBBIII16sIQQIQ", coded, len(coded), kind, 1, left, right, child, bytes(16), 0, 0, 0, start, size)
