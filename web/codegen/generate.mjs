/** Writes src/client/schema.d.ts from an OpenAPI file (first argument), or from what `curricle openapi` prints. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const root = new URL("../../", import.meta.url);
const at = (path) => fileURLToPath(new URL(path, root));

function readSchema() {
  if (process.argv[2]) return readFileSync(process.argv[2], "utf8");
  const local = at(".venv/bin/curricle");
  const command = existsSync(local) ? local : "curricle";
  return execFileSync(command, ["openapi"], { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
}

if (!existsSync(at("web/codegen/node_modules"))) {
  execFileSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: at("web/codegen"), stdio: "inherit" });
}
const require = createRequire(new URL("web/codegen/package.json", root));
const { default: openapi, astToString } = require("openapi-typescript");
const schema = readSchema().trim();
const types = astToString(
  await openapi(JSON.parse(schema), { alphabetize: true, defaultNonNullable: false }),
);
// By this number a test without Node knows whether the types are those of today's schema.
const digest = createHash("sha256").update(schema).digest("hex");
const header = `// Generated from the OpenAPI schema by \`make client\`; never edited.\n// Schema ${digest}\n`;
writeFileSync(at("web/src/client/schema.d.ts"), header + types);
