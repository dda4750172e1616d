// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "headingtint.h"

#include "ui/theme.h"

namespace Lectern::Ui {

HeadingTint::HeadingTint(QTextDocument *document)
    : QSyntaxHighlighter(document)
{
}

void HeadingTint::setEnabled(bool enabled)
{
    m_isEnabled = enabled;
    rehighlight();
}

void HeadingTint::highlightBlock(const QString &text)
{
    if (m_isEnabled && text.startsWith(u'#')) {
        QTextCharFormat format;
        format.setFontWeight(QFont::Bold);
        const bool isTop = !text.startsWith(QLatin1StringView("##"));
        format.setForeground(isTop ? tokens().text : tokens().accentInk);
        setFormat(0, static_cast<int>(text.size()), format);
    }
}

} // namespace Lectern::Ui
