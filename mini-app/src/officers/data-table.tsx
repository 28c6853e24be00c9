import { useState } from 'react';
import type { ReactNode } from 'react';

import { OFFICER_TEXTS } from './texts.ts';

export interface Column<Row> {
  name: string;
  cell: (row: Row) => ReactNode;
  /** What the column is sorted by; a column without it cannot be. */
  by?: (row: Row) => string | number;
}

interface DataTableProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
}

interface Sorting {
  column: number;
  falling: boolean;
}

const words = new Intl.Collator('vi', { numeric: true });

/** A table that is sorted by buttons in its head; on a narrow screen each row stands as a card of its own. */
export function DataTable<Row>({ caption, columns, rows, keyOf }: DataTableProps<Row>) {
  const [sorting, sort] = useState<Sorting | null>(null);
  const shown = sorted(rows, sorting && columns[sorting.column]?.by, sorting?.falling ?? false);
  return (
    <table className="data-table">
      <caption>{caption}</caption>
      {rows.length > 0 && <TableHead columns={columns} sorting={sorting} onSort={sort} />}
      <tbody>
        {shown.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map(({ name, cell }, index) =>
              index === 0 ? (
                <th key={name} scope="row" data-name={name}>
                  {cell(row)}
                </th>
              ) : (
                <td key={name} data-name={name}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
        {shown.length === 0 && (
          <tr>
            <td colSpan={columns.length}>{OFFICER_TEXTS.noRows}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

interface TableHeadProps<Row> {
  columns: readonly Column<Row>[];
  sorting: Sorting | null;
  onSort: (sorting: Sorting) => void;
}

function TableHead<Row>({ columns, sorting, onSort }: TableHeadProps<Row>) {
  return (
    <thead>
      <tr>
        {columns.map(({ name, by }, column) => (
          <th key={name} scope="col" aria-sort={sortOf(sorting, column)}>
            {by === undefined ? (
              name
            ) : (
              <button
                type="button"
                className="sort-button"
                onClick={() => onSort({ column, falling: sorting?.column === column && !sorting.falling })}
              >
                {name}
                <span aria-hidden="true">{markOf(sorting, column)}</span>
              </button>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function sortOf(sorting: Sorting | null, index: number) {
  if (sorting?.column !== index) return undefined;
  return sorting.falling ? 'descending' : 'ascending';
}

function markOf(sorting: Sorting | null, index: number): string {
  if (sorting?.column !== index) return '\u00a0↕';
  return sorting.falling ? '\u00a0↓' : '\u00a0↑';
}

function sorted<Row>(rows: readonly Row[], by: Column<Row>['by'] | null, falling: boolean): readonly Row[] {
  if (!by) return rows;
  const up = (a: Row, b: Row) => {
    const [one, other] = [by(a), by(b)];
    return typeof one === 'number' && typeof other === 'number'
      ? one - other
      : words.compare(String(one), String(other));
  };
  return [...rows].sort((a, b) => (falling ? up(b, a) : up(a, b)));
}
