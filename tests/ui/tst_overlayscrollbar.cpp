// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sidebar/overlayscrollbar.h"
#include "ui/sidebar/rowpainter.h"

#include <QApplication>
#include <QListView>
#include <QStringListModel>
#include <QTest>

using namespace Lectern::Ui;
using namespace Qt::StringLiterals;

class TestOverlayScrollBar : public QObject
{
    Q_OBJECT
    std::unique_ptr<QListView> m_view;
    QStringListModel m_rows;
    OverlayScrollBar *m_bar = nullptr;

    void setRows(int count)
    {
        QStringList rows;
        for (int row = 0; row < count; ++row) {
            rows += u"row"_s;
        }
        m_rows.setStringList(rows);
        m_view->doItemsLayout();
    }

    void bringPointer() { tell(QEvent::Enter); }

    void tell(QEvent::Type type)
    {
        QEvent event(type);
        QApplication::sendEvent(m_view.get(), &event);
    }

private Q_SLOTS:
    void init()
    {
        m_view = std::make_unique<QListView>();
        prepareRowView(*m_view);
        m_view->setModel(&m_rows);
        m_bar = m_view->findChild<OverlayScrollBar *>();
        QVERIFY(m_bar);
        m_view->resize(200, 200);
    }

    void cleanup() { m_view.reset(); }

    void itIsThereWhileThePointerIs()
    {
        setRows(100);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        bringPointer();
        QVERIFY(m_bar->isVisible());
        tell(QEvent::Leave);
        QVERIFY(!m_bar->isVisible());
    }

    void nothingToScrollShowsNone()
    {
        setRows(1);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        bringPointer();
        QVERIFY(!m_bar->isVisible());
    }

    /// A view that is built small, and gets its size with its window.
    void whatAHiddenViewWantedIsForgotten()
    {
        setRows(100);
        bringPointer();
        QVERIFY(!m_bar->isHidden());
        setRows(1);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        QVERIFY(!m_bar->isVisible());
    }
};

QTEST_MAIN(TestOverlayScrollBar)
#include "tst_overlayscrollbar.moc"
