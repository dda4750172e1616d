// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/links.h"

#include <QRegularExpression>
#include <QUrlQuery>

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

/// Of notes: a heading, or a path from where these lie whose last name has an ending. What looks like an
/// address of another kind (a colon anywhere, a server, the top of the disk) is none, whatever Qt would make
/// of it.
PageLink notesLink(const QString &target)
{
    static const QRegularExpression ending(QStringLiteral("[^/.]\\.[A-Za-z0-9]{1,10}$"));
    const QString address = target.trimmed();
    if (address.isEmpty() || address.size() > longestAddress) {
        return {};
    }
    const auto plain = [](const QString &part) {
        return QString::fromUtf8(QByteArray::fromPercentEncoding(part.toUtf8()));
    };
    PageLink link;
    link.path = plain(address.section(QLatin1Char('#'), 0, 0));
    link.fragment = plain(address.section(QLatin1Char('#'), 1));
    const bool isPath = !link.path.startsWith(QLatin1Char('/')) && !link.path.contains(QLatin1Char(':'))
        && !link.path.contains(QLatin1Char('?')) && link.path.contains(ending);
    const bool isHeading = link.path.isEmpty() && !link.fragment.isEmpty();
    const auto isForbidden = [](QChar c) {
        return c != QLatin1Char(' ') && hasForbiddenCharacter(QString(c));
    };
    if ((!isPath && !isHeading) || std::ranges::any_of(QString(link.path + link.fragment), isForbidden)) {
        return {};
    }
    link.goal = LinkGoal::Notes;
    return link;
}

} // namespace

PageLink pageLink(const QString &target)
{
    const std::optional<QUrl> url = followable(target);
    if (!url) {
        return notesLink(target);
    }
    const bool isOurs = url->scheme() == QLatin1String("lectern");
    return {isOurs ? LinkGoal::Lectern : LinkGoal::Outside, *url, {}, {}};
}

/// Mail to the address that is shown, with what it is about: some mail programs take further receivers, and
/// even files, from the rest.
static QUrl plainMail(const QUrl &url)
{
    const QUrlQuery said(url);
    QUrlQuery kept;
    for (const QString &field : {QStringLiteral("subject"), QStringLiteral("body")}) {
        if (said.hasQueryItem(field)) {
            kept.addQueryItem(field, said.queryItemValue(field, QUrl::FullyEncoded));
        }
    }
    QUrl plain = url;
    plain.setQuery(kept);
    return plain;
}

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
        return url.path().contains(QLatin1Char('@')) ? std::optional(plainMail(url)) : std::nullopt;
    }
    if (scheme == QLatin1String("lectern")) {
        return url;
    }
    const bool isWeb = scheme == QLatin1String("http") || scheme == QLatin1String("https");
    return isWeb && !url.host().isEmpty() ? std::optional(url) : std::nullopt;
}

QString addressForPeople(const QUrl &url) { return QString::fromLatin1(url.toEncoded(QUrl::RemovePassword)); }

} // namespace Lectern::Ui
