"""Web pages: what the content management of a government site makes of a report."""

from html import escape

from sample import blocks, expect, save

SITE = "槐汀县人民政府"
TITLE = f"2025年槐汀县政府工作报告_政府工作报告_{SITE}门户网站"
MENU = ["首页", "走进槐汀", "政务公开", "政务服务", "互动交流", "专题专栏"]
FOUND = blocks()


def lines_of(texts):
    return "".join(text + "\n" for text in texts)


def head(charset, more=""):
    meta = f'<meta charset="{charset}">' if more == "5" else f'<meta http-equiv="Content-Type" content="text/html; charset={charset}" />'
    return f"""<head>
{meta}
<title>{TITLE}</title>
<meta name="SiteName" content="{SITE}" /><meta name="ArticleTitle" content="2025年槐汀县政府工作报告" />
<meta name="PubDate" content="2025-01-20 10:30" />
<style>.nav li {{ float: left }} .hidden {{ display: none }}</style>
<script type="text/javascript">var a = "<p>不是正文</p>"; if (1 < 2 && a) document.title = a;</script>
</head>"""


def table(block, cell="td"):
    rows = "\n".join("<tr>" + "".join(f"<{cell}>{escape(text)}</{cell}>" for text in row) + "</tr>" for row in block.rows)
    return f'<table border="1" cellspacing="0">\n<tbody>{rows}</tbody>\n</table>'


def article(found, wrap):
    return "\n".join(table(block) if block.kind == "table" else wrap(block) for block in found)


def modern():
    menu = "".join(f'<li><a href="/{n}/">{word}</a></li>' for n, word in enumerate(MENU))
    body = article(FOUND[1:], lambda b: f'<p style="text-indent: 2em;"><span style="font-family: 仿宋_GB2312; font-size: 16pt;">{escape(b.text)}</span></p>')
    return f"""<!DOCTYPE html>
<html lang="zh-CN">
{head("utf-8", "5")}
<body>
<header><div class="logo"><a href="/"><img src="/logo.png" alt="{SITE}"></a></div>
<form action="/search"><input type="text" placeholder="请输入关键字"><button>搜索</button></form>
<nav class="nav"><ul>{menu}</ul></nav></header>
<div class="crumbs">您现在的位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/zfgzbg/">政府工作报告</a></div>
<main><div class="article">
<h1 class="title">{FOUND[0].text}</h1>
<div class="info"><span>来源：槐汀县人民政府办公室</span> <span>发布时间：2025-01-20 10:30</span> <span>浏览次数：<em id="hits">1024</em></span>
<span>【字体：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>】</span> <a href="javascript:window.print()">打印</a></div>
<div id="zoom" class="TRS_Editor"><style>.TRS_Editor p {{ margin: 0 }}</style>
{body}
</div>
<div class="share">分享到：<a href="#">微信</a> <a href="#">微博</a></div>
<p class="hidden" style="display:none">本页面由系统自动生成</p>
<ul class="near"><li>上一篇：<a href="/1.html">槐汀县2025年部门预算公开</a></li><li>下一篇：<a href="/2.html">槐汀县气象灾害应急预案</a></li></ul>
</div>
<aside><h3>相关链接</h3><ul><li><a href="/a.html">2024年槐汀县政府工作报告</a></li><li><a href="/b.html">一图读懂政府工作报告</a></li></ul></aside></main>
<footer><p>主办：{SITE}办公室　承办：槐汀县政务服务中心</p><p>网站标识码：0000000000　<a href="#">备案号：示例备00000000号</a></p><p><a href="/map">网站地图</a> | <a href="/about">关于我们</a></p></footer>
</body>
</html>
"""


def pasted():
    """Pasted from Word into an editor; names a part of the encoding only, as most do."""
    def wrap(b):
        text = escape(b.text).replace("“", '<font face="宋体">“</font>').replace("R&amp;D", '<span lang="EN-US">R&amp;D<o:p></o:p></span>')
        return f'<P class=MsoNormal style="TEXT-INDENT: 32pt"><FONT size=3>&nbsp;&nbsp;&nbsp; {text}</FONT><o:p></o:p></P>'
    menu = " | ".join(f'<A href="/{n}">{word}</A>' for n, word in enumerate(MENU))
    return f"""<HTML>
{head("gb2312")}
<BODY>
<DIV class=top>{menu}</DIV>
<DIV class=pos>当前位置：<A href="/">首页</A>&gt;&gt;<A href="/b">政府工作报告</A></DIV>
<DIV class=biaoti>{FOUND[0].text}</DIV>
<DIV class=laiyuan>来源：政府办　作者：佚名　日期：2025-1-20　点击数：77</DIV>
<DIV class=content>
{article(FOUND[1:], wrap)}
</DIV>
<DIV class=gn>【<A href="javascript:window.print()">打印此页</A>】【<A href="javascript:window.close()">关闭窗口</A>】</DIV>
<DIV class=foot>版权所有：{SITE}　　技术支持：槐汀县信息中心</DIV>
</BODY></HTML>
"""


def lines():
    """The whole text in one cell, its lines ended by <br>, the table as lines of its own."""
    def line(b):
        if b.kind == "table":
            return "<br>\n".join("　　" + "　".join(row) for row in b.rows)
        return "&nbsp;&nbsp;&nbsp;&nbsp;" + escape(b.text)
    menu = "".join(f"<td><a href=/{n}>{word}</a></td>" for n, word in enumerate(MENU))
    text = "<br>\n".join(line(b) for b in FOUND[1:])
    return f"""<html>{head("gbk")}<body bgcolor=#ffffff>
<table width=1000><tr>{menu}</tr></table>
<table width=1000><tr><td align=center><b>{FOUND[0].text}</b></td></tr>
<tr><td align=center>2025-01-20　　信息来源：县政府办　　浏览次数：88</td></tr>
<tr><td id=content>
{text}<br>
</td></tr></table>
<table width=1000><tr><td align=center>版权所有 {SITE}<br>地址：槐汀县槐河路1号　邮编：000000</td></tr></table>
</body></html>
"""


def soup():
    """Nothing but divs and spans, a sentence a span, each paragraph three divs deep."""
    def wrap(b):
        pieces = escape(b.text).replace("。", "。</span><span>")
        return f'<div class="a"><div class="b"><div class="c"><span>{pieces}</span></div></div></div>'
    cells = lambda b: "".join('<div class="row">' + "".join(f'<div class="cell">{escape(t)}</div>' for t in row) + "</div>" for row in b.rows)
    body = "".join(cells(b) if b.kind == "table" else wrap(b) for b in FOUND)
    menu = "".join(f'<div class="m"><a href="/{n}">{word}</a></div>' for n, word in enumerate(MENU * 3))
    return f"""<!DOCTYPE html><html>{head("utf-8", "5")}<body><div id="app"><div class="top">{menu}</div><div class="mid"><div class="left">{menu}</div><div class="right">{body}</div></div>
<div class="bottom"><div>主办单位：{SITE}</div><div>联系电话：0000-0000000</div></div></div></body></html>"""


def layout():
    """Tables within tables; the menu is a column beside the text, paragraphs are never closed."""
    def wrap(b):
        return f"<p>　　{escape(b.text)}"
    menu = "".join(f"<tr><td height=25>·<a href=/{n}>{word}</a></td></tr>" for n, word in enumerate(MENU))
    return f"""<html>
{head("gb2312")}
<body><table width=100% border=0><tr><td colspan=2><table><tr><td><a href=/>{SITE}</a></td><td>今天是2025年1月20日 星期一</td></tr></table></td></tr>
<tr><td width=180 valign=top><table>{menu}</table></td>
<td valign=top><table width=100%><tr><td align=center><h2>{FOUND[0].text}</h2></td></tr>
<tr><td>
{article(FOUND[1:], wrap)}
</td></tr></table></td></tr>
<tr><td colspan=2 align=center><font size=2>主办：{SITE}　网站管理：县府办信息科</font></td></tr></table></body></html>
"""


def clipboard():
    """What Word puts on the clipboard, with the header that Windows adds."""
    def wrap(b):
        text = escape(b.text)
        if b.kind == "h3":
            number, rest = text[:2], text[2:]
            text = f"<![if !supportLists]><span lang=EN-US style='mso-list:Ignore'>{number}<span style='font:7.0pt \"Times New Roman\"'> </span></span><![endif]>{rest}"
        return f"<p class=MsoNormal style='text-indent:32.0pt'><span style='font-family:仿宋'>{text}<o:p></o:p></span></p>"
    cells = lambda b: "<table class=MsoTableGrid>" + "".join(" <tr>" + "".join(f"<td><p class=MsoNormal>{escape(t)}<o:p></o:p></p></td>" for t in row) + "</tr>\n" for row in b.rows) + "</table>"
    inner = "\n".join(cells(b) if b.kind == "table" else wrap(b) for b in FOUND)
    before = """<html xmlns:o="urn:schemas-microsoft-com:office:office">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm} --></style></head>
<body lang=ZH-CN>
<!--StartFragment-->"""
    after = "<!--EndFragment-->\n</body>\n</html>"
    form = "Version:1.0\r\nStartHTML:{:010}\r\nEndHTML:{:010}\r\nStartFragment:{:010}\r\nEndFragment:{:010}\r\nSourceURL:file:///C:/bg.docx\r\n"
    size = lambda text: len(text.encode())
    start = size(form.format(0, 0, 0, 0))
    at = start + size(before)
    header = form.format(start, at + size(inner + after), at, at + size(inner))
    return before + inner + after, header + before + inner + after


save("html/cms-utf8.html", modern())
save("html/cms-gb2312.html", pasted().encode("gbk"))
save("html/br-lines.html", lines().encode("gbk"))
save("html/div-soup.html", soup())
# Nothing says that its cells stand in rows: a browser shows each on a line.
expect("cells-as-lines.txt", lines_of([cell for block in FOUND for cell in (sum(block.rows, ()) or (block.text,))]))
save("html/layout-tables.html", layout().encode("gbk"))
fragment, whole = clipboard()
save("html/clipboard-word.html", fragment)
save("html/clipboard-windows.html", whole)
