import type { Env } from '../env.ts';

/** What the start says of its doors: who may come in where. The mail's key stands here and nowhere else. */
export function startLines(
  env: Pick<Env, 'HOST' | 'publicOrigin' | 'OPS_TOKEN' | 'TRUST_PROXY' | 'SMTP_URL' | 'DEMO'>,
  mailLink: string | undefined,
): readonly string[] {
  const reach = env.publicOrigin ?? env.HOST;
  const behind = env.TRUST_PROXY > 0 ? ' behind a proxy (TRUST_PROXY)' : '';
  const sample = env.DEMO === 'on' && reach === undefined && behind === '';
  const who =
    reach === undefined
      ? `programs on this machine only${behind}`
      : `everybody who reaches ${reach}${behind}`;
  const parts = `this machine${env.OPS_TOKEN === undefined ? '' : ', and whoever holds OPS_TOKEN'}`;
  return [
    `Open to: ${who}.`,
    `Sample data: ${sample ? 'offered at this machine' : 'not offered'}. Health parts and metrics: ${parts}.`,
    ...mailLines(env.SMTP_URL !== undefined, mailLink),
  ];
}

function mailLines(sent: boolean, link: string | undefined): readonly string[] {
  if (sent) return ['Mail: sent by SMTP_URL.'];
  return link === undefined
    ? ['Mail: kept and shown to nobody, because others can reach this server; set SMTP_URL.']
    : ['Mail: kept on this machine, open to whoever has this link:', `  ${link}`];
}
