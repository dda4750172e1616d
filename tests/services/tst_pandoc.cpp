// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/pandoc.h"
#include "services/planservice.h"
#include "support/archivemaker.h"
#include "support/testsupport.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Services;
using namespace Qt::StringLiterals;

/// Pandoc as a process: what it is asked, and that it never holds us up. A script stands in for it.
class TestPandoc final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("PATH", QByteArray(QFile::encodeName(m_folder->path()) + ":" + m_path));
    }

    void cleanup() { qputenv("PATH", m_path); }

    void withoutLeaveNothingIsStarted()
    {
        install("touch '" + canary().toUtf8() + "'");
        const PlanOutcome outcome = plan(write("notes.docx", "PK"), {});
        QVERIFY(outcome.documents.empty());
        QCOMPARE(outcome.skipped.size(), 1U);
        QCOMPARE(outcome.skipped.front().error.kind, ErrorKind::Unsupported);
        QVERIFY(outcome.skipped.front().error.message.contains(u"--pandoc"_s));
        QVERIFY(!QFile::exists(canary()));
    }

    void textWithMarkupIsReadAsTextWithoutLeave()
    {
        const PlanOutcome outcome =
            plan(write("notes.tex", "\\section{Small queues}\n\nA job is a promise.\n"), {});
        QCOMPARE(outcome.documents.size(), 1U);
        QVERIFY(outcome.documents.front().document.source.startsWith(u"\\section"_s));
    }

    void pandocIsAskedInItsSandbox()
    {
        install(
            "printf '# Small queues\\n\\nSpeaker: Ines Okafor\\n\\n- a job is a promise\\n- %s\\n- in %s: ' "
            "\"$*\" \"$PWD\"; cat");
        const QByteArray bytes("the bytes of the file");
        const PlanOutcome outcome = plan(write("notes.docx", bytes), {.mayUsePandoc = true});
        QCOMPARE(outcome.skipped.size(), 0U);
        QCOMPARE(outcome.documents.size(), 1U);
        const PlannedDocument &document = outcome.documents.front();
        QVERIFY2(document.document.source.contains(
                     u"- --sandbox --from=docx --to=gfm --wrap=none\n- in /: the bytes of the file"_s),
            qPrintable(document.document.source));
        QCOMPARE(document.bytes, bytes);
        QCOMPARE(document.document.name, u"notes.docx"_s);
        QCOMPARE(document.document.format, Format::Markdown);
        QCOMPARE(document.reader, u"pandoc markdown"_s);
        QCOMPARE(document.plan.talks.size(), 1U);
        QCOMPARE(document.plan.talks.front().title, u"Small queues"_s);
    }

    void filesOfAFolderAreReadByPandocToo()
    {
        install("cat > /dev/null; printf '# Small queues\\n\\nSpeaker: Ines Okafor\\n\\n- a job is a "
                "promise\\n'");
        const PlanOutcome outcome = plan(folderOfThree(), {.mayUsePandoc = true});
        QVERIFY(outcome.skipped.empty());
        QVERIFY(outcome.notices.isEmpty());
        QStringList readers;
        for (const PlannedDocument &document : outcome.documents) {
            readers << document.document.name + u' ' + document.reader;
        }
        QCOMPARE(readers,
            QStringList({u"a.docx pandoc markdown"_s, u"b.md markdown"_s, u"c.tex pandoc markdown"_s}));
        QCOMPARE(outcome.documents.front().plan.talks.size(), 1U);
    }

    void whatAFolderHoldsForPandocIsSaid()
    {
        const PlanOutcome refused = plan(folderOfThree(), {});
        QCOMPARE(refused.documents.size(), 1U);
        QCOMPARE(refused.notices.size(), 2);
        QVERIFY2(refused.notices[0].contains(u"1 .docx"_s) && refused.notices[0].contains(u"--pandoc"_s),
            qPrintable(refused.notices[0]));
        QVERIFY2(refused.notices[1].contains(u"1 .tex"_s), qPrintable(refused.notices[1]));
        qputenv("PATH", QFile::encodeName(m_folder->path()));
        const PlanOutcome missing = plan(folderOfThree(), {.mayUsePandoc = true});
        QCOMPARE(missing.documents.size(), 1U);
        QCOMPARE(missing.notices.size(), 1);
        QVERIFY2(missing.notices[0].contains(u"1 .docx, 1 .tex"_s)
                && missing.notices[0].contains(u"not installed"_s),
            qPrintable(missing.notices[0]));
    }

    void pandocIsNotAskedInsideArchives()
    {
        const QString archive = write("notes.zip",
            Testing::zipOf(
                {{.name = "a.docx", .bytes = "PK"}, {.name = "b.md", .bytes = "# One\n\nword\n"}}));
        const PlanOutcome outcome = plan(archive, {.mayUsePandoc = true});
        QCOMPARE(outcome.documents.size(), 1U);
        QCOMPARE(outcome.notices.size(), 1);
        QVERIFY2(outcome.notices[0].contains(u"1 .docx"_s) && outcome.notices[0].contains(u"archives"_s),
            qPrintable(outcome.notices[0]));
    }

    void missingPandocIsSaid()
    {
        qputenv("PATH", QFile::encodeName(m_folder->path()));
        const auto markdown = markdownByPandoc("PK", u"notes.odt"_s, {});
        QVERIFY(!markdown);
        QCOMPARE(markdown.error().kind, ErrorKind::Unsupported);
        QVERIFY(markdown.error().message.contains(u"Install pandoc"_s));
    }

    void whatPandocCannotReadIsSaid()
    {
        install("cat > /dev/null; echo 'not a docx at all' >&2; exit 63");
        const auto markdown = markdownByPandoc("PK", u"notes.docx"_s, {});
        QVERIFY(!markdown);
        QCOMPARE(markdown.error().kind, ErrorKind::InvalidInput);
        QVERIFY(markdown.error().message.contains(u"notes.docx"_s));
        QVERIFY(markdown.error().detail.contains(u"not a docx"_s));
    }

    void pandocIsEndedWhenItTakesTooLong()
    {
        install("exec sleep 60");
        QElapsedTimer timer;
        timer.start();
        const auto markdown = markdownByPandoc("PK", u"notes.docx"_s, {}, std::chrono::milliseconds(200));
        QVERIFY(!markdown);
        QCOMPARE(markdown.error().kind, ErrorKind::InvalidInput);
        QVERIFY(timer.elapsed() < 20'000);
    }

    void pandocIsEndedOnRequest()
    {
        install("exec sleep 60");
        std::stop_source source;
        source.request_stop();
        const auto markdown = markdownByPandoc("PK", u"notes.docx"_s, source.get_token());
        QVERIFY(!markdown);
        QCOMPARE(markdown.error().kind, ErrorKind::Cancelled);
    }

    void endlessTextIsCutShort()
    {
        install("exec yes and so on");
        const auto markdown = markdownByPandoc("PK", u"notes.docx"_s, {}, std::chrono::minutes(5));
        QVERIFY(!markdown);
        QVERIFY2(markdown.error().message.contains(u"too much"_s), qPrintable(markdown.error().message));
    }

    void pandocWritesNoFile()
    {
        install("echo x > '" + canary().toUtf8() + "'; cat");
        (void)markdownByPandoc("PK", u"notes.docx"_s, {});
        QCOMPARE(QFile(canary()).size(), 0);
    }

private:
    [[nodiscard]] QString canary() const { return m_folder->filePath(u"canary"_s); }

    QString write(const char *name, const QByteArray &bytes) const
    {
        const QString path = m_folder->filePath(QString::fromLatin1(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            qFatal("cannot write %s", name);
        }
        return path;
    }

    [[nodiscard]] QString folderOfThree() const
    {
        QDir(m_folder->path()).mkpath(u"notes"_s);
        write("notes/a.docx", "PK");
        write("notes/b.md", "# Large queues\n\nSpeaker: Tomasz Wilk\n\n- a table is a fine broker\n");
        write("notes/c.tex", "\\section{No queues}\n");
        return m_folder->filePath(u"notes"_s);
    }

    void install(const QByteArray &script) const
    {
        const QString path = write("pandoc", "#!/bin/sh\n" + script + "\n");
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::ExeOwner));
    }

    static PlanOutcome plan(const QString &path, const PlanOptions &options)
    {
        SilentProgress progress;
        auto outcome = planPaths({path}, {}, progress, {}, options);
        if (!outcome) {
            qFatal("%s", qPrintable(outcome.error().message));
        }
        return std::move(*outcome);
    }

    const QByteArray m_path = qgetenv("PATH");
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestPandoc)
#include "tst_pandoc.moc"
