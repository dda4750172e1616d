// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/registry.h"
#include "recognition/recogniser.h"
#include "support/promises.h"
#include "support/randomness.h"

#include <QTest>

using namespace Lectern;
using namespace Lectern::Testing;
using namespace Qt::StringLiterals;

/// What holds of every plan, tried on random documents of headings, lists, names and dates (rapidcheck; the
/// seed is printed and always the same, RC_PARAMS asks for others).
class TestProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useOneSeed(300); }
    void everyLineBelongsToOneTalkOrToTheEvent_data() { addFormats(); }
    void everyLineBelongsToOneTalkOrToTheEvent();
    void everyBlockBelongsToOneTalkOrToTheEvent_data() { addFormats(); }
    void everyBlockBelongsToOneTalkOrToTheEvent();
    void filesOfAFolderKeepThePromises();

private:
    void addFormats();
};

namespace {

/// Lines of notes; %w: a word.
const QStringList &lineTokens()
{
    static const QStringList lines{u"\n"_s, u"\n"_s, u"\n"_s, u"# PyHarbour 2019\n"_s, u"## Day 1\n"_s,
        u"## Saturday, 4 May 2019\n"_s, u"## %w %w %w - Mara Quill\n"_s, u"### %w: %w %w (Tomas Reed)\n"_s,
        u"## %w %w\n"_s, u"### %w %w\n"_s, u"#### %w\n"_s, u"* %w %w by Ada Bright\n"_s,
        u"** TODO %w %w, Ada Bright\n"_s, u"**%w %w %w**\n"_s, u"Speaker: Mara Quill\n"_s,
        u"by Tomas Reed\n"_s, u"10:00 %w %w - Lena Voss\n"_s, u"11:30 - 12:00 Coffee break\n"_s, u"Lunch\n"_s,
        u"- %w %w %w\n"_s, u"  - %w %w\n"_s, u"1. %w %w\n"_s, u"%w %w %w %w %w %w %w %w %w\n"_s,
        u"%w %w.\n"_s, u"> %w %w\n"_s, u"```\n"_s, u"---\n"_s, u"====\n"_s, u"----------\n"_s,
        u"| %w | %w |\n"_s, u"    %w = %w\n"_s, u"http://slides.example/%w\n"_s, u"Check out %w\n"_s,
        u"Q: %w %w?\n"_s, u"A: %w\n"_s, u"Keynote: %w %w\n"_s, u"Lightning talks\n"_s, u"<h2>%w %w</h2>\n"_s,
        u"<p>%w %w\n"_s, u"---\ntitle: %w\ndate: 2019-05-04\n---\n"_s, u"#+TITLE: %w %w\n"_s,
        u".. note:: %w\n"_s, u"%w"_s};
    return lines;
}

const Recognition::Recogniser &recogniser()
{
    static const auto loaded = Recognition::Recogniser::load();
    return *loaded;
}

struct Recognised {
    Document document;
    Plan plan;
};

Recognised recognised(Format format)
{
    Recognised found;
    found.document = Readers::readDocument(anyMix(lineTokens()).toUtf8(), u"2019-harbour.md"_s, format)
                         .value_or(Document());
    found.plan = recogniser().recognise(found.document, {{u"conferences"_s}, u"2019-harbour.md"_s, true});
    return found;
}

/// The lines of each talk and of what is left between the talks, in order.
std::vector<std::pair<int, int>> partsOf(const Plan &plan, int lines)
{
    std::vector<std::pair<int, int>> parts;
    int next = 1;
    for (const PlannedTalk &talk : plan.talks) {
        if (talk.line > next) {
            parts.emplace_back(next, talk.line - 1);
        }
        parts.emplace_back(talk.line, talk.endLine);
        next = talk.endLine + 1;
    }
    if (next <= lines) {
        parts.emplace_back(next, lines);
    }
    return parts;
}

} // namespace

void TestProperties::addFormats()
{
    QTest::addColumn<Format>("format");
    for (const Format format : {Format::PlainText, Format::Markdown, Format::RestructuredText, Format::Org,
             Format::Html, Format::BlogText, Format::SlideText}) {
        QTest::newRow(qPrintable(formatName(format))) << format;
    }
}

void TestProperties::everyLineBelongsToOneTalkOrToTheEvent()
{
    QFETCH(Format, format);
    QVERIFY(rc::check("every line belongs to one talk or to the event", [format] {
        const Recognised found = recognised(format);
        RC_CLASSIFY(found.plan.talks.size() > 1);
        expectNothing(brokenPromise(found.plan, found.document));
        // Lines that part the file part its bytes: the parts are the file.
        QString together;
        const int lines = static_cast<int>(found.document.source.count(u'\n')) + 1;
        for (const auto &[first, last] : partsOf(found.plan, lines)) {
            const qsizetype begin = startOfLine(found.document, first);
            together += found.document.source.sliced(begin, startOfLine(found.document, last + 1) - begin);
        }
        RC_ASSERT(together == found.document.source);
    }));
}

void TestProperties::everyBlockBelongsToOneTalkOrToTheEvent()
{
    QFETCH(Format, format);
    QVERIFY(rc::check("every block belongs to one talk or to the event", [format] {
        Recognised found = recognised(format);
        std::vector<int> cuts;
        for (const PlannedTalk &talk : found.plan.talks) {
            cuts.push_back(talk.line);
            cuts.push_back(talk.endLine + 1);
        }
        splitBlocksAtLines(found.document, cuts);
        expectNothing(brokenPromise(found.document));
        size_t blocks = 0;
        qsizetype lastEnd = 0;
        const int lines = static_cast<int>(found.document.source.count(u'\n')) + 1;
        for (const auto &[first, last] : partsOf(found.plan, lines)) {
            const Utf16Range text = textOfLines(found.document, first, last);
            RC_ASSERT(text.begin >= lastEnd);
            lastEnd = text.end;
            blocks += text.isEmpty() ? 0 : excerpt(found.document, text).blocks.size();
        }
        const auto withText = std::ranges::count_if(
            found.document.blocks, [](const Block &block) { return !block.text.isEmpty(); });
        RC_ASSERT(blocks >= static_cast<size_t>(withText));
        RC_ASSERT(blocks <= found.document.blocks.size());
    }));
}

void TestProperties::filesOfAFolderKeepThePromises()
{
    QVERIFY(rc::check("files of a folder keep the promises", [] {
        const int count = *rc::gen::inRange(1, 5);
        std::vector<Document> documents;
        for (int i = 0; i < count; ++i) {
            documents.push_back(
                Readers::readDocument(anyMix(lineTokens()).toUtf8(), u"notes.md"_s, std::nullopt)
                    .value_or(Document()));
        }
        std::vector<Recognition::TreeFile> files;
        for (size_t i = 0; i < documents.size(); ++i) {
            files.push_back({u"2019/day%1/talk%1.md"_s.arg(i), &documents[i]});
        }
        const std::vector<Plan> plans = recogniser().recogniseTree(files, u"PyHarbour"_s);
        RC_ASSERT(plans.size() == files.size());
        for (size_t i = 0; i < plans.size(); ++i) {
            expectNothing(brokenPromise(plans[i], documents[i]));
        }
    }));
}

QTEST_GUILESS_MAIN(TestProperties)
#include "tst_properties.moc"
