// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "ui/reader/linkpolicy.h"

#include <QObject>
#include <QUuid>

namespace Lectern::Services {
class LibraryThread;
class Settings;
} // namespace Lectern::Services

namespace Lectern::Ui {

class MessageBar;

/// Where links of the page lead: out of the program after one question a host, which is remembered, or to
/// other notes of the library. GUI thread.
class LinkFlow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LinkFlow)
public:
    /// Asks in `bar`.
    LinkFlow(
        Services::LibraryThread &library, Services::Settings &settings, MessageBar *bar, QObject *parent);

    /// http, https and mailto.
    void openOutside(const QUrl &url);
    /// See Services::talkOfNotes().
    void openNotes(const QString &sourcePath, const QString &path, const QString &fragment);
    /// Another talk is shown: what was asked is of no concern any more.
    void forget();

Q_SIGNALS:
    void talkFound(const QUuid &talk);
    void failed(const Lectern::Error &error);

private:
    void ask(const QUrl &url);

    Services::LibraryThread &m_library;
    Services::Settings &m_settings;
    MessageBar *m_bar;
    QUrl m_asked;
};

} // namespace Lectern::Ui
