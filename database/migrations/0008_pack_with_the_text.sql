-- SPDX-FileCopyrightText: 2026 The Lectern authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- From here on the first byte of `bytes` and `decoded` says how they are packed: 0x81 by zstd, 0x82 by zstd with the
-- `text` of the same row as what goes before (its prefix), less than 0x80 by zlib behind a length of four bytes, as
-- all were before. Rows of before stay as they are. No table changes; the number keeps older programs from libraries
-- whose files they could not unpack.

SELECT 1;
