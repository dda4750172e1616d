// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textexporter.h"

#include "markplaces.h"
#include "plaintextblocks.h"
#include "talkshape.h"
#include "textescape.h"
#include "texts.h"

#include <algorithm>

namespace Lectern::Exporters {

namespace {

QString underlined(const QString &title, QChar sign)
{
    const QString line = oneLine(title);
    return line + u'\n' + QString(std::clamp<qsizetype>(line.size(), 1, 72), sign) + u'\n';
}

QString indented(const QString &text)
{
    QString result;
    for (const QString &line : linesOf(text)) {
        result += line.isEmpty() ? QStringLiteral("\n") : QString(u"    " + line + u'\n');
    }
    return result;
}

QString note(const TalkText &talk, const PlacedMark &entry, int number, bool withTags)
{
    const MarkRow &mark = *entry.mark;
    QString head = u'[' + QString::number(number) + u"] " + Texts::kindName(mark.kind);
    if (mark.state != AnchorState::Exact) {
        head += u" (" + Texts::stateName(mark.state) + u')';
    }
    QString result = head + u": \"" + oneLine(quoteOf(talk, entry)) + u"\"\n";
    if (!mark.comment.isEmpty()) {
        result += indented(mark.comment);
    }
    if (mark.todo != Todo::None) {
        result += (mark.todo == Todo::Done ? u"    [x] " : u"    [ ] ") + Texts::tr("To do") + u'\n';
    }
    if (withTags && !mark.tags.isEmpty()) {
        result += u"    " + Texts::tr("Tags: %1").arg(mark.tags.join(u", ")) + u'\n';
    }
    return result;
}

QString talkText(const TalkText &talk, const std::vector<PlacedMark> &marks, const ExportOptions &options)
{
    QString result = underlined(talk.row.title, u'=');
    QStringList facts{Texts::eventName(talk.row.eventName), Texts::byline(talk.row)};
    if (options.withTags && !talk.row.tags.isEmpty()) {
        facts << Texts::tr("Tags: %1").arg(talk.row.tags.join(u", "));
    }
    facts.removeAll(QString());
    for (const QString &fact : std::as_const(facts)) {
        result += oneLine(fact) + u'\n';
    }
    std::vector<std::pair<qsizetype, int>> numbers;
    QString notes;
    for (size_t i = 0; i < marks.size(); ++i) {
        const int number = static_cast<int>(i) + 1;
        if (!marks[i].isOrphan()) {
            numbers.emplace_back(marks[i].range.end, number);
        }
        notes += u'\n' + note(talk, marks[i], number, options.withTags);
    }
    std::ranges::sort(numbers);
    if (options.withNotes) {
        const bool isMarked = !talk.document->blocks.empty()
            && !marksBeginningIn(marks, talk.document->blocks.front().text).empty();
        const bool isLeftOut = firstBlockOf(shapeOf(talk, 1), isMarked) == FirstBlock::LeftOut;
        const QString notesText = plainText(talk.document, numbers, isLeftOut);
        result += notesText.isEmpty() ? QString() : QString(u'\n' + notesText);
    }
    if (!notes.isEmpty()) {
        result += u'\n' + underlined(Texts::tr("Marks"), u'-') + notes;
    }
    return result;
}

} // namespace

QString TextExporter::name() const { return Texts::tr("Plain text"); }

QString TextExporter::shortName() const { return Texts::tr("Text"); }

Result<ExportedFile> TextExporter::write(
    const std::vector<TalkText> &talks, const ExportOptions &options) const
{
    QString text;
    const auto marks = placedMarks(talks, options);
    if (!options.title.isEmpty()) {
        text = underlined(options.title, u'#');
    }
    for (size_t i = 0; i < talks.size(); ++i) {
        text += (text.isEmpty() ? u"" : u"\n\n") + talkText(talks[i], marks[i], options);
    }
    ExportedFile file;
    file.bytes = scalarValues(text.isEmpty() ? QStringLiteral("\n") : text).toUtf8();
    file.losses << Texts::tr("Emphasis and links are not kept in plain text.");
    return file;
}

} // namespace Lectern::Exporters
