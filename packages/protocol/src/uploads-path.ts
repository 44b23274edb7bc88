/** Where a tus client begins an upload; each has its address below, under the id of the version that it brings. */
export const uploadsPath = '/api/workspaces/:workspaceId/uploads';

/** The same by the link of a request. */
export const requestedUploadsPath = '/api/file-requests/:token/uploads';
