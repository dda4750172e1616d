// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mutedlabel.h"

#include "ui/theme.h"

#include <QEvent>
#include <QScopedValueRollback>

namespace Lectern::Ui {

MutedLabel::MutedLabel(const QString &text, QWidget *parent, int sizeDelta, QFont::Weight weight)
    : QLabel(text, parent)
    , m_sizeDelta(sizeDelta)
    , m_weight(weight)
{
    applyLook();
}

void MutedLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    const bool isLook = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (isLook && !m_isApplying) {
        applyLook();
    }
}

void MutedLabel::applyLook()
{
    // Setting a font or palette sends the very events that lead here.
    const QScopedValueRollback applying(m_isApplying, true);
    setFont(uiFont(m_sizeDelta, m_weight));
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, tokens().muted);
    setPalette(muted);
}

} // namespace Lectern::Ui
