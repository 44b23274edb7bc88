export const docsLimits = { documentsPerWorkspace: 2_000, titleLength: 500 } as const;
