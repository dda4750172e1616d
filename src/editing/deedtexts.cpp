// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deedtexts.h"

#include "editing/savedsearcheditor.h"
#include "editing/talkeditor.h"

#include <QFileInfo>

namespace Lectern::Editing {

namespace {

QString talkDeedText(const Store::Deed &deed)
{
    const auto talks = static_cast<int>(deed.things.size());
    const auto isOf = [&deed](const char *verb) { return deed.verb == QLatin1StringView(verb); };
    if (isOf("status")) {
        return statusText(talks);
    }
    if (isOf("star")) {
        return starText(deed.after.value(QLatin1StringView("starred")).toBool(), talks);
    }
    if (isOf("tag") || isOf("untag")) {
        return tagText(talks);
    }
    if (isOf("move")) {
        return moveText(talks);
    }
    if (isOf("bin")) {
        return binText(talks);
    }
    if (isOf("language")) {
        return codeLanguageText();
    }
    return isOf("restore") ? restoreText() : correctText();
}

QString tagDeedText(const QString &verb)
{
    if (verb == QLatin1StringView("rename")) {
        return renameTagText();
    }
    if (verb == QLatin1StringView("hue")) {
        return tagHueText();
    }
    if (verb == QLatin1StringView("make")) {
        return newTagText();
    }
    return verb == QLatin1StringView("restore") ? restoreText() : removeTagText();
}

QString speakerDeedText(const QString &verb)
{
    if (verb == QLatin1StringView("rename")) {
        return renameSpeakerText();
    }
    if (verb == QLatin1StringView("part")) {
        return partSpeakersText();
    }
    return verb == QLatin1StringView("differ") ? differentSpeakersText() : mergeSpeakersText();
}

} // namespace

QString statusText(int talks)
{
    return TalkEditor::tr("Set the reading status of %Ln talk(s)", nullptr, talks);
}

QString starText(bool isStarred, int talks)
{
    return isStarred ? TalkEditor::tr("Star %Ln talk(s)", nullptr, talks)
                     : TalkEditor::tr("Take the star off %Ln talk(s)", nullptr, talks);
}

QString tagText(int talks) { return TalkEditor::tr("Tag %Ln talk(s)", nullptr, talks); }

QString moveText(int talks) { return TalkEditor::tr("Move %Ln talk(s)", nullptr, talks); }

QString binText(int talks) { return TalkEditor::tr("Move %Ln talk(s) to the bin", nullptr, talks); }

QString correctText() { return TalkEditor::tr("Change the details of a talk"); }

QString restoreText() { return TalkEditor::tr("Restore from the bin"); }

QString newTagText() { return TalkEditor::tr("Make a tag"); }

QString renameTagText() { return TalkEditor::tr("Rename a tag"); }

QString tagHueText() { return TalkEditor::tr("Colour a tag"); }

QString removeTagText() { return TalkEditor::tr("Remove a tag"); }

QString mergeSpeakersText() { return TalkEditor::tr("Merge speakers"); }

QString renameSpeakerText() { return TalkEditor::tr("Rename a speaker"); }

QString partSpeakersText() { return TalkEditor::tr("Take a speaker apart"); }

QString differentSpeakersText() { return TalkEditor::tr("Keep speakers apart"); }

QString codeLanguageText() { return TalkEditor::tr("Choose the language of code"); }

QString placeText() { return TalkEditor::tr("Set the place of a mark"); }

QString keepWithoutPlaceText() { return TalkEditor::tr("Keep a mark without a place"); }

QString markText(MarkKind kind)
{
    switch (kind) {
    case MarkKind::Key:
        return TalkEditor::tr("Mark as key idea");
    case MarkKind::Definition:
        return TalkEditor::tr("Mark as definition");
    case MarkKind::Technique:
        return TalkEditor::tr("Mark as technique");
    case MarkKind::Doubt:
        return TalkEditor::tr("Mark as doubt");
    case MarkKind::Quote:
        return TalkEditor::tr("Mark as quote");
    }
    return {};
}

QString updateText(const QString &fileName, int files)
{
    return files > 1 ? TalkEditor::tr("Update %Ln file(s)", nullptr, files)
                     : TalkEditor::tr("Update “%1”").arg(fileName);
}

QString deedText(const Store::Deed &deed)
{
    if (deed.entity == QLatin1StringView("source")) {
        const QString path = deed.after.value(QLatin1StringView("path")).toString();
        return updateText(QFileInfo(path).fileName(), static_cast<int>(deed.things.size()));
    }
    const auto isOf = [&deed](const char *entity, const char *verb) {
        return deed.entity == QLatin1StringView(entity) && deed.verb == QLatin1StringView(verb);
    };
    if (isOf("mark", "add") && deed.things.size() > 1) { // only a file of marks brings several at once
        return TalkEditor::tr("Import %Ln mark(s)", nullptr, static_cast<int>(deed.things.size()));
    }
    if (isOf("mark", "add")) {
        const auto kind = markKindFromName(deed.after.value(QLatin1StringView("kind")).toString());
        return markText(kind.value_or(MarkKind::Key));
    }
    if (isOf("mark", "bin")) {
        return TalkEditor::tr("Remove a mark");
    }
    if (isOf("mark", "place")) {
        const QJsonObject place = deed.after.value(QLatin1StringView("place")).toObject();
        const bool isKept =
            place.value(QLatin1StringView("state")).toString() == anchorStateName(AnchorState::Orphan);
        return isKept ? keepWithoutPlaceText() : placeText();
    }
    if (isOf("mark", "change")) {
        return deed.after.contains(QLatin1StringView("comment")) ? TalkEditor::tr("Write a note")
                                                                 : TalkEditor::tr("Change a mark");
    }
    if (deed.entity == QLatin1StringView("talk")) {
        return talkDeedText(deed);
    }
    if (deed.entity == QLatin1StringView("tag")) {
        return tagDeedText(deed.verb);
    }
    if (deed.entity == QLatin1StringView("speaker")) {
        return speakerDeedText(deed.verb);
    }
    if (deed.verb == QLatin1StringView("restore")) {
        return restoreText();
    }
    if (isOf("saved_search", "change")) {
        return SavedSearchEditor::tr("Rename the saved search");
    }
    if (deed.entity == QLatin1StringView("saved_search")) {
        return isOf("saved_search", "bin") ? SavedSearchEditor::tr("Remove the saved search")
                                           : SavedSearchEditor::tr("Save the search");
    }
    if (isOf("follow_up", "tick")) {
        return TalkEditor::tr("Tick a follow-up");
    }
    return TalkEditor::tr("Change a talk");
}

} // namespace Lectern::Editing
