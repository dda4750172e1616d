// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktopcontrast.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

using namespace Qt::StringLiterals;

namespace Lectern::App {

namespace {

const auto portal = u"org.freedesktop.portal.Desktop"_s;
const auto portalPath = u"/org/freedesktop/portal/desktop"_s;
const auto settingsInterface = u"org.freedesktop.portal.Settings"_s;
const auto appearance = u"org.freedesktop.appearance"_s;
const auto contrast = u"contrast"_s;

/// 0: no preference; 1: more.
bool isMore(const QVariant &value) { return value.toUInt() == 1; }

} // namespace

DesktopContrast::DesktopContrast(QObject *parent)
    : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return;
    }
    bus.connect(portal, portalPath, settingsInterface, u"SettingChanged"_s, this,
        SLOT(settingChanged(QString, QString, QDBusVariant)));
    ask();
}

void DesktopContrast::ask()
{
    QDBusMessage call = QDBusMessage::createMethodCall(portal, portalPath, settingsInterface, u"ReadOne"_s);
    call.setArguments({appearance, contrast});
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isValid()) {
            Q_EMIT moreWanted(isMore(reply.value().variant()));
        }
    });
}

void DesktopContrast::settingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == appearance && key == contrast) {
        Q_EMIT moreWanted(isMore(value.variant()));
    }
}

} // namespace Lectern::App
