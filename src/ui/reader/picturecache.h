// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QHash>
#include <QIODevice>
#include <QImage>
#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace Lectern::Ui {

/// Opens a picture by the path of its notes and the reference in them. Called in a thread of the cache.
using PictureOpener =
    std::function<Result<std::unique_ptr<QIODevice>>(const QString &sourcePath, const QString &target)>;

/// The pictures of the open talk: their sizes, read from their heads as soon as they are asked for, and the
/// pictures themselves, decoded at the size they show at and let go again when others need the room. All
/// reading happens in a thread of its own; without an opener every picture is refused. GUI thread.
class PictureCache final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PictureCache)
public:
    explicit PictureCache(QObject *parent = nullptr);
    /// Waits for the picture in work.
    ~PictureCache() override;

    void setOpener(PictureOpener opener) { m_opener = std::move(opener); }
    /// Forgets all; from now on pictures of these notes are asked for.
    void restart(const QString &sourcePath);

    /// In pixels of the picture; empty while it is not known, and for a refused one. Asks when it is new:
    /// sizesKnown() follows.
    [[nodiscard]] QSize size(const QString &target);
    /// Why a picture is not shown, in words; empty while it may still come.
    [[nodiscard]] QString refusal(const QString &target) const;
    /// The picture scaled to fit into `pixels`; what is there, perhaps of another size or nothing, while that
    /// is being decoded: imageReady() follows.
    [[nodiscard]] QImage image(const QString &target, QSize pixels, bool isDimmed);
    /// Calls of image() from now on belong to another painting of the page: what the last two did not need
    /// may go.
    void beginPaint() { ++m_paints; }

    static constexpr qint64 mostBytes = 96LL * 1024 * 1024; ///< of decoded pictures that are not in sight

Q_SIGNALS:
    void sizesKnown(); ///< of one or more, or that they are refused
    void imageReady();

private:
    struct Entry {
        QSize size;
        QString refusal;
        QImage image;
        QSize wanted; ///< in work or done
        bool isDimmed = false;
        quint64 paint = 0; ///< last one that needed it
    };
    void measure(const QString &target);
    void decode(const QString &target, const Entry &entry);
    void takeSize(const QString &target, const Result<QSize> &size);
    void takeImage(const QString &target, const Result<QImage> &image);
    void letGo();
    template <typename Work, typename Take>
    void inThread(Work work, Take take);

    PictureOpener m_opener;
    QString m_sourcePath;
    QHash<QString, Entry> m_entries;
    quint64 m_generation = 0; ///< answers about earlier notes are dropped
    quint64 m_paints = 0;
    bool m_isTelling = false; ///< sizesKnown() is under way
    QThreadPool m_pool;
};

} // namespace Lectern::Ui
