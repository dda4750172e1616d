// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace Lectern::Ui {

class InkLabel;

/// The name that a person is to be shown by; says so before it is taken where that is another person's.
class SpeakerNameDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SpeakerNameDialog)
public:
    /// `all`: the persons whose names may be met.
    SpeakerNameDialog(SpeakerRow speaker, std::vector<SpeakerRow> all, QWidget *parent = nullptr);

    [[nodiscard]] QString name() const;
    [[nodiscard]] QLineEdit *field() const { return m_field; }
    /// The other person who has the name; null: none. Taking it merges the two.
    [[nodiscard]] const SpeakerRow *other() const;

private:
    void build();
    void refresh();

    SpeakerRow m_speaker;
    std::vector<SpeakerRow> m_all;
    QLineEdit *m_field = nullptr;
    InkLabel *m_note = nullptr;
    QPushButton *m_take = nullptr;
};

} // namespace Lectern::Ui
