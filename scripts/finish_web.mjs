// Puts a .br and a .gz beside every built file that gets smaller by it, so that the server never compresses.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const TEXT = /\.(css|html|js|json|mjs|svg|txt|wasm|webmanifest|xml)$/;
const SMALLEST = 1024;
// A program of thirty megabytes takes a minute at the best quality, and a second at one that is a sixth larger.
const LARGE = 4 * 1024 * 1024;
const brotli = (data, quality) =>
  promisify(brotliCompress)(data, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: data.length },
  });
const twins = {
  br: (data) => brotli(data, data.length > LARGE ? 5 : 11),
  // Whoever runs such a program unpacks Brotli too; a second copy would weigh on every installation.
  gz: (data) => (data.length > LARGE ? data : promisify(gzip)(data, { level: 9 })),
};

async function finish(path) {
  const data = await readFile(path);
  if (data.length < SMALLEST) return;
  for (const [ending, compress] of Object.entries(twins)) {
    const small = await compress(data);
    if (small.length < data.length) await writeFile(`${path}.${ending}`, small);
  }
}

const folder = process.argv[2];
const entries = await readdir(folder, { recursive: true, withFileTypes: true });
const files = entries.filter((entry) => entry.isFile() && TEXT.test(entry.name));
await Promise.all(files.map((entry) => finish(join(entry.parentPath ?? entry.path, entry.name))));
