-- SPDX-FileCopyrightText: 2026 The Lectern authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Where the text of a talk lies in the `text` of its revision, in bytes of UTF-8, and its blocks: with them a search
-- reads one talk and not its file. Holds for the revision and the code points that it names. Talks of which all of the
-- file must be read (slides that lost letters) have no row. Derived: filled for libraries of before when they are
-- upgraded, and anew by rebuildIndex().

CREATE TABLE talk_outline (
    talk_id INTEGER PRIMARY KEY,
    revision_id INTEGER NOT NULL,
    begin_cp INTEGER NOT NULL,
    end_cp INTEGER NOT NULL,
    begin_byte INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    blocks BLOB NOT NULL
) STRICT;

INSERT INTO library SELECT 'to_fill_outlines', '' WHERE EXISTS (SELECT 1 FROM talk);
