// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importdriver.h"

#include "ui/reader/pagepainter.h"
#include "ui/reader/readerview.h"
#include "ui/shell/segmentedswitch.h"

#include <QSplitter>

using namespace Lectern;
using namespace Lectern::Ui;
using namespace Qt::StringLiterals;

/// How the import dialog shows what was found: reasons, the page a talk becomes, both sides at any size.
class ImportPreviewTest final : public Lectern::Testing::ImportDriver
{
    Q_OBJECT

    [[nodiscard]] QTreeView *tree() const { return m_dialog->findChild<QTreeView *>(u"import.tree"_s); }

    [[nodiscard]] int rowHeight(int line) const
    {
        return tree()->visualRect(m_dialog->model()->talkAtLine(0, line)).height();
    }

    [[nodiscard]] ReaderView &page() const { return *m_dialog->findChild<ReaderView *>(); }

private Q_SLOTS:
    void init()
    {
        PlannedTalk brief = Testing::talk(1, 3, u"One"_s, {}, 0.4);
        brief.why = {u"It is numbered."_s};
        PlannedTalk lengthy = Testing::talk(4, 6, u"Two"_s, {}, 0.4);
        lengthy.speakers.clear();
        lengthy.why = {u"Lines that are written so stand below days."_s};
        open({brief, lengthy, Testing::talk(7, 12, u"Three"_s, {})});
    }

    void reasonsAreSentences()
    {
        const QString reason = m_dialog->model()->talkAtLine(0, 4).data(ImportReasonRole).toString();
        QVERIFY2(reason.startsWith(u"No speaker found. Lines that"_s), qPrintable(reason));
    }

    void longReasonsTakeMoreLines()
    {
        QVERIFY(rowHeight(1) > rowHeight(7));
        QVERIFY(rowHeight(4) > rowHeight(7));
        auto *splitter = m_dialog->findChild<QSplitter *>();
        splitter->setSizes({splitter->width() - 100, 100});
        QTRY_VERIFY(tree()->width() > splitter->width() / 2);
        QCoreApplication::processEvents();
        const int wide = rowHeight(4);
        QVERIFY(wide < rowHeight(1)); // that there is no speaker is said once, where speakers stand
        splitter->setSizes({400, splitter->width() - 400});
        QTRY_VERIFY(rowHeight(4) > wide);
    }

    void bothSidesGiveWayInASmallWindow()
    {
        const auto *splitter = m_dialog->findChild<QSplitter *>();
        m_dialog->resize(m_dialog->minimumSize());
        QTRY_COMPARE(m_dialog->width(), m_dialog->minimumWidth());
        QTRY_VERIFY(splitter->sizes().at(1) * 5 >= splitter->width() * 2);
    }

    void thePageIsSetAsTheReaderIs()
    {
        ReaderAppearance large;
        large.size = 27;
        large.typeface = Typeface::Sans;
        m_dialog->setAppearance(large);
        auto *form = m_dialog->findChild<SegmentedSwitch *>(u"import.form"_s);
        QTest::keyClick(form, Qt::Key_Right);
        QTRY_VERIFY(page().isVisible());
        QCOMPARE(page().scene().appearance, large);
    }

    void nothingOffersToTagTheTalkYet()
    {
        QTest::keyClick(m_dialog->findChild<SegmentedSwitch *>(u"import.form"_s), Qt::Key_Right);
        QTRY_VERIFY(page().isVisible());
        QVERIFY(tagChips(page().scene()).empty());
        QVERIFY(tagRowRect(page().scene()).isEmpty());
    }
};

QTEST_MAIN(ImportPreviewTest)
#include "tst_importpreview.moc"
