/** LiveKit answers `OK` on `/` when it can take a call. */
export async function answersHealth(httpUrl: string): Promise<boolean> {
  try {
    const answer = await fetch(httpUrl, { signal: AbortSignal.timeout(2_000) });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}
