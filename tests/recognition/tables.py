# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps what a program of figures prints: ctest shows the output of failures alone, and figures are worth a look
when they are good, too. packaging/test prints what is kept."""
import contextlib
import io
import os
import sys


def run(main):
    """Ends the program with main()'s exit code; what it printed is also in $LECTERN_FIGURES/PROGRAM.txt, if that is set."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        status = main()
    sys.stdout.write(printed.getvalue())
    folder = os.environ.get('LECTERN_FIGURES')
    if folder:
        os.makedirs(folder, exist_ok=True)
        name = os.path.splitext(os.path.basename(sys.argv[0]))[0]
        with open(os.path.join(folder, name + '.txt'), 'w', encoding='utf8') as file:
            file.write(printed.getvalue())
    sys.exit(status)
