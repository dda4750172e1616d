// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>

namespace Lectern::Anchoring {

/// Why a mark was placed where it is, or was not: sentences for people.
class Reasons
{
    Q_DECLARE_TR_FUNCTIONS(Anchoring)
};

} // namespace Lectern::Anchoring
