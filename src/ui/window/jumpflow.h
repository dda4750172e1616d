// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/search/jumprows.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace Lectern::Ui {

class ActionCatalogue;
class JumpPopup;
class Omnibox;
class SearchController;
class TalkPane;

/// Jumping by name: finds the sections of the open talk, talks, tags, speakers and actions that are called
/// like what is typed, for the search field (Ctrl+K) and for "go to" (Ctrl+G). The library is asked at each
/// key, and names are ranked off the GUI thread.
class JumpFlow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JumpFlow)
public:
    struct Parts {
        ActionCatalogue &actions;
        Omnibox &box;
        SearchController &search;
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
    [[nodiscard]] Rows sections() const;
    [[nodiscard]] Rows siblings() const;
    [[nodiscard]] Rows actions() const;

    Parts m_parts;
    JumpPopup *m_popup;
    std::shared_ptr<std::atomic<quint64>> m_newest; ///< number of the last question; older ones are skipped
};

} // namespace Lectern::Ui
