// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "decoder.h"

#include "base/textposition.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringDecoder>

#include <uchardet.h>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace Lectern::Readers {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Lectern::Readers::Decoder)
};

/// uchardet has its answer long before; more would only cost time.
constexpr qsizetype detectorBytes = 200'000;
constexpr qsizetype fewLetters = 8;

void note(std::vector<Diagnostic> &diagnostics, Severity severity, const QString &message)
{
    Diagnostic diagnostic;
    diagnostic.severity = severity;
    diagnostic.message = message;
    diagnostics.push_back(diagnostic);
}

bool hasForeignMagic(const QByteArray &bytes)
{
    static constexpr std::array<QByteArrayView, 9> magics{"\x89PNG", "\xFF\xD8\xFF", "GIF8", "%PDF-",
        "PK\x03\x04", "\x1F\x8B",
        "\x7F"
        "ELF",
        "\xD0\xCF\x11\xE0", "SQLite format 3"};
    return std::any_of(
        magics.begin(), magics.end(), [&](QByteArrayView magic) { return bytes.startsWith(magic); });
}

/// Whether a text holds other control characters than blanks of lines: sums without a branch, so that the
/// compiler looks at many bytes at once.
bool mayHoldControls(const QByteArray &bytes)
{
    unsigned char odd = 0;
    for (const char c : bytes) {
        const auto value = static_cast<unsigned char>(c);
        odd |=
            static_cast<unsigned char>((value < 0x20U) & (value != '\n') & (value != '\r') & (value != '\t'));
    }
    return odd != 0;
}

/// Control characters that no text editor writes. A form feed, an escape or a backspace may stand in pasted
/// text.
qsizetype countControls(const QByteArray &bytes)
{
    if (!mayHoldControls(bytes)) {
        return 0;
    }
    // Blank, tab and their kin are the bytes below 0x20 that text has; few files have any other.
    constexpr quint32 textual =
        1U << u'\t' | 1U << u'\n' | 1U << u'\r' | 1U << u'\f' | 1U << u'\v' | 1U << u'\b' | 1U << 0x1BU;
    qsizetype count = 0;
    for (const char c : bytes) {
        const auto value = static_cast<unsigned char>(c);
        count += value < 0x20U && (textual >> value & 1U) == 0 ? 1 : 0;
    }
    return count;
}

bool looksBinary(const QByteArray &bytes)
{
    if (hasForeignMagic(bytes)) {
        return true;
    }
    const qsizetype controls = countControls(bytes);
    return controls * 10 > bytes.size() || (controls > 8 && controls * 100 > bytes.size());
}

std::optional<QStringConverter::Encoding> encodingByMark(const QByteArray &bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF")) {
        return QStringConverter::Utf8;
    }
    if (bytes.startsWith(QByteArrayView("\xFF\xFE\x00\x00", 4))
        || bytes.startsWith(QByteArrayView("\x00\x00\xFE\xFF", 4))) {
        return QStringConverter::Utf32;
    }
    if (bytes.startsWith("\xFF\xFE")) {
        return QStringConverter::Utf16LE;
    }
    if (bytes.startsWith("\xFE\xFF")) {
        return QStringConverter::Utf16BE;
    }
    return std::nullopt;
}

/// UTF-16 without a mark: in Latin text every second byte is zero, and always the same one of the two.
std::optional<QStringConverter::Encoding> encodingByZeros(const QByteArray &bytes)
{
    const qsizetype size = std::min<qsizetype>(bytes.size(), 4096) & ~qsizetype{1};
    std::array<qsizetype, 2> zeros{};
    for (qsizetype i = 0; i < size; ++i) {
        zeros[static_cast<size_t>(i % 2)] += bytes[i] == '\0' ? 1 : 0;
    }
    if (size < 4 || bytes.size() % 2 != 0) {
        return std::nullopt;
    }
    if (zeros[1] * 10 > size * 3 && zeros[0] * 50 < size) {
        return QStringConverter::Utf16LE;
    }
    if (zeros[0] * 10 > size * 3 && zeros[1] * 50 < size) {
        return QStringConverter::Utf16BE;
    }
    return std::nullopt;
}

/// Encoding that the first lines name themselves; empty if none.
QString declaredEncoding(const QByteArray &bytes)
{
    static const QRegularExpression htmlMeta(u"<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression xml(u"^<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]+)"_s);
    static const QRegularExpression codingLine(u"^[^\\n]{0,100}\\n?[^\\n]{0,100}?coding[:=]\\s*([\\w.-]+)"_s);
    const QString head = QString::fromLatin1(bytes.first(std::min<qsizetype>(bytes.size(), 2048)));
    for (const QRegularExpression *pattern : {&xml, &htmlMeta, &codingLine}) {
        const QRegularExpressionMatch match = pattern->match(head);
        if (match.hasMatch()) {
            return match.captured(1);
        }
    }
    return {};
}

std::optional<QString> decodeStrictly(QStringDecoder &decoder, const QByteArray &bytes)
{
    if (!decoder.isValid()) {
        return std::nullopt;
    }
    QString text = decoder.decode(bytes);
    if (decoder.hasError()) {
        return std::nullopt;
    }
    return text;
}

/// Numbers of well-formed sequences of two bytes and more, and of bytes that fit into none.
std::pair<qsizetype, qsizetype> countSequences(const QByteArray &bytes)
{
    qsizetype good = 0;
    qsizetype bad = 0;
    for (qsizetype i = 0; i < bytes.size();) {
        const auto lead = static_cast<unsigned char>(bytes[i]);
        const int length = lead < 0x80U ? 1
            : lead < 0xC2U              ? 0
            : lead < 0xE0U              ? 2
            : lead < 0xF0U              ? 3
            : lead < 0xF5U              ? 4
                                        : 0;
        int found = 1;
        while (found < length && i + found < bytes.size()
            && (static_cast<unsigned char>(bytes[i + found]) & 0xC0U) == 0x80U) {
            ++found;
        }
        if (length == 0 || found < length) {
            ++bad;
            ++i;
        } else {
            good += length > 1 ? 1 : 0;
            i += length;
        }
    }
    return {good, bad};
}

/// Halves of characters, written as three bytes each: they are as long as characters, and none in UTF-8.
qsizetype countSurrogates(const QByteArray &bytes)
{
    qsizetype count = 0;
    for (qsizetype at = bytes.indexOf('\xED'); at >= 0 && at + 1 < bytes.size();
        at = bytes.indexOf('\xED', at + 1)) {
        count += static_cast<unsigned char>(bytes[at + 1]) >= 0xA0U ? 1 : 0;
    }
    return count;
}

QString detectedEncoding(const QByteArray &bytes)
{
    uchardet_t detector = uchardet_new();
    const auto size = static_cast<size_t>(std::min(bytes.size(), detectorBytes));
    const bool failed = uchardet_handle_data(detector, bytes.constData(), size) != 0;
    uchardet_data_end(detector);
    QString name = failed ? QString() : QString::fromLatin1(uchardet_get_charset(detector));
    uchardet_delete(detector);
    if (name == u"UHC"_s) {
        return u"windows-949"_s; // The same under the name that Qt's converters know.
    }
    // ISO-8859-1 in files is windows-1252 without its quotes and dashes. And from a handful of letters nobody
    // can tell the encodings of Europe apart: then the commonest is taken.
    const bool isWestern =
        name == u"ISO-8859-1"_s || name.compare(u"windows-1252"_s, Qt::CaseInsensitive) == 0;
    const bool isEuropean =
        name.startsWith(u"ISO-8859-"_s) || name.startsWith(u"WINDOWS-125"_s, Qt::CaseInsensitive);
    const auto high = std::count_if(
        bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80U; });
    return isWestern || (isEuropean && high < fewLetters) ? u"windows-1252"_s : name;
}

/// Own table, since Qt knows this encoding only where it was built with ICU. Five bytes are not assigned.
QString decodeWindows1252(const QByteArray &bytes)
{
    static constexpr std::array<char16_t, 32> high{0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020,
        0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019,
        0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E,
        0x0178};
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xA0) {
            c = QChar(high[c.unicode() - 0x80U]);
        }
    }
    return text;
}

/// What is neither marked nor UTF-8: declared, nearly UTF-8, detected, assumed.
DecodedText decodeByEvidence(const QByteArray &bytes)
{
    DecodedText result;
    const QString declared = declaredEncoding(bytes);
    QStringDecoder declaredDecoder(declared);
    if (const auto text = declared.isEmpty() ? std::nullopt : decodeStrictly(declaredDecoder, bytes)) {
        result.text = *text;
        result.encoding = declared;
        return result;
    }
    const auto [good, bad] = countSequences(bytes);
    if (good >= 4 * bad) {
        result.text = QString::fromUtf8(bytes);
        result.encoding = u"UTF-8"_s;
        note(result.diagnostics, Severity::Warning,
            Tr::tr("Some bytes are not valid UTF-8 and are shown as replacement characters. Number of "
                   "places: %1.")
                .arg(bad + countSurrogates(bytes)));
        return result;
    }
    const QString detected = detectedEncoding(bytes);
    QStringDecoder detectedDecoder(detected);
    const bool isPlain = detected.isEmpty() || detected == u"windows-1252"_s;
    if (const auto text = isPlain ? std::nullopt : decodeStrictly(detectedDecoder, bytes)) {
        result.text = *text;
        result.encoding = detected;
        note(result.diagnostics, Severity::Note,
            Tr::tr("The encoding was guessed from the text: %1.").arg(detected));
        return result;
    }
    result.text = decodeWindows1252(bytes);
    result.encoding = u"windows-1252"_s;
    note(result.diagnostics, Severity::Note,
        Tr::tr("The file is not UTF-8 and names no encoding; it was read as windows-1252."));
    return result;
}

DecodedText decodeText(const QByteArray &bytes, std::optional<QStringConverter::Encoding> marked)
{
    DecodedText result;
    if (marked) {
        QStringDecoder decoder(*marked);
        result.text = decoder.decode(bytes);
        result.encoding = QLatin1StringView(QStringConverter::nameForEncoding(*marked));
        if (decoder.hasError()) {
            note(result.diagnostics, Severity::Warning,
                Tr::tr("Some characters are broken and are shown as replacement characters."));
        }
        return result;
    }
    QStringDecoder utf8(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    if (const auto text = decodeStrictly(utf8, bytes)) {
        result.text = *text;
        result.encoding = u"UTF-8"_s;
        return result;
    }
    return decodeByEvidence(bytes);
}

} // namespace

Error tooLarge(qint64 bytes, const QString &name, const ReadOptions &options)
{
    return {ErrorKind::InvalidInput,
        Tr::tr("“%1” is larger than %2 MB, the most that is read as notes. Nothing of it was read.")
            .arg(name)
            .arg(options.maxBytes / (1024 * 1024)),
        QString::number(bytes)};
}

Result<DecodedText> decode(const QByteArray &bytes, const QString &name, const ReadOptions &options)
{
    if (bytes.size() > options.maxBytes) {
        return std::unexpected(tooLarge(bytes.size(), name, options));
    }
    auto marked = encodingByMark(bytes);
    if (!marked) {
        marked = encodingByZeros(bytes);
    }
    const bool isWide = marked && *marked != QStringConverter::Utf8;
    if (!isWide && looksBinary(bytes)) {
        return failure(
            ErrorKind::InvalidInput, Tr::tr("“%1” is not a text file. Nothing of it was read.").arg(name));
    }
    DecodedText result = decodeText(bytes, marked);
    qsizetype repaired = 0;
    result.text = canonicalised(std::move(result.text), &repaired);
    if (repaired > 0) {
        note(result.diagnostics, Severity::Warning,
            Tr::tr("Characters that no text can hold were replaced. Number of places: %1.").arg(repaired));
    }
    return result;
}

} // namespace Lectern::Readers
