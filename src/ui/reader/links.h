// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QUrl>

#include <optional>

namespace Lectern::Ui {

/// The address behind a link if it may be followed: http, https, mailto and lectern, whole and without
/// control characters (reliability.md B3). Everything else is shown as text.
[[nodiscard]] std::optional<QUrl> followable(const QString &target);

/// An address as it is told to a person: host in punycode, so that look-alikes show.
[[nodiscard]] QString addressForPeople(const QUrl &url);

} // namespace Lectern::Ui
