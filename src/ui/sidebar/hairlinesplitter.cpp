// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hairlinesplitter.h"

#include "ui/theme.h"

#include <QPainter>
#include <QSplitterHandle>

namespace Lectern::Ui {

namespace {

class Handle final : public QSplitterHandle
{
public:
    using QSplitterHandle::QSplitterHandle;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QPoint middle = rect().center();
        const QRect line = orientation() == Qt::Vertical ? QRect(0, middle.y(), width(), 1)
                                                         : QRect(middle.x(), 0, 1, height());
        painter.fillRect(line, tokens().line);
    }
};

} // namespace

HairlineSplitter::HairlineSplitter(Qt::Orientation orientation, QWidget *parent)
    : QSplitter(orientation, parent)
{
    setHandleWidth(5);
    setChildrenCollapsible(false);
}

QSplitterHandle *HairlineSplitter::createHandle() { return new Handle(orientation(), this); }

} // namespace Lectern::Ui
