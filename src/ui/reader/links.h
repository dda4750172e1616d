// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QUrl>

#include <optional>

namespace Lectern::Ui {

/// Where a link of the notes leads.
enum class LinkGoal {
    Text, ///< nowhere: shown as text
    Outside, ///< http, https, mailto
    Lectern, ///< a talk or mark, by its own address
    Notes, ///< another file of notes by a path from this one, or a heading of this one: "day2.md",
           ///< "#questions"
};

/// What a link is. Notes: `path` and `fragment` without percent signs, each perhaps empty. Else `url`.
struct PageLink {
    LinkGoal goal = LinkGoal::Text;
    QUrl url;
    QString path;
    QString fragment;
};
[[nodiscard]] PageLink pageLink(const QString &target);

/// The address behind a link if it may be followed: http, https, mailto and lectern, whole and without
/// control characters (reliability.md B3). Everything else is shown as text.
[[nodiscard]] std::optional<QUrl> followable(const QString &target);

/// An address as it is told to a person: host in punycode, so that look-alikes show.
[[nodiscard]] QString addressForPeople(const QUrl &url);

} // namespace Lectern::Ui
