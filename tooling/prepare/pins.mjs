/** The versions that everything else is got with; the lockfile pins the rest. */
export const pnpmVersion = '12.21.0';
/** `node:crypto` has argon2 from here on, and TypeScript runs as it is. */
export const leastNode = [24, 7];
