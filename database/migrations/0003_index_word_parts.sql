-- SPDX-FileCopyrightText: 2026 The Lectern authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Parts of words that are written together ("wait" and "for" of "waitFor"), for finding the words by them.
-- Derived: filled for libraries of before when they are upgraded, and anew by rebuildIndex().

CREATE TABLE word_part (
    part TEXT NOT NULL,
    term TEXT NOT NULL,
    PRIMARY KEY (part, term)
) STRICT, WITHOUT ROWID;
