// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compositing.h"

#include <QGuiApplication>

#include <algorithm>
#include <cmath>

#ifdef LECTERN_HAS_XCB
#include <xcb/xcb.h>

#include <cstdlib>
#include <memory>
#include <string_view>
#endif

namespace Lectern::Ui {

#ifdef LECTERN_HAS_XCB

namespace {

template <typename Reply>
using XcbReply = std::unique_ptr<Reply, decltype(&std::free)>;

/// The manager of a screen owns the selection _NET_WM_CM_Sn (Extended Window Manager Hints, 8.3); programs
/// have one screen nowadays.
bool hasManager(xcb_connection_t *connection)
{
    constexpr std::string_view name = "_NET_WM_CM_S0";
    const XcbReply<xcb_intern_atom_reply_t> atom(
        xcb_intern_atom_reply(connection, xcb_intern_atom(connection, 1, name.size(), name.data()), nullptr),
        &std::free);
    if (!atom || atom->atom == XCB_ATOM_NONE) {
        return false;
    }
    const XcbReply<xcb_get_selection_owner_reply_t> owner(
        xcb_get_selection_owner_reply(connection, xcb_get_selection_owner(connection, atom->atom), nullptr),
        &std::free);
    return owner && owner->owner != XCB_WINDOW_NONE;
}

} // namespace

bool isComposited()
{
    const auto *x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    return x11 == nullptr || x11->connection() == nullptr || hasManager(x11->connection());
}

#else

bool isComposited() { return true; }

#endif

QRegion roundedRegion(const QRect &card, int radius)
{
    // Line by line, alike at all four corners: what the card covers by half only would be half black.
    const int round = std::min({radius, card.width() / 2, card.height() / 2});
    QRegion region(card.adjusted(0, round, 0, -round));
    for (int line = 0; line < round; ++line) {
        const double rise = round - line;
        const int inset = static_cast<int>(std::ceil(round - std::sqrt(round * round - rise * rise)));
        const int width = card.width() - 2 * inset;
        region += QRect(card.left() + inset, card.top() + line, width, 1);
        region += QRect(card.left() + inset, card.bottom() - line, width, 1);
    }
    return region;
}

} // namespace Lectern::Ui
