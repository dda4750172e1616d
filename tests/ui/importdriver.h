// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/importplanmodel.h"
#include "ui/dialogs/sourceview.h"

#include <QAction>
#include <QTest>
#include <QTextBlock>
#include <QTreeView>

#include <memory>

namespace Lectern::Testing {

using namespace Qt::StringLiterals;

/// Headings of the second level at 1, 4, 7 and 10, a line of words and an empty one below each.
inline Services::PlannedDocument notes(const QString &path)
{
    Services::PlannedDocument made;
    made.path = path;
    made.document.encoding = u"UTF-8"_s;
    QStringList source;
    for (int number = 1; number <= 12; ++number) {
        SourceLine line;
        line.number = number;
        if (number % 3 == 1) {
            line.text = u"Heading %1"_s.arg(number);
            line.kind = LineKind::Heading;
            line.level = 2;
            line.style = u"h2"_s;
        } else if (number % 3 == 2) {
            line.text = u"words %1"_s.arg(number);
            line.kind = LineKind::Plain;
        }
        line.raw = line.text;
        source << line.raw;
        made.document.lines.push_back(line);
    }
    made.document.source = source.join(u'\n');
    return made;
}

inline PlannedTalk talk(
    int line, int endLine, const QString &title, const QString &day, double confidence = 0.95)
{
    PlannedTalk made;
    made.line = line;
    made.endLine = endLine;
    made.title = title;
    made.speakers = {u"Ines Okafor"_s};
    made.day = day;
    made.confidence = confidence;
    return made;
}

inline Services::PlanOutcome outcome(std::vector<PlannedTalk> talks)
{
    Services::PlanOutcome made;
    made.documents.push_back(notes(u"notes.md"_s));
    made.documents[0].plan.talks = std::move(talks);
    return made;
}

/// Drives the import dialog as a person does: through its actions and keys.
class ImportDriver : public QObject
{
protected:
    void open(std::vector<PlannedTalk> talks) { openAll(outcome(std::move(talks))); }

    void openAll(Services::PlanOutcome made)
    {
        m_dialog = std::make_unique<Ui::ImportDialog>(std::move(made));
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }

    void choose(int line, int document = 0)
    {
        m_dialog->findChild<QTreeView *>(u"import.tree"_s)
            ->setCurrentIndex(m_dialog->model()->talkAtLine(document, line));
    }

    void putCaretAt(int line)
    {
        auto *source = m_dialog->findChild<Ui::SourceView *>();
        source->setFocus();
        source->setTextCursor(QTextCursor(source->document()->findBlockByNumber(line - 1)));
    }

    void press(const QString &action)
    {
        auto *found = m_dialog->findChild<QAction *>(action);
        QVERIFY2(found, qPrintable(action));
        QVERIFY2(found->isEnabled(), qPrintable(action));
        found->trigger();
    }

    [[nodiscard]] QString ranges(int document = 0) const
    {
        QStringList words;
        for (const PlannedTalk &planned : m_dialog->model()->editor().plan(document).talks) {
            words << u"%1-%2"_s.arg(planned.line).arg(planned.endLine);
        }
        return words.join(u' ');
    }

    std::unique_ptr<Ui::ImportDialog> m_dialog;
};

} // namespace Lectern::Testing
