// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textescape.h"

#include <QTimeZone>

#include <algorithm>

namespace Lectern::Exporters {

namespace {

bool isForbiddenInXml(QChar c)
{
    const char16_t unit = c.unicode();
    return (unit < 0x20 && unit != u'\t' && unit != u'\n' && unit != u'\r') || unit == 0xfffe
        || unit == 0xffff;
}

QString replaced(QStringView text, bool (*isBad)(QChar))
{
    QString result = text.toString();
    for (qsizetype i = 0; i < result.size(); ++i) {
        if (result[i].isHighSurrogate() && i + 1 < result.size() && result[i + 1].isLowSurrogate()) {
            ++i;
        } else if (result[i].isSurrogate() || isBad(result[i])) {
            result[i] = QChar::ReplacementCharacter;
        }
    }
    return result;
}

bool isSafeInHref(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        || QByteArrayView("-_.+!*(),%#@?=;:/$~").contains(c);
}

} // namespace

QString scalarValues(QStringView text)
{
    return replaced(text, [](QChar) { return false; });
}

QString xmlCharacters(QStringView text) { return replaced(text, isForbiddenInXml); }

QString htmlEscaped(QStringView text) { return xmlCharacters(text).toHtmlEscaped(); }

QString hrefEscaped(QStringView target)
{
    QString result;
    for (const char c : xmlCharacters(target).toUtf8()) {
        if (isSafeInHref(c)) {
            result += QLatin1Char(c);
        } else if (c == '&') {
            result += u"&amp;";
        } else if (c == '\'') {
            result += u"&#x27;";
        } else {
            const auto byte = static_cast<uchar>(c);
            result += u'%' + QString::number(byte, 16).rightJustified(2, u'0').toUpper();
        }
    }
    return result;
}

bool isSafeLink(QStringView target)
{
    // Browsers drop controls and leading blanks before they look for the scheme, and take '\' for '/'.
    QString cleaned;
    for (const QChar c : target) {
        if (c > u' ' && c != QChar(0x7f)) {
            cleaned += c == u'\\' ? QChar(u'/') : c.toLower();
        }
    }
    if (cleaned.startsWith(u"//")) {
        return false; // another host without saying how
    }
    const qsizetype colon = cleaned.indexOf(u':');
    const auto isEarlier = [&](QChar sign) {
        const qsizetype at = cleaned.indexOf(sign);
        return at >= 0 && at < colon;
    };
    if (colon < 0 || isEarlier(u'/') || isEarlier(u'?') || isEarlier(u'#')) {
        return true; // relative
    }
    const QStringView scheme = QStringView(cleaned).first(colon);
    return scheme == u"http" || scheme == u"https" || scheme == u"mailto";
}

QStringList linesOf(const QString &text)
{
    QString plain = text;
    plain.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    plain.replace(u'\r', u'\n');
    return plain.split(u'\n');
}

QString oneLine(QStringView text) { return text.toString().simplified(); }

QString shortened(const QString &text, int length)
{
    qsizetype at = 0;
    for (int count = 0; at < text.size(); ++count) {
        if (count == length - 1 && at < text.size() - 1) {
            return text.first(at) + QChar(0x2026);
        }
        const bool isPair =
            text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        at += isPair ? 2 : 1;
    }
    return text;
}

QString yamlQuoted(const QString &text)
{
    QString result(u'"');
    for (const QChar c : oneLine(scalarValues(text))) {
        const char16_t unit = c.unicode();
        if (c == u'"' || c == u'\\') {
            result += u'\\';
            result += c;
        } else if (unit < 0x20 || (unit >= 0x7f && unit < 0xa0) || unit == 0x2028 || unit == 0x2029
            || unit == 0xfeff || unit >= 0xfffe) {
            result += u"\\u" + QString::number(unit, 16).rightJustified(4, u'0');
        } else {
            result += c;
        }
    }
    return result + u'"';
}

QString csvCell(const QString &text)
{
    static constexpr QStringView starts = u"=+-@\t\r\uff1d\uff0b\uff0d\uff20";
    QString cell = scalarValues(text);
    if (!cell.isEmpty() && (starts.contains(cell.front()) || cell.front().isNull())) {
        cell.prepend(u'\'');
    }
    if (std::ranges::any_of(
            cell, [](QChar c) { return c == u'"' || c == u',' || c == u'\n' || c == u'\r'; })) {
        cell.replace(u'"', QStringLiteral("\"\""));
        return u'"' + cell + u'"';
    }
    return cell;
}

QString utcTime(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ")) : QString();
}

} // namespace Lectern::Exporters
