// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "talkseditor.h"

#include "editing/deedtexts.h"
#include "editing/talkeditor.h"
#include "services/talkcuts.h"

#include <memory>
#include <optional>

namespace Lectern::Editing {

namespace {

std::vector<QUuid> idsOf(const std::vector<TalkRow> &talks)
{
    std::vector<QUuid> ids;
    for (const TalkRow &talk : talks) {
        ids.push_back(talk.id);
    }
    return ids;
}

/// As the row will read; where a talk stands is seen once the library says so.
TalkRow changed(TalkRow row, const Store::TalkChange &wanted)
{
    row.status = wanted.status.value_or(row.status);
    row.isStarred = wanted.isStarred.value_or(row.isStarred);
    row.title = wanted.title.value_or(row.title);
    row.speakers = wanted.speakers.value_or(row.speakers);
    for (const QString &tag : wanted.removedTags) {
        row.tags.removeAll(tag);
    }
    for (const QString &tag : wanted.addedTags) {
        row.tags.removeAll(tag);
        row.tags += tag;
    }
    return row;
}

/// Cuts are updates of their source, which the log's rows alone do not take back.
template <typename Cut>
LibraryDeed cutDeed(const QString &text, Cut cut)
{
    const auto done = std::make_shared<std::optional<Services::TalkCut>>();
    LibraryDeed deed;
    deed.text = text;
    deed.change = [cut, done](Services::LibrarySession &session) -> Result<qint64> {
        const auto made = cut(session);
        if (!made) {
            return passOn(made);
        }
        *done = *made;
        return 0;
    };
    deed.takeBack = [done](Services::LibrarySession &session) {
        return *done ? Services::takeBack(session, **done) : Result<void>();
    };
    return deed;
}

int countOf(const std::vector<TalkRow> &talks) { return static_cast<int>(talks.size()); }

} // namespace

TalksEditor::TalksEditor(TalkEditor &editor)
    : m_editor(editor)
{
}

void TalksEditor::change(
    const QString &text, const std::vector<TalkRow> &talks, const Store::TalkChange &wanted)
{
    if (talks.empty()) {
        return;
    }
    LibraryDeed deed{.text = text, .change = [ids = idsOf(talks), wanted](Services::LibrarySession &session) {
                         return session.talks().change(ids, wanted);
                     }};
    if (wanted.isInBin) {
        deed.binned = idsOf(talks);
    } else {
        deed.changesLists = wanted.place.has_value();
        deed.before = talks;
        for (const TalkRow &talk : talks) {
            deed.after.push_back(changed(talk, wanted));
        }
    }
    m_editor.doDeed(std::move(deed));
}

void TalksEditor::setStatus(const std::vector<TalkRow> &talks, ReadStatus status)
{
    change(statusText(countOf(talks)), talks, {.status = status});
}

void TalksEditor::setStarred(const std::vector<TalkRow> &talks, bool isStarred)
{
    change(starText(isStarred, countOf(talks)), talks, {.isStarred = isStarred});
}

void TalksEditor::setTag(const std::vector<TalkRow> &talks, const QString &tag, bool isOn)
{
    Store::TalkChange wanted;
    (isOn ? wanted.addedTags : wanted.removedTags) = {tag};
    change(tagText(countOf(talks)), talks, wanted);
}

void TalksEditor::move(const std::vector<TalkRow> &talks, const Store::TalkPlace &place)
{
    change(moveText(countOf(talks)), talks, {.place = place});
}

void TalksEditor::moveToBin(const std::vector<TalkRow> &talks)
{
    change(binText(countOf(talks)), talks, {.isInBin = true});
}

void TalksEditor::correct(const TalkRow &talk, const Store::TalkChange &correction)
{
    change(correctText(), {talk}, correction);
}

void TalksEditor::split(const TalkRow &talk, int line)
{
    m_editor.doDeed(
        cutDeed(TalkEditor::tr("Split a talk"), [id = talk.id, line](Services::LibrarySession &session) {
            return Services::splitTalk(session, id, line);
        }));
}

void TalksEditor::mergeWithTalkBefore(const TalkRow &talk)
{
    LibraryDeed deed =
        cutDeed(TalkEditor::tr("Merge talks"), [id = talk.id](Services::LibrarySession &session) {
            return Services::mergeWithTalkBefore(session, id);
        });
    deed.binned = {talk.id};
    m_editor.doDeed(std::move(deed));
}

void TalksEditor::restore(const std::vector<QUuid> &binned)
{
    if (!binned.empty()) {
        m_editor.doDeed({.text = restoreText(),
            .change = [binned](Services::LibrarySession &session) { return session.bin().restore(binned); }});
    }
}

} // namespace Lectern::Editing
