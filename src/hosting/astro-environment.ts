/**
 * Keeps Astro from reporting home and from asking the registry for newer versions of itself. It reads these
 * variables only when it comes to that, so setting them before it starts is early enough.
 */
export function quietAstro(env: NodeJS.ProcessEnv = process.env): void {
  env['ASTRO_TELEMETRY_DISABLED'] ??= '1';
  env['ASTRO_DISABLE_UPDATE_CHECK'] ??= 'true';
}
