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

/// Keeps the models of the window equal to the library: reads in the library thread what they ask for, and
/// what they show once more after changes.
class LibraryFeed final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LibraryFeed)
public:
    /// What is asked of the tree at once.
    struct Wanted {
        TreeQuery query;
        QStringList loaded; ///< groups whose talks are shown
        bool mayBeUncounted = false; ///< numbers may come later
    };

    explicit LibraryFeed(Services::LibraryThread &library, QObject *parent = nullptr);

    [[nodiscard]] Models::LibraryModel &talks() { return m_talks; }
    [[nodiscard]] Models::FilterListModel &filters() { return m_filters; }
    [[nodiscard]] Models::TagTreeModel &tags() { return m_tags; }

    /// Reads everything that is shown anew; reloaded() or failed() follows.
    void reload();
    /// As the last reload() found it: whether there is anything to read.
    [[nodiscard]] bool hasTalks() const { return m_hasTalks; }
    /// The talk that was being read (TreeQuery::kept), if the last reload() did not find it any more.
    [[nodiscard]] QUuid lostTalk() const { return m_lostTalk; }
    /// Looks every second, and at once, whether another program or window changed the library, and reads
    /// everything anew then. Starts from the state of the last reload().
    void setWatching(bool isWatching);
    /// Reads the counts and tags anew, soon and once for many calls; and a tree that is narrowed or ordered
    /// by what has changed.
    void countsChanged();

Q_SIGNALS:
    void reloaded();
    void changedElsewhere(); ///< reload() was started; what else is shown should be read, too
    void tagsChanged(const std::vector<Lectern::TagRow> &tags);
    void savedSearchesRead(const QStringList &queries);
    void failed(const Lectern::Error &error);

private:
    void readTree();
    void readTalks(const QString &group);
    void readPlace(const QUuid &talk);
    void readCounts();
    void lookForChanges();

    Services::LibraryThread &m_library;
    Models::LibraryModel m_talks;
    Models::FilterListModel m_filters;
    Models::TagTreeModel m_tags;
    QTimer m_numbersTimer; ///< those of a large library, after its first rows
    QTimer m_countsTimer;
    QTimer m_watchTimer;
    bool m_isReading = false; ///< the tree
    bool m_isStale = false; ///< it was asked for again meanwhile
    bool m_isReload = false; ///< the next reading is that of reload()
    bool m_hasTalks = false;
    QUuid m_lostTalk;
    std::optional<qint64> m_version; ///< of the data that was read last, as its connection counts
};

} // namespace Lectern::Ui
