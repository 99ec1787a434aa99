// The roster of a wave at the desk: taken whole while the wave is planned, changed person by person while it takes answers.
import { readPublicFile } from '#counting/trustee-files.ts';
import { readProgress } from '#data/waves.ts';
import { STAFF_GROUPS, type Language, type StaffGroup } from '#domain/instrument/terms.ts';
import { plural } from '#i18n/plural.ts';
import { wordsIn } from '#i18n/words.ts';
import {
  deliverInvitation,
  type Delivered,
  type HandedInvitation,
} from '#operations/inviting/hand-out.ts';
import { takeRoster } from '#operations/inviting/invite-roster.ts';
import { isMailAddress } from '#operations/mail/mailer.ts';
import { queueInvitations } from '#operations/mail/queue-invitations.ts';
import type { Trustee } from '#operations/make-keys.ts';
import { prepareWithNewKeys } from '#operations/open-wave.ts';
import {
  exchangePerson,
  giveInvitationAnew,
  listPeople,
  takePersonIn,
  withdrawPerson,
} from '#operations/roster/change-roster.ts';
import { countGroups } from '#operations/roster/read-roster.ts';
import { tryAct, type Acted, type DeskHouse } from '../house.ts';
import {
  LIST_FIELD,
  namesOf,
  readList,
  readPostedList,
  usualGroup,
  writeList,
  type PostedList,
} from '../roster-list.ts';
import { textOf, type Problem } from '../form.ts';
import type { DeskVisit } from '../visit.ts';
import { placeOf, trailOfWave, waveAddress, type Trail, type WavePlace } from './place.ts';
import { insteadOf, nameWithin } from './say.ts';

export type RosterAct =
  'seluruh' | 'kunci' | 'ganti-undangan' | 'ganti-orang' | 'tambah' | 'keluarkan';

export interface RosterPage {
  readonly title: string;
  readonly trail: Trail;
  /**
   * What can be done here: take the whole roster, change it person by person, name the trustee of a wave that asks citizens
   * alone, or nothing any more.
   */
  readonly kind: 'whole' | 'people' | 'trustee' | 'none';
  /** Why nothing can be done. */
  readonly why: string | null;
  readonly people: readonly {
    readonly contact: string;
    readonly group: string;
    readonly way: string;
  }[];
  readonly count: string;
  readonly groups: readonly { readonly value: StaffGroup; readonly label: string }[];
  /** The list as lines, with the names of the groups that this wave asks. */
  readonly list: {
    readonly text: string;
    readonly groups: readonly string[];
    readonly usual: string;
  };
  /** Whether no wave of the programme had a roster before. */
  readonly isFirst: boolean;
  /** Whether a roster is replaced, so that invitations stop working. */
  readonly isAgain: boolean;
  /** Whether the public file of the trustee has to come with the roster. */
  readonly needsTrustee: boolean;
  /** Whether invitations can go out by mail. */
  readonly mails: boolean;
  /** What was typed. */
  readonly typed: Readonly<Record<string, string>>;
  readonly laku: string;
  readonly problems: readonly Problem[];
  readonly status: 200 | 422;
  /** A link to show once; `null` where none was made. */
  readonly handed: (HandedInvitation & { readonly groupName: string }) | null;
  readonly backHref: string;
}

type Answered = { readonly page: RosterPage } | { readonly goTo: string };

/** The bytes of a chosen file; `null` where none was chosen. */
async function bytesOf(form: FormData, name: string): Promise<Uint8Array | null> {
  const file = form.get(name);
  if (file === null || typeof file === 'string' || file.size === 0) return null;
  return new Uint8Array(await file.arrayBuffer());
}

/** The public half of a trustee's key, or what is wrong with the file. */
async function readTrustee(
  form: FormData,
  language: Language,
): Promise<{ readonly trustee: Trustee | null } | { readonly problem: Problem }> {
  const words = wordsIn(language).desk.wave.roster;
  const bytes = await bytesOf(form, 'pemegang');
  if (bytes === null) return { trustee: null };
  const half = readPublicFile(new TextDecoder().decode(bytes));
  if (half === 'private-file')
    return { problem: { field: 'pemegang', text: words.trusteePrivate } };
  if (half === 'not-a-file') return { problem: { field: 'pemegang', text: words.trusteeWrong } };
  return { trustee: { tallyKey: half.tallyKey, tokenHash: half.tokenHash } };
}

/** Whether a wave has no keys yet with the trustee whom its programme has promised, and so would not open. */
async function needsTrustee(wave: string): Promise<boolean> {
  const progress = await readProgress(wave);
  return Boolean(progress?.promisesTrustee && !progress.trustee);
}

/** Take the whole roster; answers what is wrong with it, nothing where it is stored. */
async function takeWhole(
  place: WavePlace,
  form: FormData,
  list: PostedList,
  house: DeskHouse,
  isAgain: boolean,
): Promise<readonly Problem[]> {
  const { language } = house;
  const words = wordsIn(language).desk.wave;
  const reading = await readList(list, place.wave.code, language);
  if (!reading.ok) return reading.problems;
  const half = await readTrustee(form, language);
  if ('problem' in half) return [half.problem];
  if (half.trustee === null && (await needsTrustee(place.wave.code)))
    return [{ field: 'pemegang', text: words.roster.trusteeOfProgramme }];
  if (isAgain && textOf(form, 'mengerti') === '')
    return [{ field: 'mengerti', text: words.understood }];
  const acted = await tryAct(
    language,
    () => takeRoster(place.wave.code, reading.people, house, half.trustee),
    insteadOf(language),
  );
  // A list stands below its sentence at a terminal, and behind it here.
  return acted.ok
    ? []
    : [{ field: LIST_FIELD, text: acted.said.replace(/:\n\s*/g, ': ').replace(/\n\s*/g, '; ') }];
}

/** Let the invitations of a roster out where that was asked for; whether they wait to be mailed now. */
async function inviteByMail(wave: string, form: FormData, house: DeskHouse): Promise<boolean> {
  if (!house.mails || textOf(form, 'kirim') === '') return false;
  const queued = await tryAct(house.language, () => queueInvitations(wave, house));
  return queued.ok && queued.value.queued > 0;
}

/** Make the keys of a wave that asks citizens alone, with the half of a trustee; answers what is wrong. */
async function takeTrustee(
  { wave }: WavePlace,
  form: FormData,
  { language, secret }: DeskHouse,
): Promise<readonly Problem[]> {
  const { roster, understood } = wordsIn(language).desk.wave;
  const half = await readTrustee(form, language);
  if ('problem' in half) return [half.problem];
  if (half.trustee === null) return [{ field: 'pemegang', text: roster.trusteeMissing }];
  if (textOf(form, 'mengerti') === '') return [{ field: 'mengerti', text: understood }];
  const acted = await tryAct(
    language,
    () => prepareWithNewKeys(wave.code, secret, half.trustee),
    insteadOf(language),
  );
  return acted.ok ? [] : [{ text: acted.said }];
}

/** What is done with one person. */
type PersonAct = Exclude<RosterAct, 'seluruh' | 'kunci'>;

/** Which news the page that follows tells. */
const NEWS: Readonly<Record<Exclude<PersonAct, 'keluarkan'>, string>> = {
  'ganti-undangan': 'undangan',
  'ganti-orang': 'diganti',
  tambah: 'ditambah',
};

/** What is still to be chosen before somebody can be changed. */
function problemsOf(act: PersonAct, form: FormData, language: Language): readonly Problem[] {
  const words = wordsIn(language).desk.wave.roster;
  const lacks = (field: string, text: string) =>
    textOf(form, field) === '' ? [{ field, text }] : [];
  const newContact = lacks(
    `kontak-${act}`,
    `${words.newContact}: ${wordsIn(language).desk.wave.correction.missing}`,
  );
  const person = lacks(`orang-${act}`, words.chooseFirst);
  if (act === 'tambah') return [...newContact, ...lacks('kelompok', words.chooseGroup)];
  return act === 'ganti-orang' ? [...person, ...newContact] : person;
}

/** Change one person; answers how the new invitation travels, `null` where somebody leaves. */
async function changeOne(
  act: PersonAct,
  wave: string,
  form: FormData,
  house: DeskHouse,
): Promise<Delivered | null> {
  const person = textOf(form, `orang-${act}`);
  const contact = textOf(form, `kontak-${act}`);
  switch (act) {
    case 'keluarkan':
      await withdrawPerson(wave, person, house);
      return null;
    case 'ganti-undangan': {
      const coded = await giveInvitationAnew(wave, person, house);
      return deliverInvitation(wave, coded, 'replacement', house);
    }
    case 'ganti-orang': {
      const coded = await exchangePerson(wave, [person, contact], house);
      return deliverInvitation(wave, coded, 'invitation', house);
    }
    case 'tambah': {
      const group = STAFF_GROUPS.find((one) => one === textOf(form, 'kelompok'))!;
      const coded = await takePersonIn(wave, contact, group, house);
      return deliverInvitation(wave, coded, 'invitation', house);
    }
  }
}

const ACTS: readonly RosterAct[] = [
  'seluruh',
  'kunci',
  'ganti-undangan',
  'ganti-orang',
  'tambah',
  'keluarkan',
];

const isOver = ({ wave, unit }: WavePlace): boolean =>
  (wave.state !== 'planned' && wave.state !== 'open') || unit.today > wave.closesOn;

type Shown = Partial<Pick<RosterPage, 'problems' | 'handed'>> & {
  readonly list?: PostedList | null;
};

async function show(
  place: WavePlace,
  form: FormData | null,
  house: DeskHouse,
  { problems = [], handed = null, list = null }: Shown,
): Promise<RosterPage> {
  const { wave, programme } = place;
  const { language, mails } = house;
  const words = wordsIn(language).desk.wave;
  const { roster } = words;
  const groups = STAFF_GROUPS.filter((group) => group in wave.invited);
  const over = isOver(place);
  const citizensOnly = groups.length === 0;
  const takesTrustee = citizensOnly && wave.state === 'planned' && !over && !wave.prepared;
  const why =
    programme.state !== 'active'
      ? words.page.draft
      : citizensOnly
        ? takesTrustee
          ? roster.citizensTrustee
          : roster.citizensOnly
        : over
          ? wave.state === 'open' || wave.state === 'planned'
            ? roster.closed
            : roster.ended
          : null;
  const opened: Acted<Awaited<ReturnType<typeof listPeople>>> = why
    ? { ok: true, value: [] }
    : await tryAct(language, () => listPeople(wave.code, house), insteadOf(language));
  const people = opened.ok ? opened.value : [];
  const told = opened.ok ? problems : [...problems, { text: opened.said }];
  const fields = form
    ? [...form].filter((pair): pair is [string, string] => typeof pair[1] === 'string')
    : [];
  return {
    title: `${citizensOnly ? roster.trusteeTitle : roster.title}, ${nameWithin(wave.month, language)}`,
    trail: trailOfWave(place, language),
    kind:
      takesTrustee && programme.state === 'active'
        ? 'trustee'
        : why
          ? 'none'
          : wave.state === 'planned'
            ? 'whole'
            : 'people',
    why,
    people: people.map(({ contact, group }) => ({
      contact,
      group: words.groups[group],
      way: roster.ways[mails && isMailAddress(contact) ? 'mail' : 'hand'],
    })),
    count: [
      plural(people.length, roster.count, language),
      ...countGroups(people).map(
        ([group, count]) => `${words.groups[group].toLowerCase()} ${count}`,
      ),
    ].join(', '),
    groups: groups.map((value) => ({ value, label: words.groups[value] })),
    list: {
      text: list?.text ?? writeList(people, language),
      groups: namesOf(groups, language),
      usual: usualGroup(language),
    },
    isFirst: wave.month === 0,
    isAgain: people.length > 0,
    needsTrustee: await needsTrustee(wave.code),
    mails,
    typed: Object.fromEntries(fields),
    laku: textOf(form, 'laku'),
    problems: told,
    status: problems.length > 0 ? 422 : 200,
    handed,
    backHref: waveAddress(place, language, 'penilai/'),
  };
}

/** Show the roster of a wave, or do what a form of the page asks for. */
export async function workOnRoster(
  visit: DeskVisit,
  form: FormData | null,
  house: DeskHouse,
): Promise<Answered> {
  const place = await placeOf(visit);
  const { language } = house;
  const { code, prepared } = place.wave;
  const { generic, groups } = wordsIn(language).desk.wave;
  const page = async (more: Shown) => ({
    page: await show(place, form, house, more),
  });
  if (form === null) return page({});
  const act = ACTS.find((known) => known === textOf(form, 'laku'));
  if (act === undefined) return page({ problems: [{ text: generic }] });
  const goTo = (news: string) => ({
    goTo: `${waveAddress(place, language, 'penilai/')}?kabar=${news}`,
  });
  if (act === 'seluruh') {
    const isAgain = prepared && Boolean((await readProgress(code))?.prepared);
    const list = await readPostedList(form);
    const problems = await takeWhole(place, form, list, house, isAgain);
    if (problems.length > 0) return page({ problems, list });
    return goTo((await inviteByMail(code, form, house)) ? 'daftar-diundang' : 'daftar');
  }
  if (act === 'kunci') {
    const problems = await takeTrustee(place, form, house);
    return problems.length > 0 ? page({ problems }) : goTo('kunci');
  }
  const problems = problemsOf(act, form, language);
  if (problems.length > 0) return page({ problems });
  const acted = await tryAct(
    language,
    () => changeOne(act, code, form, house),
    insteadOf(language),
  );
  if (!acted.ok) return page({ problems: [{ text: acted.said }] });
  if (acted.value === null || act === 'keluarkan') return goTo('ditinggalkan');
  if (acted.value.way === 'mail') return goTo(NEWS[act]);
  const { invitation } = acted.value;
  return page({ handed: { ...invitation, groupName: groups[invitation.group] } });
}
