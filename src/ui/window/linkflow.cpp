// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "linkflow.h"

#include "services/librarythread.h"
#include "services/noteslinks.h"
#include "services/settings.h"
#include "ui/reader/links.h"
#include "ui/shell/messagebar.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QPushButton>

#include <utility>

namespace Lectern::Ui {

using Services::Setting;

LinkFlow::LinkFlow(
    Services::LibraryThread &library, Services::Settings &settings, MessageBar *bar, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_settings(settings)
    , m_bar(bar)
{
    m_bar->setObjectName(QStringLiteral("linkQuestion"));
    connect(m_bar, &MessageBar::actionTriggered, this, [this] {
        LinkPolicy policy(m_settings.text(Setting::KnownHosts));
        policy.allow(m_asked);
        m_settings.set(Setting::KnownHosts, policy.text());
        m_bar->dismiss();
        QDesktopServices::openUrl(std::exchange(m_asked, {}));
    });
    QPushButton *copy = m_bar->addButton(tr("Copy address"));
    copy->setObjectName(QStringLiteral("copyAddress"));
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(addressForPeople(m_asked));
        forget();
    });
}

void LinkFlow::openOutside(const QUrl &url)
{
    if (LinkPolicy(m_settings.text(Setting::KnownHosts)).mayOpen(url)) {
        forget();
        QDesktopServices::openUrl(url);
    } else {
        ask(url);
    }
}

void LinkFlow::ask(const QUrl &url)
{
    m_asked = url;
    const bool isMail = url.scheme() == QLatin1StringView("mailto");
    const QString place = LinkPolicy::placeOf(url);
    m_bar->showMessage({.kind = MessageKind::Information,
        .text = isMail ? tr("This link writes a mail in another program.")
                       : tr("This link leads to %1, which you have not opened from here yet.").arg(place),
        .lead = isMail ? place.section(u':', 1) : place,
        .action = isMail ? tr("Write") : tr("Open"),
        .details = addressForPeople(url)});
}

void LinkFlow::forget()
{
    m_asked = {};
    m_bar->dismiss();
}

void LinkFlow::openNotes(const QString &sourcePath, const QString &path, const QString &fragment)
{
    m_library.run(
        this,
        [sourcePath, path, fragment](Services::LibrarySession &session, const std::stop_token &) {
            return Services::talkOfNotes(session, sourcePath, path, fragment);
        },
        [this](const Result<QUuid> &talk) {
            if (talk) {
                Q_EMIT talkFound(*talk);
            } else {
                Q_EMIT failed(talk.error());
            }
        });
}

} // namespace Lectern::Ui
