// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/delivery.h"
#include "base/result.h"

#include <QHash>
#include <QIODevice>
#include <QImage>
#include <QObject>

#include <atomic>
#include <functional>
#include <memory>

namespace Lectern::Ui {

/// Opens a picture by the path of its notes and the reference in them. Called in a thread of the cache.
using PictureOpener =
    std::function<Result<std::unique_ptr<QIODevice>>(const QString &sourcePath, const QString &target)>;

/// The pictures of the open talk: their sizes, read from their heads as soon as they are asked for, and the
/// pictures themselves, decoded at the size they show at and let go again when others need the room. All
/// reading happens in one thread for all caches, and nobody waits for it before the program ends: what an
/// opener needs must live as long. Without an opener every picture is refused. GUI thread.
///
/// A picture is named by a key: its reference in the notes, or something short for those that the notes carry
/// in themselves, since it is looked up for each painting.
class PictureCache final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PictureCache)
public:
    explicit PictureCache(QObject *parent = nullptr);
    ~PictureCache() override;

    void setOpener(PictureOpener opener) { m_opener = std::move(opener); }
    /// Forgets all; from now on pictures of these notes are asked for.
    void restart(const QString &sourcePath);

    /// Asks for the size of the picture `target`, called `key` from now on: sizesKnown() follows. Does
    /// nothing for one that is known.
    void add(const QString &key, const QString &target) { add(key, target, m_sourcePath); }
    /// The same for one that other notes have than those of restart().
    void add(const QString &key, const QString &target, const QString &sourcePath);
    /// In pixels of the picture; empty while it is not known, and for a refused one.
    [[nodiscard]] QSize size(const QString &key) const;
    /// Why a picture is not shown, in words; empty while it may still come.
    [[nodiscard]] QString refusal(const QString &key) const;
    /// The picture scaled to fit into `pixels`; what is there, perhaps of another size or nothing, while that
    /// is being decoded: imageReady() follows.
    [[nodiscard]] QImage image(const QString &key, QSize pixels, bool isDimmed);
    /// Calls of image() from now on belong to another painting of the page: what the last two did not need
    /// may go.
    void beginPaint() { ++m_paints; }

    static constexpr qint64 mostBytes = 96LL * 1024 * 1024; ///< of decoded pictures that are not in sight

Q_SIGNALS:
    void sizesKnown(); ///< of one or more, or that they are refused
    void imageReady();

private:
    /// How a picture is to look.
    struct Look {
        QSize pixels;
        bool isDimmed = false;

        bool operator==(const Look &) const = default;
    };
    struct Entry {
        QString sourcePath;
        QString target;
        QSize size;
        QString refusal;
        QImage image;
        Look wanted;
        Look shown; ///< of `image`, or what is in work
        bool isAtWork = false;
        quint64 paint = 0; ///< last one that needed it
    };
    void decode(const QString &key, Entry &entry);
    void takeSize(const QString &key, const Result<QSize> &size);
    void takeImage(const QString &key, const Result<QImage> &image);
    void letGo();
    template <typename Work, typename Take>
    void inThread(Work work, Take take);

    Delivery m_delivery;
    PictureOpener m_opener;
    QString m_sourcePath;
    QHash<QString, Entry> m_entries;
    /// Goes up with each restart(): what is asked about earlier notes is not begun, its answers are dropped.
    std::shared_ptr<std::atomic<quint64>> m_generation = std::make_shared<std::atomic<quint64>>(0);
    quint64 m_paints = 0;
    bool m_isTelling = false; ///< sizesKnown() is under way
};

} // namespace Lectern::Ui
