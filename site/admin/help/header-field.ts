/** The field whose header this element is, or stands in. */
export function fieldOfHeader(element: Element | null): string | null {
  return element?.closest('.ag-header-cell[col-id]')?.getAttribute('col-id') ?? null;
}
