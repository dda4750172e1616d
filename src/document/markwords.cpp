// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/markwords.h"

#include <QCoreApplication>
#include <QReadWriteLock>

namespace Lectern {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(MarkKind)
};

/// The window sets them, an export may read them meanwhile.
struct OwnNames {
    QReadWriteLock lock;
    std::array<QString, 5> names;
};

OwnNames &ownNames()
{
    static OwnNames own;
    return own;
}

QString standardWords(MarkKind kind)
{
    switch (kind) {
    case MarkKind::Key:
        return Words::tr("Key idea");
    case MarkKind::Definition:
        return Words::tr("Definition");
    case MarkKind::Technique:
        return Words::tr("Technique");
    case MarkKind::Doubt:
        return Words::tr("Doubt");
    case MarkKind::Quote:
        return Words::tr("Quote");
    }
    return {};
}

} // namespace

QString kindWords(MarkKind kind)
{
    OwnNames &own = ownNames();
    const QReadLocker locker(&own.lock);
    const QString &name = own.names[static_cast<size_t>(kind)];
    return name.isEmpty() ? standardWords(kind) : name;
}

void setKindWords(const std::array<QString, 5> &names)
{
    OwnNames &own = ownNames();
    const QWriteLocker locker(&own.lock);
    own.names = names;
}

QString placeWords(AnchorState state)
{
    switch (state) {
    case AnchorState::Exact:
        return {};
    case AnchorState::Changed:
        return Words::tr("Words changed");
    case AnchorState::Moved:
        return Words::tr("Moved");
    case AnchorState::Review:
        return Words::tr("To check");
    case AnchorState::Orphan:
        return Words::tr("Without a place");
    }
    return {};
}

QString placeWords(const MarkRow &mark)
{
    const QString words = placeWords(mark.state);
    return mark.isKept ? Words::tr("%1, kept", "what became of its place").arg(words) : words;
}

bool needsLook(const MarkRow &mark)
{
    return mark.state == AnchorState::Review || (mark.state == AnchorState::Orphan && !mark.isKept);
}

QString spokenMark(const MarkRow &mark)
{
    QStringList parts{Words::tr("%1: %2", "kind of mark, its words").arg(kindWords(mark.kind), mark.quote)};
    if (mark.state != AnchorState::Exact) {
        parts.append(placeWords(mark));
    }
    if (!mark.comment.isEmpty()) {
        parts.append(Words::tr("note: %1").arg(mark.comment));
    }
    if (!mark.tags.isEmpty()) {
        parts.append(Words::tr("tags: %1").arg(mark.tags.join(QStringLiteral(", "))));
    }
    if (mark.todo != Todo::None) {
        parts.append(mark.todo == Todo::Done ? Words::tr("to-do done") : Words::tr("to-do open"));
    }
    return parts.join(QStringLiteral(", "));
}

QString spokenEnd(MarkKind kind) { return Words::tr("%1, end", "kind of mark").arg(kindWords(kind)); }

} // namespace Lectern
