// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/textposition.h"
#include "document/catalogue.h"

#include <QString>

#include <initializer_list>

namespace Lectern::Test {

/// Makes a talk block by block, without readers and store. Texts take `code`, *emphasis*, **strong** and
/// [name](target), which become spans.
class TalkMaker
{
public:
    explicit TalkMaker(const QString &title, const QStringList &speakers = {});

    TalkMaker &heading(int level, const QString &text);
    TalkMaker &paragraph(const QString &text);
    /// `depth` from 1; a deeper item opens a list inside the last item.
    TalkMaker &bullet(const QString &text, int depth = 1);
    TalkMaker &number(const QString &text, int number);
    TalkMaker &task(const QString &text, bool done);
    TalkMaker &code(const QString &language, const QString &text);
    TalkMaker &quote(const QString &text);
    TalkMaker &table(std::initializer_list<QStringList> rows);
    TalkMaker &image(const QString &target, const QString &text);
    TalkMaker &rule();

    /// Marks the first place where the words stand.
    TalkMaker &mark(MarkKind kind, const QString &words, const QString &comment = {},
        const QStringList &tags = {}, Todo todo = Todo::None);

    [[nodiscard]] TalkText make() const { return m_talk; }
    [[nodiscard]] Utf16Range place(const QString &words) const;

private:
    Block &add(BlockKind kind, const QString &marked, const QString &separator = QStringLiteral("\n\n"));
    int container(Container container);
    void leaveLists();

    TalkText m_talk;
    std::vector<int> m_lists; ///< open lists, outermost first
    std::vector<int> m_items; ///< last item of each
    bool m_isNumbered = false;
};

/// The talk of design/mock-main-light.png.
[[nodiscard]] TalkText queuesTalk();
/// The talk of design/mock-main-dark.png.
[[nodiscard]] TalkText dashboardTalk();

} // namespace Lectern::Test
