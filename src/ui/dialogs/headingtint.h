// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSyntaxHighlighter>

namespace Lectern::Ui {

/// Sets off headings that begin with "#" in a shown source: enough to find one's way.
class HeadingTint final : public QSyntaxHighlighter
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HeadingTint)
public:
    explicit HeadingTint(QTextDocument *document);

    void setEnabled(bool enabled);

protected:
    void highlightBlock(const QString &text) override;

private:
    bool m_isEnabled = false;
};

} // namespace Lectern::Ui
