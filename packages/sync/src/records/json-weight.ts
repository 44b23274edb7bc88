/** A name with its marks; names are ours, and about so long. */
const nameWeight = 12;

/**
 * About how many bytes the JSON of a value of our own takes (plain data, as deep as a record is):
 * close enough to bound what one turn has to write, and a fraction of the cost of making the text.
 * Asked for every record that every mutation touches, so what is no object is weighed in place.
 */
export function jsonWeight(value: unknown): number {
  if (typeof value === 'string') return value.length + 2;
  if (typeof value !== 'object' || value === null) return 8;
  let weight = 2;
  if (Array.isArray(value)) {
    for (const item of value) weight += jsonWeight(item) + 1;
    return weight;
  }
  for (const key in value) {
    const item = (value as Record<string, unknown>)[key];
    weight += nameWeight;
    if (typeof item === 'string') weight += item.length + 2;
    else weight += typeof item === 'object' && item !== null ? jsonWeight(item) : 8;
  }
  return weight;
}
