// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "links.h"

#include "webaddress.h"

#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Lectern {

namespace {

/// Whether a target leads to something that could be looked up later.
bool leadsAway(QStringView target)
{
    static constexpr std::array<QStringView, 5> others{u"#", u"mailto:", u"tel:", u"javascript:", u"data:"};
    return !target.isEmpty() && std::ranges::none_of(others, [target](QStringView other) {
        return target.startsWith(other, Qt::CaseInsensitive);
    });
}

QString withScheme(QStringView address)
{
    const bool isBare = address.startsWith(u"www.", Qt::CaseInsensitive);
    return (isBare ? u"http://"_s : QString()) + address.toString();
}

bool isInside(const Block &block, SpanKind kind, qsizetype at)
{
    return std::ranges::any_of(
        block.spans, [&](const Span &span) { return span.kind == kind && span.text.contains(at); });
}

/// Addresses without mark-up; those of links are told already, those of code are none.
void appendBareLinks(const Document &document, const Block &block, std::vector<Link> *links)
{
    const QStringView text = QStringView(document.text).sliced(0, block.text.end);
    for (qsizetype at = block.text.begin; at < text.size(); ++at) {
        const qsizetype end = webAddressEnd(text, at);
        if (end == at) {
            continue;
        }
        if (!isInside(block, SpanKind::Link, at) && !isInside(block, SpanKind::Code, at)) {
            const QStringView address = text.sliced(at, end - at);
            links->push_back({at, withScheme(address), address.toString()});
        }
        at = end - 1;
    }
}

std::vector<Link> linksOf(const Document &document, const Block &block)
{
    std::vector<Link> links;
    for (const Span &span : block.spans) {
        const QString target = span.target.trimmed();
        if (span.kind == SpanKind::Link && leadsAway(target)) {
            links.push_back({span.text.begin, withScheme(target),
                document.text.sliced(span.text.begin, span.text.length()).simplified()});
        }
    }
    appendBareLinks(document, block, &links);
    std::ranges::stable_sort(links, {}, &Link::at);
    std::vector<Link> once;
    for (Link &link : links) {
        if (!std::ranges::contains(once, link.target, &Link::target)) {
            once.push_back(std::move(link));
        }
    }
    return once;
}

bool holdsAny(QStringView text, std::initializer_list<QStringView> words)
{
    return std::ranges::any_of(
        words, [text](QStringView word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool isHost(const QString &host, std::initializer_list<QStringView> names)
{
    return std::ranges::any_of(
        names, [&host](QStringView name) { return host == name || host.endsWith(u'.' + name.toString()); });
}

} // namespace

std::vector<Link> linksIn(const Document &document, Utf16Range range)
{
    std::vector<Link> links;
    for (const Block &block : document.blocks) {
        if (block.text.begin < range.begin || block.text.end > range.end || block.kind == BlockKind::Code) {
            continue;
        }
        std::ranges::move(linksOf(document, block), std::back_inserter(links));
    }
    return links;
}

LinkKind linkKind(const QString &target, const QString &text)
{
    const QString host = QUrl(target).host();
    if (isHost(host, {u"speakerdeck.com", u"slideshare.net", u"slides.com", u"noti.st"})) {
        return LinkKind::Slides;
    }
    if (isHost(host,
            {u"youtube.com", u"youtu.be", u"vimeo.com", u"media.ccc.de", u"confreaks.tv", u"bilibili.com",
                u"nicovideo.jp", u"rutube.ru"})) {
        return LinkKind::Video;
    }
    if (holdsAny(text,
            {u"slides", u"slide deck", u"folien", u"diapos", u"スライド", u"슬라이드", u"幻灯片", u"投影片",
                u"слайды"})) {
        return LinkKind::Slides;
    }
    return holdsAny(text,
               {u"video", u"vidéo", u"vídeo", u"recording", u"screencast", u"aufzeichnung", u"動画", u"영상",
                   u"视频", u"視頻", u"видео"})
        ? LinkKind::Video
        : LinkKind::Other;
}

} // namespace Lectern
