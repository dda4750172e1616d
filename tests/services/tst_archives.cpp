// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/archives/archivereading.h"
#include "support/archivemaker.h"
#include "support/testsupport.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Lectern;
using namespace Lectern::Services;
using namespace Lectern::Testing;

namespace {

const QByteArray notes = "# Small queues\n\na job is a promise\n";

/// What was handed on, "path=bytes"; or the error.
struct Reading {
    QMap<QString, QByteArray> notes;
    std::optional<Error> error;
    ArchiveFound found;

    [[nodiscard]] QStringList paths() const { return notes.keys(); }
    [[nodiscard]] QStringList reasons() const
    {
        QStringList all;
        for (const auto &[path, why] : found.leftOut) {
            all << why.message.section(QStringLiteral("left out: "), -1);
        }
        return all;
    }
};

} // namespace

/// Archives as people make them and as nobody should.
class TestArchives final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void membersAreChosenAsInAFolder_data()
    {
        const std::vector<QByteArray> names{"2019/monday/one.md", "./2019/two.txt", "/2019//three.rst",
            "2019/picture.png", "2019/.hidden.md", "node_modules/four.md", "__MACOSX/five.md", "README",
            "inner.zip"};
        std::vector<ZipFile> zip;
        std::vector<TarFile> tar{{"2019/", "", '5'}};
        for (const QByteArray &name : names) {
            zip.push_back({.name = name, .bytes = notes});
            tar.push_back({name, notes});
        }
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("zip") << QStringLiteral("a.zip") << zipOf(zip);
        QTest::newRow("tar") << QStringLiteral("a.tar") << tarOf(tar);
        QTest::newRow("tar.gz") << QStringLiteral("a.tar.gz") << gzipOf(tarOf(tar));
        QTest::newRow("tgz") << QStringLiteral("A.TGZ") << gzipOf(tarOf(tar));
    }

    void membersAreChosenAsInAFolder()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        const Reading reading = read(name, bytes);
        QVERIFY2(!reading.error, reading.error ? qPrintable(reading.error->message) : "");
        QCOMPARE(reading.paths(),
            (QStringList{QStringLiteral("2019/monday/one.md"), QStringLiteral("2019/three.rst"),
                QStringLiteral("2019/two.txt")}));
        QCOMPARE(reading.notes.first(), notes);
        QVERIFY(reading.found.isWhole);
        QCOMPARE(reading.reasons(), QStringList());
        QCOMPARE(reading.found.others.sentence(QStringLiteral("a")),
            QStringLiteral("“a”: 3 files are no notes and were passed over (1 without an ending, 1 .png, 1 "
                           ".zip)"));
    }

    void membersThatAreNoPlainFilesAreLeftOut_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        const auto zip = [](const char *row, const ZipFile &file, const char *reason) {
            QTest::newRow(row) << QStringLiteral("a.zip")
                               << zipOf({file, {.name = "good.md", .bytes = notes}})
                               << QString::fromUtf8(reason);
        };
        const auto tar = [](const char *row, const TarFile &file, const char *reason) {
            QTest::newRow(row) << QStringLiteral("a.tar") << tarOf({file, {"good.md", notes}})
                               << QString::fromUtf8(reason);
        };
        zip("link in a zip", {.name = "l.md", .bytes = "/etc/hostname", .mode = S_IFLNK | 0777U},
            "it is a link.");
        zip("pipe in a zip", {.name = "p.md", .mode = S_IFIFO | 0644U}, "it is a device or pipe.");
        zip("slip in a zip", {.name = "../../out.md", .bytes = notes}, "its name leads out of the archive.");
        zip("encrypted", {.name = "e.md", .bytes = notes, .flags = 1},
            "it is encrypted. Unpack the archive with its password and import the folder.");
        zip("doubled in a zip", {.name = "./good.md", .bytes = notes},
            "the archive holds a file of this name already.");
        zip("shorter than it says", {.name = "s.md", .bytes = notes, .saidSize = 9'000}, "it is damaged.");
        zip("longer than it says", {.name = "s.md", .bytes = notes, .saidSize = 9}, "it is damaged.");
        zip("far longer than the file", {.name = "s.md", .bytes = notes, .saidSize = 0xFFFFFFFF},
            "it has 4095 MB; notes of up to 64 MB can be read.");
        zip("place outside of the file", {.name = "s.md", .bytes = notes, .saidPlace = 1'000'000'000},
            "it is damaged.");
        tar("link in a tar", {"l.md", "", '2'}, "it is a link.");
        tar("hard link in a tar", {"l.md", "", '1'}, "it is a link.");
        tar("device in a tar", {"d.md", "", '3'}, "it is a device or pipe.");
        tar("slip in a tar", {"days/../../out.md", notes}, "its name leads out of the archive.");
        tar("doubled in a tar", {"good.md", notes}, "the archive holds a file of this name already.");
        tar("unknown type", {"u.md", notes, 'V'},
            "it is packed in a way that is not read here. Unpack the archive and import the folder.");
    }

    void membersThatAreNoPlainFilesAreLeftOut()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        const Reading reading = read(name, bytes);
        QVERIFY2(!reading.error, reading.error ? qPrintable(reading.error->message) : "");
        QCOMPARE(reading.paths(), QStringList{QStringLiteral("good.md")});
        QCOMPARE(reading.reasons(), QStringList{reason});
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{name});
    }

    void membersOverTheLimitsAreLeftOut()
    {
        const QByteArray large(3000, 'a');
        const ArchiveLimits small{.mostMemberBytes = 2000};
        for (const auto &[name, bytes] :
            {std::pair(QStringLiteral("a.zip"), zipOf({{.name = "a.md", .bytes = large}})),
                std::pair(QStringLiteral("a.tar.gz"), gzipOf(tarOf({{"a.md", large}})))}) {
            const Reading reading = read(name, bytes, small);
            QVERIFY(reading.notes.isEmpty());
            QCOMPARE(reading.reasons(),
                QStringList{QStringLiteral("it has 0 MB; notes of up to 0 MB can be read.")});
        }
    }

    void membersThatUnpackTooFarAreLeftOut()
    {
        const Reading reading = read(QStringLiteral("a.zip"),
            zipOf({{.name = "bomb.md", .bytes = QByteArray(5'000'000, 'a')},
                {.name = "good.md", .bytes = notes}}));
        QCOMPARE(reading.paths(), QStringList{QStringLiteral("good.md")});
        QCOMPARE(
            reading.reasons(), QStringList{QStringLiteral("it unpacks to more than 200 times its size.")});
    }

    void membersThatShareBytesAreReadOnce()
    {
        std::vector<ZipFile> files;
        for (int copy = 0; copy < 50; ++copy) {
            files.push_back({.name = "a" + QByteArray::number(copy) + ".md", .bytes = notes, .saidPlace = 0});
        }
        const Reading reading = read(QStringLiteral("a.zip"), zipOf(files));
        QCOMPARE(reading.notes.size(), 1);
        QCOMPARE(reading.reasons().size(), 49);
        QCOMPARE(reading.reasons().front(),
            QStringLiteral("it shares its bytes with another file of the archive."));
    }

    void archivesOverALimitAreRefusedAsAWhole_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<qint64>("most");
        constexpr qint64 few = 300'000;
        constexpr qint64 many = 100'000'000;
        std::vector<ZipFile> zip;
        std::vector<TarFile> tar;
        for (int member = 0; member < 101; ++member) {
            const QByteArray name = QByteArray::number(member);
            zip.push_back({.name = name, .isDeflated = false});
            tar.push_back({name, ""});
        }
        const QString tooMany = QStringLiteral("holds more than 100 files");
        const QString large = QStringLiteral("unpacks to more than");
        QTest::newRow("members of a zip") << QStringLiteral("a.zip") << zipOf(zip) << tooMany << many;
        QTest::newRow("members of a tar")
            << QStringLiteral("a.tar.gz") << gzipOf(tarOf(tar)) << tooMany << many;
        QByteArray text;
        for (int line = 0; line < 40'000; ++line) {
            text += QByteArray::number(line * 7919 % 104'729) + ' ';
        }
        QTest::newRow("sum of a zip")
            << QStringLiteral("a.zip")
            << zipOf({{.name = "a.md", .bytes = text}, {.name = "b.md", .bytes = text}}) << large << few;
        QTest::newRow("sum of a tar")
            << QStringLiteral("a.tar.gz") << gzipOf(tarOf({{"a.png", text}, {"b.md", text}})) << large << few;
        QTest::newRow("ratio of a tar")
            << QStringLiteral("a.tar.gz") << gzipOf(tarOf({{"a.png", QByteArray(20'000'000, 'a')}}))
            << QStringLiteral("times its size") << many;
    }

    void archivesOverALimitAreRefusedAsAWhole()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, sentence);
        QFETCH(qint64, most);
        const Reading reading = read(name, bytes, {.mostMembers = 100, .mostBytes = most});
        QVERIFY(reading.error);
        QCOMPARE(reading.error->kind, ErrorKind::InvalidInput);
        QVERIFY2(reading.error->message.contains(sentence), qPrintable(reading.error->message));
    }

    void namesOfAnyDepthAreOnlyLabels()
    {
        const QByteArray deep = QByteArray("a/").repeated(20'000) + "deep.md";
        const Reading zip = read(QStringLiteral("a.zip"),
            zipOf({{.name = deep, .bytes = notes}, {.name = "b.md", .bytes = notes}}));
        QCOMPARE(zip.paths(), QStringList{QStringLiteral("b.md")});
        QCOMPARE(zip.reasons(), QStringList{QStringLiteral("it lies too deep.")});
        const Reading tar = read(QStringLiteral("a.tar"),
            tarOf({{"././@LongLink", deep, 'L'}, {"a/deep.md", notes}, {"b.md", notes}}));
        QCOMPARE(tar.paths(), QStringList{QStringLiteral("b.md")});
        QCOMPARE(tar.reasons(), QStringList{QStringLiteral("it lies too deep.")});
    }

    void longNamesOfTarArchivesAreRead()
    {
        const QByteArray name = QByteArray("a fine long folder/").repeated(8) + "one.md";
        const QByteArray record = "path=" + name + "\n";
        const QByteArray pax = QByteArray::number(record.size() + 4) + ' ' + record;
        const Reading gnu =
            read(QStringLiteral("a.tar"), tarOf({{"././@LongLink", name, 'L'}, {"cut.md", notes}}));
        QCOMPARE(gnu.paths(), QStringList{QString::fromUtf8(name)});
        const Reading posix =
            read(QStringLiteral("a.tar"), tarOf({{"PaxHeaders/x", pax, 'x'}, {"cut.md", notes}}));
        QCOMPARE(posix.paths(), QStringList{QString::fromUtf8(name)});
    }

    void sizesThatCannotBeEndTheArchive()
    {
        for (const char *size : {"-1024", "9223372036854775807", "1152921504606846976"}) {
            const QByteArray record = QByteArray(" size=") + size + "\n";
            const QByteArray pax = QByteArray::number(record.size() + 2) + record;
            const Reading reading = read(QStringLiteral("a.tar"),
                tarOf({{"good.md", notes}, {"PaxHeaders/x", pax, 'x'}, {"bad.png", notes},
                    {"late.md", notes}}));
            QCOMPARE(reading.paths(), QStringList{QStringLiteral("good.md")});
            QVERIFY(!reading.found.isWhole);
        }
    }

    void oldNamesOfZipArchivesAreRead()
    {
        const Reading reading = read(QStringLiteral("a.zip"),
            zipOf({{.name = "Br\x81"
                            "cke.md",
                .bytes = notes}}));
        QCOMPARE(reading.paths(), QStringList{QStringLiteral("Brücke.md")});
    }

    void archivesCutAnywhereGiveWholeMembersOrASentence_data()
    {
        std::vector<ZipFile> zip;
        std::vector<TarFile> tar;
        for (int member = 0; member < 20; ++member) {
            const QByteArray name = QByteArray::number(member) + ".md";
            zip.push_back({.name = name, .bytes = notes + name});
            tar.push_back({name, notes + name});
        }
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("zip") << QStringLiteral("a.zip") << zipOf(zip);
        QTest::newRow("tar") << QStringLiteral("a.tar") << tarOf(tar);
        QTest::newRow("tar.gz") << QStringLiteral("a.tar.gz") << gzipOf(tarOf(tar));
    }

    void archivesCutAnywhereGiveWholeMembersOrASentence()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        const qsizetype step = std::max<qsizetype>(bytes.size() / 150, 1);
        for (qsizetype size = 0; size < bytes.size(); size += step) {
            checkSound(name, bytes.first(size));
        }
    }

    void archivesWithFlippedBitsGiveWholeMembersOrASentence_data()
    {
        archivesCutAnywhereGiveWholeMembersOrASentence_data();
    }

    void archivesWithFlippedBitsGiveWholeMembersOrASentence()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        for (int flip = 0; flip < 400; ++flip) {
            QByteArray flipped = bytes;
            const qsizetype at = flip * 7919LL % bytes.size();
            flipped[at] = static_cast<char>(flipped[at] ^ (1 << (flip % 8)));
            const Reading reading = read(name, flipped);
            QVERIFY(!reading.error || isASentence(reading.error->message));
        }
    }

    void manyMembersAreReadInLinearTime()
    {
        std::vector<ZipFile> files;
        for (int member = 0; member < 9'999; ++member) {
            files.push_back({.name = "days/" + QByteArray::number(member) + ".md", .bytes = notes});
        }
        QElapsedTimer timer;
        timer.start();
        const Reading reading = read(QStringLiteral("a.zip"), zipOf(files));
        QCOMPARE(reading.notes.size(), 9'999);
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    }

    void readingStopsOnRequest()
    {
        std::stop_source source;
        source.request_stop();
        for (const auto &[name, bytes] :
            {std::pair(QStringLiteral("a.zip"), zipOf({{.name = "a.md", .bytes = notes}})),
                std::pair(QStringLiteral("a.tar"), tarOf({{"a.md", notes}}))}) {
            write(name, bytes);
            const auto found = readArchive(
                m_folder->filePath(name), [](const QString &, const QByteArray &) { }, source.get_token());
            QVERIFY(!found);
            QCOMPARE(found.error().kind, ErrorKind::Cancelled);
        }
    }

    void theArchiveOfASourceIsKnown()
    {
        write(QStringLiteral("a.zip"), zipOf({{.name = "b.md", .bytes = notes}}));
        QDir(m_folder->path()).mkdir(QStringLiteral("folder.zip"));
        QCOMPARE(archiveHolding(m_folder->filePath(QStringLiteral("a.zip/days/b.md"))),
            m_folder->filePath(QStringLiteral("a.zip")));
        QCOMPARE(archiveHolding(m_folder->filePath(QStringLiteral("a.zip"))), QString());
        QCOMPARE(archiveHolding(m_folder->filePath(QStringLiteral("folder.zip/b.md"))), QString());
        QCOMPARE(archiveHolding(m_folder->filePath(QStringLiteral("gone.zip/b.md"))), QString());
        QVERIFY(!isGone(m_folder->filePath(QStringLiteral("a.zip/days/b.md"))));
        QVERIFY(isGone(m_folder->filePath(QStringLiteral("gone.zip/b.md"))));
    }

private:
    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    Reading read(const QString &name, const QByteArray &bytes, const ArchiveLimits &limits = {})
    {
        write(name, bytes);
        Reading reading;
        auto found = readArchive(
            m_folder->filePath(name),
            [&reading](const QString &path, const QByteArray &member) { reading.notes.insert(path, member); },
            {}, limits);
        if (found) {
            reading.found = std::move(*found);
        } else {
            reading.error = found.error();
        }
        return reading;
    }

    static bool isASentence(const QString &text) { return text.endsWith(u'.') && text.contains(u' '); }

    /// Every member is the one it was, and if any is missing that is said.
    void checkSound(const QString &name, const QByteArray &bytes)
    {
        const Reading reading = read(name, bytes);
        for (const auto &[path, member] : reading.notes.asKeyValueRange()) {
            QCOMPARE(member, notes + path.toUtf8());
        }
        const bool isAll = reading.notes.size() == 20;
        QVERIFY(isAll || reading.error || !reading.found.leftOut.empty());
        QVERIFY(!reading.error || isASentence(reading.error->message));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestArchives)
#include "tst_archives.moc"
