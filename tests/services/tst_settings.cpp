// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/settings.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Lectern::Services;

class TestSettings final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("lectern.ini"));
    }

    void rowsStandInTheOrderOfTheirNames()
    {
        int number = 0;
        for (const SettingRow &row : allSettings()) {
            QCOMPARE(static_cast<int>(row.setting), number++);
            QVERIFY(row.standard.isValid());
        }
    }

    void valueComesBackAfterARestart()
    {
        {
            Settings settings(m_file);
            QCOMPARE(settings.number(Setting::ReaderTextSize), 18);
            settings.set(Setting::ReaderTextSize, 24);
            settings.set(Setting::ColourScheme, QStringLiteral("dark"));
            settings.set(Setting::ReaderLineSpacing, 1.7);
            settings.set(Setting::MarkPatterns, true);
        }
        const Settings settings(m_file);
        QCOMPARE(settings.number(Setting::ReaderTextSize), 24);
        QCOMPARE(settings.text(Setting::ColourScheme), QStringLiteral("dark"));
        QCOMPARE(settings.real(Setting::ReaderLineSpacing), 1.7);
        QCOMPARE(settings.isOn(Setting::MarkPatterns), true);
    }

    void aLibraryThatOnlyIsNotThereNowIsNoFirstStart()
    {
        const QString library = m_folder->filePath(QStringLiteral("library.sqlite"));
        Settings settings(m_file);
        QVERIFY(isFirstStart(library, settings));
        QFile made(library);
        QVERIFY(made.open(QIODevice::WriteOnly));
        QVERIFY(!isFirstStart(library, settings));
        QVERIFY(made.remove());
        rememberLibrary(settings, m_folder->filePath(QStringLiteral("disk/other.sqlite")));
        QVERIFY(!isFirstStart(library, settings));
    }

    void valueThatDoesNotFitReadsAsItsDefault_data()
    {
        QTest::addColumn<QByteArray>("ini");
        QTest::newRow("too large") << QByteArray("[reader]\ntextSize=4000\n");
        QTest::newRow("no number") << QByteArray("[reader]\ntextSize=large\n");
        QTest::newRow("serialised") << QByteArray(
            "[reader]\ntextSize=@Variant(\\0\\0\\0\\x2\\0\\0\\0\\x14)\n");
        QTest::newRow("list") << QByteArray("[reader]\ntextSize=1, 2\n");
        QTest::newRow("garbage") << QByteArray("\xff\xfe[[[\n==\n");
    }

    void valueThatDoesNotFitReadsAsItsDefault()
    {
        QFETCH(QByteArray, ini);
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(ini);
        file.close();
        QCOMPARE(Settings(m_file).number(Setting::ReaderTextSize), 18);
    }

    void onlyARealChangeIsSaid()
    {
        Settings settings(m_file);
        const QSignalSpy spy(&settings, &Settings::changed);
        settings.set(Setting::ReaderTextSize, 18);
        settings.set(Setting::ReaderTextSize, 99);
        settings.set(Setting::ColourScheme, QStringLiteral("pink"));
        QCOMPARE(spy.count(), 0);
        settings.set(Setting::ReaderTextSize, 20);
        QCOMPARE(spy.count(), 1);
    }

    void libraryComesFromOptionThenEnvironmentThenStandardPlace()
    {
        qputenv("LECTERN_LIBRARY", "/tmp/env.sqlite");
        QCOMPARE(libraryPath(QStringLiteral("/tmp/given.sqlite")), QStringLiteral("/tmp/given.sqlite"));
        QCOMPARE(libraryPath(), QStringLiteral("/tmp/env.sqlite"));
        qunsetenv("LECTERN_LIBRARY");
        QVERIFY(libraryPath().endsWith(QStringLiteral("/lectern/library.sqlite")));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
