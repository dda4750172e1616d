// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readers/markuplines.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace Lectern::Readers::Rst {

/// Where the links of one source lead: `.. _name: target`, `.. _name: other_`, `` `name <target>`_ `` and, in
/// order, the nameless `__ target`. Names are compared without letter case, blanks folded.
class Targets
{
public:
    explicit Targets(const MarkupLines &lines);

    /// The target of a name; empty if it is not given or leads to a place of the same source.
    [[nodiscard]] QString targetOf(QStringView name) const;
    /// Whether the name is given at all.
    [[nodiscard]] bool isGiven(QStringView name) const;
    /// The target of the next nameless link; empty if there is none left.
    [[nodiscard]] QString nextNameless();

private:
    void addLine(const MarkupLines &lines, size_t line);
    void addEmbedded(QStringView source);

    QHash<QString, QString> m_targets;
    QStringList m_nameless;
    qsizetype m_nextNameless = 0;
};

} // namespace Lectern::Readers::Rst
