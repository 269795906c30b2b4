// Renders every persona with one theme: node render.mjs FOLDER-OF-THEME FOLDER-OF-PERSONAS FOLDER-FOR-HTML
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";

const [home, personas, out] = process.argv.slice(2);
const asked = Object.keys(JSON.parse(readFileSync(join(home, "package.json"), "utf8")).dependencies)[0];
const require = createRequire(join(home, "index.js"));

async function load() {
	try {
		return require(asked);
	} catch (error) {
		const folder = join(home, "node_modules", asked);
		const about = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
		const entry = about.exports?.["."]?.import ?? about.exports?.import ?? about.module ?? about.main ?? "index.js";
		if (typeof entry !== "string" && typeof entry?.default !== "string") throw error;
		return import(pathToFileURL(join(folder, entry.default ?? entry)).href);
	}
}

const loaded = await load();
const theme = loaded.render ? loaded : loaded.default?.render ? loaded.default : { render: loaded.default };

/** Themes older than the schema ask for its former names. */
function withFormerNames(resume) {
	resume.basics.website = resume.basics.url;
	resume.basics.location.address ??= "";
	for (const job of resume.work ?? []) Object.assign(job, { company: job.name, website: job.url });
	for (const entry of [...(resume.publications ?? []), ...(resume.volunteer ?? [])]) entry.website = entry.url;
	return resume;
}

// Themes print what they feel like; only what this script says counts.
console.log = console.info = console.warn = () => {};
const answer = { done: [], failed: {} };
for (const file of readdirSync(personas).sort()) {
	const name = basename(file, ".json");
	// Some themes look for their files where they are run.
	process.chdir(join(home, "node_modules", asked));
	try {
		const html = await theme.render(withFormerNames(JSON.parse(readFileSync(join(personas, file), "utf8"))));
		if (typeof html !== "string" || html.length < 500) throw new Error("no page");
		writeFileSync(join(out, `${name}.html`), html);
		answer.done.push(name);
	} catch (error) {
		answer.failed[name] = String(error?.message ?? error).slice(0, 120);
	}
}
process.stdout.write(JSON.stringify(answer));
process.exit(0);
