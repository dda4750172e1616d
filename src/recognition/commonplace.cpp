// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commonplace.h"

#include "reasons.h"
#include "text.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

/// A capitalised line where the other talks have their speaker.
QString nameAtPlace(const Notes &notes, const Candidate &lead, int end, SpeakerPlace place)
{
    static const QRegularExpression tail = pattern(uR"(\s*[(@].*$)"_s);
    int seen = 0;
    for (int line = lead.line + 1; line < std::min(notes.size(), end); ++line) {
        if (notes.text(line).isEmpty() || notes.isSilent(line)) {
            continue;
        }
        if (seen++ < place.first) {
            continue;
        }
        QString name = withoutLabel(notes.text(line));
        name = name.remove(tail).trimmed();
        const bool isSection = notes.lexicon().hasFolded(name, WordList::SectionWord);
        const bool isName = notes.sort(line) == place.second && isCapitalisedName(name, 2, 4) && !isSection;
        return isName ? name : QString();
    }
    return {};
}

} // namespace

void fillCommonPlace(const Notes &notes, const std::vector<std::optional<SpeakerPlace>> &places,
    const std::vector<int> &ends, std::vector<DraftTalk> *talks)
{
    std::map<SpeakerPlace, int> counts;
    SpeakerPlace common{0, LineSort::Blank};
    int most = 0;
    for (const std::optional<SpeakerPlace> &place : places) {
        if (place && ++counts[*place] > most) {
            most = counts[*place];
            common = *place;
        }
    }
    if (most < std::max(2.0, 0.5 * double(talks->size()))) {
        return;
    }
    for (size_t index = 0; index < talks->size(); ++index) {
        DraftTalk &talk = (*talks)[index];
        const QString name =
            talk.speakers.isEmpty() ? nameAtPlace(notes, *talk.lead, ends[index], common) : QString();
        if (!name.isEmpty()) {
            talk.speakers = QStringList{name};
            talk.why << reasonCommonPlace();
        }
    }
}

} // namespace Lectern::Recognition
