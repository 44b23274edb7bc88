export type { WorkspacePresence } from '@sanad/domain/workspace/presence';
