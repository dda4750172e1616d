// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "htmlnormal.h"

#include "readers/inlinemarkup.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Testing {

namespace {

const QRegularExpression &tagPattern()
{
    static const QRegularExpression tag(
        uR"re(^<(/?)([A-Za-z][A-Za-z0-9-]*)((?:\s+[^\s"'=<>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*(/?)>$)re"_s);
    return tag;
}

bool isBlockTag(const QString &name)
{
    static const QStringList names =
        u"article header aside hgroup blockquote hr iframe body li map button object canvas ol caption "
        "output col p colgroup pre dd progress div section dl table td dt tbody embed textarea fieldset "
        "tfoot "
        "figcaption th figure thead footer tr form ul h1 h2 h3 h4 h5 h6 video script style"_s.split(u' ');
    return names.contains(name);
}

QString withoutBlanksAtBegin(QString text)
{
    const auto begin = std::ranges::find_if_not(text, [](QChar c) { return c.isSpace(); });
    return text.sliced(begin - text.begin());
}

void cutBlanksAtEnd(QString &text)
{
    while (!text.isEmpty() && text.back().isSpace()) {
        text.chop(1);
    }
}

class Normaliser
{
public:
    QString run(const QString &html)
    {
        static const QRegularExpression piece(
            uR"(<!\[CDATA\[.*?\]\]>|<!--.*?-->|<\?.*?\?>|<[^>]*>|[^<]+|<)"_s,
            QRegularExpression::DotMatchesEverythingOption);
        for (auto matches = piece.globalMatch(html); matches.hasNext();) {
            take(matches.next().captured());
        }
        return m_result;
    }

private:
    enum class Last { None, Opening, Closing, Data, Other };

    void take(const QString &piece)
    {
        if (!piece.startsWith(u'<')) {
            takeText(piece);
            return;
        }
        const QRegularExpressionMatch tag = tagPattern().match(piece);
        if (!tag.hasMatch()) {
            m_result += piece;
            m_last = Last::Other;
        } else if (tag.captured(1).isEmpty()) {
            takeOpening(tag.captured(2).toLower(), tag.captured(3), !tag.captured(4).isEmpty());
        } else {
            takeClosing(tag.captured(2).toLower());
        }
    }

    void takeText(QString text)
    {
        const bool isAfterTag = m_last == Last::Opening || m_last == Last::Closing;
        if (isAfterTag && m_tag == "br"_L1) {
            while (text.startsWith(u'\n')) {
                text.remove(0, 1);
            }
        }
        if (!m_isInPre) {
            static const QRegularExpression blanks(uR"(\s+)"_s);
            text.replace(blanks, u" "_s);
            if (isAfterTag && isBlockTag(m_tag)) {
                text = withoutBlanksAtBegin(text);
                if (m_last == Last::Closing) {
                    cutBlanksAtEnd(text);
                }
            }
        }
        m_result += withCharacters(text);
        m_last = Last::Data;
    }

    void takeOpening(const QString &name, const QString &attributes, bool isEmptyElement)
    {
        static const QRegularExpression attribute(
            uR"re(([^\s"'=<>/]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>`]+))?)re"_s);
        m_isInPre = m_isInPre || name == "pre"_L1;
        if (isBlockTag(name)) {
            cutBlanksAtEnd(m_result);
        }
        QStringList all;
        for (auto matches = attribute.globalMatch(attributes); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            QString value = match.captured(2);
            if (value.startsWith(u'"') || value.startsWith(u'\'')) {
                value = value.sliced(1).chopped(1);
            }
            all << match.captured(1).toLower()
                    + (match.hasCaptured(2) ? QString(u"=\"" + withCharacters(value) + u'"') : QString());
        }
        all.sort();
        all.prepend(u'<' + name);
        m_result += all.join(u' ') + u'>';
        m_tag = name;
        m_last = isEmptyElement ? Last::Closing : Last::Opening;
    }

    void takeClosing(const QString &name)
    {
        if (name == "pre"_L1) {
            m_isInPre = false;
        } else if (isBlockTag(name)) {
            cutBlanksAtEnd(m_result);
        }
        m_result += "</"_L1 + name + u'>';
        m_tag = name;
        m_last = Last::Closing;
    }

    QString withCharacters(const QString &text)
    {
        static const QRegularExpression reference(u"&(?:#[0-9]+|#[xX][0-9A-Fa-f]+|[A-Za-z][A-Za-z0-9]*);"_s);
        QString result;
        qsizetype done = 0;
        for (auto matches = reference.globalMatch(text); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            result +=
                text.sliced(done, match.capturedStart() - done).toHtmlEscaped().replace("&amp;"_L1, "&"_L1);
            const QString decoded = m_entities.decode(match.captured());
            result += decoded == match.captured() ? decoded : decoded.toHtmlEscaped();
            done = match.capturedEnd();
        }
        return result + text.sliced(done).toHtmlEscaped().replace("&amp;"_L1, "&"_L1);
    }

    Readers::EntityDecoder m_entities;
    QString m_result;
    QString m_tag;
    Last m_last = Last::None;
    bool m_isInPre = false;
};

} // namespace

QString normalisedHtml(const QString &html) { return Normaliser().run(html); }

} // namespace Lectern::Testing
