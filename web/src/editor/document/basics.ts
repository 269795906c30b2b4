/** The fields of the head: who this is, and how to reach them. */
import { line, url } from "./field-kit";
import type { Field } from "./fields";

export const BASICS: readonly Field[] = [
  line("name", "Name", { plain: true }),
  line("label", "Headline", { placeholder: "Senior engineer" }),
  { name: "email", label: "E-mail", kind: "email" },
  { name: "phone", label: "Phone", kind: "tel" },
  { ...url, label: "Website", wide: true },
  line("location.city", "City"),
  line("location.region", "Region"),
  line("location.postal_code", "Postal code"),
  line("location.country_code", "Country code", { placeholder: "DE", hint: "Two letters." }),
  line("location.address", "Address", { wide: true }),
  { name: "profiles", label: "Profiles", kind: "parts", wide: true, part: "profile" },
  { name: "details", label: "More details", kind: "parts", wide: true, part: "detail" },
];
