// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/linkpolicy.h"

#include <algorithm>

namespace Lectern::Ui {

LinkPolicy::LinkPolicy(const QString &text)
    : m_places(text.split(QLatin1Char('\n'), Qt::SkipEmptyParts).mid(0, mostPlaces))
{
    m_places.removeIf([](const QString &place) {
        return std::ranges::any_of(place, [](QChar c) { return c.isSpace() || c.unicode() > 126; });
    });
}

void LinkPolicy::allow(const QUrl &url)
{
    const QString place = placeOf(url);
    if (!place.isEmpty() && !m_places.contains(place)) {
        m_places.prepend(place);
        m_places = m_places.mid(0, mostPlaces);
    }
}

QString LinkPolicy::placeOf(const QUrl &url)
{
    if (url.scheme() == QLatin1String("mailto")) {
        return QLatin1String("mailto:") + url.path(QUrl::FullyEncoded).toLower();
    }
    if (url.scheme() != QLatin1String("http") && url.scheme() != QLatin1String("https")) {
        return {};
    }
    const QString host = url.host(QUrl::FullyEncoded).toLower();
    return url.port() < 0 ? host : host + QLatin1Char(':') + QString::number(url.port());
}

} // namespace Lectern::Ui
