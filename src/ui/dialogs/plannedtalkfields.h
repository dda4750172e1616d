// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"

#include <QStringList>
#include <QWidget>

class QLineEdit;

namespace Lectern::Ui {

class SpeakerField;

/// Two fields in a row of the import tree: title, and speakers as chips.
class PlannedTalkFields final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlannedTalkFields)
public:
    explicit PlannedTalkFields(QWidget *parent);

    /// Who completes the speaker one types, best first.
    void setKnownSpeakers(const std::vector<SpeakerRow> &speakers);

    void setTalk(const QString &title, const QStringList &speakers);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QStringList speakers() const;
    /// Height that `width` needs: chips wrap.
    [[nodiscard]] int heightFor(int width) const;

Q_SIGNALS:
    void heightChanged();

private:
    QLineEdit *m_title;
    SpeakerField *m_speakers;
};

} // namespace Lectern::Ui
