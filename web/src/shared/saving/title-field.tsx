/** The title of what is edited, where it stands. */
interface TitleFieldProps {
  value: string;
  onChange: (title: string) => void;
}

export function TitleField({ value, onChange }: TitleFieldProps) {
  return (
    <input
      aria-label="Title of this resume"
      value={value}
      maxLength={200}
      onChange={({ target }) => onChange(target.value)}
      onKeyDown={(event) => {
        if (event.key === "Enter") event.currentTarget.blur();
      }}
      className="h-8 w-full max-w-80 min-w-0 shrink truncate rounded-inner border border-transparent bg-transparent px-2 text-ui font-semibold hover:border-line focus:border-control focus:bg-surface coarse:h-11"
    />
  );
}
