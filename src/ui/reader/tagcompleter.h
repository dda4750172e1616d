// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>
#include <QStringList>

class QListWidget;
class QPlainTextEdit;

namespace Lectern::Ui {

/// Completes "#tag" in a note: a list below the word while it is typed. Tab or Enter takes a row, which takes
/// the word out of the text; a tag that is not there yet is taken by Tab. Esc closes the list alone.
class TagCompleter final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TagCompleter)
public:
    /// Sees the keys of `text` before it does.
    explicit TagCompleter(QPlainTextEdit *text);
    ~TagCompleter() override;

    /// Tags by whole path that are on offer.
    void setTags(const QStringList &tags) { m_tags = tags; }
    [[nodiscard]] bool isOpen() const;
    void close();
    /// The note stands somewhere else now.
    void moveAlong();

Q_SIGNALS:
    void tagTaken(const QString &tag);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow();
    void show(const QString &word);
    void place();
    void take(int row);
    [[nodiscard]] bool handleKey(int key);
    [[nodiscard]] QString typedWord() const;

    QPlainTextEdit *m_text;
    QPointer<QListWidget> m_list; ///< lies over the window, which may be gone before
    QStringList m_tags;
    bool m_isTaking = false;
};

} // namespace Lectern::Ui
