// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/testsupport.h"

#include <QDirIterator>
#include <QImage>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Lectern::Testing;
using namespace Qt::StringLiterals;

/// What `cmake --install` puts where, and whether the desktop's own checkers agree with it.
class TestInstall final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (qEnvironmentVariableIsEmpty("LECTERN_BUILD")) {
            QSKIP("ctest names the build folder to this test");
        }
        // DESTDIR, so that paths within the files are those of a real installation.
        qputenv("DESTDIR", m_folder.path().toUtf8());
        QProcess install;
        install.start(qEnvironmentVariable("LECTERN_CMAKE"),
            {u"--install"_s, qEnvironmentVariable("LECTERN_BUILD"), u"--prefix"_s, prefix});
        QVERIFY(install.waitForFinished(120'000));
        QVERIFY2(install.exitCode() == 0, install.readAllStandardError().constData());
    }

    void everythingIsWhereDesktopsLook()
    {
        QStringList found;
        const QString top = m_folder.path() + prefix + u'/';
        QDirIterator entries(top, QDir::Files, QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            found << entries.next().mid(top.size());
        }
        found.sort();
        const QString helpers = qEnvironmentVariable("LECTERN_LIBEXEC") + u"/lectern/"_s;
        QStringList wanted{u"bin/lectern"_s, u"bin/lectern-window"_s, helpers + u"lectern-pages"_s,
            helpers + u"lectern-pdf"_s, qEnvironmentVariable("LECTERN_PLUGINS") + u"lectern-syntax.so"_s,
            qEnvironmentVariable("LECTERN_PLUGINS") + u"lectern-unpacking.so"_s,
            u"share/applications/org.lectern.Lectern.desktop"_s,
            u"share/dbus-1/services/org.lectern.Lectern.service"_s,
            u"share/icons/hicolor/scalable/apps/org.lectern.Lectern.svg"_s,
            u"share/metainfo/org.lectern.Lectern.metainfo.xml"_s,
            u"share/mime/packages/org.lectern.Lectern.xml"_s};
        for (const int size : iconSizes) {
            wanted << iconOf(size);
        }
        if (qEnvironmentVariableIsSet("LECTERN_SPEECH")) {
            wanted << qEnvironmentVariable("LECTERN_PLUGINS") + u"lectern-speech.so"_s;
        }
        wanted.sort();
        QCOMPARE(found, wanted);
    }

    void programsStartWithoutWhatIsSeldomNeeded_data()
    {
        QTest::addColumn<QByteArray>("program");
        QTest::addColumn<QString>("needed");
        QTest::newRow("window") << "bin/lectern-window"_ba << u"libQt6Widgets"_s;
        QTest::newRow("command line") << "bin/lectern"_ba << u"libQt6Sql"_s;
    }
    /// Libraries that start slowly wait in plug-ins until somebody asks for what they do.
    void programsStartWithoutWhatIsSeldomNeeded()
    {
        QFETCH(QByteArray, program);
        QFETCH(QString, needed);
        QProcess loader;
        loader.start(u"ldd"_s, {installed(program.constData())});
        QVERIFY(loader.waitForFinished(60'000));
        const QString libraries = QString::fromUtf8(loader.readAllStandardOutput());
        QVERIFY2(libraries.contains(needed), qPrintable(libraries));
        for (const QString &name : {u"libKF6SyntaxHighlighting"_s, u"libKF6Archive"_s,
                 u"libQt6TextToSpeech"_s, u"libQt6Network"_s, u"libcrypto"_s}) {
            QVERIFY2(!libraries.contains(name), qPrintable(libraries));
        }
    }

    void picturesHaveTheSizeOfTheirFolder()
    {
        for (const int size : iconSizes) {
            const QImage picture(m_folder.path() + prefix + u'/' + iconOf(size));
            QCOMPARE(picture.size(), QSize(size, size));
            QCOMPARE(picture.pixelColor(0, 0).alpha(), 0);
            QVERIFY(picture.pixelColor(size / 2, size / 2).alpha() > 0);
        }
    }

    void theBusStartsTheProgramThatIsInstalled()
    {
        const QString service =
            QString::fromUtf8(fileBytes(installed("share/dbus-1/services/org.lectern.Lectern.service")));
        QVERIFY2(service.contains(u"Exec="_s + qEnvironmentVariable("LECTERN_BIN") + u"/lectern-window"_s),
            qPrintable(service));
    }

    void theDesktopEntryIsValid()
    {
        check(u"desktop-file-validate"_s, {installed("share/applications/org.lectern.Lectern.desktop")});
    }

    void theDescriptionIsValid()
    {
        // The project has no home on the web yet.
        check(u"appstreamcli"_s,
            {u"validate"_s, u"--no-net"_s, u"--override=url-homepage-missing=info"_s,
                installed("share/metainfo/org.lectern.Lectern.metainfo.xml")});
    }

    void aLibraryIsKnownByItsFirstBytes()
    {
        const QString tool = QStandardPaths::findExecutable(u"update-mime-database"_s);
        if (tool.isEmpty()) {
            QSKIP("There is no update-mime-database here.");
        }
        QProcess update;
        update.start(tool, {m_folder.path() + prefix + u"/share/mime"_s});
        QVERIFY(update.waitForFinished(60'000));
        QVERIFY2(update.exitCode() == 0, update.readAllStandardError().constData());
        const QByteArray magic = fileBytes(installed("share/mime/magic"));
        QVERIFY(magic.contains("application/vnd.lectern.library+sqlite3"));
    }

private:
    [[nodiscard]] QString installed(const char *name) const
    {
        return m_folder.path() + prefix + u'/' + QString::fromLatin1(name);
    }

    static QString iconOf(int size)
    {
        return u"share/icons/hicolor/%1x%1/apps/org.lectern.Lectern.png"_s.arg(size);
    }

    static void check(const QString &name, const QStringList &arguments)
    {
        const QString tool = QStandardPaths::findExecutable(name);
        if (tool.isEmpty()) {
            QSKIP(qPrintable(u"There is no %1 here."_s.arg(name)));
        }
        QProcess checker;
        checker.setProcessChannelMode(QProcess::MergedChannels);
        checker.start(tool, arguments);
        QVERIFY(checker.waitForFinished(60'000));
        const QByteArray said = checker.readAll();
        QVERIFY2(checker.exitCode() == 0, said.constData());
    }

    static constexpr std::array iconSizes{16, 22, 24, 32, 48, 64, 128, 256};
    const QString prefix = u"/usr"_s;
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestInstall)
#include "tst_install.moc"
