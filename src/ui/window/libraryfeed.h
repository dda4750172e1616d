// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/filterlistmodel.h"
#include "models/librarymodel.h"
#include "models/tagtreemodel.h"
#include "services/librarythread.h"

#include <QTimer>

#include <optional>

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
    /// Looks every second, and at once, whether another program or window changed the library, and reads
    /// everything anew then. Starts from the state of the last reload().
    void setWatching(bool isWatching);
    /// Reads the counts and tags anew, soon and once for many calls.
    void countsChanged();

Q_SIGNALS:
    void reloaded();
    void changedElsewhere(); ///< reload() was started; what else is shown should be read, too
    void tagsChanged(const std::vector<Lectern::TagRow> &tags);
    void savedSearchesRead(const QStringList &queries);
    void failed(const Lectern::Error &error);

private:
    void readCounts();
    void lookForChanges();

    Services::LibraryThread &m_library;
    Models::LibraryModel m_talks;
    Models::FilterListModel m_filters;
    Models::TagTreeModel m_tags;
    QTimer m_countsTimer;
    QTimer m_watchTimer;
    std::optional<qint64> m_version; ///< of the data that was read last, as its connection counts
};

} // namespace Lectern::Ui
