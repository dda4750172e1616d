// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/librarylayout.h"
#include "services/librarythread.h"

#include <QObject>

namespace Lectern::Ui {

/// The talks of the event that the open talk belongs to: what its drop-downs, the status line and exports
/// speak of. Read in the library thread each time another event is opened, or talks have changed.
class OpenEvent final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OpenEvent)
public:
    explicit OpenEvent(Services::LibraryThread &library, QObject *parent = nullptr);

    /// changed() follows, at once if the talk is among those that were read.
    void setTalk(const TalkRow &talk);
    /// Reads the talks anew; changed() follows.
    void refresh();

    /// In the order of the tree, the event's own notes among them. Empty until they are read.
    [[nodiscard]] const std::vector<PlacedTalk> &talks() const { return m_talks; }
    /// Those of the same day (or event, where there are no days), the open talk included.
    [[nodiscard]] std::vector<PlacedTalk> siblings() const;
    /// Names of the days, each with its first talk; none where there are no days.
    [[nodiscard]] QList<std::pair<QString, QUuid>> days() const;

Q_SIGNALS:
    void changed();

private:
    Services::LibraryThread &m_library;
    QUuid m_talk;
    QUuid m_event;
    std::vector<PlacedTalk> m_talks;
    Models::LibraryLayout m_layout;
    quint64 m_request = 0;
};

} // namespace Lectern::Ui
