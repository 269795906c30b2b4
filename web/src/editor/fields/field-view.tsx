/** A field of a card; lists of parts are shown by whoever holds the cards. */
import { useEffect, useSyncExternalStore } from "react";
import { loadedFields, loadFields, onFieldsLoaded } from "./fields-loading";
import type { FieldProps } from "./labelled";

loadFields();

export function FieldView({ id, field }: FieldProps) {
  const { kinds, failure } = useSyncExternalStore(onFieldsLoaded, loadedFields);
  // Who tries the panel again after a failure tries to fetch them again.
  useEffect(loadFields, []);
  if (field.kind === "parts") return null;
  if (!kinds) {
    if (failure) throw failure;
    // As high as a label and a line, so that little moves.
    return <div className="h-15" />;
  }
  const View = kinds[field.kind];
  return <View id={id} field={field} />;
}
