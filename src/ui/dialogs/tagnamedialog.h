// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace Lectern::Ui {

class InkLabel;

/// The name of a new tag, or the new name of a branch; says what a clash means before it is taken.
class TagNameDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TagNameDialog)
public:
    /// An empty `tag` asks for a new one, `inside` which it begins.
    explicit TagNameDialog(const QString &tag, const QString &inside = {}, QWidget *parent = nullptr);

    [[nodiscard]] QString name() const;
    [[nodiscard]] QLineEdit *field() const { return m_field; }
    /// Tags that are there already under the name that is typed: until this is said, the name cannot be
    /// taken. A branch can be merged with them, a new tag cannot be made.
    void setClashes(const QStringList &tags);
    /// Whether the person was told so, and takes it.
    [[nodiscard]] bool isMerge() const { return m_isMerge; }

Q_SIGNALS:
    void nameTyped(const QString &name); ///< setClashes() answers

private:
    void build(const QString &tag, const QString &inside);
    void refresh(const QStringList &clashes);

    QString m_tag;
    bool m_isMerge = false;
    bool m_isAnswered = false; ///< the clashes of the name are known
    QLineEdit *m_field = nullptr;
    InkLabel *m_note = nullptr;
    QPushButton *m_take = nullptr;
};

} // namespace Lectern::Ui
