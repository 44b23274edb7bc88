import type { Role } from '@sanad/domain/access/role';
import type {
  DocumentId,
  EngagementId,
  InvitationId,
  MembershipId,
  UserId,
  WorkspaceId,
} from '@sanad/domain/kernel/ids';
import type { ZoneName } from '@sanad/domain/kernel/instant';
import type { Digits, Hue, Language, Theme, WeekStart } from '@sanad/protocol/http/profile';
import type { ColumnType, Generated } from 'kysely';

/** The tables that every feature may ask. One that a single feature asks has its type beside that feature's repository. */
type Stamp = ColumnType<Date, Date | string | undefined, Date>;
type MaybeStamp = ColumnType<Date | null, Date | null | undefined, Date | null>;

export interface PersonTable {
  id: Generated<UserId>;
  name: string;
  email: string;
  email_verified: Generated<boolean>;
  zone: Generated<ZoneName>;
  language: Generated<Language>;
  theme: Generated<Theme>;
  digits: Generated<Digits>;
  week_start: Generated<WeekStart>;
  demo: Generated<boolean>;
  two_factor_enabled: Generated<boolean>;
  created_at: Stamp;
  updated_at: Stamp;
}

/** What somebody says of themselves: of 041; the rest of it one feature knows. */
export interface PersonPageTable {
  user_id: UserId;
  other_name: string;
}

export interface LoginTable {
  id: Generated<string>;
  user_id: UserId;
  token: string;
  expires_at: ColumnType<Date, Date, Date>;
  ip_address: string | null;
  user_agent: string | null;
  /** On a computer that others use too. */
  shared: Generated<boolean>;
  confirmed_at: MaybeStamp;
  created_at: Stamp;
  updated_at: Stamp;
}

export interface CapturedMailTable {
  id: Generated<string>;
  at: Stamp;
  recipient: string;
  subject: string;
  language: Language;
  text: string;
  html: string;
  message_id: ColumnType<string | null, string | null | undefined, never>;
  headers: ColumnType<Readonly<Record<string, string>> | null, string | null | undefined, never>;
}

/** One assistant's relationship with one workspace. There is one from the moment they come in; it outlives their stays. */
export interface EngagementTable {
  workspace_id: WorkspaceId;
  id: Generated<EngagementId>;
  assistant: UserId;
  opened_at: string | number;
  asked_at: ColumnType<string | number | null, number | null | undefined, number | null>;
}

export interface WorkspaceTable {
  id: WorkspaceId;
  name: string;
  demo: Generated<boolean>;
  opened_by: UserId;
  opened_at: Stamp;
  facts_version: Generated<number>;
  mirrored_version: Generated<number>;
  seeded: Generated<boolean>;
  sample_ready: Generated<boolean>;
}

export interface MembershipTable {
  workspace_id: WorkspaceId;
  id: MembershipId;
  user_id: UserId;
  role: Role;
  hue: Hue;
  invites_first_owner: Generated<boolean>;
  epoch: Generated<number>;
  /** Written by the database alone: see 006-stays.sql. */
  stay: ColumnType<number, never, never>;
  joined_at: Stamp;
  ended_at: MaybeStamp;
  facts_version: Generated<number>;
  mirrored_version: Generated<number>;
}

export interface InvitationTable {
  workspace_id: WorkspaceId;
  id: InvitationId;
  token_hash: Buffer;
  mail_token_hash: Buffer | null;
  email: string | null;
  name: string;
  role: Role;
  language: Language;
  note: string;
  invited_by: MembershipId;
  created_at: Stamp;
  expires_at: ColumnType<Date, Date, Date>;
  revoked_at: MaybeStamp;
  declined_at: MaybeStamp;
  waiting_user_id: ColumnType<UserId | null, UserId | null | undefined, UserId | null>;
  accepted_by: ColumnType<UserId | null, UserId | null | undefined, UserId | null>;
  accepted_at: MaybeStamp;
  /** Waits for its writer's address to be confirmed. */
  held: Generated<boolean>;
}

/** Links for programs; of 004-docs.sql and 006-stays.sql. Here because every door asks for them. */
export interface DocTokenTable {
  workspace_id: WorkspaceId;
  id: string;
  document_id: DocumentId;
  user_id: UserId;
  login_id: string;
  stay: number;
  token_hash: Buffer;
  may_write: boolean;
  created_at: ColumnType<Date, Date, never>;
  expires_at: ColumnType<Date, Date, never>;
  last_used_at: ColumnType<Date | null, never, Date>;
  revoked_at: ColumnType<Date | null, never, Date>;
}

/** What the ledger owes to rooms; of 015-debts.sql. Here because any feature's transaction may raise one. */
export interface DebtTable {
  workspace_id: WorkspaceId;
  id: string;
  number: Generated<string>;
  room_id: string;
  mutation: string;
  args: ColumnType<unknown, string, never>;
  actor: UserId;
  about: string;
  reason: string;
  wish: ColumnType<unknown, string | null, never>;
  raised_at: Stamp;
  refusals: Generated<number>;
  due_at: MaybeStamp;
  paid_at: MaybeStamp;
  parked_at: MaybeStamp;
  refusal: ColumnType<string | null, never, string | null>;
}

export interface Tables {
  person: PersonTable;
  person_page: PersonPageTable;
  login: LoginTable;
  captured_mail: CapturedMailTable;
  engagement: EngagementTable;
  workspace: WorkspaceTable;
  membership: MembershipTable;
  invitation: InvitationTable;
  doc_token: DocTokenTable;
  debt: DebtTable;
}
