// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"
#include "models/roles.h"
#include "models/rowlistmodel.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace Lectern::Models {

/// Follow-ups and links of the library.
struct LibraryLines {
    std::vector<FollowUpRow> followUps;
    std::vector<LinkRow> links;
    int most =
        -1; ///< of each the newest so many are shown, and one more tells that there are more; below 0: all
};

/// A row of LineListModel.
struct LineListRow {
    LineRowKind kind = LineRowKind::Header;
    QUuid talk;
    QUuid id; ///< of a follow-up
    QString text;
    QString target; ///< address of a link; speakers and event of a header
    bool isDone = false;
    bool operator==(const LineListRow &) const = default;
};

/// Lines of the notes that lead further, each group below the title of its talk: what is still to be done,
/// what is done, or links. A line that is ticked stays where it stands until another list is asked for, so
/// that nothing moves under the pointer.
class LineListModel final : public RowListModel<LineListRow>
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LineListModel)
public:
    enum class Shown { Open, Done, Links };

    explicit LineListModel(QObject *parent = nullptr);

    /// `titles` names the talks; lines of other talks are left out. `about`: who told them where.
    void setLines(
        LibraryLines lines, const QHash<QUuid, QString> &titles, const QHash<QUuid, QString> &about = {});
    void setShown(Shown shown);
    [[nodiscard]] Shown shown() const { return m_shown; }
    /// Only lines that have all of these words, in themselves, their address or the title of their talk.
    void setWords(const QString &words);
    void setDone(const QUuid &followUp, bool isDone);
    /// How many lines there are, whatever words are asked for.
    [[nodiscard]] int count(Shown shown) const;
    /// There are older ones that are not here.
    [[nodiscard]] bool isCut(Shown shown) const;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] static QString spoken(const LineListRow &row);
    [[nodiscard]] QList<LineListRow> linesShown() const;
    [[nodiscard]] QList<LineListRow> wanted() const;
    [[nodiscard]] bool hasWords(const LineListRow &row) const;
    void showWanted();

    LibraryLines m_lines;
    bool m_areFollowUpsCut = false;
    bool m_areLinksCut = false;
    QHash<QUuid, QString> m_titles;
    QHash<QUuid, QString> m_about;
    Shown m_shown = Shown::Open;
    QSet<QUuid> m_staying; ///< ticked, or not any more, since the list is shown
    QStringList m_words;
};

} // namespace Lectern::Models
