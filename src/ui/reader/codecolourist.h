// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reader/blockinfo.h"

#include <QString>
#include <QStringList>
#include <QtPlugin>

#include <memory>
#include <stop_token>
#include <vector>

namespace Lectern::Ui {

/// A language code may be written in.
struct CodeLanguage {
    QString id; ///< as notes name it behind ``` and as CodeHighlighter::request() takes it
    QString name; ///< as people call it
};

/// A block of code with its colours.
struct ColouredCode {
    QString languageName; ///< as people call it ("Python"); empty when the language is not known
    std::vector<std::vector<InkRun>> lines; ///< empty: plain
};

/// What knows languages of code: KSyntaxHighlighting in a plug-in (src/syntax). Used by the thread that made
/// it alone.
class CodeColourist
{
public:
    CodeColourist() = default;
    CodeColourist(const CodeColourist &) = delete;
    CodeColourist &operator=(const CodeColourist &) = delete;
    virtual ~CodeColourist() = default;

    /// All that are known, by name.
    [[nodiscard]] virtual std::vector<CodeLanguage> languages() const = 0;
    /// By a name, an alias or a file extension of the language. Lines are cut at `longestLine` characters,
    /// and what takes more than `budgetMs`, loading the rules of a language not counted, stays plain
    /// (reliability.md B3).
    [[nodiscard]] virtual ColouredCode colour(
        const QString &language, const QStringList &lines, const std::stop_token &stop) = 0;

    static constexpr int longestLine = 1000;
    static constexpr int budgetMs = 20;
};

/// What the plug-in is asked for. Any thread.
class SyntaxPlugin
{
public:
    virtual ~SyntaxPlugin() = default;
    [[nodiscard]] virtual std::unique_ptr<CodeColourist> makeColourist() = 0;
};

} // namespace Lectern::Ui

Q_DECLARE_INTERFACE(Lectern::Ui::SyntaxPlugin, "org.lectern.SyntaxPlugin/1")
