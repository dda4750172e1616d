// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/jobrunner.h"
#include "ui/search/jumprows.h"

#include <QObject>

#include <memory>

namespace Lectern::Ui {

class ActionCatalogue;
class JumpPopup;
class LibraryFeed;
class Omnibox;
class SearchController;
class TalkPane;

/// Jumping by name: finds the sections of the open talk, talks, tags, speakers and actions that are called
/// like what is typed, for the search field (Ctrl+K) and for "go to" (Ctrl+G). Names of the library are read
/// when they are first asked for, and ranked off the GUI thread.
class JumpFlow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JumpFlow)
public:
    struct Parts {
        ActionCatalogue &actions;
        Omnibox &box;
        SearchController &search;
        LibraryFeed &feed;
        TalkPane &pane;
    };
    explicit JumpFlow(const Parts &parts, QObject *parent = nullptr);
    ~JumpFlow() override;

    /// Shows the pop-up of "go to" over the page.
    void open();
    [[nodiscard]] JumpPopup &popup() { return *m_popup; }

Q_SIGNALS:
    void chosen(const Lectern::Ui::JumpRow &row);

private:
    using Rows = std::vector<JumpRow>;
    void offerToBox(const QString &typed);
    void offerToPopup();
    void rank(Rows live, const JumpChoice &choice, const std::function<void(const Rows &)> &done);
    void readLibrary();
    [[nodiscard]] Rows sections() const;
    [[nodiscard]] Rows siblings() const;
    [[nodiscard]] Rows actions() const;

    Parts m_parts;
    JumpPopup *m_popup;
    std::shared_ptr<const Rows> m_library; ///< talks, tags, speakers; null: to be read
    bool m_isReading = false;
    Services::JobRunner m_ranking;
};

} // namespace Lectern::Ui
