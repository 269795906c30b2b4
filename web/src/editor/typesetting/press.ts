/** The compiled Typst: files and fonts in, pictures of pages out. Lives in the worker only. */

import startRenderer, {
  RenderPageImageOptions,
  type RenderSession,
  type TypstRenderer,
  TypstRendererBuilder,
} from "@myriaddreamin/typst-ts-renderer";
import startCompiler, {
  type IncrServer,
  type TypstCompiler,
  TypstCompilerBuilder,
  TypstFontResolverBuilder,
} from "@myriaddreamin/typst-ts-web-compiler";
import type { DrawnPage, DrawWish, PageSize, Sources, Typeset } from "./protocol";

const MAIN = "/main.typ";
const DATA = "/data.json";
/** Typesetting step by step says nothing but that it failed; typesetting anew says all that it noticed. */
const BRIEF = 1;
const FULL = 3;
const PAGES = 0;
/** The mark with which templates say where they end: as the name of a font that nobody has. */
const END = /curricle end (\d+) ([\d.]+)/;
/** Shapes only, no layer of text or links. */
const SHAPES = 1;
const NOTHING = 0;

/** Fetches what is at an address. */
export type Fetched = (address: string) => Promise<Uint8Array>;

export class Press {
  readonly #compiler: TypstCompiler;
  readonly #renderer: TypstRenderer;
  readonly #fetched: Fetched;
  readonly #memory: WebAssembly.Memory;
  readonly #encoder = new TextEncoder();
  readonly #sheet = new OffscreenCanvas(1, 1);
  #steps: IncrServer;
  #session: RenderSession;
  #isFresh = true;
  #main = "";
  #fonts = "";
  #files = new Map<string, string>();
  /** What each page looked like when it was last drawn, and how large. */
  #drawn: { key: string; scale: number }[] = [];

  private constructor(
    compiler: TypstCompiler,
    renderer: TypstRenderer,
    fetched: Fetched,
    memory: WebAssembly.Memory,
  ) {
    this.#memory = memory;
    this.#compiler = compiler;
    this.#renderer = renderer;
    this.#fetched = fetched;
    this.#steps = compiler.create_incr_server();
    this.#session = renderer.create_session(null);
  }

  static async open(compiler: string, renderer: string, fetched: Fetched): Promise<Press> {
    const [{ memory }] = await Promise.all([
      startCompiler({ module_or_path: compiler }),
      startRenderer({ module_or_path: renderer }),
    ]);
    const builder = new TypstCompilerBuilder();
    await builder.set_dummy_access_model();
    return new Press(await builder.build(), await new TypstRendererBuilder().build(), fetched, memory);
  }

  async typeset(sources: Sources, data: string, wish: DrawWish): Promise<Typeset> {
    await this.#prepare(sources);
    this.#compiler.map_shadow(DATA, this.#encoder.encode(data));
    const made: unknown = this.#compiler.incr_compile(MAIN, null, this.#steps, BRIEF);
    const { result: change } = made as { result?: Uint8Array };
    if (!change) throw new Error("The template refused the data.");
    this.#renderer.manipulate_data(this.#session, this.#isFresh ? "reset" : "merge", change);
    this.#isFresh = false;
    const sizes = this.#sizes();
    this.#drawn.length = Math.min(this.#drawn.length, sizes.length);
    const drawn = await this.draw(wish, sizes);
    return { sizes, drawn, end: null, memory: this.#memory.buffer.byteLength };
  }

  /** Where the document ends. It costs a typesetting anew, so it is asked for when the keys rest. */
  end(): Typeset["end"] {
    const world = this.#compiler.snapshot(null, MAIN, null);
    try {
      return endIn(world.compile(PAGES, FULL));
    } finally {
      world.free();
    }
  }

  /** Pictures of those pages that do not look as they did when they were last drawn. */
  async draw(wish: DrawWish, sizes: readonly PageSize[] = this.#sizes()): Promise<DrawnPage[]> {
    const pages: DrawnPage[] = [];
    for (const index of wish.pages) {
      const size = sizes[index];
      const picture = size ? await this.#drawOne(index, size, wish.scale) : null;
      if (picture) pages.push({ index, picture });
    }
    return pages;
  }

  async #drawOne(index: number, size: PageSize, scale: number): Promise<ImageBitmap | null> {
    const before = this.#drawn[index];
    const key = await this.#render(index, scale, null);
    if (before?.scale === scale && before.key === key) return null;
    const sheet = this.#sheet;
    sheet.width = Math.round(size.width * scale);
    sheet.height = Math.round(size.height * scale);
    const pen = sheet.getContext("2d", { alpha: false });
    if (!pen) throw new Error("This browser draws nothing in a worker.");
    // The last row may be less than a dot high; what the page leaves of it is white too.
    pen.fillStyle = "#ffffff";
    pen.fillRect(0, 0, sheet.width, sheet.height);
    await this.#render(index, scale, pen);
    this.#drawn[index] = { key, scale };
    return sheet.transferToImageBitmap();
  }

  /** Says what a page looks like, in a word that is the same for what looks the same; draws it where there is a pen. */
  async #render(
    index: number,
    scale: number,
    pen: OffscreenCanvasRenderingContext2D | null,
  ): Promise<string> {
    const options = new RenderPageImageOptions();
    options.page_off = index;
    options.pixel_per_pt = scale;
    options.background_color = "#ffffff";
    options.data_selection = pen ? SHAPES : NOTHING;
    const done: unknown = await this.#renderer.render_page_to_canvas(this.#session, pen, options);
    return (done as { cacheKey: string }).cacheKey;
  }

  #sizes(): PageSize[] {
    const pages = this.#session.pages_info;
    return Array.from({ length: pages.page_count }, (_, index) => {
      const page = pages.page(index);
      return { width: page.width_pt, height: page.height_pt };
    });
  }

  async #prepare({ main, files, fonts }: Sources): Promise<void> {
    const wanted = fonts.join(" ");
    if (wanted !== this.#fonts) {
      const resolver = new TypstFontResolverBuilder();
      for (const font of await Promise.all(fonts.map(this.#fetched))) resolver.add_raw_font(font);
      this.#compiler.set_fonts(await resolver.build());
      this.#fonts = wanted;
    }
    const fresh = files.filter(({ path, url }) => this.#files.get(path) !== url);
    const contents = await Promise.all(fresh.map(({ url }) => this.#fetched(url)));
    for (const [at, { path, url }] of fresh.entries()) {
      const bytes = contents[at];
      if (bytes) this.#compiler.map_shadow(path, bytes);
      this.#files.set(path, url);
    }
    if (main === this.#main) return;
    this.#compiler.map_shadow(MAIN, this.#encoder.encode(main));
    this.#main = main;
  }
}

function endIn(diagnostics: unknown): Typeset["end"] {
  const [, page, height] = END.exec(JSON.stringify(diagnostics ?? "")) ?? [];
  return page && height ? { page: Number(page), height: Number(height) } : null;
}
