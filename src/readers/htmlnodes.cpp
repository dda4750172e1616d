// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "htmlnodes.h"

#include <QStringView>

using namespace Qt::StringLiterals;

namespace Lectern::Readers {

namespace {

/// Bytes of the source from the first to the last tag of an element.
size_t extentOf(const GumboNode *node)
{
    const GumboElement &element = node->v.element;
    return element.end_pos.offset > element.start_pos.offset
        ? element.end_pos.offset - element.start_pos.offset
        : 0;
}

} // namespace

const GumboNode *childAt(const GumboVector &children, unsigned i)
{
    return static_cast<const GumboNode *>(children.data[i]);
}

bool isElement(const GumboNode *node, GumboTag tag)
{
    return node->type == GUMBO_NODE_ELEMENT && node->v.element.tag == tag;
}

QString attributeOf(const GumboNode *node, const char *name)
{
    const GumboAttribute *found = gumbo_get_attribute(&node->v.element.attributes, name);
    return found ? QString::fromUtf8(found->value) : QString();
}

void collect(
    const GumboNode *node, GumboTag tag, size_t limit, std::vector<const GumboNode *> &found, int depth)
{
    if (node->type != GUMBO_NODE_ELEMENT || depth > maxHtmlRecursion || found.size() >= limit) {
        return;
    }
    if (node->v.element.tag == tag) {
        found.push_back(node);
    }
    const GumboVector &children = node->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
        collect(childAt(children, i), tag, limit, found, depth + 1);
    }
}

bool holds(const GumboNode *node, GumboTag tag)
{
    std::vector<const GumboNode *> found;
    const GumboVector &children = node->v.element.children;
    for (unsigned i = 0; i < children.length && found.empty(); ++i) {
        collect(childAt(children, i), tag, 1, found);
    }
    return !found.empty();
}

const GumboNode *mainOf(const GumboNode *root, qsizetype pageBytes)
{
    for (const GumboTag tag : {GUMBO_TAG_MAIN, GUMBO_TAG_ARTICLE}) {
        std::vector<const GumboNode *> found;
        collect(root, tag, 2, found);
        if (found.size() == 1 && extentOf(found.front()) * 3 > static_cast<size_t>(pageBytes)) {
            return found.front();
        }
    }
    return root;
}

int headingLevel(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_H1:
        return 1;
    case GUMBO_TAG_H2:
        return 2;
    case GUMBO_TAG_H3:
        return 3;
    case GUMBO_TAG_H4:
        return 4;
    case GUMBO_TAG_H5:
        return 5;
    case GUMBO_TAG_H6:
        return 6;
    default:
        return 0;
    }
}

bool isLeftOut(const GumboNode *node)
{
    switch (node->v.element.tag) {
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_SVG:
        return true;
    case GUMBO_TAG_HEADER:
        // A header with a title is the head of the text; one without is the head of the site.
        return !holds(node, GUMBO_TAG_H1) && !holds(node, GUMBO_TAG_H2);
    default:
        return attributeOf(node, "role") == u"navigation";
    }
}

bool isPlayer(GumboTag tag)
{
    return tag == GUMBO_TAG_IFRAME || tag == GUMBO_TAG_VIDEO || tag == GUMBO_TAG_AUDIO
        || tag == GUMBO_TAG_EMBED || tag == GUMBO_TAG_OBJECT;
}

bool isBlockElement(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_LI:
        return true;
    default:
        return false;
    }
}

QString languageOfClass(const QString &classes)
{
    const auto words = QStringView(classes).split(u' ', Qt::SkipEmptyParts);
    for (const QStringView word : words) {
        for (const QStringView start :
            {QStringView(u"language-"), QStringView(u"lang-"), QStringView(u"highlight-")}) {
            if (word.startsWith(start)) {
                return word.sliced(start.size()).toString().toLower();
            }
        }
    }
    const qsizetype brush = classes.indexOf(u"brush:"_s);
    if (brush >= 0) {
        return classes.sliced(brush + 6).trimmed().section(u';', 0, 0).section(u' ', 0, 0).toLower();
    }
    const bool isSource = words.size() == 2 && words[0] == u"sourceCode";
    return isSource ? words[1].toString().toLower() : QString();
}

} // namespace Lectern::Readers
