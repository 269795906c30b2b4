/** A table with a caption and named columns; columns marked as wide give way on small screens. */
import type { ReactNode } from "react";
import { classNames } from "./class-names";

export interface Column<T> {
  id: string;
  name: string;
  isNameHidden?: boolean;
  /** The cell that names the row. */
  isHeader?: boolean;
  /** Shown only where there is room. */
  isWide?: boolean;
  isNumber?: boolean;
  cell: (row: T) => ReactNode;
}

interface DataTableProps<T> {
  caption: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  rowKey: (row: T) => string;
}

export function DataTable<T>({ caption, columns, rows, rowKey }: DataTableProps<T>) {
  const look = (column: Column<T>) =>
    classNames(
      "px-3 py-1.5 first:ps-4 last:pe-2 last:text-end",
      column.isWide && "@max-xl:hidden",
      column.isNumber && "text-end tabular-nums",
    );
  return (
    <div className="@container overflow-x-auto rounded-card border border-line bg-surface">
      <table className="w-full border-collapse text-start text-ui tabular-nums">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-line bg-sunken text-label text-muted">
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                className={classNames("h-9 text-start font-medium", look(column))}
              >
                {column.isNameHidden ? <span className="sr-only">{column.name}</span> : column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="h-11 border-b border-line last:border-0 hover:bg-hover">
              {columns.map((column) =>
                column.isHeader ? (
                  <th
                    key={column.id}
                    scope="row"
                    className={classNames("text-start font-normal", look(column))}
                  >
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} className={classNames("text-muted", look(column))}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
