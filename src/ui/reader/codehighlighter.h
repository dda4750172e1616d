// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reader/blockinfo.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>
#include <thread>
#include <vector>

namespace Lectern::Ui {

/// Colours of one code block: a list of runs for each line.
struct HighlightedCode {
    int ticket = 0; ///< as given to request()
    QString languageName; ///< as people call it ("Python"); empty when the language is not known
    std::vector<std::vector<InkRun>> lines; ///< empty: plain
};

/// A language code may be written in.
struct CodeLanguage {
    QString id; ///< as notes name it behind ``` and as request() takes it
    QString name; ///< as people call it
};

/// Finds keywords, strings and so on by KSyntaxHighlighting on a thread of its own, because building its
/// repository takes 10 ms and odd definitions take seconds. Lines are cut at 1,000 characters and a block
/// that takes more than 20 ms stays plain (reliability.md B3). Lives in the GUI thread; finished() comes
/// there.
class CodeHighlighter final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CodeHighlighter)
public:
    explicit CodeHighlighter(QObject *parent = nullptr);
    /// Waits for the block in work.
    ~CodeHighlighter() override;

    /// `language` is a name, an alias or a file extension; empty answers plain.
    void request(int ticket, const QString &language, const QStringList &lines);
    /// Forgets all requests that have not been worked on.
    void clear();

    /// Those that notes of talks are most likely to show, by name.
    [[nodiscard]] static const std::vector<CodeLanguage> &commonLanguages();
    /// All that are known, by name. Empty until the first block was worked on.
    [[nodiscard]] const std::vector<CodeLanguage> &languages() const { return m_languages; }

    static constexpr int longestLine = 1000;
    static constexpr int budgetMs = 20;

Q_SIGNALS:
    void finished(const Lectern::Ui::HighlightedCode &code);

private:
    class Worker;
    std::shared_ptr<Worker> m_worker;
    std::vector<CodeLanguage> m_languages;
    std::jthread m_thread; ///< started with the first request
};

} // namespace Lectern::Ui
