// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rsttargets.h"

#include "readers/rstmarkup.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Readers::Rst {

namespace {

/// Names that stand for other names are followed so far.
constexpr int mostSteps = 8;
constexpr qsizetype longestLink = 1000;
constexpr size_t mostLines = 20;

QString nameOf(QStringView written) { return written.toString().simplified().toLower(); }

/// A target may be broken over lines; blanks in it mean nothing, unless it is another name ("other name_").
QString targetIn(QStringView written)
{
    if (written.trimmed().endsWith(u'_')) {
        return written.toString().simplified();
    }
    QString target;
    std::ranges::copy_if(written, std::back_inserter(target), [](QChar c) { return !c.isSpace(); });
    return target;
}

} // namespace

Targets::Targets(const MarkupLines &lines)
{
    for (size_t i = 0; i < lines.count(); ++i) {
        if (isTarget(lines.text(i))) {
            addLine(lines, i);
        }
    }
    addEmbedded(lines.source());
}

void Targets::addLine(const MarkupLines &lines, size_t line)
{
    const size_t limit = std::min(lines.count(), line + 1 + mostLines);
    const size_t end =
        lines.endOfTextRun({line + 1, lines.endOfDeeper({line + 1, limit}, lines[line].indent)});
    const Utf16Range place{lines[line].text.begin, lines[end - 1].end};
    QStringView text = lines.source().sliced(place.begin, std::min(place.length(), longestLink));
    if (text.startsWith(u"__ ")) {
        m_nameless << targetIn(text.sliced(3));
        return;
    }
    text = text.sliced(text.indexOf(u'_') + 1);
    if (text.startsWith(u"_:")) {
        m_nameless << targetIn(text.sliced(2));
        return;
    }
    const bool isQuoted = text.startsWith(u'`');
    const qsizetype nameEnd = isQuoted ? text.indexOf(u"`:", 1) : text.indexOf(u':');
    if (nameEnd > 0) {
        const QStringView name = isQuoted ? text.sliced(1, nameEnd - 1) : text.first(nameEnd);
        m_targets.insert(nameOf(name), targetIn(text.sliced(nameEnd + (isQuoted ? 2 : 1))));
    }
}

/// "`name <target>`_" gives the name to later links.
void Targets::addEmbedded(QStringView source)
{
    for (qsizetype at = source.indexOf(u">`_"); at >= 0; at = source.indexOf(u">`_", at + 1)) {
        const QStringView before = source.first(at).last(std::min(at, longestLink));
        const qsizetype tick = before.lastIndexOf(u'`');
        const QStringView inside = before.sliced(tick + 1);
        const qsizetype angle = inside.lastIndexOf(u'<');
        if (tick >= 0 && angle > 0) {
            const QString name = nameOf(inside.first(angle));
            if (!m_targets.contains(name)) {
                m_targets.insert(name, targetIn(inside.sliced(angle + 1)));
            }
        }
    }
}

QString Targets::targetOf(QStringView name) const
{
    QString target = m_targets.value(nameOf(name));
    for (int step = 0; step < mostSteps && target.endsWith(u'_') && !target.endsWith(u"\\_"_s); ++step) {
        QStringView other = QStringView(target).chopped(1);
        if (other.startsWith(u'`') && other.endsWith(u'`') && other.size() > 1) {
            other = other.sliced(1).chopped(1);
        }
        const auto found = m_targets.constFind(nameOf(other));
        if (found == m_targets.constEnd()) {
            break;
        }
        target = *found;
    }
    return target;
}

bool Targets::isGiven(QStringView name) const { return m_targets.contains(nameOf(name)); }

QString Targets::nextNameless()
{
    return m_nextNameless < m_nameless.size() ? m_nameless[m_nextNameless++] : QString();
}

} // namespace Lectern::Readers::Rst
