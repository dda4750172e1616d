// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/importknowledge.h"

#include <QWidget>

class QPushButton;

namespace Lectern::Ui {

class InkLabel;
class SegmentedSwitch;

/// What the library knows of the file shown, and what is to become of it: updated (or imported again, where
/// nothing changed) or skipped. Hidden for a file that is new and like no other.
class KnownFileBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KnownFileBar)
public:
    explicit KnownFileBar(QWidget *parent = nullptr);

    /// `others`: known files beside this one, to which the choice can be applied.
    void showFile(const Store::SourceComparison &file, bool isKept, int others);
    /// A file that looks like the renamed and edited copy of a known one at `path`.
    void showLike(const QString &path, bool isUpdate);

Q_SIGNALS:
    void keptChosen(bool isKept);
    void updateChosen(bool isUpdate); ///< of a file that looks like a known one
    void allChosen(bool isKept); ///< the choice shown, for all known files

private:
    InkLabel *m_words;
    SegmentedSwitch *m_choice;
    QPushButton *m_all;
    bool m_isLike = false; ///< the choice is between update and new
};

} // namespace Lectern::Ui
