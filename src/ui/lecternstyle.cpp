// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lecternstyle.h"

#include "compositing.h"
#include "ringkeeper.h"
#include "stylepainting.h"
#include "stylesizes.h"

#include "ui/theme.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QSlider>
#include <QStyleFactory>
#include <QStyleOption>

namespace Lectern::Ui {

namespace {

constexpr int alignmentMask = Qt::AlignHorizontal_Mask | Qt::AlignVertical_Mask;

QStyle *styleBelow()
{
    if (QStyle *breeze = QStyleFactory::create(QStringLiteral("breeze"))) {
        return breeze;
    }
    return QStyleFactory::create(QStringLiteral("fusion"));
}

bool wantsRing(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || widget->property("lecternFocusRing").toBool();
}

/// Line edits without a frame are parts of something larger, which gives them their room.
bool hasFrame(const QStyleOption &option)
{
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(&option);
    return frame && frame->lineWidth > 0;
}

bool wantsHover(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget)
        || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QScrollBar *>(widget)
        || qobject_cast<const QSlider *>(widget);
}

/// The round corners of a menu or tool tip, where the window cannot be translucent; else 0.
int maskOfCard(QStyle::StyleHint hint, const QStyleOption *option, QStyleHintReturn *returnData)
{
    auto *mask = qstyleoption_cast<QStyleHintReturnMask *>(returnData);
    if (!option || !mask || isComposited()) {
        return 0;
    }
    const double radius = hint == QStyle::SH_Menu_Mask ? Painting::cardRadius : Painting::controlRadius;
    mask->region = roundedRegion(option->rect, scaled(radius));
    return 1;
}

} // namespace

LecternStyle::LecternStyle()
    : QProxyStyle(styleBelow())
{
    setObjectName(QStringLiteral("lectern"));
}

void LecternStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (wantsHover(widget)) {
        widget->setAttribute(Qt::WA_Hover);
    }
    if (wantsRing(widget)) {
        widget->installEventFilter(&RingKeeper::of(*this));
    }
    if (qobject_cast<QMenu *>(widget)) {
        widget->setAttribute(Qt::WA_TranslucentBackground);
        widget->setWindowFlags(widget->windowFlags() | Qt::FramelessWindowHint | Qt::NoDropShadowWindowHint);
    } else if (widget->inherits("QTipLabel")) {
        widget->setAttribute(Qt::WA_TranslucentBackground);
    }
}

void LecternStyle::unpolish(QWidget *widget)
{
    if (wantsRing(widget)) {
        widget->removeEventFilter(&RingKeeper::of(*this));
    }
    QProxyStyle::unpolish(widget);
}

void LecternStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = tokens();
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        Painting::checkBoxIndicator(*option, *painter);
        return;
    case PE_IndicatorRadioButton:
        Painting::radioIndicator(*option, *painter);
        return;
    case PE_PanelLineEdit:
        if (hasFrame(*option)) {
            Painting::field(*option, *painter);
        }
        return;
    case PE_FrameLineEdit:
        return;
    case PE_Frame:
        Painting::roundedBox(*painter, option->rect, 2, QColor(), t.lineStrong);
        return;
    case PE_FrameFocusRect:
        // Buttons have the ring around them; rows of views have it inside.
        if (!widget || !wantsRing(widget)) {
            Painting::focusRing(*painter, option->rect, scaled(Painting::controlRadius));
        }
        return;
    case PE_PanelItemViewRow:
    case PE_PanelItemViewItem:
        // Views that paint their own selection say so.
        if (Painting::roleOf(widget) != QLatin1StringView("plainRows")) {
            QProxyStyle::drawPrimitive(element, option, painter, widget);
        }
        return;
    case PE_PanelMenu:
        Painting::roundedBox(*painter, option->rect, scaled(Painting::cardRadius), t.raised, t.lineStrong);
        return;
    case PE_FrameMenu:
        return;
    case PE_PanelTipLabel:
        Painting::roundedBox(*painter, option->rect, scaled(Painting::controlRadius), t.toast, QColor());
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void LecternStyle::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (element == CE_FocusFrame) {
        Painting::focusRing(*painter, option->rect, scaled(Painting::controlRadius) + RingKeeper::room - 1);
        return;
    }
    if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) {
        painter->fillRect(option->rect, tokens().page);
        painter->fillRect(option->rect.x(), option->rect.bottom(), option->rect.width(), 1, tokens().line);
        return;
    }
    if (const auto *section = qstyleoption_cast<const QStyleOptionHeader *>(option);
        section && element == CE_HeaderLabel && section->section == 0 && widget) {
        // A first column may have signs in front of its texts; its name stands over the texts.
        QStyleOptionHeader name(*section);
        const int lead = scaled(widget->property("lecternLead").toInt());
        name.rect = visualRect(option->direction, option->rect, option->rect.adjusted(lead, 0, 0, 0));
        QProxyStyle::drawControl(element, &name, painter, widget);
        return;
    }
    if (element == CE_Splitter) {
        painter->fillRect(option->rect, tokens().line);
        return;
    }
    if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
        if (element == CE_PushButtonBevel) {
            Painting::pushButtonBox(*button, *painter, widget);
            return;
        }
        if (element == CE_PushButtonLabel) {
            Painting::pushButtonLabel(*button, *painter, widget);
            return;
        }
    }
    if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        item && element == CE_MenuItem) {
        Painting::menuItem(*item, *painter);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void LecternStyle::drawItemText(QPainter *painter, const QRect &rect, int flags, const QPalette &palette,
    bool isEnabled, const QString &text, QPalette::ColorRole textRole) const
{
    // Labels ask for the side of their text's own direction; here everything stands at the side where the
    // window begins, and only the words go the way of their letters.
    constexpr int ways = Qt::TextForceLeftToRight | Qt::TextForceRightToLeft;
    constexpr int sides = Qt::AlignLeft | Qt::AlignRight;
    const Qt::LayoutDirection window = painter->layoutDirection();
    const bool wasTurned = (flags & Qt::TextForceRightToLeft) != 0;
    int alignment = flags & ~ways;
    const bool hasOneSide = (alignment & sides) != 0 && (alignment & sides) != sides;
    if ((flags & ways) != 0 && hasOneSide && wasTurned != (window == Qt::RightToLeft)) {
        alignment ^= sides;
    }
    const Qt::Alignment side = visualAlignment(
        (flags & ways) != 0 ? Qt::LeftToRight : window, Qt::Alignment(QFlag(alignment & alignmentMask)));
    alignment = (alignment & ~alignmentMask) | static_cast<int>(side);
    alignment |= text.isRightToLeft() ? Qt::TextForceRightToLeft : Qt::TextForceLeftToRight;
    QProxyStyle::drawItemText(painter, rect, alignment, palette, isEnabled, text, textRole);
}

void LecternStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = tokens();
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        combo && !combo->editable) {
        Painting::comboBox(*combo, *painter);
        return;
    }
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
        Painting::field(*spin, *painter);
        const auto step = [&](SubControl part, QAbstractSpinBox::StepEnabledFlag flag, const QString &name) {
            const bool isEnabled = (spin->state & State_Enabled) && spin->stepEnabled.testFlag(flag);
            Painting::centredGlyph(*painter, subControlRect(CC_SpinBox, spin, part, widget), name, scaled(11),
                isEnabled ? t.muted : t.disabled);
        };
        step(SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, QStringLiteral("chevron-up"));
        step(SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, QStringLiteral("chevron-down"));
        return;
    }
    if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
        Painting::toolButton(*button, *painter, widget);
        return;
    }
    if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
        if (control == CC_ScrollBar) {
            Painting::scrollBar(
                *slider, *painter, subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget), widget);
            return;
        }
        if (control == CC_Slider && slider->tickPosition == QSlider::NoTicks) {
            Painting::slider(*slider, *painter, subControlRect(CC_Slider, option, SC_SliderHandle, widget));
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect LecternStyle::subElementRect(
    SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents && hasFrame(*option)) {
        return option->rect.adjusted(scaled(6), 1, -scaled(6), -1);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect LecternStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
    SubControl subControl, const QWidget *widget) const
{
    if (control == CC_ScrollBar && (subControl == SC_ScrollBarAddLine || subControl == SC_ScrollBarSubLine)) {
        return {};
    }
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ScrollBar && bar) {
        const bool isVertical = bar->orientation == Qt::Vertical;
        const int room = isVertical ? bar->rect.height() : bar->rect.width();
        const int range = bar->maximum - bar->minimum;
        const int share = range > 0 ? int(qint64(room) * bar->pageStep / (range + bar->pageStep)) : room;
        const int length = qMin(room, qMax(scaled(28), share));
        const int start = sliderPositionFromValue(
            bar->minimum, bar->maximum, bar->sliderPosition, room - length, bar->upsideDown);
        const auto stretch = [&](int from, int size) {
            const QRect rect = isVertical ? QRect(0, from, bar->rect.width(), size)
                                          : QRect(from, 0, size, bar->rect.height());
            return visualRect(bar->direction, bar->rect, rect.translated(bar->rect.topLeft()));
        };
        switch (subControl) {
        case SC_ScrollBarGroove:
            return bar->rect;
        case SC_ScrollBarSlider:
            return stretch(start, length);
        case SC_ScrollBarSubPage:
            return stretch(0, start);
        case SC_ScrollBarAddPage:
            return stretch(start + length, room - start - length);
        default:
            break;
        }
    }
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField) {
        return visualRect(
            option->direction, option->rect, option->rect.adjusted(scaled(8), 1, -scaled(30), -1));
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QSize LecternStyle::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &contents, const QWidget *widget) const
{
    if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        button && type == CT_PushButton) {
        return StyleSizes::pushButton(*button, widget);
    }
    if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        button && type == CT_ToolButton) {
        return StyleSizes::toolButton(*button, widget);
    }
    if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        item && type == CT_MenuItem) {
        return StyleSizes::menuItem(*item);
    }
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if ((type == CT_LineEdit && hasFrame(*option)) || type == CT_ComboBox || type == CT_SpinBox) {
        size.setHeight(qMax(scaled(32), option->fontMetrics.height() + scaled(12)));
    } else if (type == CT_CheckBox || type == CT_RadioButton) {
        size.setHeight(qMax(scaled(26), size.height()));
    }
    return size;
}

int LecternStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_HeaderMargin:
        return scaled(8);
    case PM_SplitterWidth:
        return 1; // Qt widens the grab area of such a thin handle by itself
    case PM_ScrollBarExtent:
        return scaled(12); // 8 px of bar and the air around it
    case PM_ScrollBarSliderMin:
        return scaled(28);
    case PM_ScrollView_ScrollBarSpacing:
    case PM_MenuPanelWidth:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return RingKeeper::room;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SliderLength:
    case PM_SliderControlThickness:
        return scaled(16);
    case PM_SliderThickness:
        return scaled(22); // room for the ring
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return scaled(9);
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return scaled(5);
    case PM_SubMenuOverlap:
        return -scaled(4);
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
        return scaled(17);
    case PM_SmallIconSize:
        return scaled(16);
    case PM_ToolTipLabelFrameWidth:
        return scaled(7);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int LecternStyle::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_FocusFrame_AboveWidget:
        return 1;
    case SH_Menu_Mask:
    case SH_ToolTip_Mask:
        return maskOfCard(hint, option, returnData);
    case SH_FocusFrame_Mask:
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_UnderlineShortcut:
        return 0;
    case SH_Menu_SubMenuPopupDelay:
        return 120;
    case SH_ToolTipLabel_Opacity:
        return 255;
    case SH_Slider_AbsoluteSetButtons:
        return Qt::LeftButton;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

/// The cross of a field is our own glyph. Asked from the icon theme, it is looked for under four names in
/// every folder of every theme: 29,000 accesses to the disk before the window is painted.
QIcon LecternStyle::standardIcon(StandardPixmap sign, const QStyleOption *option, const QWidget *widget) const
{
    switch (sign) {
    case SP_LineEditClearButton:
        return glyphIcon(QStringLiteral("close"));
    case SP_ToolBarHorizontalExtensionButton: // each menu bar asks for it, and Qt's way is by all icon themes
        return glyphIcon(QStringLiteral("more"));
    default:
        return QProxyStyle::standardIcon(sign, option, widget);
    }
}

} // namespace Lectern::Ui
