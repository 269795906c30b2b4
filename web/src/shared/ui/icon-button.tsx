/** A button that is only an icon: its label is read out and shown as a tooltip. */
import type { ReactNode } from "react";
import type { ButtonProps } from "./button";
import { type ButtonVariant, buttonClass } from "./button-class";
import { Tooltip } from "./tooltip";

export interface IconButtonProps extends Omit<ButtonProps, "children" | "icon" | "busy"> {
  label: string;
  icon: ReactNode;
  keys?: string;
  variant?: ButtonVariant;
}

export function IconButton({ label, icon, keys, variant = "ghost", className, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} keys={keys}>
      <button
        type="button"
        aria-label={label}
        {...rest}
        className={buttonClass(variant, `px-0! w-control ${className ?? ""}`)}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
