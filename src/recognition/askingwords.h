// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "openers.h"
#include "wordshapes.h"

#include "base/result.h"

#include <QFlags>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QString>
#include <QStringList>

namespace Lectern::Recognition {

/// What a stretch of text is, beside its words.
struct AskingContext {
    bool hasLink = false; ///< it holds a link or an address
    bool goesOn = false; ///< it goes on a sentence that the line before began
};

/// The words by which notes ask for action, made of the lists "ask-…" of resources/recognition.
/// Read-only once loaded; any thread.
class AskingWords final
{
public:
    [[nodiscard]] static Result<AskingWords> load();

    /// Where in a text, as an UTF-16 offset, it begins to ask for something: to look a thing up, to read it,
    /// to try it; -1: nowhere.
    [[nodiscard]] qsizetype askingPlace(const QString &text, AskingContext context) const;
    /// Whether a heading says that the list below it asks for action: "To do", "Further reading".
    [[nodiscard]] bool headsTasks(const QString &heading) const;

    /// A word of each entry that counts by itself, small letters, one a line: a text without any of them asks
    /// for nothing.
    [[nodiscard]] static Result<QByteArray> neededWords();

private:
    /// By what a text may ask: each kind needs patterns of its own.
    enum class Kind : quint8 { Mark = 1, Verb = 2, NamedVerb = 4, Phrase = 8, Ending = 16 };
    Q_DECLARE_FLAGS(Kinds, Kind)

    void buildPatterns(const QHash<QString, QStringList> &lists);
    void noteNeeded(const QStringList &entries, const QStringList &smallWords, Kind kind);
    [[nodiscard]] Kinds kindsIn(QStringView text) const;
    [[nodiscard]] qsizetype commandPlace(const QString &text, Kinds kinds, AskingContext context) const;
    [[nodiscard]] bool mayUrge(const QString &text, qsizetype place) const;
    [[nodiscard]] qsizetype urgePlace(const QString &text, Kinds kinds, AskingContext context) const;
    [[nodiscard]] qsizetype phrasePlace(const QString &text) const;
    [[nodiscard]] qsizetype endingPlace(const QString &text) const;
    [[nodiscard]] bool mayHeadTasks(QStringView text) const;
    [[nodiscard]] bool namesThing(QStringView behindVerb, bool capitalsTell, AskingContext context) const;

    OpenedPattern m_command; ///< verbs that a clause begins with and that need no more: "check out …"
    OpenedPattern m_namedCommand; ///< verbs that count only if they name a thing: "read …"
    OpenedPattern m_urge; ///< "need to read …"
    OpenedPattern m_lateUrge; ///< with the verb at the end of the clause: "muss ich … ansehen"
    OpenedPattern m_phrase; ///< "worth a look"
    QRegularExpression m_unpartedPhrase; ///< the same in scripts that part no words
    OpenedPattern m_ending; ///< "… à lire"
    OpenedPattern m_heading; ///< "things to read", "books I want to look up"
    QHash<QString, Kinds> m_needed; ///< words without which no entry of a kind can stand in a text
    WordShapes m_neededShapes;
    QSet<QString> m_references; ///< verbs that may only refer: "see"
    QSet<QString> m_headings; ///< whole headings, small letters
    WordShapes m_headingShapes;
    QSet<QString> m_things; ///< what can be read, watched or tried
    QSet<QString> m_subjects; ///< who may be urged
    QSet<QString> m_wholes; ///< other words that name the members of a list: things, topics, what
    QSet<QString> m_stopsBefore; ///< what takes the sense away if it stands before: "easy to read"
    QSet<QString> m_stopsBehind; ///< or right behind: "try not", "see how"
};

} // namespace Lectern::Recognition
