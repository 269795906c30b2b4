/** A password that its owner can look at. */

import { Eye, EyeOff } from "lucide-react";
import { type ComponentPropsWithRef, useState } from "react";
import { Input } from "./input";

export function PasswordInput(props: Omit<ComponentPropsWithRef<"input">, "type">) {
  const [shown, show] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <div className="relative">
      <Input
        {...props}
        type={shown ? "text" : "password"}
        className="pe-11"
        spellCheck={false}
        autoCapitalize="none"
      />
      <button
        type="button"
        aria-label="Show password"
        aria-pressed={shown}
        onClick={() => show(!shown)}
        className="absolute inset-y-0 end-0 grid w-11 place-items-center rounded-control text-muted hover:text-ink focus-visible:outline-offset-[-2px]"
      >
        <Icon size={16} aria-hidden="true" />
      </button>
    </div>
  );
}
