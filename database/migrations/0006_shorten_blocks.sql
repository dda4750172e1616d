-- SPDX-FileCopyrightText: 2026 The Lectern authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- From here on `blocks` of new revisions have a shorter code (its version 2), which older programs cannot read; rows
-- of before stay as they are. The index of talks gathers 16 MB of words before it writes them, where an import writes
-- many talks in one transaction; its own measure, 1 MB, costs half as much again.

INSERT INTO talk_index(talk_index, rank) VALUES('hashsize', 16777216);
