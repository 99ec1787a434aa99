// Says how a wave stands, with the facts of its own state; numbers of an open wave only in bands.
import { readOwnUnit, readOwnUnits, type OwnUnit } from '#data/programmes.ts';
import { readMailStatus } from '#data/outbox.ts';
import { readProgress, type WaveProgress } from '#data/waves.ts';
import { message, type Message } from './message.ts';
import { OperatorError } from './operator-error.ts';

type Group = WaveProgress['groups'][number];

/** How many were invited, or had slips printed, before anybody is asked. */
function describeRoster({ group, roster, invitations }: Group): Message {
  const name = message(`terms.${group}`);
  return roster === null
    ? message('wave.slips', { group: name, invitations })
    : message('wave.roster', { group: name, roster, invitations });
}

/** Exact numbers are not shown: one that grows tells that somebody has just answered. */
function describeAnswers({ group, roster, invitations, tickets, ballots }: Group): Message {
  const name = message(`terms.${group}`);
  if (roster !== null)
    return message('wave.staffAnswers', { group: name, roster, invitations, tickets, ballots });
  // Of citizens only slips are counted beforehand, where they have any.
  return invitations > 0
    ? message('wave.slipAnswers', { group: name, invitations, tickets, ballots })
    : message('wave.openAnswers', { group: name, ballots });
}

/** What a planned wave still lacks. */
function describeMissing({ code, prepared, entry, groups }: WaveProgress): readonly Message[] {
  const staff = groups.filter(({ roster }) => roster !== null);
  const lacksRoster = staff.some(({ invitations }) => invitations === 0);
  const lacksSlips =
    entry === 'slip' &&
    groups.some(({ roster, invitations }) => roster === null && invitations === 0);
  return [
    ...(lacksRoster ? [message('wave.lacksRoster', { wave: code })] : []),
    ...(lacksSlips ? [message('wave.lacksSlips', { wave: code })] : []),
    ...(!prepared && !lacksRoster ? [message('wave.lacksKeys')] : []),
    ...(prepared && !lacksRoster && !lacksSlips ? [message('wave.ready')] : []),
  ];
}

/** How often a roster was reminded, and how many mails did not arrive, or perhaps did not. */
async function countMails(code: string) {
  const { reminders = 0, kinds = [] } = (await readMailStatus(code)) ?? {};
  const sum = (state: 'refused' | 'unsure') =>
    kinds.reduce((all, { [state]: count }) => all + count, 0);
  return { reminders, refused: sum('refused'), unsure: sum('unsure') };
}

/** Invitations that did not arrive are looked after before the opening. */
async function describeMails({ code, groups }: WaveProgress): Promise<readonly Message[]> {
  if (groups.every(({ roster }) => roster === null)) return [];
  const { refused, unsure } = await countMails(code);
  return refused + unsure > 0 ? [message('wave.notArrived', { wave: code, refused, unsure })] : [];
}

async function describePlanned(wave: WaveProgress): Promise<readonly Message[]> {
  const { code, opensOn, closesOn, approved, unit, groups, today } = wave;
  return [
    message('wave.planned', { wave: code, opensOn, closesOn }),
    ...(approved ? describeMissing(wave) : [message('wave.notApproved', { wave: code, unit })]),
    ...(approved && opensOn <= today && today <= closesOn
      ? [message('wave.opensNow', { wave: code })]
      : []),
    ...(today > closesOn ? [message('wave.missed', { wave: code })] : []),
    ...groups
      .filter(({ roster, invitations }) => roster !== null || invitations > 0)
      .map(describeRoster),
    ...(await describeMails(wave)),
  ];
}

/** What happened to a roster since the opening. */
const describeSince = async ({ code, added, withdrawn }: WaveProgress): Promise<Message> =>
  message('wave.since', { added, withdrawn, ...(await countMails(code)) });

async function describeOpen(wave: WaveProgress): Promise<readonly Message[]> {
  const { code, closesOn, announcedOpensOn, extendedFrom, trustee, groups, today } = wave;
  return [
    today > closesOn
      ? message('wave.openOver', { wave: code, closesOn })
      : message('wave.open', { wave: code, closesOn }),
    ...(announcedOpensOn ? [message('wave.openedEarly', { announced: announcedOpensOn })] : []),
    ...(extendedFrom ? [message('wave.wasExtended', { before: extendedFrom })] : []),
    ...(trustee ? [message('wave.hasTrustee')] : []),
    ...groups.map(describeAnswers),
    ...(groups.some(({ roster }) => roster !== null) ? [await describeSince(wave)] : []),
  ];
}

function describeEnded(wave: WaveProgress, siteUrl: string): readonly Message[] {
  const { code, state, trustee, unit, publishedOn, discarded } = wave;
  if (state === 'closed')
    return [message(trustee ? 'wave.closedTrustee' : 'wave.closed', { wave: code })];
  if (state === 'published') {
    const address = `${siteUrl}/unit/${unit}/`;
    return [message('wave.published', { wave: code, day: publishedOn ?? '', address })];
  }
  const cause = message(`wave.cause_${discarded ?? 'organiser'}`);
  return [message('wave.discarded', { wave: code, cause })];
}

/**
 * How a wave stands.
 *
 * @throws OperatorError if there is no such wave.
 */
export async function describeStatus(code: string, siteUrl: string): Promise<readonly Message[]> {
  const wave = await readProgress(code);
  if (!wave) throw new OperatorError(message('wave.unknown', { wave: code }));
  if (wave.state === 'planned') return describePlanned(wave);
  if (wave.state === 'open') return describeOpen(wave);
  return describeEnded(wave, siteUrl);
}

const describeUnit = ({ slug, name, programmes }: OwnUnit): Message =>
  message('wave.listed', {
    unit: slug,
    name,
    waves: programmes.flatMap(({ waves }) =>
      waves.map(({ code, opensOn, closesOn, state }) =>
        message('programme.ownWave', {
          code,
          opensOn,
          closesOn,
          state: message(`terms.wave_${state}`),
        }),
      ),
    ),
  });

/**
 * The waves of a unit, or of all units where none is named.
 *
 * @throws OperatorError if there is no such unit.
 */
export async function listWaves(slug: string | null): Promise<readonly Message[]> {
  if (slug === null) return (await readOwnUnits()).map(describeUnit);
  const unit = await readOwnUnit(slug);
  if (!unit) throw new OperatorError(message('programme.unitUnknown', { unit: slug }));
  return [describeUnit(unit)];
}
