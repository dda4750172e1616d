// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "services/exportservice.h"
#include "ui/dialogs/exportchoices.h"

#include <QDialog>

#include <memory>
#include <vector>

class QButtonGroup;
class QTimer;

namespace Ui {
class ExportDialog;
}

namespace Lectern::Ui {

class InkLabel;
class MessageBar;
class PagePreview;
class ProgressRow;
class SegmentedSwitch;

/// Something that can be exported: this talk, its day, its event, the current search.
struct ExportScope {
    QString id; ///< comes back in ExportWish::scope
    QString text; ///< "Harbour Conf, Thu 14 Sep"
    QString detail; ///< "5 talks"
    QString fileStem; ///< safe file name without suffix
    bool isEnabled = true;
};

/// What the person asks for.
struct ExportWish {
    QString scope;
    QString format;
    ExportChoices choices{};
    QString path; ///< absolute; empty in previews
    bool mayReplace = false;

    bool operator==(const ExportWish &) const = default;
};

/// What an export would give.
struct ExportPreview {
    QString text; ///< the first part of the real output
    qint64 bytes = 0; ///< of the whole
    QStringList losses; ///< what the format cannot hold
    Services::NoteCounts notes{}; ///< of the talks, whatever is taken of them
    std::shared_ptr<const Printing::PagedNotes> pages{}; ///< shown instead of the text
};

/// Ctrl+E. Chooses what goes where; the caller makes preview and file. Opened with open(), never exec().
class ExportDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportDialog)
public:
    ExportDialog(std::vector<ExportScope> scopes, std::vector<Services::ExportFormat> formats,
        QWidget *parent = nullptr);
    ~ExportDialog() override;

    /// Unknown ids are ignored. Set before the dialog is shown.
    void setScope(const QString &id);
    void setFormat(const QString &id);
    void setFolder(const QString &folder);
    /// What was chosen for each format before; kept on by choices().
    void setChoices(const ChoicesOfFormats &choices);
    [[nodiscard]] ChoicesOfFormats choices() const;
    /// How much a scope holds, once that is known; one that holds nothing cannot be chosen.
    void setScopeDetail(const QString &id, const QString &detail, bool isEnabled);
    /// A path that the person chose elsewhere (the seam under the file dialog).
    void setPath(const QString &path);
    [[nodiscard]] ExportWish wish() const;
    /// Asks for a printer instead of a file: formats that have pages alone, of which the first is chosen. Set
    /// before the dialog is shown.
    void setPrinting();

    /// Answer to previewRequested().
    void setPreview(const ExportPreview &preview);
    /// Preview or export failed, or was stopped: words inside the dialog, which stays open.
    void showError(const Error &error);
    /// While the file is written nothing can be chosen; what takes longer than a moment says how far it is.
    void setWriting(bool isWriting);
    [[nodiscard]] bool isWriting() const { return m_isWriting; }
    void setProgress(qint64 done, qint64 total, const QString &label);

    /// Esc and Cancel stop the writing first.
    void reject() override;

Q_SIGNALS:
    /// 150 ms after the last change, and when the dialog opens.
    void previewRequested(const Lectern::Ui::ExportWish &wish);
    /// The caller writes the file, then calls accept() or showError().
    void exportRequested(const Lectern::Ui::ExportWish &wish);
    void cancelRequested(); ///< of the writing
    /// "Change": the caller opens its file chooser and calls setPath().
    void pathRequested(const QString &current, const QString &filter);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildScopes();
    void buildFormats();
    void buildInclude();
    void buildPreview();
    void buildFoot();
    void buildProgress();
    void applyColours();
    void choicesChanged();
    void formatChanged();
    void showFormatName();
    void forgetPath();
    /// The format's own choices into the controls, those it has not hidden.
    void showChoices();
    void refreshEnabled();
    [[nodiscard]] ExportChoices shownChoices() const;
    void refreshPath();
    void placeSteps();
    void showCounts(const Services::NoteCounts &notes);
    void requestExport();
    [[nodiscard]] const Services::ExportFormat *format() const;
    [[nodiscard]] const ExportScope *scope() const;

    std::vector<ExportScope> m_scopes;
    std::vector<Services::ExportFormat> m_formats;
    std::unique_ptr<::Ui::ExportDialog> m_form;
    QButtonGroup *m_scopeGroup = nullptr;
    InkLabel *m_formatName = nullptr; ///< below the cards
    QButtonGroup *m_formatGroup = nullptr;
    SegmentedSwitch *m_include = nullptr;
    MessageBar *m_message = nullptr;
    ProgressRow *m_progress = nullptr;
    PagePreview *m_pages = nullptr;
    QTimer *m_previewTimer = nullptr;
    QTimer *m_progressTimer = nullptr; ///< until it is worth saying that something is written
    ChoicesOfFormats m_choices;
    QString m_shownFormat; ///< whose choices the controls show
    bool m_isWriting = false;
    bool m_isPrinting = false;
    QString m_folder;
    QString m_chosenPath; ///< by the person; empty: folder and stem of the scope
    bool m_mayReplace = false;
};

} // namespace Lectern::Ui
