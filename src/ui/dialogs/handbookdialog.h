// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "document/document.h"
#include "ui/reader/readerappearance.h"

#include <QDialog>

class QListView;
class QStandardItemModel;

namespace Lectern::Ui {

class ReaderView;

/// Names of the handbook's pages ("start", "import", …), in the order in which they are listed.
[[nodiscard]] QStringList handbookPages();
/// A page as it is read. NotFound: no page is called so.
[[nodiscard]] Result<Document> handbookPage(const QString &name);
/// The page about the part of the window that has the focus; the first one for parts that have none.
[[nodiscard]] QString handbookPageAbout(const QWidget *focused);
/// The page that a link of the handbook leads to (`lectern:help/NAME`); empty: it leads elsewhere.
[[nodiscard]] QString handbookTarget(const QUrl &link);

/// The handbook: its pages on the left, one of them set like a talk. Opened with show().
class HandbookDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HandbookDialog)
public:
    explicit HandbookDialog(QWidget *parent = nullptr);

    void setAppearance(const ReaderAppearance &appearance);
    /// A name that is no page shows the first one.
    void showPage(const QString &name);
    /// Name of the page on show.
    [[nodiscard]] QString page() const;

private:
    void build();

    QStandardItemModel *m_pages = nullptr;
    QListView *m_list = nullptr;
    ReaderView *m_reader = nullptr;
};

} // namespace Lectern::Ui
