/** A value that only changes when the one behind it has rested for a while. */
import { useEffect, useState } from "react";

export function useCalm<T>(value: T, rest: number): T {
  const [calm, setCalm] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setCalm(value), rest);
    return () => clearTimeout(timer);
  }, [value, rest]);
  return calm;
}
