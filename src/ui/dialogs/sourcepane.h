// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/planservice.h"

#include <QWidget>

class QStackedWidget;

namespace Lectern::Ui {

class ReaderView;
class SegmentedSwitch;
class SourceView;
struct ReaderAppearance;

/// Right side of the import dialog: the source with its talks, or the current talk as it will read.
class SourcePane final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SourcePane)
public:
    explicit SourcePane(QWidget *parent = nullptr);

    [[nodiscard]] SourceView &source() { return *m_source; }
    /// Whether showTalk() has to be told of talks.
    [[nodiscard]] bool isReading() const;
    /// How the page is set that shows a talk as it will read.
    void setAppearance(const ReaderAppearance &appearance);
    /// Sets the page to a talk, or notes of the event, of `planned`; null: an empty one.
    void showTalk(const Services::PlannedDocument &planned, const PlannedTalk *talk);

Q_SIGNALS:
    void formChosen(); ///< text or page

private:
    SourceView *m_source;
    ReaderView *m_reader;
    QStackedWidget *m_forms;
    SegmentedSwitch *m_switch;
};

} // namespace Lectern::Ui
