// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "nastystrings.h"

using namespace Qt::StringLiterals;

namespace Lectern::Testing {

namespace {

/// Syntax of others, and of ours half written.
QStringList syntax()
{
    return {u"'; DROP TABLE talk; --"_s, u"\" OR 1=1 --"_s, u"1; ATTACH 'x' AS y"_s, u"a MATCH 'b'"_s,
        u"NEAR(a b, 99999999999)"_s, u"NEAR(a"_s, u"a NEAR/2 b"_s, u"{title} : a"_s, u"-{body code} : a"_s,
        u"{facets} : isdone"_s, u"^a + b*"_s, u"a AND"_s, u"OR OR OR"_s, u"NOT NOT a"_s, u"a NOT b"_s,
        u"rank : bm25(0)"_s, u"talk_index"_s, u"?1 :name @name $name"_s, u"%s %d %n %x"_s,
        u"\\0 \\x00 \\u0000"_s, u"${jndi:ldap}"_s, u"{{7*7}}"_s, u"<script>alert(1)</script>"_s,
        u"<![CDATA["_s, u"&#0;&amp;"_s, u"../../etc/passwd"_s, u"C:\\con\\nul"_s, u"|| ls `id` $(id)"_s,
        u"[[[]]] (?:(a+)+)+$"_s, u"NULL"_s, u"nan inf -inf"_s, u"true false undefined"_s,
        u"0x7fffffffffffffff"_s, u"1e999 -1e-999"_s, u"9223372036854775808"_s, u"00000000000000000000001"_s,
        u"year:99999"_s, u"year:0..0"_s, u"date:2019-02-30"_s, u"date:..-"_s, u"near:0(a b)"_s,
        u"near:-1(a b)"_s, u"near:99999999999999(a b)"_s, u"near:5(a (b c) d)"_s, u"near:(\"\")"_s,
        u"tag:/"_s, u"tag:a//b"_s, u"tag:\"\""_s, u"speaker:%"_s, u"speaker:_"_s, u"event:'"_s,
        u"in:in:in:"_s, u"-in:title -in:text -in:code -in:notes -in:marks a"_s, u"is:"_s, u"is:is:done"_s,
        u"has:\"code"_s, u"mark:KEY"_s, u"section:*"_s, u"--a"_s, u"-"_s, u"- a"_s, u"*"_s, u"a**"_s, u"*a"_s,
        u"\""_s, u"\"\""_s, u"\"\"\""_s, u"“„”"_s, u"(-)"_s, u"-(-(-(a)))"_s, u"a OR -b OR (c -d)"_s, u")("_s,
        u"))))"_s, u"C++ C# .NET @x #y $z"_s, u"+#+#+#"_s, u"ux1f600"_s};
}

QString character(char32_t code) { return QString::fromUcs4(&code, 1); }

/// Single characters that are not what they look like, and whole planes' edges.
QStringList characters()
{
    QStringList all;
    for (char32_t code = 1; code <= 0x20; ++code) {
        all += character(code);
    }
    for (const char32_t code : {0x7Fu, 0x80u, 0x85u, 0xA0u, 0xADu, 0x300u, 0x34Fu, 0x61Cu, 0x115Fu, 0x180Eu,
             0x1680u, 0x2000u, 0x200Bu, 0x200Cu, 0x200Du, 0x200Eu, 0x202Au, 0x202Eu, 0x2028u, 0x2029u,
             0x2060u, 0x2066u, 0x2069u, 0x3000u, 0x3164u, 0xE000u, 0xFB01u, 0xFDFAu, 0xFE0Fu, 0xFEFFu,
             0xFFA0u, 0xFFF9u, 0xFFFDu, 0xFFFEu, 0xFFFFu, 0x1D11Eu, 0x1D7D8u, 0x1F1E9u, 0x1F3FBu, 0x1F468u,
             0x1F600u, 0x20000u, 0x2A6D6u, 0x30000u, 0xE0001u, 0xE0020u, 0xF0000u, 0x10FFFFu}) {
        all += character(code);
    }
    all += QString(QChar(0xD800)); // halves of pairs
    all += QString(QChar(0xDBFF));
    all += QString(QChar(0xDC00));
    all += QString(QChar(0));
    return all;
}

QStringList writings()
{
    return {u"ﬁ ﬂ ß ẞ İ ı ſ K Å"_s, u"Z̵̡̈́a̴l̷g̸o̶"_s, u"e\u0301\u0301\u0301"_s, u"日本語 検索"_s,
        u"カタカナ ｶﾀｶﾅ"_s, u"한국어 ㅎㅏㄴ"_s, u"中文没有空格"_s, u"العربية مع עברית"_s,
        u"\u202Eabc\u202C def"_s, u"हिन्दी क्षि"_s, u"ไทยไม่มีช่องว่าง"_s, u"Ελληνικά ΣΑΣ σας"_s, u"Русский ё Ё"_s,
        u"👩‍👩‍👧‍👦 family"_s, u"🏴󠁧󠁢󠁥󠁮󠁧󠁿 flag"_s, u"👍🏽 thumb"_s,
        u"1️⃣ ©️ ™"_s, u"¯\\_(ツ)_/¯"_s, u"𝕱𝖗𝖆𝖐𝖙𝖚𝖗 𝟘𝟙"_s, u"Ⅷ ⅞ ① ㊙"_s};
}

QStringList longOnes()
{
    return {QString(5000, u'a'), u"a "_s.repeated(400), u"("_s.repeated(3000), u")"_s.repeated(3000),
        u"-("_s.repeated(500) + u"a"_s, u"\""_s.repeated(999), u"(a OR b) "_s.repeated(40),
        u"a OR "_s.repeated(200), u"tag:x "_s.repeated(100), u"in:text "_s.repeated(100),
        u"near:5("_s.repeated(100), u"日"_s.repeated(2000), u"\U0001F600"_s.repeated(500),
        u"\u0301"_s.repeated(2000), u"aB"_s.repeated(500), u"a1"_s.repeated(500), u"C++"_s.repeated(300),
        u"waitFor "_s.repeated(60), u"((a b) OR (c d)) "_s.repeated(12)};
}

} // namespace

QStringList nastyStrings()
{
    QStringList all = syntax() + writings() + longOnes();
    for (const QString &odd : characters()) {
        // Alone, around and inside of what is looked for.
        all << odd << odd + u"retry"_s << u"re"_s + odd + u"try"_s << u"\"retry"_s + odd + u'"'
            << u"tag:"_s + odd << u"near:3(retry "_s + odd + u')';
    }
    for (const QString &open : {u"\""_s, u"("_s, u"-("_s, u"near:("_s, u"tag:\""_s}) {
        for (const QString &middle : {u""_s, u" "_s, u"*"_s, u"-"_s, u"OR"_s, u"retry"_s, u"\""_s}) {
            for (const QString &close : {u""_s, u")"_s, u"\""_s}) {
                all << open + middle + close;
            }
        }
    }
    return all;
}

QString randomQuery(QRandomGenerator &random)
{
    static const QStringList odd = syntax() + characters() + writings();
    static const QStringList parts{u"a"_s, u"retry"_s, u"retries"_s, u"waitFor"_s, u"wait_for"_s,
        u"kubernets"_s, u"C++"_s, u" "_s, u" "_s, u" "_s, u" OR "_s, u"\""_s, u"*"_s, u"-"_s, u"("_s, u"("_s,
        u")"_s, u")"_s, u"near:"_s, u"near:3("_s, u"AND"_s, u"NOT"_s, u":"_s, u"'"_s, u"tag:"_s, u"is:done"_s,
        u"has:code"_s, u"has:note"_s, u"mark:key"_s, u"in:title"_s, u"in:notes"_s, u"in:marks"_s,
        u"section:costs"_s, u"year:2019"_s, u".."_s, u"date:2019-05"_s, u"speaker:ada"_s, u"event:n"_s,
        u"5"_s};
    QString typed;
    for (int length = random.bounded(1, 16); length > 0; --length) {
        const QStringList &from = random.bounded(6) == 0 ? odd : parts;
        typed += from.at(random.bounded(static_cast<int>(from.size())));
    }
    return typed;
}

} // namespace Lectern::Testing
