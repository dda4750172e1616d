// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exporter.h"
#include "textescape.h"

#include <QRegularExpression>

namespace Lectern::Exporters {

namespace {

constexpr qsizetype longestName = 120; ///< bytes, suffix included

/// Controls, what separates folders or means something to a shell or to Obsidian, and signs that turn the
/// reading direction.
bool isRefused(QChar c)
{
    static constexpr QStringView signs = u"\\/:*?\"<>|#^[]%";
    const char16_t unit = c.unicode();
    const bool isControl = unit < 0x20 || (unit >= 0x7f && unit < 0xa0);
    const bool turns = unit == 0x061c || (unit >= 0x200b && unit <= 0x200f)
        || (unit >= 0x2028 && unit <= 0x202e) || (unit >= 0x2060 && unit <= 0x206f) || unit == 0xfeff
        || unit == 0xfffe || unit == 0xffff;
    return isControl || turns || signs.contains(c);
}

bool isDeviceName(const QString &name)
{
    static const QRegularExpression devices(
        QStringLiteral("^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\\$|conout\\$)$"),
        QRegularExpression::CaseInsensitiveOption);
    return devices.match(name.section(u'.', 0, 0).trimmed()).hasMatch();
}

void cutTo(QString &text, qsizetype bytes)
{
    while (text.toUtf8().size() > bytes) {
        const bool isPair = text.size() > 1 && text.back().isLowSurrogate();
        text.chop(isPair ? 2 : 1);
    }
}

} // namespace

QString safeFileName(const QString &title, const QString &suffix)
{
    QString name;
    for (const QChar c : scalarValues(title.left(4 * longestName))) {
        if (isRefused(c)) {
            name += c.isSpace() ? QStringView(u" ") : QStringView();
        } else {
            name += c;
        }
    }
    name = name.simplified();
    while (name.startsWith(u'.') || name.startsWith(u'-') || name.startsWith(u' ')) {
        name.remove(0, 1);
    }
    cutTo(name, longestName - suffix.toUtf8().size() - 1);
    while (name.endsWith(u'.') || name.endsWith(u' ')) {
        name.chop(1);
    }
    if (name.isEmpty()) {
        name = QStringLiteral("notes");
    } else if (isDeviceName(name)) {
        name.prepend(u'_');
    }
    return suffix.isEmpty() ? name : QString(name + u'.' + suffix);
}

} // namespace Lectern::Exporters
