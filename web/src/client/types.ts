/** Short names for the shapes of the API, all derived from the generated schema. */
import type { components } from "./schema";

type Schemas = components["schemas"];

export type Me = Schemas["Me"];
export type Resume = Schemas["Resume"];
export type ResumeCard = Schemas["ResumeCard"];
export type ResumeDocument = Schemas["Document"];
type Content = NonNullable<ResumeDocument["content"]>;
export type Section = NonNullable<Content["sections"]>[number];
export type Sample = Schemas["Sample"];
export type SessionInfo = Schemas["Session"];
export type ApiKey = Schemas["Key"];
export type NewApiKey = Schemas["NewKey"];
export type Preview = Schemas["Preview"];
export type PreviewPage = Schemas["PreviewPage"];
export type ResumeExport = Schemas["Export"];
export type ExportFormat = ResumeExport["format"];
export type Job = Schemas["Job"];
