/** What a posting asks for besides skills, as lines of a name and a value. */
import type { PostingReading } from "@/shared/score/analysis";

export interface Fact {
  readonly name: string;
  readonly value: string;
}

const LEVELS: Readonly<Record<string, string>> = {
  school: "School",
  vocational: "Vocational training",
  associate: "Associate degree",
  bachelor: "Bachelor's degree",
  master: "Master's degree",
  doctorate: "Doctorate",
};

function named(word: string): string {
  const words = word.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function yearsText({ minimum, maximum }: NonNullable<PostingReading["years"]>): string {
  if (maximum !== null && maximum > minimum) return `${minimum} to ${maximum}`;
  return `${minimum} or more`;
}

export function factsOf(reading: PostingReading): Fact[] {
  const { title, seniority, years, education, location, remote, employment, languages } = reading;
  const degree = education ? (LEVELS[education.level] ?? named(education.level)) : "";
  const place = [location, remote ? named(remote) : ""].filter(Boolean).join(", ");
  const facts: Fact[] = [
    { name: "Title", value: title ?? "" },
    { name: "Seniority", value: seniority ? named(seniority) : "" },
    { name: "Years", value: years ? yearsText(years) : "" },
    { name: "Education", value: degree && education?.or_experience ? `${degree}, or experience` : degree },
    { name: "Place", value: place },
    { name: "Employment", value: employment ? named(employment) : "" },
    { name: "Languages", value: languages.map(({ name }) => name).join(", ") },
  ];
  return facts.filter(({ value }) => value !== "");
}
