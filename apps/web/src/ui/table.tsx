import type { ReactNode } from 'react';

export interface TableColumn<R> {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: R) => ReactNode;
  /** Numbers stand at the end. */
  readonly isNumber?: boolean;
}

/** A table at a desk; on a phone each row becomes a title with its facts. */
export function Table<R>(props: {
  readonly label: string;
  readonly columns: readonly TableColumn<R>[];
  readonly rows: readonly R[];
  readonly keyOf: (row: R) => string;
  readonly total?: readonly ReactNode[];
}) {
  const { columns, rows, keyOf } = props;
  return (
    <table className="w-full border-collapse text-ui phone:block">
      <caption className="sr-only">{props.label}</caption>
      <thead className="phone:sr-only">
        <tr>
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={`border-b border-ink px-2.5 py-1.75 text-small font-normal text-ink-3 first:ps-0 last:pe-0 ${column.isNumber === true ? 'text-end' : 'text-start'}`}
            >
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="phone:block">
        {rows.map((row) => (
          <tr
            key={keyOf(row)}
            className="border-b border-line phone:grid phone:gap-0.5 phone:py-2.5"
          >
            {columns.map((column, at) => (
              <td
                key={column.key}
                className={`px-2.5 py-2.5 first:ps-0 last:pe-0 phone:flex phone:justify-between phone:gap-3 phone:p-0 ${
                  at === 0 ? 'phone:font-semibold' : 'phone:text-small phone:text-ink-2'
                } ${column.isNumber === true ? 'text-end' : ''}`}
              >
                {at === 0 ? null : (
                  <span aria-hidden="true" className="hidden text-ink-3 phone:inline">
                    {column.head}
                  </span>
                )}
                <span>{column.cell(row)}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {props.total === undefined ? null : (
        <tfoot className="phone:block">
          <tr className="border-b border-ink font-semibold phone:flex phone:justify-between phone:py-2.5">
            {props.total.map((cell, at) => (
              <td
                key={at}
                className={`border-t border-ink px-2.5 py-2.5 first:ps-0 last:pe-0 phone:border-0 phone:p-0 phone:empty:hidden ${columns[at]?.isNumber === true ? 'text-end' : ''}`}
              >
                {cell}
              </td>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
}
