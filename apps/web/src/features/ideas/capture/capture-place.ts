/** Where what was begun of a new idea is kept in this tab. */
export const capturePlace = 'idea';
