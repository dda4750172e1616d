// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QDBusVariant;

namespace Lectern::App {

/// Follows what the desktop says of contrast: the settings portal's org.freedesktop.appearance/contrast,
/// which Qt 6.8 does not ask. Says nothing where there is no portal. GUI thread.
class DesktopContrast final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DesktopContrast)
public:
    explicit DesktopContrast(QObject *parent = nullptr);

Q_SIGNALS:
    void moreWanted(bool isWanted);

private Q_SLOTS:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void ask();
};

} // namespace Lectern::App
