// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/filterlistmodel.h"
#include "models/librarymodel.h"
#include "models/tagtreemodel.h"
#include "services/librarythread.h"

#include <QTimer>

namespace Lectern::Ui {

/// Keeps the models of the window equal to the library: reads rows in the library thread, hands them over in
/// one go.
class LibraryFeed final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LibraryFeed)
public:
    explicit LibraryFeed(Services::LibraryThread &library, QObject *parent = nullptr);

    [[nodiscard]] Models::LibraryModel &talks() { return m_talks; }
    [[nodiscard]] Models::FilterListModel &filters() { return m_filters; }
    [[nodiscard]] Models::TagTreeModel &tags() { return m_tags; }

    /// Reads everything anew; reloaded() or failed() follows.
    void reload();
    /// Reads the counts and tags anew, soon and once for many calls.
    void countsChanged();

Q_SIGNALS:
    void reloaded();
    void tagsChanged(const std::vector<Lectern::TagRow> &tags);
    void failed(const Lectern::Error &error);

private:
    void readCounts();

    Services::LibraryThread &m_library;
    Models::LibraryModel m_talks;
    Models::FilterListModel m_filters;
    Models::TagTreeModel m_tags;
    QTimer m_countsTimer;
};

} // namespace Lectern::Ui
