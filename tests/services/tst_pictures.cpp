// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/pictures.h"
#include "support/archivemaker.h"
#include "support/testsupport.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

#include <memory>

using namespace Lectern;
using namespace Lectern::Testing;
using Services::openPicture;

namespace {

const QByteArray inside("inside the folder");
const QByteArray outside("outside of it");

} // namespace

/// Which files a picture of the notes may be.
class TestPictures final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        writeBytes(path("notes/day.md"), "# Day\n");
        writeBytes(path("notes/one.png"), inside);
        writeBytes(path("notes/slides/two words.png"), inside);
        writeBytes(path("notes/slides/100%.png"), inside);
        writeBytes(path("secret.png"), outside);
        writeBytes(path("notes-too/secret.png"), outside);
    }

    void filesOfTheFolderAreOpened_data()
    {
        QTest::addColumn<QString>("target");
        for (const char *target : {"one.png", "./one.png", "slides/../one.png", "slides/two%20words.png",
                 "slides/two words.png", "one.png?raw=true", "one.png#right", "slides//two words.png"}) {
            QTest::newRow(target) << QString::fromLatin1(target);
        }
    }

    void filesOfTheFolderAreOpened()
    {
        QFETCH(QString, target);
        QCOMPARE(read(target), inside);
    }

    void linksThatStayInsideAreFollowed()
    {
        QVERIFY(QFile::link(path("notes/slides"), path("notes/pictures")));
        QCOMPARE(read(QStringLiteral("pictures/two words.png")), inside);
    }

    void nothingElseIsOpened_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<ErrorKind>("kind");
        const auto refused = [](const char *target) {
            QTest::newRow(target) << QString::fromLatin1(target) << ErrorKind::InvalidInput;
        };
        refused("../secret.png");
        refused("slides/../../secret.png");
        refused("..%2fsecret.png");
        refused("../notes-too/secret.png");
        refused("/etc/hostname");
        refused("%2fetc/hostname");
        refused("//server/share/one.png");
        refused("\\\\server\\share\\one.png");
        refused("file:///etc/hostname");
        refused("file:one.png");
        refused("http://example.org/one.png");
        refused("https://example.org/one.png");
        refused("C:\\one.png");
        refused("qrc:/one.png");
        refused("lectern-image:1");
        refused("");
        refused("?one.png");
        refused("slides"); // a folder
        refused("."); // the folder itself
        refused("out"); // a link out of it
        refused("door/secret.png"); // through a folder that is a link out of it
        refused("absolute.png"); // a link to /etc
        refused("pipe.png");
        QTest::newRow("a device") << QStringLiteral("device.png") << ErrorKind::InvalidInput;
        QTest::newRow("none") << QStringLiteral("three.png") << ErrorKind::NotFound;
        QTest::newRow("a link to nothing") << QStringLiteral("nowhere.png") << ErrorKind::NotFound;
        QTest::newRow("a ring of links") << QStringLiteral("ring.png") << ErrorKind::InvalidInput;
    }

    void nothingElseIsOpened()
    {
        QFETCH(QString, target);
        QFETCH(ErrorKind, kind);
        QVERIFY(QFile::link(path("secret.png"), path("notes/out")));
        QVERIFY(QFile::link(m_folder->path(), path("notes/door")));
        QVERIFY(QFile::link(QStringLiteral("/etc/hostname"), path("notes/absolute.png")));
        QVERIFY(QFile::link(QStringLiteral("/dev/zero"), path("notes/device.png")));
        QVERIFY(QFile::link(path("nowhere"), path("notes/nowhere.png")));
        QVERIFY(QFile::link(path("notes/ring.png"), path("notes/ring.png")));
        QCOMPARE(::mkfifo(QFile::encodeName(path("notes/pipe.png")).constData(), 0600), 0);
        const auto picture = openPicture(path("notes/day.md"), target);
        QVERIFY(!picture);
        QCOMPARE(picture.error().kind, kind);
        QVERIFY(!picture.error().message.isEmpty());
    }

    void notesWithoutAFolderHaveNoPictures()
    {
        QDir::setCurrent(path("notes"));
        for (const char *label : {"clipboard", "one.md", ""}) {
            QCOMPARE(openPicture(QString::fromLatin1(label), QStringLiteral("one.png")).error().kind,
                ErrorKind::NotFound);
        }
    }

    void picturesInTheTextAreTakenUpToALimit()
    {
        const QString begin = QStringLiteral("data:image/png;base64,");
        QCOMPARE(read(begin + QString::fromLatin1(inside.toBase64())), inside);
        QCOMPARE(read(QStringLiteral("DATA:;base64,") + QString::fromLatin1(inside.toBase64())), inside);
        const QByteArray large(Services::mostDataBytes + 10, 'x');
        const QString day = path("notes/day.md");
        QCOMPARE(openPicture(day, begin + QString::fromLatin1(large.toBase64())).error().kind,
            ErrorKind::InvalidInput);
        QCOMPARE(openPicture(day, QStringLiteral("data:image/svg+xml,<svg/>")).error().kind,
            ErrorKind::InvalidInput);
        QCOMPARE(openPicture(day, QStringLiteral("data:")).error().kind, ErrorKind::InvalidInput);
    }

    void picturesOfAnArchiveAreThoseBesideTheNotesInThere_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        const std::vector<QByteArray> names{"2019/day.md", "2019/one.png", "top.png"};
        std::vector<ZipFile> zip;
        std::vector<TarFile> tar;
        for (const QByteArray &name : names) {
            zip.push_back({.name = name, .bytes = inside});
            tar.push_back({name, inside});
        }
        QTest::newRow("zip") << QStringLiteral("a.zip") << zipOf(zip);
        QTest::newRow("tar.gz") << QStringLiteral("a.tar.gz") << gzipOf(tarOf(tar));
    }

    void picturesOfAnArchiveAreThoseBesideTheNotesInThere()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        writeBytes(m_folder->filePath(name), bytes);
        const QString day = m_folder->filePath(name) + QStringLiteral("/2019/day.md");
        for (const char *target : {"one.png", "../top.png"}) {
            const auto picture = openPicture(day, QString::fromLatin1(target));
            QVERIFY2(picture, target);
            QCOMPARE((*picture)->readAll(), inside);
        }
        for (const char *target : {"three.png", "../../secret.png", "../../../secret.png"}) {
            QCOMPARE(openPicture(day, QString::fromLatin1(target)).error().kind, ErrorKind::NotFound);
        }
    }

private:
    [[nodiscard]] QString path(const char *name) const
    {
        return m_folder->filePath(QString::fromLatin1(name));
    }

    [[nodiscard]] QByteArray read(const QString &target) const
    {
        const auto picture = openPicture(path("notes/day.md"), target);
        return picture ? (*picture)->readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestPictures)

#include "tst_pictures.moc"
