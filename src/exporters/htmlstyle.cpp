// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "htmlstyle.h"

#include "markcolours.h"

namespace Lectern::Exporters {

namespace {

constexpr auto colours =
    R"(:root{color-scheme:light dark;--page:#FFFFFF;--window:#F5F4F1;--code:#F7F6F3;--line:#E4E1DA;--text:#23211D;--muted:#68635A;--accent:#2B5FB3;
%1}
@media screen and (prefers-color-scheme:dark){:root{--page:#1B1C1E;--window:#232427;--code:#222326;--line:#34363A;--text:#DFDCD5;--muted:#A6A198;--accent:#8DB3F5;
--key:#514007;--key-line:#F5C04F;--definition:#0E4580;--definition-line:#96B6FF;--technique:#0B3B36;--technique-line:#3DE0CF;
--doubt:#5C2A1E;--doubt-line:#E8694C;--quote:#452C53;--quote-line:#BC7DB4}}
)";

constexpr auto page = R"(*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:18px/29px "Charis SIL","Noto Serif",Georgia,serif;overflow-wrap:break-word}
main,.front{max-width:592px;margin:0 auto;padding:0 20px}
.front{padding-top:44px}
h1,h2,h3,h4,h5,h6{font-weight:bold;margin:21px 0 7px;font-size:22px;line-height:30px}
h1{font-size:32px;line-height:40px;margin:26px 0 8px}
h4,h5,h6{font-size:18px;line-height:28px;margin:16px 0 4px}
h5,h6{font-style:italic}
.front h1{margin-top:0}
.event>h2{font-size:26px;line-height:34px;margin-top:44px;border-bottom:1px solid var(--line)}
article{margin-top:44px}
article::after{content:"";display:block;clear:both}
p{margin:0 0 10px}
a{color:var(--accent)}
.inert{text-decoration:underline dotted var(--muted)}
.byline,.facts,.tags,nav,figcaption,.note,.table,.target,footer{font-family:Inter,system-ui,sans-serif}
.byline,.facts{font-size:13px;line-height:20px;color:var(--muted);margin:0 0 6px}
.tags{list-style:none;display:flex;flex-wrap:wrap;gap:6px;padding:0;margin:0 0 12px;font-size:12px;line-height:18px}
.tags li{margin:0;padding:1px 8px;border-radius:5px;background:var(--window);color:var(--muted)}
nav{font-size:14px;line-height:22px;margin:16px 0 0}
nav ul{list-style:none;padding-left:0;margin:0}
nav ul ul{padding-left:16px}
nav li{margin:0}
nav .who{color:var(--muted)}
)";

constexpr auto blocks = R"(ul,ol{padding-left:24px;margin:0 0 10px}
li{margin:0 0 5px}
li>ul,li>ol{margin:5px 0 0}
blockquote{margin:12px 0 14px;padding-left:16px;border-left:3px solid var(--line);font-style:italic}
code{font:15px/22px Hack,"DejaVu Sans Mono",monospace;background:var(--code);border:1px solid var(--line);border-radius:4px;padding:0 3px}
.code{margin:14px 0 16px;border:1px solid var(--line);border-radius:8px;background:var(--code)}
figcaption{font-size:12px;line-height:18px;color:var(--muted);padding:6px 14px;border-bottom:1px solid var(--line)}
pre{margin:0;padding:12px 14px;overflow-x:auto}
pre code{font-size:13.5px;border:0;padding:0;background:none}
.table{margin:12px 0 18px;overflow-x:auto;font-size:14px;line-height:20px}
table{border-collapse:collapse;width:100%}
th,td{padding:6px 12px 6px 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
th{color:var(--muted);font-weight:600}
.center{text-align:center}
.right{text-align:right}
hr{width:120px;height:1px;border:0;background:var(--line);margin:20px auto}
.image,.placeholder{color:var(--muted)}
.target{font-size:12.5px;color:var(--muted);overflow-wrap:anywhere}
)";

constexpr auto marks =
    R"(mark{color:inherit;border-radius:2px;padding:1px 0;text-decoration-line:underline;text-decoration-thickness:2px;text-underline-offset:4px;text-decoration-skip-ink:none}
mark mark{text-underline-offset:7px}
mark.key{background:var(--key);text-decoration-color:var(--key-line);text-decoration-style:solid}
mark.definition{background:var(--definition);text-decoration-color:var(--definition-line);text-decoration-style:double}
mark.technique{background:var(--technique);text-decoration-color:var(--technique-line);text-decoration-style:dashed}
mark.doubt{background:var(--doubt);text-decoration-color:var(--doubt-line);text-decoration-style:wavy}
mark.quote{background:var(--quote);text-decoration-color:var(--quote-line);text-decoration-style:dotted}
mark:target{outline:2px solid var(--accent);outline-offset:2px}
.note{font-size:14px;line-height:20px;margin:0 0 10px;padding:2px 0 2px 12px;border-left:3px solid var(--line)}
.note p{margin:0 0 6px}
.note .kind{font-size:12px;line-height:18px;color:var(--muted);margin:0 0 2px}
.note .kind a{color:inherit;text-decoration:none}
.note blockquote{margin:0 0 6px;padding:0;border:0;font-family:"Charis SIL","Noto Serif",Georgia,serif}
.note .tags{margin:0 0 4px}
.note.key{border-color:var(--key-line)}
.note.definition{border-color:var(--definition-line)}
.note.technique{border-color:var(--technique-line)}
.note.doubt{border-color:var(--doubt-line)}
.note.quote{border-color:var(--quote-line)}
.passage{display:flex;flex-direction:column}
.passage>.notes{order:2;margin-top:4px}
footer{max-width:592px;margin:44px auto 0;padding:12px 20px 44px;font-size:12px;line-height:18px;color:var(--muted)}
@media (min-width:1100px){main,.front,footer{max-width:none;width:632px;margin-left:max(40px,calc(50vw - 486px));margin-right:0}
.passage{display:block}.passage>.notes{margin:0}.passage>.notes>.note{float:right;clear:right;width:296px;margin-right:-340px}}
@media print{:root{color-scheme:light}body{font-size:11pt;line-height:1.5;background:none}main,.front,footer{max-width:none;width:auto;margin:0;padding:0}
nav{display:none}h1,h2,h3,h4,h5,h6{break-after:avoid}.code,.note,tr{break-inside:avoid}pre{white-space:pre-wrap}mark{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.passage{display:flex}.passage>.notes>.note{float:none;width:auto;margin-right:0}}
)";

/// "--key:#FFEBB0;--key-line:#AE8A10;…", the kinds on two lines.
QString lightMarks()
{
    QString style;
    for (const MarkKind kind : allMarkKinds) {
        const MarkColours ink = markColours(kind);
        style += (style.isEmpty()                  ? u""
                         : kind == MarkKind::Doubt ? u";\n"
                                                   : u";")
            + QStringLiteral("--%1:%2;--%1-line:%3")
                  .arg(markKindName(kind), QLatin1StringView(ink.fill), QLatin1StringView(ink.line));
    }
    return style;
}

} // namespace

QString pageStyle()
{
    QString style = QString::fromLatin1(colours).arg(lightMarks());
    for (const char *part : {page, blocks, marks}) {
        style += QString::fromLatin1(part);
    }
    return style;
}

} // namespace Lectern::Exporters
