// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/restoredialog.h"
#include "ui/theme.h"

#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Ui;
using namespace Qt::StringLiterals;

namespace {

Services::RestoreCandidate backup(qint64 bytes)
{
    return {Services::RestoreCandidate::Kind::Backup, u"/backups/library.sqlite"_s,
        QDateTime(QDate(2026, 5, 3), QTime(9, 30)), bytes};
}

} // namespace

class RestoreDialogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePromiseStandsInLineWithTheButtons()
    {
        RestoreDialog dialog(u"/none/library.sqlite"_s, {backup(876'000)});
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        auto *promise = dialog.findChild<QLabel *>(u"restore.promise"_s);
        auto *file = dialog.findChild<QWidget *>(u"restore.file"_s);
        QVERIFY(promise && promise->isVisible() && file);
        // A change of font or scheme makes labels forget margins of their own.
        QEvent change(QEvent::StyleChange);
        QApplication::sendEvent(promise, &change);
        QApplication::processEvents();
        const int start = promise->mapTo(&dialog, promise->contentsRect().topLeft()).x();
        QCOMPARE(start, file->mapTo(&dialog, QPoint(0, 0)).x());
        QVERIFY(start >= scaled(20));
    }

    void sizesAreToldInWholeUnits_data()
    {
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<QString>("told");
        QTest::newRow("kilobytes") << qint64(876'544) << u"877 kB"_s;
        QTest::newRow("megabytes") << qint64(12'300'000) << u"12 MB"_s;
    }

    void sizesAreToldInWholeUnits()
    {
        QFETCH(qint64, bytes);
        QFETCH(QString, told);
        QLocale::setDefault(QLocale::c());
        RestoreDialog dialog(u"/none/library.sqlite"_s, {backup(bytes)});
        const auto *list = dialog.findChild<QListView *>(u"restore.list"_s);
        const QString row = list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(row.endsWith(told), qPrintable(row));
    }
};

QTEST_MAIN(RestoreDialogTest)
#include "tst_restoredialog.moc"
