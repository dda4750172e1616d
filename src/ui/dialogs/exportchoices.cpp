// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportchoices.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <utility>

namespace Lectern::Ui {

namespace {

using Exporters::CommentPlace;
using Exporters::Paper;

/// The choices that are yes or no, by their names in the settings.
constexpr std::array flags{
    std::pair{QLatin1StringView("wholeNotes"), &ExportChoices::wholeNotes},
    std::pair{QLatin1StringView("withMarks"), &ExportChoices::withMarks},
    std::pair{QLatin1StringView("withComments"), &ExportChoices::withComments},
    std::pair{QLatin1StringView("withTodos"), &ExportChoices::withTodos},
    std::pair{QLatin1StringView("withTags"), &ExportChoices::withTags},
    std::pair{QLatin1StringView("withContents"), &ExportChoices::withContents},
};

constexpr std::array places{
    std::pair{QLatin1StringView("margin"), CommentPlace::Margin},
    std::pair{QLatin1StringView("footnotes"), CommentPlace::Footnotes},
    std::pair{QLatin1StringView("paragraph"), CommentPlace::BelowParagraph},
    std::pair{QLatin1StringView("end"), CommentPlace::End},
};

constexpr QLatin1StringView commentsKey("comments");
constexpr QLatin1StringView paperKey("paper");

QJsonObject objectOf(const ExportChoices &choices)
{
    QJsonObject object;
    for (const auto &[name, flag] : flags) {
        if (choices.*flag != ExportChoices().*flag) {
            object.insert(name, choices.*flag);
        }
    }
    for (const auto &[name, place] : places) {
        if (choices.comments == place) {
            object.insert(commentsKey, name);
        }
    }
    if (choices.paper == Paper::Letter) {
        object.insert(paperKey, QLatin1StringView("letter"));
    }
    return object;
}

ExportChoices choicesOf(const QJsonObject &object)
{
    ExportChoices choices;
    for (const auto &[name, flag] : flags) {
        choices.*flag = object.value(name).toBool(choices.*flag);
    }
    for (const auto &[name, place] : places) {
        if (object.value(commentsKey).toString() == name) {
            choices.comments = place;
        }
    }
    if (object.value(paperKey).toString() == QLatin1StringView("letter")) {
        choices.paper = Paper::Letter;
    }
    return choices;
}

} // namespace

QString textOf(const ChoicesOfFormats &choices)
{
    QJsonObject all;
    for (const auto &[format, chosen] : choices.asKeyValueRange()) {
        all.insert(format, objectOf(chosen));
    }
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

ChoicesOfFormats choicesFrom(const QString &text)
{
    ChoicesOfFormats choices;
    const QJsonObject all = QJsonDocument::fromJson(text.toUtf8()).object();
    for (auto entry = all.begin(); entry != all.end(); ++entry) {
        choices.insert(entry.key(), choicesOf(entry.value().toObject()));
    }
    return choices;
}

void apply(const ExportChoices &choices, Services::ExportRequest &request)
{
    request.options.withNotes = choices.wholeNotes;
    request.options.withMarks = choices.withMarks;
    request.options.withTags = choices.withTags;
    request.options.withContents = choices.withContents;
    request.options.comments = choices.comments;
    request.options.paper = choices.paper;
    request.withComments = choices.withComments;
    request.withTodos = choices.withTodos;
}

} // namespace Lectern::Ui
