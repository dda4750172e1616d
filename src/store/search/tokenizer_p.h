// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/textposition.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

struct fts5_api;

namespace Lectern::Store {

/// A word as the index knows it, with its place in the text it came from.
struct Token {
    QByteArray folded; ///< UTF-8, without case and accents
    Utf16Range place;
    int number = 0; ///< how many words stand before it in the text
};

/// The words of a text exactly as FTS5 sees them: its own unicode61 tokenizer is asked, so that what the
/// index finds and what a snippet marks can never differ. Two things unicode61 cannot do are done to the text
/// before (indexable()): Han, Kana and Hangul become one word a character, so that they are found by
/// substring as phrases, and emoji become words of their own.
class Tokenizer final
{
    Q_DISABLE_COPY_MOVE(Tokenizer)
public:
    /// Nothing if FTS5 refuses. The tokenizer must not outlive the connection of `api`.
    [[nodiscard]] static std::unique_ptr<Tokenizer> create(fts5_api *api);
    /// One more like this, for another thread: each is used by one thread at a time. Any thread. Nothing if
    /// there is no memory for it.
    [[nodiscard]] std::unique_ptr<Tokenizer> another() const;
    ~Tokenizer();

    /// With `wanted` only the words it says yes to: places are counted for those alone, which makes looking
    /// for a few words in a long text several times as fast. `count` gets how many words there are, wanted or
    /// not.
    [[nodiscard]] std::vector<Token> tokens(
        QStringView text, const std::function<bool(QByteArrayView)> &wanted = {}, int *count = nullptr) const;
    /// Calls `take` for each word, as often as it stands there; the view is valid during the call.
    void forEachWord(QStringView text, const std::function<void(QByteArrayView)> &take) const;
    /// The same of a text as indexable() gives it, in UTF-8.
    void forEachWordOf(QByteArrayView indexableText, const std::function<void(QByteArrayView)> &take) const;
    /// Only the words, each as often as it stands there.
    [[nodiscard]] std::vector<QByteArray> words(QStringView text) const;

private:
    struct Handle;
    explicit Tokenizer(std::unique_ptr<Handle> handle);
    std::unique_ptr<Handle> m_handle;
};

/// True for what stands in the index for an emoji: "ux1f600". No person wrote it, so none may read it.
[[nodiscard]] bool isEmojiWord(QByteArrayView word);

/// True if such a word begins with `typed`: "u" and "ux" do, so a prefix of the index would find emoji.
[[nodiscard]] bool beginsEmojiWord(QByteArrayView typed);

/// True for a word of the index that is one Han, Kana or Hangul character or an emoji: no other begins with
/// it.
[[nodiscard]] bool isWholeByItself(const QByteArray &word);

/// A byte for each UTF-16 unit: ASCII without case, as the index folds it, accented letters of Latin-1
/// without their accents, blanks for usual signs between words, and 0x80 for all else.
[[nodiscard]] QByteArray plainOf(QStringView text);

/// The text as it is handed to FTS5: blanks around each Han, Kana and Hangul character, "ux1f600" for an
/// emoji. `places`, when given, gets for each UTF-16 unit of the answer (and its end) the position in `text`;
/// it stays empty when nothing had to be changed.
[[nodiscard]] QString indexable(QStringView text, std::vector<qsizetype> *places = nullptr);

} // namespace Lectern::Store
