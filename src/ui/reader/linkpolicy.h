// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

namespace Lectern::Ui {

/// Which places outside a person has said yes to: the first link to a host asks, later ones open
/// (reliability.md, B3). A pure value; it is kept as text, one place a line, the newest first.
class LinkPolicy final
{
public:
    LinkPolicy() = default;
    /// Lines that are no place are left out.
    explicit LinkPolicy(const QString &text);

    [[nodiscard]] bool mayOpen(const QUrl &url) const { return m_places.contains(placeOf(url)); }
    void allow(const QUrl &url);
    [[nodiscard]] QString text() const { return m_places.join(QLatin1Char('\n')); }

    /// What is asked about: the host in punycode, so that look-alikes show, with its port if the address has
    /// one; for mail the whole address behind "mailto:". Empty for what leads nowhere outside.
    [[nodiscard]] static QString placeOf(const QUrl &url);

    static constexpr qsizetype mostPlaces = 1000;

private:
    QStringList m_places;
};

} // namespace Lectern::Ui
