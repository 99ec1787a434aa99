// Who runs this installation, as its settings say: operator, contact, data controller and hosting, each unset until somebody sets it.
//
// They are read whenever a page asks and not when the site is built: one image or build serves many installations, and a built
// page would go on naming whoever was set on the day of the build.
import { applyHeaders, installationHeaders } from './caching.ts';

/** What the settings can say of an installation. */
export type InstallationFact = 'operator' | 'contact' | 'controller' | 'hosting';

/** Every fact with the setting that says it, in the order in which pages show them. */
export const INSTALLATION_SETTINGS: readonly (readonly [
  fact: InstallationFact,
  setting: string,
])[] = [
  ['operator', 'SITE_OPERATOR'],
  ['contact', 'SITE_CONTACT'],
  ['controller', 'SITE_CONTROLLER'],
  ['hosting', 'SITE_HOSTING'],
];

/** What is known; `null` where nothing is set, or nothing that can be shown. */
export type Installation = Readonly<Record<InstallationFact, string | null>>;

type Environment = Readonly<Record<string, string | undefined>>;

/** Why a setting cannot be shown; the words of the commands say what to write instead. */
export type SettingFault = 'contact' | 'text';

const SHORTEST = 3; // characters
const LONGEST = 300; // characters

const isMailAddress = (text: string) => /^[^\s@<>"(),:;]+@[^\s@<>"(),:;]+\.[a-z]{2,}$/i.test(text);

const isWebAddress = (text: string) =>
  /^https:\/\/\S+$/.test(text) && URL.canParse(text) && new URL(text).hostname.includes('.');

/** One line of a name or an address in words: it has letters, and neither markup nor what a template left behind. */
const isText = (text: string) =>
  text.length >= SHORTEST &&
  text.length <= LONGEST &&
  /\p{L}{2}/u.test(text) &&
  !/[<>{}\p{Cc}]/u.test(text) &&
  !/^(todo|tbd|xxx+|none|null|undefined|changeme|isi di sini)$/i.test(text);

function faultOf(fact: InstallationFact, text: string): SettingFault | null {
  if (fact !== 'contact') return isText(text) ? null : 'text';
  const isAddress = text.length <= LONGEST && (isMailAddress(text) || isWebAddress(text));
  return isAddress ? null : 'contact';
}

const settings = (env: Environment) =>
  INSTALLATION_SETTINGS.map(([fact, setting]) => {
    const text = env[setting]?.trim() ?? '';
    return { fact, setting, text, fault: text === '' ? null : faultOf(fact, text) };
  });

/**
 * What the settings say; what cannot be shown counts as unset.
 *
 * @example readInstallation({ SITE_OPERATOR: 'BPSDM Kota Anu' }).contact // => null
 */
export function readInstallation(env: Environment = process.env): Installation {
  const said = settings(env).map(({ fact, text, fault }) => [fact, fault || !text ? null : text]);
  return Object.fromEntries(said) as Installation;
}

/** The installation for a page that is being made, whose response gets the headers of such pages. */
export function openInstallation(response: { readonly headers: Headers }): Installation {
  applyHeaders(response, installationHeaders());
  return readInstallation();
}

/**
 * The first setting that cannot be shown, with what is wrong about it.
 *
 * @example findWrongSetting({ SITE_CONTACT: 'loket dua' }) // => { setting: 'SITE_CONTACT', fault: 'contact' }
 */
export function findWrongSetting(
  env: Environment,
): { readonly setting: string; readonly fault: SettingFault } | null {
  for (const { setting, fault } of settings(env)) if (fault) return { setting, fault };
  return null;
}

/**
 * Names of the settings that say nothing, and of those that cannot be shown; never what they hold.
 *
 * @example nameGaps({ SITE_CONTACT: 'loket dua' }).wrong // => ['SITE_CONTACT']
 */
export function nameGaps(env: Environment): {
  readonly unset: readonly string[];
  readonly wrong: readonly string[];
} {
  const all = settings(env);
  return {
    unset: all.filter(({ text }) => text === '').map(({ setting }) => setting),
    wrong: all.filter(({ fault }) => fault !== null).map(({ setting }) => setting),
  };
}

/**
 * Where a contact leads.
 *
 * @example linkToContact('situs@example.go.id') // => 'mailto:situs@example.go.id'
 */
export const linkToContact = (contact: string): string =>
  contact.startsWith('https://') ? contact : `mailto:${contact}`;
