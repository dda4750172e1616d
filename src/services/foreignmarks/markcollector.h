// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/foreignmarks/markfile.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QSet>

/// What the readers of single formats share; for this folder alone.
namespace Lectern::Services::ForeignMarks {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(MarkFile)
};

constexpr int mostItems = 200'000;

/// Gathers the items of a file.
class Collector final
{
public:
    /// The next item begins; false when the file has too many.
    [[nodiscard]] bool begin() { return ++m_item <= mostItems; }
    [[nodiscard]] bool isOver() const { return m_item > mostItems; }
    void take(ForeignMark mark)
    {
        m_file.marks.push_back(std::move(mark));
        m_file.items.push_back(m_item);
    }
    void refuse(const QString &reason) { m_file.refused.push_back({m_item, reason}); }
    /// Said once, however often it happens.
    void lose(const QString &sentence)
    {
        if (!m_file.losses.contains(sentence)) {
            m_file.losses += sentence;
        }
    }
    [[nodiscard]] MarkFile file() && { return std::move(m_file); }

private:
    MarkFile m_file;
    int m_item = 0;
};

/// The UUID that a foreign name stands for: itself if it is one, else one made from it.
[[nodiscard]] QUuid idFor(const QString &name);
/// Invalid for what is no time.
[[nodiscard]] QDateTime timeFrom(const QString &text);
/// Members of a list, or the one thing that stands where a list may stand; nothing for nothing.
[[nodiscard]] QJsonArray listOf(const QJsonValue &value);
/// A text, or the first of a list of texts, or the value of a text with its language.
[[nodiscard]] QString textOf(const QJsonValue &value);
/// Words and place out of selectors, one or a list, and what refines them.
void readSelectors(const QJsonValue &selectors, ForeignMark &mark);
/// False, with the item refused, when it names no words and no place.
[[nodiscard]] bool hasWords(const ForeignMark &mark, Collector &collector);

/// W3C Web Annotations, Readium's sets.
void readAnnotations(const QJsonValue &root, Collector &collector);
[[nodiscard]] bool isHypothesis(const QJsonObject &root);
void readHypothesis(const QJsonObject &root, Collector &collector);
[[nodiscard]] bool isReadwise(const QString &text);
/// False when the table is broken.
[[nodiscard]] bool readReadwise(const QString &text, Collector &collector);

} // namespace Lectern::Services::ForeignMarks
