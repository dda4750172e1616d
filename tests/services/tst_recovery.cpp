// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/importservice.h"
#include "services/recovery.h"
#include "support/testsupport.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Services;
using namespace Qt::StringLiterals;

class TestRecovery final : public QObject
{
    Q_OBJECT

    QString write(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder->filePath(name);
        Testing::writeBytes(path, bytes);
        return path;
    }

    [[nodiscard]] QStringList files() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void contentsOfALibraryAreCounted()
    {
        const QString library = m_folder->filePath(u"library.sqlite"_s);
        const QString notes =
            write(u"days.md"_s, "# Canal Days 2023\n\n## Quiet locks, Rosa Finch\n\n- the water waits\n");
        {
            const auto session = LibrarySession::open(library, Store::OpenMode::Create);
            SilentProgress progress;
            QVERIFY(session && importPaths(**session, {notes}, {}, progress, {}));
        }
        const auto contents = contentsOf(library);
        QVERIFY(contents && *contents);
        QCOMPARE((*contents)->talks, 1);
        QCOMPARE((*contents)->marks, 0);
        QCOMPARE(files(), (QStringList{u"days.md"_s, u"library.sqlite"_s}));
    }

    void contentsOfOlderLibrariesAreCounted_data()
    {
        QTest::addColumn<int>("version");
        for (const int version : {3, 4}) {
            QTest::addRow("version %d", version) << version;
        }
    }

    void contentsOfOlderLibrariesAreCounted()
    {
        QFETCH(int, version);
        const QByteArray kept = Testing::keptLibrary(version);
        const QString library = write(u"old.sqlite"_s, kept);
        const auto contents = contentsOf(library);
        QVERIFY2(contents, contents ? "" : qPrintable(contents.error().message));
        QVERIFY(*contents);
        QCOMPARE((*contents)->talks, 3);
        QCOMPARE((*contents)->marks, 2);
        QCOMPARE(Testing::fileBytes(library), kept);
        QCOMPARE(files(), QStringList{u"old.sqlite"_s});
    }

    void linesOfJsonAreNotCounted()
    {
        const QString lines = m_folder->filePath(u"lines.jsonl"_s);
        {
            const auto session =
                LibrarySession::open(m_folder->filePath(u"library.sqlite"_s), Store::OpenMode::Create);
            SilentProgress progress;
            QVERIFY(session && writeBackup(**session, lines, BackupForm::JsonLines, progress, {}));
        }
        const auto contents = contentsOf(lines);
        QVERIFY(contents);
        QVERIFY(!*contents);
    }

    void whatCannotBeRestoredSaysWhy()
    {
        const auto missing = contentsOf(m_folder->filePath(u"nowhere.sqlite"_s));
        QVERIFY(!missing);
        QCOMPARE(missing.error().kind, ErrorKind::NotFound);
        const auto other = contentsOf(write(u"minutes.sqlite"_s, "these are the minutes of a club\n"));
        QVERIFY(!other);
        QCOMPARE(other.error().kind, ErrorKind::InvalidInput);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestRecovery)
#include "tst_recovery.moc"
