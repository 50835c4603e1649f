/** What a systemd unit would start, read as systemd reads it as far as this needs: lines, continuations, `%` for itself. */

export interface UnitCommand {
  readonly command: readonly string[];
  readonly user: string;
  readonly environment: Readonly<Record<string, string>>;
}

function values(text: string, key: string): string[] {
  const whole = text.replaceAll(/\\\n\s*/g, ' ');
  return [...whole.matchAll(new RegExp(`^${key}=(.*)$`, 'gm'))].map(([, value]) => (value ?? '').trim());
}

/** The command line of a service, its user and its environment. */
export function unitCommand(text: string): UnitCommand {
  const [start = ''] = values(text, 'ExecStart');
  const [user = 'root'] = values(text, 'User');
  const environment = values(text, 'Environment').flatMap((line) =>
    line.split(/\s+/).map((pair) => pair.replaceAll('"', '').split('=', 2)),
  );
  return {
    // Options of the machine: none here.
    command: start
      .replace(/^[-@:+!]+/, '')
      .split(/\s+/)
      .filter((word) => !word.startsWith('$')),
    user,
    environment: Object.fromEntries(environment) as Record<string, string>,
  };
}
