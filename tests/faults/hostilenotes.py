#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes notes that try to have something opened, fetched or started (reliability.md B3), the same for a seed.
What they may never reach lies in a folder beside them and has "canary" in its name, and SONG in its text."""

import base64
import os
import struct
import zlib

SONG = "sungbythecanaryalone"

WORDS = "letters queue rope river promise quiet knot bell water sluice lamp ferry ledger crane".split()


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width, height, rows=None):
    """A grey picture; without rows its head says more than it has."""
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    data = zlib.compress(b"".join(b"\0" + bytes(width) for _ in range(height if rows is None else rows)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="{target}"/></svg>'


def write_canary(folder):
    """What the notes reach out for."""
    folder.mkdir()
    (folder / "canary.png").write_bytes(png(8, 8))
    (folder / "canary.svg").write_text(SVG.format(target="canary.png"))
    for name in ("canary.md", "canary.txt", "canary.css", "canary.html", "canary.csv", "canary.py"):
        (folder / name).write_text(f"# {SONG}\n")


def write_pictures(folder, canary):
    """Pictures beside the notes: one that may be shown, and some that had better not be."""
    (folder / "real.png").write_bytes(png(40, 30))
    (folder / "huge.png").write_bytes(png(60000, 60000, rows=2))
    (folder / "cut.png").write_bytes(png(40, 30)[:50])
    (folder / "empty.png").write_bytes(b"")
    (folder / "svg.png").write_text(SVG.format(target=f"file://{canary}/canary.png"))
    (folder / "noise.gif").write_bytes(b"GIF89a" + bytes(range(256)) * 4)
    (folder / "link.png").symlink_to(canary / "canary.png")
    (folder / "linkedfolder").symlink_to(canary)
    (folder / "zero.png").symlink_to("/dev/zero")
    (folder / "round.png").symlink_to("round.png")
    os.mkfifo(folder / "pipe.png")


def targets(canary):
    """Addresses of all kinds; each but the first few leads where nothing may be opened."""
    picture = f"{canary}/canary.png"
    packed = base64.b64encode(png(4, 4)).decode()
    nested = base64.b64encode(SVG.format(target=f"file://{picture}").encode()).decode()
    return [
        "real.png", "huge.png", "cut.png", "empty.png", "noise.gif", "svg.png", f"data:image/png;base64,{packed}",
        "link.png", "linkedfolder/canary.png", "zero.png", "round.png", "pipe.png",
        picture, f"file://{picture}", f"FILE://{picture}", f"file://localhost{picture}", f"file:{picture}",
        f"fi\tle://{picture}", f"\x01file://{picture}", f"file:\\\\{picture}",
        "../canary/canary.png", "./../canary/canary.png", "deep/../../canary/canary.png", "%2e%2e/canary/canary.png",
        "..%2Fcanary%2Fcanary.png", "..\\canary\\canary.png", "real.png/../../canary/canary.png",
        f"/proc/self/root{picture}", "/proc/self/cwd/../canary/canary.png", "/dev/fd/../../canary",
        "//canary.invalid/share/canary.png", "\\\\canary.invalid\\share\\canary.png", "file://canary.invalid/share/a.png",
        "smb://canary.invalid/share/a.png", "http://canary.invalid/a.png", "https://127.0.0.1:9/canary.png",
        "http://[::1]:9/canary.png", "ftp://canary.invalid/a.png", "ws://canary.invalid/", "http://%63anary.invalid/",
        "qrc:/canary.png", ":/canary.png", "image://canary/a", "res:/canary", f"jar:file://{picture}!/a", "about:canary",
        f"view-source:file://{picture}", f"javascript:open('{picture}')", "vbscript:canary()", "x-canary:open",
        f"data:image/svg+xml;base64,{nested}", f"data:text/html,<img src='file://{picture}'>", "data:image/png;base64,@@@@",
        "data:,canary", "cid:canary", "blob:canary", "mailto:canary@canary.invalid?attach=/etc/canary",
        "lectern:talk/canary", "lectern:../../canary", "~/canary/canary.png", "$HOME/canary.png", "a%00/../../canary/canary.png",
    ]


def sentence(dice):
    return " ".join(dice.choices(WORDS, k=dice.randrange(4, 12))).capitalize() + "."


def some(dice, canary, count):
    return [dice.choice(targets(canary)) for _ in range(count)]


def pictures(dice, canary):
    return "\n\n".join(f"![{dice.choice(WORDS)}](<{one}>) {sentence(dice)}" for one in some(dice, canary, 8))


def reference_pictures(dice, canary):
    ends = some(dice, canary, 6)
    used = "\n\n".join(f"![{sentence(dice)}][ref{n}] and [link][ref{n}]" for n in range(len(ends)))
    return used + "\n\n" + "\n".join(f'[ref{n}]: <{one}> "title {one}"' for n, one in enumerate(ends))


def links(dice, canary):
    return "\n".join(f"- [{sentence(dice)}](<{one}>) <{one}>" for one in some(dice, canary, 12))


def tags(dice, canary):
    """HTML that opens what it names, in any reader that lets it."""
    shapes = [
        '<img src="{0}" srcset="{0} 2x" onerror="open(\'{0}\')">', '<iframe src="{0}" srcdoc="<img src={0}>"></iframe>',
        '<embed src="{0}">', '<object data="{0}" type="text/html"><param name="movie" value="{0}"></object>',
        '<link rel="stylesheet" href="{0}">', '<style>@import url("{0}"); p {{ background: url({0}) }}</style>',
        '<p style="background-image: url(\'{0}\'); list-style: url({0})">text</p>', '<script src="{0}">fetch("{0}")</script>',
        '<video src="{0}" poster="{0}"><track src="{0}"></video>', '<audio src="{0}"></audio>', '<base href="{0}">',
        '<meta http-equiv="refresh" content="0;url={0}">', '<input type="image" src="{0}">', '<body background="{0}">',
        '<svg><image href="{0}"/><use xlink:href="{0}#a"/></svg>', '<table background="{0}"><tr><td>cell</td></tr></table>',
        '<a href="{0}" ping="{0}">link</a>', '<form action="{0}"><button formaction="{0}">go</button></form>',
        '<picture><source srcset="{0}"><img src="{0}"></picture>', '<applet code="{0}" archive="{0}"></applet>',
        "<math><mi xlink:href=\"{0}\">x</mi></math>", "<!--[if gte IE 4]><img src={0}><![endif]-->",
    ]
    return "\n\n".join(f"{dice.choice(shapes).format(one)}\n\n{sentence(dice)}" for one in some(dice, canary, 10))


def code(dice, canary):
    labels = ["../../canary", f"{canary}/canary.py", "{.python file=../canary/canary.py}", "python", "c++", "html", "x" * 3000]
    lines = "\n".join(dice.choice(["(" * 400, "a" * 3000, "int main() {", "<img src='../canary/canary.png'>"]) for _ in range(30))
    return "\n\n".join(f"```{dice.choice(labels)}\n{lines}\n```" for _ in range(3))


def nesting(dice, canary):
    depth = dice.choice([40, 400, 4000])
    shapes = [">" * depth + " deep", "\n".join("  " * n + "- deep" for n in range(min(depth, 300))), "[" * depth + "](", "*" * depth + "a" + "*" * depth, "![" * depth, "](" * depth, "<div>" * depth + "deep"]
    return "\n\n".join(dice.sample(shapes, 3)) + f"\n\n![end](<{dice.choice(targets(canary))}>)"


def odd_letters(dice, canary):
    odd = ["\u202e", "\u2066", "\u200b", "\ufeff", "\u2028", "\x07", "\x1b]52;c;aaaa\x07", "\x1b[2J", "\x0c", "\ufffe", "\U000e0041", "a" + "\u0301" * 500, "&#0;", "&#xD800;", "&#x202e;", "&lt;img src=x&gt;", "&" + "amp;" * 200, "\u0600" * 50]
    return "\n\n".join(f"{dice.choice(odd)}{sentence(dice)}{dice.choice(odd)} [{dice.choice(odd)}a](http://canary.invalid/{dice.choice(odd)})" for _ in range(12))


def long_lines(dice, canary):
    return "\n\n".join(dice.choice(["w" * 60000, "ab " * 20000, "\u4e2d" * 20000, "|a" * 2000 + "|\n" + "|-" * 2000 + "|", "https://canary.invalid/" + "a" * 20000]) for _ in range(2))


MARKDOWN_BODIES = [pictures, reference_pictures, links, tags, code, nesting, odd_letters, long_lines]


def markdown(dice, canary, number):
    bodies = dice.sample(MARKDOWN_BODIES, 2)
    first, second = (body(dice, canary) for body in bodies)
    return f"# Harbour Meetup {number}\n\n## Bells and ropes {number}, Wanda Quist\n\n{sentence(dice)}\n\n![a lamp](real.png)\n\n{first}\n\n## Quiet water {number}, Olaf Brem\n\n{second}\n".encode()


def html(dice, canary, number):
    heads = ["", f'<base href="file://{canary}/">', f'<link rel="stylesheet" href="file://{canary}/canary.css">', f"<style>@import '{canary}/canary.css';</style>"]
    entity = f'<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY canary SYSTEM "file://{canary}/canary.txt">]>'
    deep = dice.choice(["", "<table><tr><td>" * 60, "<div>" * 3000, "<ul><li>" * 300, "<b " + " ".join(f"a{n}=1" for n in range(3000)) + ">"])
    body = f"<h2>Bells and ropes {number}, Wanda Quist</h2><p>{sentence(dice)}</p>{tags(dice, canary)}<p>&canary;&b;</p><h2>Quiet water {number}, Olaf Brem</h2><p>{sentence(dice)}</p>{deep}{tags(dice, canary)}"
    return f"{entity}<html><head><title>Harbour Meetup {number}</title>{dice.choice(heads)}</head><body><h1>Harbour Meetup {number}</h1>{body}</body></html>".encode()


def rst(dice, canary, number):
    one, two, three = some(dice, canary, 3)
    asks = f"""
.. include:: ../canary/canary.txt

.. include:: {canary}/canary.txt
   :literal:

.. raw:: html
   :file: ../canary/canary.html

.. raw:: html

   <img src="{one}"><iframe src="{two}"></iframe>

.. csv-table:: rows
   :file: {canary}/canary.csv

.. literalinclude:: ../canary/canary.py

.. image:: {two}
   :target: {three}

.. figure:: {three}

   {sentence(dice)}

.. |sign| image:: {one}

A |sign| and `a link <{two}>`_.
"""
    title, first, second = f"Harbour Meetup {number}", f"Bells and ropes {number}, Wanda Quist", f"Quiet water {number}, Olaf Brem"
    return f"{title}\n{'=' * len(title)}\n\n{first}\n{'-' * len(first)}\n\n{sentence(dice)}\n{asks}\n{second}\n{'-' * len(second)}\n\n{sentence(dice)}\n{asks}\n".encode()


def org(dice, canary, number):
    one, two = some(dice, canary, 2)
    asks = f"""#+INCLUDE: "{canary}/canary.txt"
#+INCLUDE: "../canary/canary.py" src python
#+SETUPFILE: ../canary/canary.txt
#+BEGIN_SRC sh :file ../canary/canary.txt :exports results
cat {canary}/canary.txt
#+END_SRC
[[file:{one}]] [[file:../canary/canary.png]] [[{two}][a link]] [[shell:cat {canary}/canary.txt]] [[elisp:(canary)]]
"""
    return f"#+TITLE: Harbour Meetup {number}\n* Bells and ropes {number}, Wanda Quist\n{sentence(dice)}\n{asks}\n* Quiet water {number}, Olaf Brem\n{sentence(dice)}\n{asks}".encode()


def text(dice, canary, number):
    body = odd_letters(dice, canary) + "\n\n" + "\n".join(some(dice, canary, 10))
    whole = f"Harbour Meetup {number}\n\nBells and ropes {number} - Wanda Quist\n\n{body}\n\nQuiet water {number} - Olaf Brem\n\n{sentence(dice)}\n"
    damage = dice.choice(["none", "utf-16", "broken", "nul"])
    if damage == "utf-16":
        return whole.encode("utf-16")
    data = whole.encode()
    return data.replace(b"e", b"\xff\xc0", 5) if damage == "broken" else data.replace(b" ", b"\0", 3) if damage == "nul" else data


# Markdown most, for it has the most ways out.
FORMATS = [(markdown, "md"), (markdown, "md"), (html, "html"), (markdown, "md"), (rst, "rst"), (html, "html"), (org, "org"), (text, "txt")]


def write_notes(folder, canary, count, dice):
    """`count` files in `folder`, which is made, and `canary` beside it."""
    folder.mkdir()
    write_canary(canary)
    write_pictures(folder, canary)
    for number in range(count):
        make, suffix = FORMATS[number % len(FORMATS)]
        (folder / f"meetup-{number:03}.{suffix}").write_bytes(make(dice, canary, number))
