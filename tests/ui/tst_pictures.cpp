// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/pagepainter.h"
#include "ui/reader/passagegeometry.h"
#include "ui/reader/picturecache.h"
#include "ui/reader/picturedecoding.h"
#include "ui/reader/pictureview.h"
#include "ui/reader/readerpage.h"
#include "ui/reader/readerview.h"
#include "ui/readertesttalk.h"
#include "ui/theme.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSemaphore>
#include <QTest>
#include <QtEndian>

namespace Lectern::Ui {

namespace {

QByteArray encoded(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

QImage plain(int width, int height, const QColor &colour)
{
    QImage image(width, height, QImage::Format_ARGB32);
    image.fill(colour);
    return image;
}

quint32 crcOf(const QByteArray &bytes)
{
    quint32 crc = ~quint32{0};
    for (const char byte : bytes) {
        crc ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit) {
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320U : 0U);
        }
    }
    return ~crc;
}

/// A PNG of a few bytes whose head says another size.
QByteArray pngThatClaims(quint32 width, quint32 height)
{
    QByteArray bytes = encoded(plain(1, 1, Qt::red), "png");
    qToBigEndian(width, bytes.data() + 16);
    qToBigEndian(height, bytes.data() + 20);
    qToBigEndian(crcOf(bytes.sliced(12, 17)), bytes.data() + 29);
    return bytes;
}

QByteArray smallGif()
{
    return QByteArray::fromHex("47494638396101000100800000ff0000ffffff21f90400000000002c00000000010001000002"
                               "02440100"
                               "3b");
}

Result<QImage> decoded(QByteArray bytes, QSize most = {600, 600}, bool isDimmed = false)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return decodedPicture(buffer, most, isDimmed);
}

/// Opens pictures of a list by name, once it is let.
struct Gallery {
    QHash<QString, QByteArray> pictures;
    QSemaphore gate;
    std::atomic<bool> isHeld = false;
    std::atomic<int> opened = 0;
};

/// Nobody waits for the thread that opens pictures: it holds the gallery itself.
PictureOpener openerOf(const std::shared_ptr<Gallery> &gallery)
{
    return [gallery](const QString &, const QString &target) -> Result<std::unique_ptr<QIODevice>> {
        ++gallery->opened;
        if (gallery->isHeld) {
            gallery->gate.acquire();
        }
        if (!gallery->pictures.contains(target)) {
            return failure(ErrorKind::NotFound, QStringLiteral("not there"));
        }
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(gallery->pictures[target]);
        buffer->open(QIODevice::ReadOnly);
        return buffer;
    };
}

Test::TalkMaker talkWith(const QStringList &pictures)
{
    Test::TalkMaker talk(QStringLiteral("Harbour lights"));
    for (const QString &picture : pictures) {
        talk.paragraph(QStringLiteral("A line above the picture, so that it stands somewhere."));
        talk.image(picture, QStringLiteral("What it shows"));
    }
    for (int i = 0; i < 60; ++i) {
        talk.paragraph(QStringLiteral("Line %1 below: the lamps are lit one after the other.").arg(i));
    }
    return talk;
}

} // namespace

class PicturesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        applyTheme(ColourScheme::Light);
        m_gallery = std::make_shared<Gallery>();
        m_gallery->pictures.insert(QStringLiteral("red.png"), encoded(plain(300, 200, Qt::red), "png"));
        m_gallery->pictures.insert(QStringLiteral("wide.jpg"), encoded(plain(2400, 1200, Qt::blue), "jpg"));
        m_gallery->pictures.insert(QStringLiteral("text.png"), "no picture at all");
        m_page = std::make_unique<ReaderPage>();
        m_page->setPictureOpener(openerOf(m_gallery));
        m_page->resize(1168, 755);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    void cleanup()
    {
        m_gallery->gate.release(100);
        m_page.reset();
        m_gallery.reset();
    }

    void theFourKindsAreReadByTheirContent()
    {
        const QImage image = plain(40, 30, Qt::green);
        QCOMPARE(decoded(encoded(image, "png"))->size(), QSize(40, 30));
        QCOMPARE(decoded(encoded(image, "jpg"))->size(), QSize(40, 30));
        QVERIFY(decoded(smallGif()));
        QCOMPARE(pictureFormat("RIFF1234WEBPVP8 "), QByteArray("webp"));
        if (!QImageReader::supportedImageFormats().contains("webp")) {
            QSKIP("This system's Qt reads no WebP.");
        }
        QCOMPARE(decoded(encoded(image, "webp"))->size(), QSize(40, 30));
    }

    void nothingElseIsReadWhateverItsName_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("svg") << QByteArray(
            "<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>");
        QTest::newRow("bmp") << encoded(plain(4, 4, Qt::red), "bmp");
        QTest::newRow("ppm") << encoded(plain(4, 4, Qt::red), "ppm");
        QTest::newRow("xpm") << encoded(plain(4, 4, Qt::red), "xpm");
        QTest::newRow("ico") << QByteArray("\0\0\1\0\1\0\1\1", 8);
        QTest::newRow("pdf") << QByteArray("%PDF-1.7\n");
        QTest::newRow("wave") << QByteArray("RIFF1234WAVEfmt ");
        QTest::newRow("almost png") << QByteArray("\x89PNG\r\r\r\r");
        QTest::newRow("svg behind a head of png") << QByteArray("\x89PNG\r\n\x1a\n<svg/>");
        QTest::newRow("cut png") << encoded(plain(80, 80, Qt::red), "png").first(20);
        QTest::newRow("cut jpeg") << encoded(plain(80, 80, Qt::red), "jpg").first(20);
        QTest::newRow("cut gif") << smallGif().first(9);
    }

    void nothingElseIsReadWhateverItsName()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!decoded(bytes));
    }

    void picturesOfTooManyPixelsAreRefusedByTheirHead_data()
    {
        QTest::addColumn<quint32>("width");
        QTest::addColumn<quint32>("height");
        QTest::newRow("40 megapixels and a bit") << 8000U << 5001U;
        QTest::newRow("a square bomb") << 60'000U << 60'000U;
        QTest::newRow("the largest") << 0x7FFFFFFFU << 0x7FFFFFFFU;
        QTest::newRow("beyond") << 0xFFFFFFFFU << 0xFFFFFFFFU;
        QTest::newRow("a strip") << 1U << 0x7FFFFFFFU;
        QTest::newRow("none at all") << 0U << 0U;
    }

    void picturesOfTooManyPixelsAreRefusedByTheirHead()
    {
        QFETCH(quint32, width);
        QFETCH(quint32, height);
        QVERIFY(!decoded(pngThatClaims(width, height)));
    }

    void brokenPicturesEndInWordsOrPixels()
    {
        QRandomGenerator random(7);
        const QList<QByteArray> seeds{
            encoded(plain(64, 48, Qt::red), "png"), encoded(plain(64, 48, Qt::blue), "jpg"), smallGif()};
        for (int i = 0; i < 600; ++i) {
            QByteArray bytes = seeds[i % seeds.size()];
            for (int change = 0; change < 6; ++change) {
                const auto at = static_cast<qsizetype>(random.bounded(quint32(bytes.size())));
                bytes[at] = static_cast<char>(random.bounded(256));
            }
            if (i % 5 == 0) {
                bytes.truncate(static_cast<qsizetype>(random.bounded(quint32(bytes.size()))));
            }
            const auto image = decoded(bytes, {64, 64});
            QVERIFY(image ? image->width() <= 64 && image->height() <= 64 : !image.error().message.isEmpty());
        }
    }

    void seeThroughPartsArePaperAndDarkPagesDim()
    {
        QCOMPARE(decoded(encoded(plain(8, 8, Qt::transparent), "png"))->pixelColor(4, 4), QColor(Qt::white));
        const QColor dimmed = decoded(encoded(plain(8, 8, Qt::white), "png"), {8, 8}, true)->pixelColor(4, 4);
        QVERIFY2(qAbs(dimmed.red() - qRound(255 * 0.88)) <= 1, qPrintable(dimmed.name()));
    }

    void picturesAreScaledDownAndNeverUp()
    {
        QCOMPARE(fittedSize({2400, 1200}, {600, 2000}), QSize(600, 300));
        QCOMPARE(fittedSize({300, 200}, {600, 2000}), QSize(300, 200));
        QCOMPARE(fittedSize({1, 40'000'000}, {600, 2400}), QSize(1, 2400));
        QCOMPARE(decoded(encoded(plain(2400, 1200, Qt::red), "jpg"), {600, 600})->size(), QSize(600, 300));
    }

    void aPictureTakesItsRoomAndIsPainted()
    {
        show({QStringLiteral("red.png"), QStringLiteral("wide.jpg")});
        QTRY_COMPARE(frame(0).size().toSize(), QSize(300, 200));
        const int column = view().scene().metrics.columnWidth;
        QCOMPARE(frame(1).size().toSize(), QSize(column, column / 2));
        QTRY_COMPARE(pixelAt(frame(0).center()), QColor(Qt::red));
        // Rounded: the page shows in the corner.
        QCOMPARE(pixelAt(frame(0).topLeft() + QPointF(0.5, 0.5)), tokens().page);
    }

    void darkPagesShowItDimmed()
    {
        applyTheme(ColourScheme::Dark);
        show({QStringLiteral("red.png")});
        const auto red = [this] { return pixelAt(frame(0).center()).red(); };
        QTRY_VERIFY(qAbs(red() - 224) <= 1);
        applyTheme(ColourScheme::Light);
        QTRY_COMPARE(red(), 255);
    }

    void whatIsMissingOrRefusedIsAFrameWithItsName()
    {
        show({QStringLiteral("pictures/none.png"), QStringLiteral("text.png")});
        QTRY_COMPARE(view().scene().pictures->refusal(QStringLiteral("pictures/none.png")),
            QStringLiteral("not there"));
        QTRY_VERIFY(!view().scene().pictures->refusal(QStringLiteral("text.png")).isEmpty());
        QCOMPARE(qRound(frame(0).height()), DocumentBuilder::emptyFrameHeight());
        QCOMPARE(infoOf(block(0))->label, QStringLiteral("none.png"));
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, frame(0).center().toPoint());
        QVERIFY(m_page->findChild<PictureView *>() == nullptr);
    }

    void withoutAnOpenerNothingIsRead()
    {
        m_page->setPictureOpener({});
        show({QStringLiteral("red.png")});
        QVERIFY(!view().scene().pictures->refusal(QStringLiteral("red.png")).isEmpty());
        QCOMPARE(qRound(frame(0).height()), DocumentBuilder::emptyFrameHeight());
    }

    void whatIsReadStaysInPlaceWhenASizeBecomesKnown()
    {
        m_gallery->isHeld = true;
        show({QStringLiteral("wide.jpg"), QStringLiteral("red.png")});
        m_page->scrollTo(m_made.place(QStringLiteral("Line 30 below")), true);
        const double before = yOf(QStringLiteral("Line 30 below"));
        QVERIFY(before > 0 && before < view().viewport()->height());
        const int value = view().verticalScrollBar()->value();
        m_gallery->isHeld = false;
        m_gallery->gate.release(100);
        QTRY_COMPARE(frame(1).size().toSize(), QSize(300, 200));
        QVERIFY(view().verticalScrollBar()->value() > value + 300);
        QVERIFY2(qAbs(yOf(QStringLiteral("Line 30 below")) - before) <= 1,
            qPrintable(QString::number(yOf(QStringLiteral("Line 30 below")) - before)));
    }

    void aClickShowsItLargeAndEscGoesBack()
    {
        show({QStringLiteral("red.png")});
        QTRY_COMPARE(frame(0).size().toSize(), QSize(300, 200));
        m_page->activateWindow();
        view().setFocus();
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, frame(0).center().toPoint());
        auto *large = m_page->findChild<PictureView *>();
        QVERIFY(large != nullptr);
        QCOMPARE(large->size(), m_page->size());
        QCOMPARE(large->accessibleName(), QStringLiteral("Picture: What it shows"));
        QTRY_COMPARE(large->grab().toImage().pixelColor(large->rect().center()), QColor(Qt::red));
        QTest::keyClick(large, Qt::Key_Escape);
        QTRY_VERIFY(m_page->findChild<PictureView *>() == nullptr);
        QVERIFY(view().hasFocus());
    }

    void aTalkLeftBehindAnswersNothing()
    {
        m_gallery->isHeld = true;
        show({QStringLiteral("wide.jpg")});
        m_gallery->isHeld = false;
        show({QStringLiteral("red.png")});
        m_gallery->gate.release(100);
        QTRY_COMPARE(frame(0).size().toSize(), QSize(300, 200));
    }

    void picturesOutOfSightAreLetGo()
    {
        PictureCache cache;
        const auto gallery = std::make_shared<Gallery>();
        const QByteArray large = encoded(plain(2400, 2400, Qt::gray), "jpg");
        cache.setOpener(openerOf(gallery));
        QStringList names;
        for (int i = 0; i < 8; ++i) {
            names << QString::number(i);
            gallery->pictures.insert(names.last(), large);
        }
        cache.restart({});
        for (const QString &name : names) {
            cache.add(name, name);
            QTRY_VERIFY(!cache.size(name).isEmpty());
            cache.beginPaint();
            (void)cache.image(name, {2400, 2400}, false);
            QTRY_VERIFY(!cache.image(name, {2400, 2400}, false).isNull());
        }
        cache.beginPaint();
        QVERIFY(!cache.image(names.last(), {2400, 2400}, false).isNull());
        QVERIFY(cache.image(names.first(), {2400, 2400}, false).isNull()); // 23 MB each
    }

    void ofManyWidthsOnlyTheLastIsDecoded()
    {
        const auto gallery = std::make_shared<Gallery>();
        gallery->pictures.insert(QStringLiteral("a"), encoded(plain(600, 400, Qt::gray), "png"));
        PictureCache cache;
        cache.setOpener(openerOf(gallery));
        cache.restart({});
        cache.add(QStringLiteral("a"), QStringLiteral("a"));
        QTRY_VERIFY(!cache.size(QStringLiteral("a")).isEmpty());
        gallery->isHeld = true;
        for (int width = 300; width > 200; --width) {
            (void)cache.image(QStringLiteral("a"), {width, width}, false);
        }
        gallery->isHeld = false;
        gallery->gate.release(100);
        const auto shown = [&cache] { return cache.image(QStringLiteral("a"), {201, 201}, false).width(); };
        QTRY_COMPARE(shown(), 201);
        QCOMPARE(gallery->opened.load(), 3); // its size, the first width, the last
    }

    void aCacheGoesWhileItsPictureIsInWork()
    {
        const auto gallery = std::make_shared<Gallery>();
        gallery->isHeld = true;
        gallery->pictures.insert(QStringLiteral("a"), encoded(plain(60, 40, Qt::gray), "png"));
        {
            PictureCache cache;
            cache.setOpener(openerOf(gallery));
            cache.restart({});
            cache.add(QStringLiteral("a"), QStringLiteral("a"));
            QTRY_COMPARE(gallery->opened.load(), 1);
        }
        gallery->gate.release(100); // only now: the cache would have waited for ever
        QTRY_COMPARE(gallery.use_count(), 1);
    }

private:
    ReaderView &view() { return *static_cast<ReaderView *>(m_page->view()); }

    void show(const QStringList &pictures)
    {
        m_made = talkWith(pictures);
        m_page->setTalk(m_made.make());
    }

    QTextBlock block(size_t picture)
    {
        return view().document()->findBlockByNumber(view().scene().builder->pictures()[picture].block);
    }

    /// In the viewport of a page that shows its top.
    QRectF frame(size_t picture) { return pictureFrame(view().scene(), block(picture)); }

    double yOf(const QString &words)
    {
        const Utf16Range doc = view().scene().builder->map().toDocument(m_made.place(words));
        return firstLine(*view().document(), doc).line.top() - view().verticalScrollBar()->value();
    }

    QColor pixelAt(QPointF place) { return view().viewport()->grab().toImage().pixelColor(place.toPoint()); }

    std::shared_ptr<Gallery> m_gallery;
    std::unique_ptr<ReaderPage> m_page;
    Test::TalkMaker m_made{QString()};
};

} // namespace Lectern::Ui

QTEST_MAIN(Lectern::Ui::PicturesTest)

#include "tst_pictures.moc"
