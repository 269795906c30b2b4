/** What the server says of scores and postings, by short names; all of it comes from its schema. */
import type { components } from "@/client/schema";

type Schemas = components["schemas"];

export type Analysis = Schemas["AnalysisOut"];
/** An analysis of which nothing is kept. */
export type LiveAnalysis = Schemas["LiveOut"];
export type AnalysisLine = Schemas["AnalysisLine"];
export type Outcome = AnalysisLine["outcomes"][number];

export type Readiness = Analysis["readiness"];
export type Match = NonNullable<Analysis["match"]>;
export type Reading = Analysis["reading"];

export type ScorePart = Readiness["parts"][number];
export type Check = ScorePart["checks"][number];
export type ScoreFinding = Readiness["findings"][number];
/** A place on a page of the file, in points from its top left. */
export type Evidence = ScoreFinding["evidence"][number];
export type Box = Evidence["box"];

export type SkillMatch = Match["skills"][number];
export type SkillState = SkillMatch["state"];

export type FieldRead = Reading["fields"][number];
export type LineRead = Reading["lines"][number];

export const COMPARED = ["title", "years", "education", "location", "language"] as const;
export type Comparison = Match[(typeof COMPARED)[number]];

export type PostingLine = Schemas["PostingLine"];
export type Posting = Schemas["PostingOut"];
export type PostingReading = Posting["reading"];

export type Ranking = Schemas["RankingOut"];
export type RankingPage = Schemas["RankingPage"];
export type RankingLine = RankingPage["items"][number];
export type Ranked = Ranking["ranking"][number];

export type Scoring = Schemas["ScoringOut"];
export type CatalogueCheck = Scoring["checks"][number];
