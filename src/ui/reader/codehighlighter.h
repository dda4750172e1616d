// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reader/codecolourist.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>
#include <thread>
#include <vector>

namespace Lectern::Ui {

/// Colours of one code block.
struct HighlightedCode {
    int ticket = 0; ///< as given to request()
    ColouredCode code;
};

/// Finds keywords, strings and so on by the plug-in of CodeColourist, on a thread of its own, because loading
/// it takes some milliseconds and odd languages take seconds. Where it is not installed all code stays plain.
/// Lives in the GUI thread; finished() comes there.
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

Q_SIGNALS:
    void finished(const Lectern::Ui::HighlightedCode &code);

private:
    class Worker;
    std::shared_ptr<Worker> m_worker;
    std::vector<CodeLanguage> m_languages;
    std::jthread m_thread; ///< started with the first request
};

} // namespace Lectern::Ui
