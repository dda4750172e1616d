// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/links.h"

#include <algorithm>

namespace Lectern::Ui {

namespace {

constexpr qsizetype longestAddress = 4096;

bool hasForbiddenCharacter(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) {
        return c.isSpace() || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format
            || c == QLatin1Char('\\');
    });
}

} // namespace

std::optional<QUrl> followable(const QString &target)
{
    const QString address = target.trimmed();
    if (address.isEmpty() || address.size() > longestAddress || hasForbiddenCharacter(address)) {
        return {};
    }
    const QUrl url(address, QUrl::TolerantMode);
    const QString scheme = url.scheme();
    if (!url.isValid()) {
        return {};
    }
    if (scheme == QLatin1String("mailto")) {
        return url.path().contains(QLatin1Char('@')) ? std::optional(url) : std::nullopt;
    }
    if (scheme == QLatin1String("lectern")) {
        return url;
    }
    const bool isWeb = scheme == QLatin1String("http") || scheme == QLatin1String("https");
    return isWeb && !url.host().isEmpty() ? std::optional(url) : std::nullopt;
}

QString addressForPeople(const QUrl &url) { return QString::fromLatin1(url.toEncoded(QUrl::RemovePassword)); }

} // namespace Lectern::Ui
