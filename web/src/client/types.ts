/** Short names for the shapes of the API, all derived from the generated schema. */
import type { components } from "./schema";

type Schemas = components["schemas"];

export type Me = Schemas["Me"];
export type Resume = Schemas["ResumeOut"];
export type ResumeCard = Schemas["ResumeSummaryOut"];
export type ResumeDocument = Schemas["Document-Output"];
type Content = NonNullable<ResumeDocument["content"]>;
export type Section = NonNullable<Content["sections"]>[number];
export type Sample = Schemas["SampleOut"];
export type SessionInfo = Schemas["SessionOut"];
export type ApiKey = Schemas["KeyOut"];
export type NewApiKey = Schemas["NewKeyOut"];
export type Preview = Schemas["Preview"];
export type PreviewPage = Schemas["PreviewPage"];
export type ResumeExport = Schemas["ExportOut"];
export type ExportFormat = ResumeExport["format"];
export type Job = Schemas["JobOut"];
