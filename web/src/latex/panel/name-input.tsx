/** A name written in its place: Enter takes it, Escape leaves everything as it was. */
import { useEffect, useId, useRef, useState } from "react";
import { Input } from "@/shared/ui/input";

interface NameInputProps {
  label: string;
  initial: string;
  placeholder?: string;
  /** Takes the name; answers why not, where that cannot be. */
  onCommit: (name: string) => string | null;
  onClose: () => void;
}

export function NameInput({ label, initial, placeholder, onCommit, onClose }: NameInputProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    const element = field.current;
    element?.focus();
    const dot = element?.value.lastIndexOf(".") ?? -1;
    element?.setSelectionRange(element.value.lastIndexOf("/") + 1, dot > 0 ? dot : element.value.length);
  }, []);
  const commit = (name: string) => {
    const answer = onCommit(name);
    setProblem(answer);
    if (answer === null) onClose();
  };
  return (
    <div className="p-1">
      <Input
        ref={field}
        aria-label={label}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        defaultValue={initial}
        placeholder={placeholder}
        spellCheck={false}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit(event.currentTarget.value);
          if (event.key === "Escape") onClose();
        }}
        onBlur={({ target }) => (target.value.trim() === initial ? onClose() : commit(target.value))}
      />
      {problem ? (
        <p id={`${id}-problem`} role="alert" className="mt-1 text-label text-bad">
          {problem}
        </p>
      ) : null}
    </div>
  );
}
