// npm run roster -- check|import|paste|sample|add|replace|withdraw|reissue: everything that is done to a roster.
import { existsSync, writeFileSync } from 'node:fs';
import type { Language, StaffGroup } from '#domain/instrument/terms.ts';
import { demandActor } from '#operations/demand-actor.ts';
import { inviteRoster } from '#operations/inviting/invite-roster.ts';
import { message, type Message } from '#operations/message.ts';
import { formOf } from '#operations/open-wave.ts';
import { OperatorError } from '#operations/operator-error.ts';
import { readTrustee } from '#operations/read-trustee.ts';
import {
  addPerson,
  reissueInvitation,
  replacePerson,
  withdrawPerson,
} from '#operations/roster/change-roster.ts';
import { describeFit, describePeople } from '#operations/roster/describe-roster.ts';
import { groupOf } from '#operations/roster/headings.ts';
import type { RosterReading } from '#operations/roster/read-roster.ts';
import { writeSampleText, writeSampleWorkbook } from '#operations/roster/sample.ts';
import { invitationPlace } from './invitation-place.ts';
import { readBytes } from './read-input.ts';
import { readPasted, readPeople } from './read-people.ts';
import { runCommand } from './run-command.ts';
import { withDatabase } from './with-database.ts';

const OPTIONS = {
  wave: { type: 'string' },
  language: { type: 'string', default: 'id' },
  trustee: { type: 'string' },
  xlsx: { type: 'boolean', default: false },
  local: { type: 'boolean', default: false },
} as const;

interface Given {
  readonly wave: string | undefined;
  /** That of the invitations. */
  readonly language: Language;
  readonly trustee: string | undefined;
  readonly local: boolean;
  readonly tell: (line: Message) => void;
}

type People = RosterReading & { readonly ok: true };

/** Say what was read; of a wave also whether its groups fit. */
async function check({ people, notes }: People, { wave, tell }: Given): Promise<void> {
  const fit =
    wave === undefined
      ? []
      : await withDatabase(async () => describeFit(people, await formOf(wave)));
  for (const line of [describePeople(people), ...notes, ...fit]) tell(line);
}

async function importPeople({ wave, people, notes }: People, given: Given): Promise<void> {
  const { tell } = given;
  const trustee = given.trustee === undefined ? null : readTrustee(given.trustee);
  await withDatabase(async (workplace) => {
    await demandActor(wave, workplace.actor);
    const place = invitationPlace(workplace, given.language, given.local, tell);
    const folder = await inviteRoster(wave, people, place, trustee, true);
    for (const note of notes) tell(note);
    tell(message('roster.imported', { count: people.length, wave, folder }));
    tell(message('roster.deleteFolder'));
  });
}

async function writeSample(
  language: Language,
  isWorkbook: boolean,
  name?: string,
): Promise<Message> {
  const file = name ?? (isWorkbook ? 'contoh-penilai.xlsx' : 'contoh-penilai.csv');
  if (existsSync(file)) throw new OperatorError(message('roster.sampleExists', { file }));
  const asWorkbook = isWorkbook || file.toLowerCase().endsWith('.xlsx');
  writeFileSync(file, asWorkbook ? await writeSampleWorkbook(language) : writeSampleText(language));
  return message('roster.sampleWritten', { file });
}

function readGroup(text: string): StaffGroup {
  const group = groupOf(text);
  if (group !== undefined && group !== 'citizen') return group;
  throw new OperatorError(
    group === 'citizen'
      ? message('roster.citizensHaveNone')
      : message('roster.groupUnknown', { group: text }),
  );
}

/** The acts on one person, with how many words they take at least and at most. */
const ACTS = {
  add: [3, 3],
  replace: [3, 4],
  withdraw: [2, 2],
  reissue: [2, 2],
} as const;

type Act = keyof typeof ACTS;

const isAct = (text: string): text is Act => Object.hasOwn(ACTS, text);

async function changeOne(act: Act, words: readonly string[], given: Given): Promise<void> {
  const [wave = '', contact = '', third, fourth] = words;
  const group = act === 'add' ? readGroup(third!) : fourth === undefined ? null : readGroup(fourth);
  await withDatabase(async (workplace) => {
    // Who leaves gets no invitation, so no address is needed.
    const isLocal = given.local || act === 'withdraw';
    const place = invitationPlace(workplace, given.language, isLocal, given.tell);
    const acts = {
      add: () => addPerson(wave, contact, group!, place),
      replace: () => replacePerson(wave, [contact, third!], group, place),
      withdraw: () => withdrawPerson(wave, contact, place),
      reissue: () => reissueInvitation(wave, contact, place),
    };
    given.tell(await acts[act]());
  });
}

await runCommand(message('usage.roster'), OPTIONS, async (command) => {
  const { positionals, values, misuse, tell, language: spoken } = command;
  const [act = '', ...words] = positionals;
  const [file] = words;
  const { wave, language, trustee, local } = values;
  if (language !== 'id' && language !== 'en') return misuse();
  const given: Given = { wave, language, trustee, local, tell };
  if (isAct(act)) {
    const [fewest, most] = ACTS[act];
    if (words.length < fewest || words.length > most) return misuse();
    return changeOne(act, words, given);
  }
  if (act === 'sample' && words.length <= 1)
    return tell(await writeSample(spoken, values.xlsx, file));
  if (act === 'paste' && words.length === 0) {
    const pasted = await readPeople('(paste)', await readPasted(), wave ?? '');
    return wave === undefined ? check(pasted, given) : importPeople(pasted, given);
  }
  if (!file || words.length !== 1) return misuse();
  // Only to be looked at, a file needs to name no wave.
  if (act === 'check')
    return check(await readPeople(file, readBytes(file, 'roster.unreadable'), wave ?? ''), given);
  if (act === 'import')
    return importPeople(
      await readPeople(file, readBytes(file, 'roster.unreadable'), wave ?? null),
      given,
    );
  return misuse();
});
